//! `essaim erase PERSON`: forgets someone for ever, and leaves nothing of them in the files of the engine.

use std::process::ExitCode;

use clap::Args;
use kernel::PersonId;
use people::service::{self, Error};
use web::Cx;

use super::Say;
use crate::compose;
use crate::settings::Settings;

#[derive(Debug, Args)]
pub struct Erase {
    /// Le numéro de la personne, tel qu’il est dans l’adresse de sa fiche.
    pub person: PersonId,
    /// Le mot de l’adresse de son centre : jean-ferrat.
    #[arg(long)]
    pub centre: String,
    /// Son prénom et son nom, tels qu’ils sont sur sa fiche : cela ne s’annule pas.
    #[arg(long)]
    pub confirm: String,
}

pub async fn run(command: Erase, settings: &Settings, say: Say) -> anyhow::Result<ExitCode> {
    let house = compose::house(settings, false).await?;
    let cx = Cx::of_house(&house.app, "la ligne de commande");
    let answer = erase(&cx, &command, say).await;
    house.app.keys.close().await;
    house.app.db.close().await;
    answer
}

async fn erase(cx: &Cx, command: &Erase, say: Say) -> anyhow::Result<ExitCode> {
    let Some(centre) = centres::store::find_by_slug(cx.db(), &command.centre).await? else {
        return say.refused(&format!("Aucun centre à l’adresse « {} ».", command.centre));
    };
    match service::erase(cx, &centre, command.person, &command.confirm).await {
        Ok(operation) => {
            service::wipe(cx).await?;
            let days = cx.app.settings.backup_days;
            let sentence = format!(
                "C’est effacé, pour toujours, et les fichiers de la base sont réécrits. Ce qui était en clair dans les copies \
                 disparaît avec elles, dans {days} jours au plus. Faites une copie maintenant : les clés d’à côté le sauront."
            );
            say.done(&serde_json::json!({ "person": command.person, "operation": operation }), &sentence)
        }
        Err(Error::NotFound) => say.refused("Personne n’a ce numéro dans ce centre, ou elle est déjà effacée."),
        Err(Error::Refused(refusals)) => {
            let told: Vec<String> = refusals.iter().map(|refusal| cx.t(refusal.place().1)).collect();
            say.refused(&told.join(" "))
        }
        Err(error) => anyhow::bail!("l’effacement a échoué : {error}"),
    }
}
