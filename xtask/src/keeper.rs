//! Programs that must not outlive us: a database cluster, a served demonstration.
//!
//! A small shell stands between us and the program and waits for its input to end. Our end of that
//! pipe closes however we stop, a killed process included; then the program is asked to stop,
//! and its folder is removed. Standing in a group of its own, the program never sees a Ctrl-C meant for us.

use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};

/// The file in the folder that says that the program has ended.
const ENDED: &str = "ended";

/// $1 the signal that stops the program, $2 its folder, then the program.
const KEEP: &str = r#"
signal=$1; folder=$2; shift 2
exec 3<&0
"$@" </dev/null 3<&- &
pid=$!
(
  cat <&3 >/dev/null
  if [ -e "$folder/ended" ]; then exit; fi
  kill -s "$signal" "$pid" 2>/dev/null
  tries=100
  while [ "$tries" -gt 0 ] && kill -0 "$pid" 2>/dev/null; do sleep 0.1; tries=$((tries - 1)); done
  kill -s KILL "$pid" 2>/dev/null
) &
stopper=$!
wait "$pid" 2>/dev/null
: > "$folder/ended"
wait "$stopper" 2>/dev/null
rm -rf "$folder"
"#;

/// How a program is kept.
pub struct Keep<'a> {
    /// What stops it gently: `TERM`, or `INT` for PostgreSQL's fast way.
    pub signal: &'a str,
    /// All that it writes, its log included; gone when it has stopped.
    pub folder: &'a Path,
    /// Whose rights it has: user and group; none: ours.
    pub user: Option<(u32, u32)>,
}

/// A program that stops when this is dropped, or when we die.
#[derive(Debug)]
pub struct Keeper {
    shell: Child,
    folder: PathBuf,
}

impl Keeper {
    /// Starts a program and keeps it.
    pub fn start(program: &Command, keep: &Keep<'_>) -> Result<Self> {
        let mut shell = Command::new("sh");
        shell.arg("-c").arg(KEEP).arg("keeper").arg(keep.signal).arg(keep.folder);
        shell.arg(program.get_program()).args(program.get_args());
        for (name, value) in program.get_envs() {
            match value {
                Some(value) => shell.env(name, value),
                None => shell.env_remove(name),
            };
        }
        if let Some(dir) = program.get_current_dir() {
            shell.current_dir(dir);
        }
        if let Some((user, group)) = keep.user {
            shell.uid(user).gid(group);
        }
        let log = log(keep.folder);
        let file = std::fs::File::create(&log).with_context(|| log.display().to_string())?;
        shell.stdout(file.try_clone()?).stderr(file);
        let shell = shell.stdin(Stdio::piped()).process_group(0).spawn().context("sh")?;
        Ok(Self { shell, folder: keep.folder.to_path_buf() })
    }

    /// Whether the program has ended by itself.
    pub fn has_ended(&self) -> bool {
        self.folder.join(ENDED).exists()
    }

    /// The last lines of what the program said, for a message about its failure.
    pub fn last_words(&self) -> String {
        let text = std::fs::read_to_string(log(&self.folder)).unwrap_or_default();
        let lines: Vec<&str> = text.lines().collect();
        lines.iter().skip(lines.len().saturating_sub(20)).copied().collect::<Vec<_>>().join("\n")
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        // It ends within ten seconds by its own clock; there is nobody left to tell of an error.
        let _ = self.shell.wait();
    }
}

fn log(folder: &Path) -> PathBuf {
    folder.join("log")
}
