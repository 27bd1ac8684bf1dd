//! The team judges what residents propose.

use axum::extract::{Path, Query};
use centres::InCentre;
use kernel::paging::PageRequest;
use serde::Deserialize;
use uuid::Uuid;
use web::{Answer, Form, page};

use super::places::went_on;
use super::told;
use crate::model::proposal::{ProposalId, Standing};
use crate::pages::proposals::ProposalsPage;
use crate::service::{moderating, reading};

/// `/{centre}/equipe/lieux/propositions/{proposal}`.
#[derive(Deserialize)]
pub(crate) struct ProposalPath {
    pub proposal: ProposalId,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Cursor {
    pub apres: Option<Uuid>,
}

pub(crate) async fn index(here: InCentre, Query(cursor): Query<Cursor>) -> Answer {
    let paging = PageRequest { after: cursor.apres, ..PageRequest::default() };
    let (waiting, origins) = moderating::waiting(&here.cx, &here.centre, paging).await.map_err(told(&here))?;
    let places = moderating::places_of(&here.cx, &here.centre, &waiting.items).await.map_err(told(&here))?;
    let themes = reading::themes(&here.cx, &here.centre).await.map_err(told(&here))?;
    page(&here.cx, &ProposalsPage::new(&here, waiting, &origins, &places, &themes)?)
}

pub(crate) async fn accept(here: InCentre, Path(path): Path<ProposalPath>) -> Answer {
    let done = moderating::judge(&here.cx, &here.centre, path.proposal, Standing::Accepted).await;
    went_on(&here, done, "propositions")
}

pub(crate) async fn refuse(here: InCentre, Path(path): Path<ProposalPath>) -> Answer {
    let done = moderating::judge(&here.cx, &here.centre, path.proposal, Standing::Refused).await;
    went_on(&here, done, "propositions")
}

pub(crate) async fn judge_origin(here: InCentre, Form(form): Form) -> Answer {
    let standing = if form.value("choix") == "oui" { Standing::Accepted } else { Standing::Refused };
    let done = moderating::judge_origin(&here.cx, &here.centre, form.value("origine"), standing).await;
    went_on(&here, done.map(|(operation, _)| operation), "propositions")
}
