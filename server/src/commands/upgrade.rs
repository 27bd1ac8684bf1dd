//! `essaim migrate`, `essaim upgrade-check`: the data brought to this program's shape, and the rehearsal of it.

use std::process::ExitCode;

use anyhow::Context as _;
use clap::Args;
use db::Db;
use kernel::Clock;
use serde_json::json;

use super::Say;
use crate::said::counted;
use crate::settings::Settings;
use crate::{backup, compose};

#[derive(Debug, Args)]
pub struct Migrate {
    /// Se passer de la copie vérifiée qui précède toute mise à jour.
    #[arg(long)]
    pub without_backup: bool,
}

pub async fn migrate(command: Migrate, settings: &Settings, say: Say) -> anyhow::Result<ExitCode> {
    if command.without_backup {
        let db = Db::open(&settings.database()?).await?;
        let brought = db::migrate(&db).await;
        db.close().await;
        brought?;
    }
    let house = compose::house(settings, false).await?;
    house.app.db.close().await;
    say.done(&json!({ "migrated": true }), "La base de données est à jour.")
}

/// Says whether the upgrade will go, by doing it on a copy.
pub async fn check(settings: &Settings, say: Say) -> anyhow::Result<ExitCode> {
    let url = settings.database_address()?;
    let file = url.strip_prefix("sqlite:").map(|path| std::path::Path::new(path.trim_start_matches("//")).exists());
    if file == Some(false) {
        return say.refused("Il n’y a pas encore de maison ici.");
    }
    let db = Db::open(&url).await.context("la base de données ne s’ouvre pas")?;
    let checked = rehearse(&db, settings, &url).await;
    db.close().await;
    let (standing, rehearsed) = checked?;
    let told = |outcome: &str| json!({ "applied": standing.applied, "pending": standing.pending, "outcome": outcome });
    match (standing.later, standing.pending, rehearsed) {
        (Some(number), ..) => {
            let words = format!(
                "Les données viennent d’une version plus récente (étape {number}) : celle-ci ne les ouvre pas."
            );
            say.refused_with(&told("later"), &words)
        }
        (None, 0, _) => say.done(&told("current"), "Rien à faire : les données sont à la forme de ce programme."),
        (None, pending, Rehearsal::Done) => {
            let words =
                format!("La mise à jour ira : {}. Tout a été fait sur une copie, sans rien perdre.", steps(pending));
            say.done(&told("rehearsed"), &words)
        }
        (None, pending, Rehearsal::Listed) => {
            let words = format!(
                "À faire : {}. La copie se fait et se relit ; le compte de la base ne peut pas en créer une autre, où \
                 l’essayer.",
                steps(pending)
            );
            say.done(&told("listed"), &words)
        }
        (None, pending, Rehearsal::Failed(said)) => {
            say.refused_with(&told("failed"), &format!("La mise à jour ({}) échouerait : {said}", steps(pending)))
        }
    }
}

fn steps(pending: usize) -> String {
    counted(u64::try_from(pending).unwrap_or(u64::MAX), "étape")
}

enum Rehearsal {
    Done,
    Listed,
    Failed(String),
}

async fn rehearse(db: &Db, settings: &Settings, url: &str) -> anyhow::Result<(db::Standing, Rehearsal)> {
    let standing = db::standing(db).await?;
    if standing.pending == 0 || standing.later.is_some() {
        return Ok((standing, Rehearsal::Done));
    }
    let scratch = tempfile::tempdir()?;
    let copy = scratch.path().join("essai.zip");
    let files = settings.storage(&settings.data_path())?;
    backup::make(db, url, &files, &copy, Clock::System.now()).await?;
    // Trying a copy opens it and brings it to the latest shape.
    let rehearsal = match backup::verify(&copy, url).await {
        Ok(outcome) if outcome.is_put_back => Rehearsal::Done,
        Ok(_) => Rehearsal::Listed,
        Err(error) => Rehearsal::Failed(format!("{error:#}")),
    };
    Ok((standing, rehearsal))
}
