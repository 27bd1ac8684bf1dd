//! A container image without a tool for containers: one layer, one configuration, named by their hashes.
//!
//! The layout is OCI's (image-spec 1.0); `manifest.json` beside it lets older programs load it too.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::{Goods, place};
use crate::shell;

/// Nobody in particular, as in other images without a distribution.
const USER: &str = "65532:65532";
/// Where a machine of Debian keeps whom it trusts; a gateway over HTTPS is asked by these.
const TRUSTED: &str = "/etc/ssl/certs/ca-certificates.crt";

/// Makes `essaim-VERSION.oci.tar`.
pub fn make(goods: &Goods<'_>) -> Result<PathBuf> {
    let work = goods.to.join("image-root");
    if work.exists() {
        std::fs::remove_dir_all(&work)?;
    }
    let (root, layout) = (work.join("root"), work.join("layout"));
    std::fs::create_dir_all(layout.join("blobs/sha256"))?;
    lay(goods, &root)?;
    let tar = work.join("layer.tar");
    close(&root, &tar)?;
    let layer = keep(&layout, &tar)?;
    let configuration = keep_json(&layout, &work, &configuration(&goods.version, &layer.digest))?;
    let manifest = keep_json(&layout, &work, &manifest(&configuration, &layer))?;
    write_json(&layout.join("oci-layout"), &json!({ "imageLayoutVersion": "1.0.0" }))?;
    write_json(&layout.join("index.json"), &index(&manifest, &goods.version))?;
    write_json(&layout.join("manifest.json"), &for_older(&configuration, &layer, &goods.version))?;
    let image = goods.to.join(format!("essaim-{}.oci.tar", goods.version));
    close(&layout, &image)?;
    std::fs::remove_dir_all(&work)?;
    Ok(image)
}

/// A blob: what it is called, and its size.
pub struct Blob {
    pub digest: String,
    pub bytes: u64,
}

impl Blob {
    fn path(&self) -> String {
        format!("blobs/{}", self.digest.replacen(':', "/", 1))
    }

    fn described(&self, kind: &str) -> Value {
        json!({ "mediaType": kind, "digest": self.digest, "size": self.bytes })
    }
}

fn lay(goods: &Goods<'_>, root: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    place(root, "usr/bin/essaim", goods.binary, 0o755)?;
    place(root, "usr/share/doc/essaim/copyright", &goods.house.path("LICENSE"), 0o644)?;
    if Path::new(TRUSTED).is_file() {
        place(root, TRUSTED.trim_start_matches('/'), Path::new(TRUSTED), 0o644)?;
    }
    // Data are a volume, which begins with the owner and the mode of what it covers.
    for (folder, mode) in [("data", 0o777), ("tmp", 0o1777)] {
        std::fs::create_dir_all(root.join(folder))?;
        std::fs::set_permissions(root.join(folder), std::fs::Permissions::from_mode(mode))?;
    }
    Ok(())
}

/// The program's words to who runs the image.
pub fn configuration(version: &str, layer: &str) -> Value {
    json!({
        "architecture": "amd64",
        "os": "linux",
        "created": "1970-01-01T00:00:00Z",
        "config": {
            "User": USER,
            "Env": ["PATH=/usr/bin", "ESSAIM_DATA=/data/maison", "ESSAIM_LISTEN=0.0.0.0:8080"],
            "Entrypoint": ["/usr/bin/essaim"],
            "Cmd": ["serve"],
            "WorkingDir": "/data",
            "ExposedPorts": { "8080/tcp": {} },
            "Volumes": { "/data": {} },
            "StopSignal": "SIGTERM",
            "Healthcheck": { "Test": ["CMD", "/usr/bin/essaim", "healthcheck"], "Interval": 30_000_000_000_i64 },
            "Labels": {
                "org.opencontainers.image.title": "Essaim",
                "org.opencontainers.image.version": version,
                "org.opencontainers.image.licenses": "AGPL-3.0-or-later",
            },
        },
        "rootfs": { "type": "layers", "diff_ids": [layer] },
        "history": [{ "created_by": "cargo xtask package image" }],
    })
}

/// The image: its configuration and its one layer.
pub fn manifest(configuration: &Blob, layer: &Blob) -> Value {
    json!({
        "schemaVersion": 2,
        "mediaType": "application/vnd.oci.image.manifest.v1+json",
        "config": configuration.described("application/vnd.oci.image.config.v1+json"),
        "layers": [layer.described("application/vnd.oci.image.layer.v1.tar")],
    })
}

fn index(manifest: &Blob, version: &str) -> Value {
    let mut described = manifest.described("application/vnd.oci.image.manifest.v1+json");
    described["annotations"] = json!({
        "org.opencontainers.image.ref.name": version,
        "io.containerd.image.name": format!("docker.io/library/essaim:{version}"),
    });
    described["platform"] = json!({ "architecture": "amd64", "os": "linux" });
    json!({ "schemaVersion": 2, "mediaType": "application/vnd.oci.image.index.v1+json", "manifests": [described] })
}

fn for_older(configuration: &Blob, layer: &Blob, version: &str) -> Value {
    json!([{ "Config": configuration.path(), "RepoTags": [format!("essaim:{version}")], "Layers": [layer.path()] }])
}

/// A tar whose bytes depend on nothing but its files.
fn close(root: &Path, tar: &Path) -> Result<()> {
    let mut command = Command::new("tar");
    command.args(["--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--mtime=@0", "--format=ustar", "-cf"]);
    shell::run(command.arg(tar).arg("-C").arg(root).arg("."))
}

/// Names a file by its hash and moves it among the blobs.
fn keep(layout: &Path, file: &Path) -> Result<Blob> {
    let told = shell::output(Command::new("sha256sum").arg(file))?;
    let hash = told.split_whitespace().next().context("sha256sum says a hash")?;
    let blob = Blob { digest: format!("sha256:{hash}"), bytes: std::fs::metadata(file)?.len() };
    std::fs::rename(file, layout.join(blob.path()))?;
    Ok(blob)
}

fn keep_json(layout: &Path, work: &Path, value: &Value) -> Result<Blob> {
    let file = work.join("part.json");
    write_json(&file, value)?;
    keep(layout, &file)
}

fn write_json(path: &Path, value: &Value) -> Result<()> {
    std::fs::write(path, serde_json::to_vec(value)?).with_context(|| path.display().to_string())
}
