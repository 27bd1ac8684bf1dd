//! A pack as a proof: from the program's commands to a key, with what may go wrong on the way, and in a browser.
//!
//! What is done in the browser is written in `e2e/journeys/valise.mjs`: from `file://`, from a telephone after a cold
//! start without network, on paper. Here the key is made, pulled out, changed by hand, made good again; the ZIM is
//! looked at by Debian's own tools.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use super::Ground;
use crate::running::Running;
use crate::{journeys, server, shell};

const JOURNEY: &str = "valise";
/// What a pack of a hundred lessons may weigh.
const MOST_BYTES: u64 = 50_000_000;

pub fn prove(ground: &Ground<'_>) -> Result<String> {
    let mut house = Running::prepare(&server::binary()?, None)?.with_demo(1, 40);
    house.start()?;
    let key = house.folder().join("cle");
    let zim = house.folder().join("essai.zim");
    let pack = on_key(&house, &key, &zim)?;
    changed_by_hand(&house, &key)?;
    let checked = checked(&zim)?;
    house.kill()?;
    let walked = journeys::one_on_sqlite(ground.house, JOURNEY)?;
    if walked.failed > 0 {
        bail!("{walked}");
    }
    let in_browser = if walked.passed > 0 { "opened in a browser" } else { "no browser here" };
    Ok(format!("{} files, {} bytes; {checked}; {in_browser}", pack.files, pack.bytes))
}

/// What lies on the key.
struct OnKey {
    files: usize,
    bytes: u64,
}

fn on_key(house: &Running, key: &Path, zim: &Path) -> Result<OnKey> {
    let pack = house.rows("select lower(hex(id)) from pack where is_public = 1 limit 1")?;
    let pack = pack.first().context("the demonstration has no pack")?.trim().to_owned();
    let mut make = house.essaim();
    make.args(["--json", "pack", "make", "--centre", "jean-ferrat", "--pack", &pack]);
    shell::output(make.arg("--out").arg(key).arg("--zim").arg(zim))?;
    let verdict = verified(house, key)?.context("the key is not as it was signed")?;
    let files = verdict.get("files").and_then(Value::as_u64).unwrap_or_default();
    let bytes = weight(key)?;
    ensure!(bytes <= MOST_BYTES, "{bytes} bytes");
    Ok(OnKey { files: usize::try_from(files)?, bytes })
}

/// The verdict on a key; `None` when it is refused.
fn verified(house: &Running, key: &Path) -> Result<Option<Value>> {
    let answer = house.essaim().args(["--json", "pack", "verify"]).arg(key).output()?;
    if !answer.status.success() {
        return Ok(None);
    }
    Ok(Some(serde_json::from_slice(&answer.stdout)?))
}

/// A file is half written, another is gone, the manifest is edited: each shows, and the next update makes it good.
fn changed_by_hand(house: &Running, key: &Path) -> Result<()> {
    let index = key.join("index.html");
    let whole = fs::read(&index)?;
    fs::write(&index, whole.get(..whole.len() / 2).unwrap_or_default())?;
    fs::remove_file(key.join("style.css"))?;
    ensure!(verified(house, key)?.is_none(), "a key pulled out in the middle was believed");
    shell::output(house.essaim().args(["pack", "update"]).arg(key))?;
    ensure!(verified(house, key)?.is_some(), "the update did not go on where the key was pulled out");
    let manifest = key.join("manifest.json");
    let signed = fs::read_to_string(&manifest)?;
    fs::write(&manifest, signed.replacen("\"version\": ", "\"version\": 9", 1))?;
    ensure!(verified(house, key)?.is_none(), "an edited manifest was believed");
    fs::write(&manifest, signed)?;
    ensure!(verified(house, key)?.is_some(), "the manifest as signed is not believed");
    Ok(())
}

fn weight(folder: &Path) -> Result<u64> {
    let mut bytes = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let about = entry.metadata()?;
        bytes += if about.is_dir() { weight(&entry.path())? } else { about.len() };
    }
    Ok(bytes)
}

fn checked(zim: &Path) -> Result<&'static str> {
    if shell::find("zimcheck").is_none() {
        return Ok("no zimcheck here");
    }
    let told = shell::output(Command::new("zimcheck").arg("--all").arg(zim))?;
    ensure!(!told.contains("[ERROR]"), "{told}");
    Ok("zimcheck has nothing to say")
}
