//! Results brought back: calls by sheets of ten, letters by street, doubts one by one.

use std::collections::HashMap;

use axum::extract::{Path, Query};
use centres::InCentre;
use delivery::{Doubt, Message, State};
use kernel::MessageId;
use people::Channel;
use serde::Deserialize;
use ui::FormState;
use web::{Answer, Form, page, see_other};

use super::{CampaignPath, path_of, told};
use crate::pages::{CallsPage, LettersPage, UnsurePage};
use crate::service::papers::Door;
use crate::service::results::{list_by_hand, list_unsure, record_results, settle_unsure};

/// Which sheet of ten calls.
#[derive(Deserialize)]
pub(crate) struct Sheet {
    feuille: Option<usize>,
}

pub(crate) async fn calls(here: InCentre, Path(path): Path<CampaignPath>, Query(sheet): Query<Sheet>) -> Answer {
    let listed = list_by_hand(&here.cx, &here.centre, path.campaign, Channel::Call).await;
    let (followed, messages) = listed.map_err(told(&here))?;
    page(&here.cx, &CallsPage::new(&here, &followed, messages, sheet.feuille.unwrap_or(1))?)
}

pub(crate) async fn letters(here: InCentre, Path(path): Path<CampaignPath>, Query(sheet): Query<Sheet>) -> Answer {
    let listed = list_by_hand(&here.cx, &here.centre, path.campaign, Channel::Letter).await;
    let (followed, messages) = listed.map_err(told(&here))?;
    page(&here.cx, &LettersPage::new(&here, &followed, messages, sheet.feuille.unwrap_or(1))?)
}

/// Results of a sheet, all at once: `resultat-ID`, or a whole street.
pub(crate) async fn create(here: InCentre, Path(path): Path<CampaignPath>, Form(form): Form) -> Answer {
    let mut results = choices(&form, "resultat-", State::from_code);
    let street = form.value("rue");
    if !street.is_empty() {
        let listed = list_by_hand(&here.cx, &here.centre, path.campaign, Channel::Letter).await;
        let (_, messages) = listed.map_err(told(&here))?;
        let is_waiting = |message: &&Message| matches!(message.state, State::Planned | State::Printed);
        let whole = messages.iter().filter(is_waiting).filter(|message| Door::of(message).street_mark() == street);
        results.extend(whole.map(|message| (message.id, State::HandedOver)));
    }
    let typed: Vec<(MessageId, State)> = results.into_iter().collect();
    let recorded = record_results(&here.cx, &here.centre, path.campaign, &typed).await;
    let noted = recorded.map_err(told(&here))?;
    let back = if form.value("retour") == "lettres" { "/lettres" } else { "/appels" };
    let below = format!("{back}?feuille={}&notes={noted}", sheet_of(&form));
    see_other(&here.cx, &path_of(&here.centre, path.campaign, &below), None)
}

fn sheet_of(form: &FormState) -> usize {
    form.value("feuille").parse().unwrap_or(1)
}

fn choices<T>(form: &FormState, prefix: &str, parse: impl Fn(&str) -> Option<T>) -> HashMap<MessageId, T> {
    let pairs = form.pairs().filter_map(|(name, value)| {
        let id = name.strip_prefix(prefix).and_then(kernel::ids::parse)?;
        Some((id, parse(value)?))
    });
    pairs.collect()
}

pub(crate) async fn unsure(here: InCentre, Path(path): Path<CampaignPath>) -> Answer {
    let listed = list_unsure(&here.cx, &here.centre, path.campaign).await;
    let (followed, messages) = listed.map_err(told(&here))?;
    page(&here.cx, &UnsurePage::new(&here, &followed, messages)?)
}

pub(crate) async fn settle(here: InCentre, Path(path): Path<CampaignPath>, Form(form): Form) -> Answer {
    let parse = |word: &str| match word {
        "recu" => Some(Doubt::Received),
        "renvoyer" => Some(Doubt::Again),
        _ => None,
    };
    let choices: Vec<(MessageId, Doubt)> = choices(&form, "resultat-", parse).into_iter().collect();
    settle_unsure(&here.cx, &here.centre, path.campaign, &choices).await.map_err(told(&here))?;
    see_other(&here.cx, &path_of(&here.centre, path.campaign, "/portee"), None)
}
