//! A package of Debian: `dpkg-deb` closes a folder laid out as the system will be.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::{Goods, place};
use crate::shell;

/// Makes `essaim_VERSION_ARCHITECTURE.deb`.
pub fn make(goods: &Goods<'_>) -> Result<PathBuf> {
    shell::find("dpkg-deb").context("dpkg-deb is not here (Debian: dpkg)")?;
    let root = goods.to.join("deb-root");
    if root.exists() {
        std::fs::remove_dir_all(&root)?;
    }
    let architecture = shell::output(Command::new("dpkg").arg("--print-architecture"))?.trim().to_owned();
    lay(goods, &root)?;
    describe(goods, &root, &architecture)?;
    let package = goods.to.join(format!("essaim_{}_{architecture}.deb", goods.version));
    let mut command = Command::new("dpkg-deb");
    command.args(["--root-owner-group", "-Zxz", "-z2", "--build"]).arg(&root).arg(&package);
    // One time for all files, so that the same program is the same package.
    shell::run(command.env("SOURCE_DATE_EPOCH", "0"))?;
    std::fs::remove_dir_all(&root)?;
    Ok(package)
}

fn lay(goods: &Goods<'_>, root: &Path) -> Result<()> {
    let own = |name: &str| goods.house.path(name);
    place(root, "usr/bin/essaim", goods.binary, 0o755)?;
    place(root, "lib/systemd/system/essaim.service", &own("packaging/essaim.service"), 0o644)?;
    place(root, "usr/lib/sysusers.d/essaim.conf", &own("packaging/sysusers.conf"), 0o644)?;
    place(root, "etc/essaim/essaim.toml", &own("packaging/essaim.toml"), 0o640)?;
    place(root, "usr/share/doc/essaim/operations.md", &own("docs/operations.md"), 0o644)?;
    place(root, "usr/share/doc/essaim/changelog", &own("CHANGELOG.md"), 0o644)?;
    place(root, "usr/share/doc/essaim/copyright", &own("LICENSE"), 0o644)
}

fn describe(goods: &Goods<'_>, root: &Path, architecture: &str) -> Result<()> {
    let own = |name: &str| goods.house.path(&format!("packaging/debian/{name}"));
    let size = shell::output(Command::new("du").args(["-sk", "--apparent-size"]).arg(root))?;
    let size = size.split_whitespace().next().context("du says a size")?;
    let control = std::fs::read_to_string(own("control"))?
        .replace("@VERSION@", &goods.version)
        .replace("@ARCHITECTURE@", architecture)
        .replace("Description:", &format!("Installed-Size: {size}\nDescription:"));
    std::fs::create_dir_all(root.join("DEBIAN"))?;
    std::fs::write(root.join("DEBIAN/control"), control)?;
    place(root, "DEBIAN/postinst", &own("postinst"), 0o755)?;
    place(root, "DEBIAN/prerm", &own("prerm"), 0o755)?;
    place(root, "DEBIAN/conffiles", &own("conffiles"), 0o644)
}
