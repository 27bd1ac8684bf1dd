//! `essaim keys change-master`: another master key, for a house that is closed.

use std::process::ExitCode;

use clap::Subcommand;
use db::Db;

use super::Say;
use super::backup::told;
use crate::backup::Refusal;
use crate::backup::master::{Changed, change, change_of};
use crate::doctor::is_essaim;
use crate::said::counted;
use crate::settings::Settings;

#[derive(Debug, Subcommand)]
pub enum KeysCommand {
    /// Changer la clé maîtresse, maison fermée ; ou finir un changement qui a été coupé.
    ChangeMaster,
}

pub async fn run(command: &KeysCommand, settings: &Settings, say: Say) -> anyhow::Result<ExitCode> {
    let KeysCommand::ChangeMaster = command;
    if is_essaim(&settings.listen_address()).await {
        return say.refused(
            "Essaim est ouvert : arrêtez-le d’abord, partout où il tourne. Il garde l’ancienne clé en mémoire et n’ouvrirait \
             plus rien.",
        );
    }
    match told(changed(settings).await, say)? {
        Ok(changed) => tell(&changed, settings, say),
        Err(refused) => Ok(refused),
    }
}

async fn changed(settings: &Settings) -> anyhow::Result<Changed> {
    let place = change_of(settings);
    if !place.path().exists() {
        return Err(Refusal::NoMaster(place.path().display().to_string()).into());
    }
    let db = Db::open(&settings.database()?).await?;
    let done = when_current(&db, settings).await;
    db.close().await;
    done
}

async fn when_current(db: &Db, settings: &Settings) -> anyhow::Result<Changed> {
    let standing = db::standing(db).await?;
    if standing.pending > 0 || standing.later.is_some() {
        return Err(Refusal::NotCurrent.into());
    }
    change(db, settings).await
}

fn tell(changed: &Changed, settings: &Settings, say: Say) -> anyhow::Result<ExitCode> {
    let (place, paper) = (change_of(settings).path().display().to_string(), changed.master.to_paper());
    let done = match changed.wrapped {
        Some(keys) => format!(
            "La clé maîtresse est changée ; elle enveloppe {}, d’un centre chacune, et de la maison.",
            counted(i64::try_from(keys)?, "clé")
        ),
        None => "Le changement de la clé maîtresse, qui avait été coupé, est fini.".to_owned(),
    };
    let beside = match &changed.beside {
        None => String::new(),
        Some(fault) => format!(
            "\nATTENTION : les clés gardées à côté des copies sont encore enveloppées par l’ancienne ({fault}). L’ancienne reste \
             dans {place}.ancienne : corrigez cela, puis relancez cette commande."
        ),
    };
    let sentence = format!(
        "{done}\nNotez ces 64 signes sur papier : ils sont dans {place} et dans aucune copie.\n\n    {}\n{beside}\n\
         Puis faites une copie : essaim backup. Une vieille « cles-dernieres.db » que vous gardez ailleurs ne s’ouvre que par \
         l’ancien papier : remplacez-la par celle de cette copie, puis détruisez ce papier.",
        paper.as_str()
    );
    let value = serde_json::json!({
        "changed": true,
        "resumed": changed.wrapped.is_none(),
        "keys": changed.wrapped,
        "file": place,
        "paper": paper.as_str(),
        "beside": changed.beside,
    });
    say.done(&value, &sentence)
}
