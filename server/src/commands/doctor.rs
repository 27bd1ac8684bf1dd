//! `essaim doctor`: what is wrong with this installation, why it matters, what to do.

use std::process::ExitCode;

use clap::Args;
use serde_json::json;

use super::Say;
use crate::doctor::{Finding, Level, Machine, examine};
use crate::settings::Settings;

#[derive(Debug, Args)]
pub struct Doctor {}

pub async fn run(_command: Doctor, settings: &Settings, say: Say) -> anyhow::Result<ExitCode> {
    let found = examine(settings, &Machine::here()).await;
    let count = |level: Level| found.iter().filter(|finding| finding.level == level).count();
    let (faults, warnings, notes) = (count(Level::Fault), count(Level::Warning), count(Level::Note));
    let mut told: Vec<String> = found.iter().map(Finding::told).collect();
    told.push(match (faults, warnings) {
        (0, 0) => "Tout va bien.".to_owned(),
        _ => format!("{faults} à corriger, {warnings} à regarder, {notes} à savoir."),
    });
    let value = json!({ "faults": faults, "warnings": warnings, "notes": notes, "findings": found });
    let sentence = told.join("\n\n");
    if faults == 0 { say.done(&value, &sentence) } else { say.refused_with(&value, &sentence) }
}
