//! `essaim move-to`: carries a closed house to another database, whole, and looks that nothing is missing.
//!
//! The house that is left stays as it was, and sends nothing any more: two houses would write to the same people. Files
//! and keys stay where they are, in the data folder, which does not move.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Args;
use db::{Carried, Db, Engine};
use kernel::Clock;
use serde_json::json;

use super::Say;
use crate::doctor::is_essaim;
use crate::said;
use crate::settings::Settings;

#[derive(Debug, Args)]
pub struct MoveTo {
    /// Où aller : postgres://… ou sqlite:CHEMIN ; `-` le lit sur l’entrée standard, avec son mot de passe.
    pub target: String,
    /// Tout vérifier et compter, sans rien écrire.
    #[arg(long)]
    pub dry_run: bool,
}

pub async fn run(command: MoveTo, settings: &Settings, say: Say) -> anyhow::Result<ExitCode> {
    let target = if command.target == "-" { std::io::read_to_string(std::io::stdin())? } else { command.target };
    let (from, to) = (settings.database_address()?, target.trim());
    if let Some(refusal) = of_addresses(&from, to) {
        return say.refused(refusal);
    }
    if is_essaim(&settings.listen_address()).await {
        return say
            .refused("Essaim est ouvert : arrêtez-le d’abord, ou ce qui s’écrit pendant le passage serait perdu.");
    }
    let source = Db::open(&from).await.context("la base d’ici ne s’ouvre pas")?;
    let moved = between(&source, to, command.dry_run).await;
    source.close().await;
    match moved? {
        Ok(tables) => told(&tables, command.dry_run, say),
        Err(refusal) => say.refused(&refusal),
    }
}

/// Why one cannot go from one address to the other.
fn of_addresses(from: &str, to: &str) -> Option<&'static str> {
    let file = |url: &str| url.strip_prefix("sqlite:").map(|path| path.trim_start_matches("//").to_owned());
    if let Some(path) = file(from)
        && !Path::new(&path).exists()
    {
        return Some("Il n’y a pas de maison ici : la base de données n’existe pas.");
    }
    match (file(from), file(to)) {
        (Some(_), Some(_)) => Some("D’un fichier SQLite à un autre : « essaim backup », puis « essaim restore »."),
        (None, Some(path)) if Path::new(&path).exists() => {
            Some("Ce fichier existe déjà : rien n’est écrit par-dessus.")
        }
        (_, Some(_)) => None,
        (_, None) if to.starts_with("postgres://") || to.starts_with("postgresql://") => None,
        (_, None) => Some("La nouvelle base s’écrit postgres://… ou sqlite:CHEMIN."),
    }
}

async fn between(source: &Db, to: &str, is_dry: bool) -> anyhow::Result<Result<Vec<Carried>, String>> {
    let standing = db::standing(source).await?;
    if standing.pending > 0 || standing.later.is_some() {
        return Ok(Err("La base d’ici n’est pas à jour : « essaim migrate » d’abord.".to_owned()));
    }
    if is_dry && to.starts_with("sqlite:") {
        // Opening it would make it.
        return Ok(Ok(counted(source).await?));
    }
    let target = Db::open(to).await.context("la nouvelle base ne s’ouvre pas")?;
    let moved = into(source, &target, is_dry).await;
    target.close().await;
    moved
}

async fn into(source: &Db, target: &Db, is_dry: bool) -> anyhow::Result<Result<Vec<Carried>, String>> {
    let is_bare = is_bare(target).await?;
    // One that was prepared and never used is as good as none.
    if !is_bare && db::count_rows(target).await?.iter().any(|(_, rows)| *rows > 0) {
        return Ok(Err("La nouvelle base n’est pas vide : rien n’est écrit par-dessus une maison.".to_owned()));
    }
    if is_dry {
        return Ok(Ok(counted(source).await?));
    }
    db::migrate(target).await.context("la nouvelle base ne peut pas être préparée")?;
    let carried = db::carry(source, target).await.context("rien n’a été passé")?;
    // The one that is left keeps quiet; the new one sends as the old one did.
    db::disarm(source, Clock::System.now()).await?;
    Ok(Ok(carried))
}

/// Whether a database has no table at all, ours or another program's.
async fn is_bare(target: &Db) -> anyhow::Result<bool> {
    if target.engine() == Engine::Sqlite {
        // The file was not there: opening it has just made it.
        return Ok(true);
    }
    let mut tx = target.begin_unrecorded().await?;
    Ok(db::tables(&mut tx).await?.is_empty())
}

async fn counted(source: &Db) -> anyhow::Result<Vec<Carried>> {
    let rows = db::count_rows(source).await?;
    Ok(rows.into_iter().map(|(table, rows)| Carried { table, rows, fingerprint: String::new() }).collect())
}

fn told(tables: &[Carried], is_dry: bool, say: Say) -> anyhow::Result<ExitCode> {
    let rows: i64 = tables.iter().map(|table| table.rows).sum();
    let counts = i64::try_from(tables.len()).unwrap_or(i64::MAX);
    let what = format!("{}, {}", said::counted(counts, "table"), said::counted(rows, "ligne"));
    let sentence = if is_dry {
        format!("Le passage irait : {what}. Rien n’a été écrit.")
    } else {
        format!(
            "La maison est passée : {what}, les mêmes des deux côtés, avec leur histoire.\n\
             Donnez la nouvelle adresse à database_url, puis rouvrez. Les fichiers restent dans le dossier de données.\n\
             L’ancienne base reste là, intacte, et n’envoie plus rien."
        )
    };
    say.done(&json!({ "dry_run": is_dry, "rows": rows, "tables": tables }), &sentence)
}
