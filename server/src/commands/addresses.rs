//! `essaim addresses load FILE`: the national base of addresses, or the part of it that a network needs.

use std::fs::File;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Subcommand;
use map::service::addresses::{LoadError, Loaded, load};
use web::Cx;

use super::Say;
use crate::compose;
use crate::said::counted;
use crate::settings::Settings;

#[derive(Debug, Subcommand)]
pub enum AddressCommand {
    /// Charger un fichier de la Base Adresse Nationale (CSV, ou CSV compressé par gzip), maison ouverte ou fermée.
    Load {
        /// Le fichier d’un département ou d’une commune, entier.
        file: PathBuf,
    },
}

pub async fn run(command: AddressCommand, settings: &Settings, say: Say) -> anyhow::Result<ExitCode> {
    let AddressCommand::Load { file } = command;
    let opened = File::open(&file).with_context(|| format!("{} ne peut pas être lu", file.display()))?;
    let house = compose::house(settings, false).await?;
    let cx = Cx::of_house(&house.app, "la ligne de commande");
    let answer = match load(&cx, opened).await {
        Ok(loaded) => say.done(&loaded, &told(loaded)),
        Err(LoadError::Column(name)) => say.refused(&format!(
            "La colonne « {name} » manque : ce n’est pas un fichier de la Base Adresse Nationale (adresses-….csv)."
        )),
        Err(LoadError::Unreadable(line)) => say.refused(&format!(
            "La lecture s’est arrêtée après la ligne {line} : le fichier est abîmé ou coupé. Ce qui était chargé le reste ; \
             reprenez un fichier entier."
        )),
        Err(error) => Err(error.into()),
    };
    house.app.db.close().await;
    answer
}

fn told(loaded: Loaded) -> String {
    let written = counted(loaded.read - loaded.left, "adresse");
    let left = counted(loaded.left, "ligne");
    let removed = counted(loaded.removed, "adresse");
    format!(
        "Chargé : {written}. Sans point en France ou sans voie : {left}. Parties de leur commune depuis : {removed}."
    )
}
