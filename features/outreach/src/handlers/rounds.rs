//! Rounds: the list, a new one, one and what belongs to it, its sheet.

use axum::extract::{Path, Query};
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, Problem, inline_document, page, refused_page, see_other, unkept};

use super::{Cursor, RoundPath, refuse, told};
use crate::model::round::{Round, RoundId, State, TypedRound};
use crate::pages::along::Along;
use crate::pages::entries::Brought;
use crate::pages::paper::sheet as paper;
use crate::pages::round_href;
use crate::pages::rounds::{IndexPage, NewPage, RoundPage, filled};
use crate::pages::slips::SlipsPage;
use crate::policy::{Action, decide};
use crate::service::{entries, expected, rounds};

pub(crate) async fn index(here: InCentre, Query(cursor): Query<Cursor>) -> Answer {
    let found = rounds::list_rounds(&here.cx, &here.centre, cursor.page()).await.map_err(told(&here))?;
    let waiting = rounds::count_waiting(&here.cx, &here.centre, None).await.map_err(told(&here))?;
    page(&here.cx, &IndexPage::new(&here, found, waiting)?)
}

pub(crate) async fn new(here: InCentre, Query(cursor): Query<Cursor>) -> Answer {
    decide(&here.cx.actor, Action::PrepareRounds, here.centre.id).require()?;
    let form = match cursor.copie {
        Some(id) => filled(&rounds::find_round(&here.cx, &here.centre, id).await.map_err(told(&here))?),
        None => FormState::new(),
    };
    page(&here.cx, &NewPage::new(&here, form)?)
}

pub(crate) async fn create(here: InCentre, Form(mut form): Form) -> Answer {
    match rounds::plan_round(&here.cx, &here.centre, typed(&form)).await {
        Ok((id, operation)) => see_other(&here.cx, &round_href(&here.centre, id, ""), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &NewPage::new(&here, form)?)
        }
    }
}

fn typed(form: &FormState) -> TypedRound {
    TypedRound {
        title: form.value("titre").to_owned(),
        day: people::read_day(&people::day::ascii_digits(&form.date("jour"))),
        who: form.value("qui").to_owned(),
        stops: form.value("etapes").to_owned(),
        items: form.value("materiel").to_owned(),
    }
}

pub(crate) async fn show(here: InCentre, Path(path): Path<RoundPath>, Query(cursor): Query<Cursor>) -> Answer {
    page(&here.cx, &shown(&here, &path, &cursor, None).await?)
}

/// The page of a round; `form` is what was typed of someone expected, when it was refused.
pub(super) async fn shown(
    here: &InCentre,
    path: &RoundPath,
    cursor: &Cursor,
    form: Option<FormState>,
) -> Result<RoundPage, Problem> {
    let (cx, centre) = (&here.cx, &here.centre);
    let round = rounds::find_round(cx, centre, path.round).await.map_err(told(here))?;
    let waiting = rounds::count_waiting(cx, centre, Some(path.round)).await.map_err(told(here))?;
    let back = if decide(&cx.actor, Action::ReadEntries, centre.id).is_allowed() {
        Some(brought(here, path.round, cursor).await?)
    } else {
        None
    };
    let along = along(here, &round, cursor, form).await?;
    RoundPage::new(here, &round, waiting, (back, along))
}

/// Who goes along, for who may see people, and who is proposed, to who prepares the round.
async fn along(
    here: &InCentre,
    round: &Round,
    cursor: &Cursor,
    form: Option<FormState>,
) -> Result<Option<Along>, Problem> {
    let (cx, centre) = (&here.cx, &here.centre);
    let Some(list) = expected::list_expected(cx, centre, round.id).await.map_err(told(here))? else { return Ok(None) };
    let proposed = if decide(&cx.actor, Action::PrepareRounds, centre.id).is_allowed() {
        expected::propose(cx, centre, round, &cursor.cherche).await.map_err(told(here))?
    } else {
        Vec::new()
    };
    let form = form.unwrap_or_default();
    Ok(Some(Along { list, proposed, searched: cursor.cherche.clone(), form }))
}

/// What came back of a round, for who may read it.
async fn brought(here: &InCentre, round: RoundId, cursor: &Cursor) -> Result<Brought, Problem> {
    let (cx, centre) = (&here.cx, &here.centre);
    let found = entries::list_entries(cx, centre, Some(round), cursor.page()).await.map_err(told(here))?;
    let versions = entries::list_versions(cx, centre, &found.items).await.map_err(told(here))?;
    Ok(Brought { found, versions })
}

pub(crate) async fn set_state(here: InCentre, Path(path): Path<RoundPath>, Form(form): Form) -> Answer {
    let state = State::from_code(form.value("etat"));
    let done = rounds::set_state(&here.cx, &here.centre, path.round, state).await.map_err(told(&here))?;
    see_other(&here.cx, &round_href(&here.centre, path.round, ""), Some(done))
}

pub(crate) async fn tick(here: InCentre, Path(path): Path<RoundPath>, Form(form): Form) -> Answer {
    let ticked = form.all("materiel").iter().filter_map(|id| id.parse().ok()).collect();
    let done = rounds::tick_bag(&here.cx, &here.centre, path.round, &ticked).await.map_err(told(&here))?;
    see_other(&here.cx, &round_href(&here.centre, path.round, ""), Some(done))
}

/// Slips to write on by hand; their numbers are drawn each time, so nothing of this page is kept.
pub(crate) async fn slips(here: InCentre, Path(path): Path<RoundPath>) -> Answer {
    let round = rounds::find_round(&here.cx, &here.centre, path.round).await.map_err(told(&here))?;
    Ok(unkept(page(&here.cx, &SlipsPage::new(&here, &round)?)?))
}

pub(crate) async fn sheet(here: InCentre, Path(path): Path<RoundPath>) -> Answer {
    let round = rounds::find_round(&here.cx, &here.centre, path.round).await.map_err(told(&here))?;
    let bytes = web::printed(&here.cx, paper(&here, &round)).await?;
    inline_document("application/pdf", "tournee.pdf", bytes)
}
