//! `essaim undo OPERATION`.

use std::process::ExitCode;

use clap::Args;
use kernel::OperationId;
use web::{Cx, Problem};

use super::Say;
use crate::compose;
use crate::settings::Settings;

#[derive(Debug, Args)]
pub struct Undo {
    /// Le numéro de l’opération, tel que donné par la commande ou l’historique.
    pub operation: OperationId,
}

pub async fn run(command: Undo, settings: &Settings, say: Say) -> anyhow::Result<ExitCode> {
    let house = compose::house(settings, false).await?;
    let cx = Cx::of_house(&house.app, "la ligne de commande");
    let answer = match centres::history::undo(&cx, command.operation).await {
        Ok(Ok(operation)) => {
            say.done(&serde_json::json!({ "operation": operation }), "C’est annulé. Tout est comme avant.")
        }
        Ok(Err(sentence)) => say.refused(&sentence),
        Err(Problem::NotFound) => say.refused("Aucune opération n’a ce numéro."),
        Err(Problem::Forbidden) => say.refused("Cette opération ne s’annule pas d’ici."),
        Err(problem) => anyhow::bail!("l’annulation a échoué : {problem:?}"),
    };
    house.app.db.close().await;
    answer
}
