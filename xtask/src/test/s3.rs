//! The S3 server of the tests: s3s-fs, built once into the target folder, touching nothing of the machine.

use std::path::PathBuf;

use anyhow::Result;

use super::tally::Tally;
use crate::house::House;
use crate::shell;

/// Where tests find it.
pub const PROGRAM: &str = "ESSAIM_TEST_S3";

const NAME: &str = "s3s-fs";
const VERSION: &str = "0.14.1";

/// The program, as told, of the machine, or brought before.
pub fn program(house: &House) -> Option<PathBuf> {
    if let Some(told) = std::env::var_os(PROGRAM) {
        // Tests run in the folder of their crate, so the path has to be whole.
        return std::path::absolute(told).ok();
    }
    let brought = folder(house).join("bin").join(NAME);
    if brought.is_file() { Some(brought) } else { shell::find(NAME) }
}

/// Brings it, or counts it as missing.
pub fn install(house: &House) -> Result<Tally> {
    if program(house).is_some() {
        return Ok(Tally::passed(1));
    }
    // Unoptimised: it serves a few hundred small files, and is built in a third of the time.
    let mut install = shell::cargo(&house.root, &["install", NAME, "--version", VERSION, "--debug"]);
    install.args(["--features", "binary", "--locked", "--quiet", "--root"]).arg(folder(house));
    let is_built = shell::succeeds(&mut install)?;
    Ok(if is_built { Tally::passed(1) } else { Tally::lacking("s3s-fs, and the registry to build it from") })
}

fn folder(house: &House) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| house.path("target"), PathBuf::from);
    target.join("tools")
}
