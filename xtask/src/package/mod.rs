//! `cargo xtask package deb | image`: what a host installs, made by one command, without Docker.
//!
//! The program is built static for this machine, unless one is given. The same program gives the same bytes: owners are
//! root, times are one time, names are in order. Nothing is sent anywhere.

mod deb;
mod image;
pub mod unit;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

pub use deb::make as make_deb;
pub use image::make as make_image;

use crate::house::House;
use crate::shell;

const TARGET: &str = "x86_64-unknown-linux-gnu";

/// What is made.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    kind: Kind,
    /// A program that is built already, instead of the static one of the profile `dist`.
    #[arg(long)]
    binary: Option<PathBuf>,
    /// Where it goes (default: target/packages).
    #[arg(long)]
    to: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Kind {
    /// A package of Debian.
    Deb,
    /// A container image: an OCI layout in a tar, that `podman load` and `docker load` take.
    Image,
    /// How exposed the service is, from its unit alone.
    Unit,
}

/// What goes into a package.
pub struct Goods<'a> {
    pub house: &'a House,
    pub binary: &'a Path,
    pub version: String,
    pub to: &'a Path,
}

/// Makes one package and says where it is.
pub fn run(house: &House, arguments: &Arguments) -> Result<bool> {
    if arguments.kind == Kind::Unit {
        let exposure = unit::exposure(house)?.context("systemd-analyze is not here (Debian: systemd)")?;
        println!("essaim.service: exposure {exposure:.1}, at most {:.1}", unit::MOST_EXPOSED);
        return Ok(exposure <= unit::MOST_EXPOSED);
    }
    let binary = match &arguments.binary {
        Some(binary) => binary.clone(),
        None => build_static(house)?,
    };
    let to = arguments.to.clone().unwrap_or_else(|| house.path("target/packages"));
    std::fs::create_dir_all(&to).with_context(|| to.display().to_string())?;
    let goods = Goods { house, binary: &binary, version: version(house)?, to: &to };
    let made = match arguments.kind {
        Kind::Deb => make_deb(&goods)?,
        Kind::Image => {
            if arguments.binary.is_some() && !is_static(&binary)? {
                println!("warning  {} is not static: it will not start on an empty root", binary.display());
            }
            make_image(&goods)?
        }
        Kind::Unit => return Ok(true),
    };
    println!("{} ({} bytes)", made.display(), std::fs::metadata(&made)?.len());
    Ok(true)
}

/// The program without any library of the machine.
fn build_static(house: &House) -> Result<PathBuf> {
    let mut command = shell::cargo(&house.root, &["build", "-p", "server", "--profile", "dist", "--target", TARGET]);
    shell::run(command.env("RUSTFLAGS", "-C target-feature=+crt-static"))?;
    let folder = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| house.path("target"), PathBuf::from);
    let binary = folder.join(TARGET).join("dist/essaim");
    if !is_static(&binary)? {
        bail!("{} still asks for a loader", binary.display());
    }
    Ok(binary)
}

/// Whether a program starts without the loader of dynamic libraries.
pub fn is_static(binary: &Path) -> Result<bool> {
    let bytes = std::fs::read(binary).with_context(|| binary.display().to_string())?;
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    Ok(!head.windows(7).any(|window| window == b"ld-linu"))
}

fn version(house: &House) -> Result<String> {
    let text = std::fs::read_to_string(house.path("Cargo.toml"))?;
    let table: toml::Table = text.parse()?;
    let version = table.get("workspace").and_then(|w| w.get("package")).and_then(|p| p.get("version"));
    version.and_then(toml::Value::as_str).map(str::to_owned).context("the workspace has a version")
}

/// Puts a file at its place below a root that becomes a package.
fn place(root: &Path, name: &str, from: &Path, mode: u32) -> Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let target = root.join(name);
    std::fs::create_dir_all(target.parent().unwrap_or(root))?;
    std::fs::copy(from, &target).with_context(|| from.display().to_string())?;
    std::fs::set_permissions(&target, std::fs::Permissions::from_mode(mode))?;
    Ok(())
}
