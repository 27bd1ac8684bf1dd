//! `essaim import people FILE --centre SLUG [--dry-run|--apply]`. Without `--apply`, nothing is written.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Subcommand;
use people::service::{import_file, in_words};
use web::{Cx, Problem};

use super::Say;
use crate::compose;
use crate::settings::Settings;

#[derive(Debug, Subcommand)]
pub enum ImportCommand {
    /// Importer les adhérents d’un fichier (CSV, XLSX, ODS, XLS).
    People {
        /// Le fichier du centre.
        file: PathBuf,
        /// Le mot de l’adresse du centre : jean-ferrat.
        #[arg(long)]
        centre: String,
        /// Écrire. Sans cela, l’essai dit seulement ce qui serait fait.
        #[arg(long, conflicts_with = "dry_run")]
        apply: bool,
        /// Ne rien écrire (c’est le défaut).
        #[arg(long)]
        dry_run: bool,
    },
}

pub async fn run(command: ImportCommand, settings: &Settings, say: Say) -> anyhow::Result<ExitCode> {
    let ImportCommand::People { file, centre, apply, .. } = command;
    let size = std::fs::metadata(&file).with_context(|| format!("{} ne peut pas être lu", file.display()))?.len();
    let house = compose::house(settings, false).await?;
    let cx = Cx::of_house(&house.app, "la ligne de commande");
    if let Some(refusal) = people::import::too_large(size) {
        // By its size alone: a file that heavy is not even read.
        house.app.db.close().await;
        return say.refused(&cx.texts.with(&refusal.key(), refusal.args()));
    }
    let bytes = std::fs::read(&file).with_context(|| format!("{} ne peut pas être lu", file.display()))?;
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let answer = match centres::store::find_by_slug(cx.db(), &centre).await? {
        None => say.refused(&format!("Aucun centre à l’adresse « {centre} ».")),
        Some(centre) => match import_file(&cx, &centre, &name, bytes, None, apply).await {
            Ok(report) => say.done(&report, &in_words(&cx.texts, &report)),
            Err(error) => match error.into_problem(&cx.texts) {
                Problem::Refused { message, .. } | Problem::BadRequest(message) => say.refused(&message),
                problem => anyhow::bail!("l’import a échoué : {problem:?}"),
            },
        },
    };
    house.app.db.close().await;
    answer
}
