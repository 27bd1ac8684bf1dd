//! A file of any camera made into one that every browser shows: H.264 and AAC, 720 lines at most, and nothing of what
//! the camera wrote (place, date, name, chapters). Its still picture is taken from the film that was made.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::{Probed, Tools, WorkError, address, gentle, probe, reading, said};
use crate::film::model::refusal::FilmRefusal;

/// Within 1280 by 720 points, or the same upright; never enlarged, never odd.
const SCALE: &str = "scale=w='if(gte(iw,ih),min(1280,iw),min(720,iw))':h='if(gte(iw,ih),min(720,ih),min(1280,ih))':\
                     force_original_aspect_ratio=decrease:force_divisible_by=2";
/// No subtitles, no other tracks, no words of the camera.
const STRIPPED: [&str; 4] = ["-sn", "-dn", "-map_metadata", "-1"];

/// What was made of a file, beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    pub video: PathBuf,
    pub poster: PathBuf,
    pub millis: i64,
    pub width: i64,
    pub height: i64,
}

/// How long one waits for a film of this length.
fn patience(millis: i64) -> Duration {
    Duration::from_secs(300) + Duration::from_millis(u64::try_from(millis).unwrap_or_default()).saturating_mul(20)
}

/// Makes a film of a file, in `folder`. One that lasts longer than `longest` thousandths of a second is refused.
pub async fn convert(tools: &Tools, original: &Path, folder: &Path, longest: i64) -> Result<Made, WorkError> {
    let before = probe(tools, original).await?;
    if before.millis.is_some_and(|millis| millis > longest) {
        return Err(WorkError::Refused(FilmRefusal::TooLasting(longest / 60_000)));
    }
    let (video, poster) = (folder.join("film.mp4"), folder.join("affiche.jpg"));
    encode(tools, original, &video, longest).await?;
    let after = probe(tools, &video).await?;
    let millis = after.millis.filter(|millis| *millis > 0).ok_or(WorkError::Refused(FilmRefusal::Empty))?;
    if millis > longest {
        return Err(WorkError::Refused(FilmRefusal::TooLasting(longest / 60_000)));
    }
    still(tools, &video, &poster, millis).await?;
    let Probed { width, height, .. } = after;
    Ok(Made { video, poster, millis, width, height })
}

async fn encode(tools: &Tools, original: &Path, video: &Path, longest: i64) -> Result<(), WorkError> {
    let mut command = gentle(&tools.ffmpeg);
    command.args(["-nostdin", "-hide_banner", "-loglevel", "error", "-y"]);
    reading(&mut command, original).args(["-map", "0:v:0", "-map", "0:a:0?"]);
    command.args(STRIPPED).args(["-map_chapters", "-1", "-fflags", "+bitexact"]);
    command.args(["-flags:v", "+bitexact", "-flags:a", "+bitexact", "-vf", SCALE]);
    command.args(["-c:v", "libx264", "-preset", "veryfast", "-crf", "24", "-profile:v", "high", "-pix_fmt", "yuv420p"]);
    command.args([
        "-c:a",
        "aac",
        "-b:a",
        "128k",
        "-ac",
        "2",
        "-movflags",
        "+faststart",
        "-fpsmax",
        "30",
        "-threads",
        "2",
        "-t",
    ]);
    // A second more than is allowed: that it is there says that the file was too long.
    command.arg((longest / 1000 + 1).to_string()).args(["-f", "mp4"]).arg(address(video));
    said(command, patience(longest)).await.map(drop)
}

async fn still(tools: &Tools, video: &Path, poster: &Path, millis: i64) -> Result<(), WorkError> {
    let at = (millis / 3).min(1000);
    let mut command = gentle(&tools.ffmpeg);
    command.args(["-nostdin", "-hide_banner", "-loglevel", "error", "-y", "-ss"]);
    command.arg(format!("{}.{:03}", at / 1000, at % 1000));
    reading(&mut command, video).args(["-frames:v", "1", "-q:v", "4", "-map_metadata", "-1", "-fflags", "+bitexact"]);
    command.args(["-f", "image2", "-update", "1"]).arg(address(poster));
    said(command, patience(0)).await.map(drop)
}

/// Moving colours and a tone, made into a film: for the demonstration, where no camera is.
pub async fn test_card(tools: &Tools, folder: &Path, seed: u64) -> Result<Made, WorkError> {
    let source = folder.join("mire.mkv");
    let pattern = ["testsrc2", "smptehdbars", "rgbtestsrc"]
        .into_iter()
        .cycle()
        .nth(usize::try_from(seed % 3).unwrap_or_default());
    let pattern = format!("{}=duration=4:size=640x360:rate=15", pattern.unwrap_or("testsrc2"));
    let mut command = gentle(&tools.ffmpeg);
    command.args(["-nostdin", "-hide_banner", "-loglevel", "error", "-y", "-f", "lavfi", "-i", &pattern]);
    command.args(["-f", "lavfi", "-i", "sine=frequency=330:duration=4", "-shortest", "-c:v", "libx264"]);
    command.args(["-preset", "ultrafast", "-c:a", "aac"]).arg(address(&source));
    said(command, patience(0)).await?;
    convert(tools, &source, folder, 60_000).await
}
