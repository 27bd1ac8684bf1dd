//! What a file holds, asked of ffprobe.

use std::path::Path;
use std::time::Duration;

use serde::Deserialize;

use super::{Tools, WorkError, gentle, reading, said};
use crate::film::model::refusal::FilmRefusal;

const PATIENCE: Duration = Duration::from_secs(60);

/// What a film holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Probed {
    /// Absent when the file does not say: browsers record so.
    pub millis: Option<i64>,
    pub width: i64,
    pub height: i64,
    pub has_sound: bool,
}

#[derive(Deserialize)]
struct Said {
    #[serde(default)]
    streams: Vec<Stream>,
    #[serde(default)]
    format: Format,
}

#[derive(Deserialize, Default)]
struct Format {
    duration: Option<String>,
}

#[derive(Deserialize)]
struct Stream {
    #[serde(default)]
    codec_type: String,
    #[serde(default)]
    width: i64,
    #[serde(default)]
    height: i64,
    #[serde(default)]
    disposition: Disposition,
}

#[derive(Deserialize, Default)]
struct Disposition {
    #[serde(default)]
    attached_pic: i64,
}

/// Reads what a file holds; a file of sound or of one still picture is refused.
pub async fn probe(tools: &Tools, path: &Path) -> Result<Probed, WorkError> {
    let mut command = gentle(&tools.ffprobe);
    command.args(["-v", "error", "-print_format", "json", "-show_format", "-show_streams"]);
    reading(&mut command, path);
    let heard = match said(command, PATIENCE).await {
        Ok(heard) => heard,
        Err(WorkError::Failed(_)) => return Err(WorkError::Refused(FilmRefusal::Unreadable)),
        Err(other) => return Err(other),
    };
    let told: Said = serde_json::from_str(&heard).map_err(|_| WorkError::Refused(FilmRefusal::Unreadable))?;
    let is_film = |stream: &&Stream| stream.codec_type == "video" && stream.disposition.attached_pic == 0;
    let film = told.streams.iter().find(is_film).ok_or(WorkError::Refused(FilmRefusal::NoPicture))?;
    Ok(Probed {
        millis: told.format.duration.as_deref().and_then(millis),
        width: film.width,
        height: film.height,
        has_sound: told.streams.iter().any(|stream| stream.codec_type == "audio"),
    })
}

/// "12.345000" as thousandths, without passing by a fraction.
fn millis(text: &str) -> Option<i64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let thousandths: String = part.chars().chain("000".chars()).take(3).collect();
    whole.parse::<i64>().ok()?.checked_mul(1000)?.checked_add(thousandths.parse().ok()?)
}
