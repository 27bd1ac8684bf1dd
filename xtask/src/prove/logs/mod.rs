//! Logs and metrics, with everything told (`log = debug`), hold no name, telephone, e-mail address or note.
//!
//! A demonstration is visited by the street, a director, a program and strangers who try; then every line is read. The same
//! reading finds what is planted in it. What must be there is looked for too: who came in, who was refused.

mod search;
mod visit;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::Ground;
use crate::running::Running;
use crate::server;
use search::Known;

/// What opens `/metrics`, and what the gateway would say.
const WORD: &str = "le-mot-de-la-preuve";

/// Events that a guardian of the house must find.
const EVENTS: [(&str, &str); 5] = [
    ("a sign-in", "\"event\":\"sign-in\""),
    ("a wrong password", "\"outcome\":\"wrong\""),
    ("spent tries", "\"outcome\":\"too-many\""),
    ("a refusal", "\"event\":\"refused\""),
    ("a form of another site", "\"event\":\"foreign-form\""),
];

/// On SQLite; in the long form with more people, and on PostgreSQL too.
pub fn prove(ground: &Ground<'_>) -> Result<String> {
    let program = server::binary()?;
    let people = if ground.is_long { 1_800 } else { 120 };
    let mut told = visited("SQLite", Running::prepare(&program, None)?, people)?;
    if let Some(cluster) = ground.cluster.filter(|_| ground.is_long) {
        let postgres = Running::prepare(&program, Some(cluster.database("logs")?))?;
        told = format!("{told}; {}", visited("PostgreSQL", postgres, people)?);
    }
    Ok(told)
}

fn visited(engine: &str, running: Running, people: usize) -> Result<String> {
    let mut running = running
        .with_demo(1, people)
        .with_setting("ESSAIM_LOG", "debug")
        .with_setting("ESSAIM_METRICS_TOKEN", WORD)
        .with_setting("ESSAIM_SMS_SECRET", WORD);
    running.start()?;
    let requests = visit::all(&running)?;
    let metrics = visit::metrics(&running)?;
    running.kill()?;
    let known = Known::of(&running)?;
    known.finds_what_is_planted()?;
    let log = std::fs::read_to_string(running.folder().join("log"))?;
    // What the command says to the person who starts it is no log: it shows the sign-ins of the demonstration.
    let (lines, spoken): (Vec<&str>, Vec<&str>) = log.lines().partition(|line| line.starts_with('{'));
    ensure!(spoken.len() < 20, "{} lines are not JSON: {:?}", spoken.len(), spoken.get(10..));
    for line in &lines {
        is_whole(line)?;
    }
    for (what, sign) in EVENTS {
        ensure!(lines.iter().any(|line| line.contains(sign)), "{what} is not in the log");
    }
    let mut leaks = Vec::new();
    for line in lines.iter().copied().chain(metrics.lines()) {
        leaks.extend(known.leak_in(line).map(|leak| format!("{leak}: {line:.300}")));
    }
    ensure!(
        leaks.is_empty(),
        "{} lines say too much:\n{}",
        leaks.len(),
        leaks.get(..leaks.len().min(12)).unwrap_or_default().join("\n")
    );
    Ok(format!(
        "{engine}: {requests} requests by five kinds of people, {} lines of log and {} of metrics, {} names: 0 found",
        lines.len(),
        metrics.lines().count(),
        known.names()
    ))
}

/// A line is JSON, and says when (in UTC), where and how grave.
fn is_whole(line: &str) -> Result<()> {
    let value: Value = serde_json::from_str(line).with_context(|| format!("no JSON: {line}"))?;
    let said = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default();
    ensure!(said("timestamp").ends_with('Z'), "no hour in UTC: {line}");
    ensure!(!said("level").is_empty() && !said("target").is_empty(), "neither level nor place: {line}");
    Ok(())
}
