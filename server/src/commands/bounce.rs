//! `essaim bounce < LETTRE`: what a mail server's pipe gives back.

use std::io::Read as _;
use std::process::ExitCode;

use super::Say;
use crate::compose;
use crate::settings::Settings;

/// `EX_TEMPFAIL`: the mail server keeps the letter and brings it again. Any other failure would lose it.
const TRY_LATER: u8 = 75;

/// More than any returned letter is read of; the rest stays in the pipe.
const LETTER_BYTES: u64 = 4 * 1024 * 1024;

pub async fn run(settings: &Settings, say: Say) -> anyhow::Result<ExitCode> {
    let mut letter = Vec::new();
    let taken = match std::io::stdin().take(LETTER_BYTES).read_to_end(&mut letter) {
        Ok(_) => take(settings, &letter).await,
        Err(error) => Err(error.into()),
    };
    match taken {
        Ok(taken) => say.done(&taken, &sentence(&taken)),
        Err(error) => {
            tracing::error!(error = format!("{error:#}"), "a returned letter could not be taken; it will come again");
            Ok(ExitCode::from(TRY_LATER))
        }
    }
}

async fn take(settings: &Settings, letter: &[u8]) -> anyhow::Result<delivery::BounceTaken> {
    let house = compose::house(settings, false).await?;
    let taken = delivery::take_bounce(&house.app, letter).await;
    house.app.db.close().await;
    Ok(taken?)
}

fn sentence(taken: &delivery::BounceTaken) -> String {
    match taken.matched {
        0 => "Cette lettre ne parle d’aucun de nos messages.".to_owned(),
        _ => format!(
            "Messages reconnus : {}. Pas remis : {}. Remis : {}. Refus : {}.",
            taken.matched, taken.failed, taken.delivered, taken.refused
        ),
    }
}
