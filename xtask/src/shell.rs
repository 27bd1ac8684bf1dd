//! Other programs: whether they are here, and running them.
//!
//! It never goes through a shell for what it is given, and never hides what a program says.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// Where a program is, as a shell would find it.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|dir| dir.join(program)).find(|candidate| candidate.is_file())
}

/// Whether this run stands for everybody: nothing may be skipped then.
pub fn in_ci() -> bool {
    std::env::var("CI").is_ok_and(|value| value == "true")
}

/// Whether we may install packages.
pub fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// The cargo that runs us.
pub fn cargo(root: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root).args(arguments);
    if in_ci() {
        // A fresh clone is built once: what incremental builds write would never be read.
        command.env("CARGO_INCREMENTAL", "0");
    }
    command
}

/// Runs a program in the foreground; true when it answered 0.
pub fn succeeds(command: &mut Command) -> Result<bool> {
    let status = command.stdin(Stdio::null()).status().with_context(|| said(command))?;
    Ok(status.success())
}

/// Runs a program that has to succeed.
pub fn run(command: &mut Command) -> Result<()> {
    if succeeds(command)? {
        return Ok(());
    }
    bail!("{} failed", said(command))
}

/// What a program writes on its standard output; what it says of errors goes to ours.
pub fn output(command: &mut Command) -> Result<String> {
    let done = command.stdin(Stdio::null()).stderr(Stdio::inherit()).output().with_context(|| said(command))?;
    if !done.status.success() {
        bail!("{} failed with {}", said(command), done.status);
    }
    String::from_utf8(done.stdout).context("not UTF-8")
}

/// Runs a program that says much, and shows it only when it failed; keeps its lines.
pub fn quietly(command: &mut Command) -> Result<(bool, Vec<String>)> {
    let done = command.stdin(Stdio::null()).output().with_context(|| said(command))?;
    let text = [done.stdout, done.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    if !done.status.success() {
        println!("{text}");
    }
    Ok((done.status.success(), text.lines().map(str::to_owned).collect()))
}

/// Runs a program, shows both of its outputs as they come, and keeps their lines.
pub fn tee(command: &mut Command) -> Result<(bool, Vec<String>)> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| said(command))?;
    let out = child.stdout.take().context("a pipe was asked for")?;
    let err = child.stderr.take().context("a pipe was asked for")?;
    let other = std::thread::spawn(move || show_and_keep(err, std::io::stderr()));
    let mut lines = show_and_keep(out, std::io::stdout())?;
    lines.extend(other.join().map_err(|_| anyhow::anyhow!("the reader of errors stopped"))??);
    Ok((child.wait()?.success(), lines))
}

fn show_and_keep(from: impl std::io::Read, mut to: impl Write) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    for line in BufReader::new(from).split(b'\n') {
        let line = String::from_utf8_lossy(&line?).into_owned();
        writeln!(to, "{line}")?;
        lines.push(line);
    }
    Ok(lines)
}

fn said(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}
