//! Sounds: a question that was spoken, an explanation read by an adult. Read by ffmpeg, kept without what the device wrote.
//!
//! Only the team brings a sound: the house takes no file from the street. What cannot be read is kept nowhere.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use bytes::Bytes;
use tokio::process::Command;
use uuid::Uuid;
use web::Cx;

use super::{Error, Result};
use crate::model::refusal::Refusal;
use crate::model::sound::{SAMPLE, is_sound};

/// The most bytes of a sound as sent.
pub const LONGEST_BYTES: usize = 12 * 1024 * 1024;
/// What is longer is cut there, in seconds.
const LONGEST: &str = "180";
const PATIENCE: Duration = Duration::from_secs(60);

/// Keeps a sound, small and bare, and gives its name in the storage.
pub async fn keep(cx: &Cx, bytes: &Bytes) -> Result<String> {
    if bytes.is_empty() {
        return Err(Refusal::SoundEmpty.into());
    }
    if bytes.len() > LONGEST_BYTES {
        return Err(Refusal::SoundTooLarge.into());
    }
    if !is_sound(bytes.get(..SAMPLE).unwrap_or(bytes)) {
        return Err(Refusal::SoundUnreadable.into());
    }
    let program = program("ffmpeg").ok_or(Refusal::SoundNotHere)?;
    // Beside the storage, so that no copy of the house takes it for its own.
    let folder = cx.app.storage.folder().with_extension("envois").join(format!("son-{}", Uuid::now_v7().simple()));
    tokio::fs::create_dir_all(&folder).await?;
    let made = made(cx, &program, &folder, bytes).await;
    if let Err(error) = tokio::fs::remove_dir_all(&folder).await {
        tracing::warn!(%error, "what was left of a sound is still there");
    }
    made
}

async fn made(cx: &Cx, program: &Path, folder: &Path, bytes: &Bytes) -> Result<String> {
    let (original, sound) = (folder.join("original"), folder.join("son.m4a"));
    tokio::fs::write(&original, bytes).await?;
    let mut command = Command::new("nice");
    command.arg("-n").arg("15").arg(program);
    command.args(["-nostdin", "-hide_banner", "-loglevel", "error", "-y"]);
    media::film::reading(&mut command, &original);
    command.args(["-map", "0:a:0", "-vn", "-sn", "-dn", "-map_metadata", "-1", "-map_chapters", "-1"]);
    command.args(["-fflags", "+bitexact", "-flags:a", "+bitexact", "-ac", "1", "-c:a", "aac", "-b:a", "64k"]);
    command.args(["-t", LONGEST, "-movflags", "+faststart", "-f", "mp4"]);
    command.arg(media::film::address(&sound));
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
    let Ok(status) = tokio::time::timeout(PATIENCE, command.status()).await else {
        return Err(Refusal::SoundUnreadable.into());
    };
    if !status?.success() {
        return Err(Refusal::SoundUnreadable.into());
    }
    if tokio::fs::metadata(&sound).await?.len() == 0 {
        return Err(Refusal::SoundUnreadable.into());
    }
    Ok(cx.app.storage.put_file(sound).await?)
}

fn program(name: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join(name)).find(|place| place.is_file())
}

/// The bytes of a kept sound.
pub async fn read(cx: &Cx, hash: &str) -> Result<Vec<u8>> {
    cx.app.storage.get(hash).await?.ok_or(Error::NotFound)
}
