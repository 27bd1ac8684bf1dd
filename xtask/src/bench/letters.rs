//! 1,800 letters as one PDF, as a team prints them: how long, and what the program holds at its fullest.
//!
//! The memory is that of the whole program while it prints, as the kernel counts it, beside the limit.

use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, ensure};

use super::members::{CENTRE, Letter, Way, bring_in};
use super::{Ground, Line, machine};
use crate::running::Running;
use crate::shell;

const MEMBERS: usize = 1_800;
const LIMIT_MEBIBYTES: f64 = 500.0;
/// Five hundred letters a minute.
const LIMIT_SECONDS: f64 = 216.0;

pub fn measure(ground: &Ground<'_>) -> Result<Vec<Line>> {
    let mut house = Running::prepare(ground.program, None)?;
    bring_in(&house, MEMBERS, Way::Letter)?;
    house.start()?;
    let letter = Letter::write(&house, MEMBERS, Way::Letter)?;
    letter.send(&house)?;
    forget_peak(&house)?;
    let pdf = house.folder().join("lettres.pdf");
    let begun = Instant::now();
    let mut print = Command::new("curl");
    print.args(["-sSf", "-X", "POST", "-H", &format!("Authorization: Bearer {}", letter.token()), "-o"]).arg(&pdf);
    let page = format!("http://127.0.0.1:{}/{CENTRE}/equipe/messages/{}/lettres/impression", house.port, letter.id);
    shell::run(print.arg(page))?;
    let (seconds, peak) = (begun.elapsed().as_secs_f64(), peak(&house)?);
    let pages = pages(&pdf)?;
    ensure!(pages >= MEMBERS, "{pages} pages for {MEMBERS} letters");
    println!("{pages} pages in {seconds:.1} s, {:.1} MiB of PDF", std::fs::metadata(&pdf)?.len() as f64 / 1_048_576.0);
    Ok(vec![
        Line::of_limit("1,800 letters as one PDF: peak memory of the program", peak, LIMIT_MEBIBYTES, "MiB"),
        Line::of_limit("1,800 letters as one PDF: time", seconds, LIMIT_SECONDS, "s"),
    ])
}

/// From now on the peak is that of the printing.
fn forget_peak(house: &Running) -> Result<()> {
    Ok(std::fs::write(format!("/proc/{}/clear_refs", house.process()?), "5")?)
}

fn peak(house: &Running) -> Result<f64> {
    let said = machine::field(&format!("/proc/{}/status", house.process()?), "VmHWM")?;
    let kibibytes: f64 = said.trim_end_matches(" kB").parse().with_context(|| said.clone())?;
    Ok(kibibytes / 1024.0)
}

/// Counted by another program than the one that made them.
fn pages(pdf: &std::path::Path) -> Result<usize> {
    let said = shell::output(Command::new("pdfinfo").arg(pdf))?;
    let line = said.lines().find_map(|line| line.strip_prefix("Pages:")).context("pdfinfo tells no pages")?;
    Ok(line.trim().parse()?)
}
