//! `essaim journal verify`: reads the journal of who opened what was confided, line by line.

use std::process::ExitCode;

use clap::Subcommand;
use db::Db;

use super::Say;
use crate::said::counted;
use crate::settings::Settings;

#[derive(Debug, Subcommand)]
pub enum JournalCommand {
    /// Vérifier que chaque ligne tient à la précédente.
    Verify,
}

pub async fn run(command: &JournalCommand, settings: &Settings, say: Say) -> anyhow::Result<ExitCode> {
    let JournalCommand::Verify = command;
    let db = Db::open(&settings.database()?).await?;
    let verified = crypto::verify_journal(&db).await;
    db.close().await;
    match verified? {
        Ok((lines, head)) => {
            let shown = if head.is_empty() { "aucune" } else { head.as_str() };
            let told = counted(lines, "ligne");
            let sentence = format!("Le journal des ouvertures est entier : {told}, empreinte {shown}.");
            say.done(&serde_json::json!({ "lines": lines, "head": head }), &sentence)
        }
        Err(broken) => say.refused_with(
            &serde_json::json!({ "broken_at": broken.number }),
            &format!("La ligne {} du journal a été changée, ou une ligne avant elle a été retirée.", broken.number),
        ),
    }
}
