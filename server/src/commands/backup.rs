//! `essaim backup`, `essaim restore`, `essaim arm`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use db::Db;
use kernel::Clock;
use web::Cx;

use super::Say;
use crate::backup::{self, Outcome, Refusal};
use crate::compose::{self, Purpose};
use crate::settings::Settings;

#[derive(Debug, Args)]
pub struct Backup {
    /// Le fichier à écrire (défaut : essaim-DATE.zip).
    pub file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Restore {
    /// La copie, telle que faite par `essaim backup`.
    pub file: PathBuf,
    /// L’essayer à côté, entièrement, sans rien remettre en place.
    #[arg(long)]
    pub verify: bool,
}

pub async fn make(command: Backup, settings: &Settings, say: Say) -> anyhow::Result<ExitCode> {
    let now = Clock::System.now();
    let file = command.file.unwrap_or_else(|| format!("essaim-{}.zip", now.format("%Y-%m-%dT%H%M%S")).into());
    let (data, url) = (settings.data_folder()?, settings.database()?);
    let files = settings.storage(&data)?;
    let db = Db::open(&url).await?;
    let mut made = backup::make(&db, &url, &files, &file, now).await;
    db.close().await;
    if made.is_ok() {
        let store = compose::keys(settings, &data)?;
        let laid = backup::keys::lay_beside(&store, &file).await;
        store.close().await;
        made = laid.and(made);
    }
    match told(made, say)? {
        Ok(manifest) => {
            let sentence = format!(
                "Copie faite : {} ({} fichiers). La clé maîtresse n’y est pas ; les clés d’à côté sont dans {}. \
                 Essayez-la : essaim restore --verify {}",
                file.display(),
                manifest.entries.len() - 1,
                backup::keys::beside(&file).display(),
                file.display()
            );
            say.done(&serde_json::json!({ "file": file, "rows": manifest.rows, "at": manifest.at }), &sentence)
        }
        Err(refused) => Ok(refused),
    }
}

pub async fn restore(command: Restore, settings: &Settings, say: Say) -> anyhow::Result<ExitCode> {
    let file = &command.file;
    let url = settings.database_url.clone().unwrap_or_else(|| "sqlite:".to_owned());
    if command.verify {
        return match told(backup::verify(file, &url).await, say)? {
            Ok(outcome) => say.done(&outcome, &verified(&outcome)),
            Err(refused) => Ok(refused),
        };
    }
    let put_back = match backup::restore(file, &settings.data_path(), &url, Clock::System.now()).await {
        Ok(outcome) => forget_again(file, settings).await.map(|remembered| (outcome, remembered)),
        Err(error) => Err(error),
    };
    match told(put_back, say)? {
        Ok((outcome, remembered)) => {
            let keys_told = remembered.told(file);
            let sentence = format!(
                "La copie du {} est remise en place : {}. {keys_told} Elle n’envoie rien avant « essaim arm ».",
                outcome.at.format("%d/%m/%Y à %H:%M UTC"),
                measured(&outcome),
            );
            say.done(&PutBack { outcome, remembered, keys_told }, &sentence)
        }
        Err(refused) => Ok(refused),
    }
}

fn verified(outcome: &Outcome) -> String {
    let (day, what) = (outcome.at.format("%d/%m/%Y à %H:%M UTC"), measured(outcome));
    if outcome.is_put_back {
        return format!("La copie du {day} est entière et s’ouvre : {what}.");
    }
    format!(
        "La copie du {day} est entière : {what}. Elle a été lue jusqu’au bout et comptée, sans être remise dans une base : \
         pour cela, donnez dans database_url un compte qui peut en créer une (alter role essaim createdb)."
    )
}

fn measured(outcome: &Outcome) -> String {
    format!("{} lignes, {} fichiers, {} octets", outcome.rows, outcome.entries, outcome.bytes)
}

/// What is said of a house that was put back.
#[derive(serde::Serialize)]
struct PutBack {
    #[serde(flatten)]
    outcome: Outcome,
    #[serde(flatten)]
    remembered: backup::keys::Remembered,
    keys_told: String,
}

pub async fn arm(settings: &Settings, say: Say) -> anyhow::Result<ExitCode> {
    let db = Db::open(&settings.database()?).await?;
    db::migrate(&db).await?;
    db::arm(&db, &settings.anchor()?, Clock::System.now()).await?;
    db.close().await;
    say.done(&serde_json::json!({ "armed": true }), "Cette maison envoie ses messages.")
}

/// Brings the latest keys, and erases again whom an old copy brought back.
async fn forget_again(copy: &Path, settings: &Settings) -> anyhow::Result<backup::keys::Remembered> {
    let data = settings.data_folder()?;
    let store = compose::carried_keys(settings, &data);
    let keys = backup::keys::put_back(copy, &store).await?;
    let db = Db::open(&settings.database()?).await?;
    db::migrate(&db).await?;
    let house = compose::compose_around(db, settings, &data, Purpose::Real, store)?;
    let cx = Cx::of_house(&house.app, "la copie remise en place");
    let erased = people::service::finish_erasures(&cx).await;
    house.app.keys.close().await;
    house.app.db.close().await;
    Ok(backup::keys::Remembered { keys, erased_again: erased? })
}

/// A refusal is told and ends with 1; anything else is a failure.
pub(super) fn told<T>(result: anyhow::Result<T>, say: Say) -> anyhow::Result<Result<T, ExitCode>> {
    match result {
        Ok(value) => Ok(Ok(value)),
        Err(error) => match error.downcast_ref::<Refusal>() {
            Some(refusal) => say.refused(&refusal.to_string()).map(Err),
            None => Err(error),
        },
    }
}
