//! The programs that read and make films: ffprobe and ffmpeg, as the system gives them.
//!
//! A film is a stranger's file: it is read by another process, with little priority, for a time only, and may open
//! no other file and no address. Where the programs are missing, films wait.

mod convert;
mod probe;

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use tokio::process::Command;

pub use convert::{Made, convert, test_card};
pub use probe::{Probed, probe};

use crate::film::model::refusal::FilmRefusal;

/// What a stranger's file may be: the containers whose first bytes a room knows, of films and of sounds. No list of
/// other files is among them: whoever reads one opens what it names.
const CONTAINERS: &str = "mov,matroska,avi,asf,ogg,flv,mpeg,mpegts,wav,mp3,aac,flac,amr,caf,aiff";

/// The most bytes that are read of what a program says.
const MOST_SAID: usize = 4 * 1024 * 1024;

/// Why a program did not do its work.
#[derive(Debug, thiserror::Error)]
pub enum WorkError {
    /// The file is to blame.
    #[error("refused: {0:?}")]
    Refused(FilmRefusal),
    /// The program ended badly; another time it may not.
    #[error("the program failed: {0}")]
    Failed(String),
    #[error(transparent)]
    Disk(#[from] std::io::Error),
}

/// Where the programs are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tools {
    ffmpeg: PathBuf,
    ffprobe: PathBuf,
}

impl Tools {
    /// The programs of this machine; `None` when one is missing.
    pub fn found() -> Option<Self> {
        let folders: Vec<PathBuf> = std::env::split_paths(&std::env::var_os("PATH")?).collect();
        let program = |name: &str| folders.iter().map(|folder| folder.join(name)).find(|place| place.is_file());
        Some(Self { ffmpeg: program("ffmpeg")?, ffprobe: program("ffprobe")? })
    }
}

/// A program with little priority, which ends with whoever waits for it.
fn gentle(program: &Path) -> Command {
    let mut command = Command::new("nice");
    command.arg("-n").arg("15").arg(program);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
    command
}

/// What a program says, within a time.
async fn said(mut command: Command, patience: Duration) -> Result<String, WorkError> {
    let answered = tokio::time::timeout(patience, command.output()).await;
    let output = answered.map_err(|_elapsed| WorkError::Failed("it took too long".to_owned()))??;
    if !output.status.success() {
        // Its words may hold the name of a file and nothing of whom.
        let last = String::from_utf8_lossy(&output.stderr);
        let last = last.lines().last().unwrap_or_default().chars().take(160).collect();
        return Err(WorkError::Failed(last));
    }
    let heard = output.stdout.get(..MOST_SAID).unwrap_or(&output.stdout);
    Ok(String::from_utf8_lossy(heard).into_owned())
}

/// Has a program read a stranger's file: that one and no other, if it is a container that is known.
pub fn reading<'a>(command: &'a mut Command, place: &Path) -> &'a mut Command {
    command.args(["-protocol_whitelist", "file", "-format_whitelist", CONTAINERS, "-i"]).arg(address(place))
}

/// A path as these programs take it, whatever signs it has.
pub fn address(path: &Path) -> String {
    format!("file:{}", path.display())
}
