//! `essaim config check`, `essaim config show`: what is set, where it was set, what is wrong with it.

use std::fmt::Write as _;
use std::process::ExitCode;

use clap::{Args, Subcommand};
use serde_json::json;

use super::Say;
use crate::settings::{KNOWN, Known, Settings};

/// What a secret is shown as.
const HIDDEN: &str = "••••••";

#[derive(Debug, Subcommand)]
pub enum ConfigCommand {
    /// Lire les réglages et dire tout ce qui n’y va pas, sans rien ouvrir.
    Check,
    /// Montrer chaque réglage et sa valeur ; les secrets restent cachés.
    Show(Show),
}

#[derive(Debug, Args)]
pub struct Show {
    /// Dire aussi d’où vient chaque valeur : défaut, fichier et ligne, environnement, ligne de commande.
    #[arg(long)]
    pub origin: bool,
}

pub fn run(command: &ConfigCommand, settings: &Settings, say: Say) -> anyhow::Result<ExitCode> {
    match command {
        ConfigCommand::Check => check(settings, say),
        ConfigCommand::Show(show) => {
            let lines: Vec<Line> = KNOWN.iter().map(|known| Line::of(known, settings)).collect();
            let told: Vec<_> = lines.iter().map(|line| line.as_json(show.origin)).collect();
            say.done(&json!({ "settings": told }), told_in_words(&lines, show.origin).trim_end())
        }
    }
}

fn check(settings: &Settings, say: Say) -> anyhow::Result<ExitCode> {
    if settings.faults.is_empty() {
        let file = settings.file.as_ref().map(|path| path.display().to_string());
        let place = file.clone().map_or_else(|| "sans fichier".to_owned(), |file| format!("fichier {file}"));
        let count = settings.origins.len();
        let sentence = format!("Les réglages sont bons ({place}, {count} donnés sur {}).", KNOWN.len());
        return say.done(&json!({ "file": file, "faults": [] }), &sentence);
    }
    let faults: Vec<_> = settings
        .faults
        .iter()
        .map(|fault| json!({ "name": fault.name, "place": fault.place, "said": fault.to_string() }))
        .collect();
    let sentences: Vec<String> = settings.faults.iter().map(ToString::to_string).collect();
    say.refused_with(&json!({ "faults": faults }), &sentences.join("\n"))
}

/// A setting as it is shown.
struct Line {
    name: &'static str,
    words: &'static str,
    value: String,
    origin: String,
}

impl Line {
    fn of(known: &Known, settings: &Settings) -> Self {
        let given = settings.value_of(known.name);
        let origin = settings.origins.get(known.name).filter(|_| given.is_some());
        let value = match given {
            Some(_) if known.is_secret => HIDDEN.to_owned(),
            Some(value) => value,
            None => known.default.to_owned(),
        };
        let origin = origin.map_or_else(|| "défaut".to_owned(), ToString::to_string);
        Self { name: known.name, words: known.words, value, origin }
    }

    fn as_json(&self, with_origin: bool) -> serde_json::Value {
        if with_origin {
            json!({ "name": self.name, "words": self.words, "value": self.value, "origin": self.origin })
        } else {
            json!({ "name": self.name, "words": self.words, "value": self.value })
        }
    }
}

fn told_in_words(lines: &[Line], with_origin: bool) -> String {
    let width = lines.iter().map(|line| line.name.len()).max().unwrap_or_default();
    let mut text = String::new();
    for line in lines {
        let value = if line.value.is_empty() { "(rien)" } else { &line.value };
        let origin = if with_origin { format!("  [{}]", line.origin) } else { String::new() };
        // Writing into a String cannot fail.
        let _ = writeln!(text, "{:<width$}  {value}{origin}\n{:<width$}  ({})", line.name, "", line.words);
    }
    text
}
