//! What the team settles: a forum, its steps, its day, what was said and what follows.

use axum::extract::{Path, Query};
use centres::InCentre;
use chrono::NaiveDate;
use ui::FormState;
use web::{Answer, Form, page, refused_page, see_other};

use super::{Cursor, ForumPath, SlotPath, refuse, told};
use crate::model::SlotId;
use crate::model::ballot::Method;
use crate::model::forum::{Slot, State, Terms};
use crate::model::refusal::Refusal;
use crate::pages::path_of;
use crate::pages::team::{BoardPage, DayPage, IndexPage, StoryPage, TermsPage, terms_form};
use crate::policy::{Action, decide};
use crate::service::{Error, forums};

pub(crate) async fn index(here: InCentre, Query(cursor): Query<Cursor>) -> Answer {
    let found = forums::list(&here.cx, &here.centre, cursor.page()).await.map_err(told(&here))?;
    page(&here.cx, &IndexPage::new(&here, found)?)
}

pub(crate) async fn new(here: InCentre) -> Answer {
    decide(&here.cx.actor, Action::Configure, here.centre.id).require()?;
    let form = FormState::new().with("methode", "points").with("points", "5");
    page(&here.cx, &TermsPage::new(&here, None, form)?)
}

/// A day, when one was typed.
fn read_day(form: &FormState, field: &'static str) -> Result<Option<NaiveDate>, Refusal> {
    match form.date(field).as_str() {
        "" => Ok(None),
        typed => people::read_day(typed).map(Some).ok_or(Refusal::DayInvalid(field)),
    }
}

/// What the boxes say of a forum; a number that cannot be read is none, and refused.
fn terms_from(form: &FormState) -> Result<Terms, Error> {
    let value = |name: &str| form.value(name).to_owned();
    let points = form.value("points").parse().unwrap_or(0);
    Ok(Terms {
        title: value("titre"),
        intro: value("presentation"),
        method: Method::from_code(form.value("methode"), points).unwrap_or(Method::Single),
        proposals_until: read_day(form, "themes_jusque")?,
        choice_until: read_day(form, "choix_jusque")?,
        day: read_day(form, "jour")?,
        hours: value("heures"),
        place: value("lieu"),
        enrol_path: value("inscription"),
    })
}

pub(crate) async fn create(here: InCentre, Form(mut form): Form) -> Answer {
    decide(&here.cx.actor, Action::Configure, here.centre.id).require()?;
    let made = match terms_from(&form) {
        Ok(terms) => forums::begin(&here.cx, &here.centre, terms).await,
        Err(error) => Err(error),
    };
    match made {
        Ok((id, operation)) => see_other(&here.cx, &path_of(&here.centre, id, ""), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &TermsPage::new(&here, None, form)?)
        }
    }
}

pub(crate) async fn show(here: InCentre, Path(path): Path<ForumPath>) -> Answer {
    let board = forums::board(&here.cx, &here.centre, path.forum).await.map_err(told(&here))?;
    page(&here.cx, &BoardPage::new(&here, &board, FormState::new())?)
}

pub(crate) async fn edit(here: InCentre, Path(path): Path<ForumPath>) -> Answer {
    let board = forums::board(&here.cx, &here.centre, path.forum).await.map_err(told(&here))?;
    decide(&here.cx.actor, Action::Configure, here.centre.id).require()?;
    let form = terms_form(&board.forum.terms);
    page(&here.cx, &TermsPage::new(&here, Some(&board.forum), form)?)
}

pub(crate) async fn update(here: InCentre, Path(path): Path<ForumPath>, Form(mut form): Form) -> Answer {
    decide(&here.cx.actor, Action::Configure, here.centre.id).require()?;
    let board = forums::board(&here.cx, &here.centre, path.forum).await.map_err(told(&here))?;
    let changed = match terms_from(&form) {
        Ok(terms) => forums::change(&here.cx, &here.centre, path.forum, &terms).await,
        Err(error) => Err(error),
    };
    match changed {
        Ok(operation) => see_other(&here.cx, &path_of(&here.centre, path.forum, ""), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &TermsPage::new(&here, Some(&board.forum), form)?)
        }
    }
}

pub(crate) async fn advance(here: InCentre, Path(path): Path<ForumPath>, Form(mut form): Form) -> Answer {
    decide(&here.cx.actor, Action::Configure, here.centre.id).require()?;
    let board = forums::board(&here.cx, &here.centre, path.forum).await.map_err(told(&here))?;
    let moved = match State::from_code(form.value("vers")) {
        Some(to) => forums::advance(&here.cx, &here.centre, path.forum, to).await,
        None => Err(Refusal::StateMoved.into()),
    };
    match moved {
        Ok(operation) => see_other(&here.cx, &path_of(&here.centre, path.forum, ""), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &BoardPage::new(&here, &board, form)?)
        }
    }
}

async fn day_page(here: &InCentre, path: &ForumPath, form: FormState) -> Result<DayPage, web::Problem> {
    let board = forums::board(&here.cx, &here.centre, path.forum).await.map_err(told(here))?;
    DayPage::new(here, &board, form)
}

pub(crate) async fn day(here: InCentre, Path(path): Path<ForumPath>) -> Answer {
    page(&here.cx, &day_page(&here, &path, FormState::new()).await?)
}

pub(crate) async fn create_slot(here: InCentre, Path(path): Path<ForumPath>, Form(mut form): Form) -> Answer {
    let value = |name: &str| form.value(name).to_owned();
    let slot = Slot { id: SlotId::new(), hour: value("heure"), title: value("partie"), speakers: value("qui") };
    match forums::add_slot(&here.cx, &here.centre, path.forum, slot).await {
        Ok(operation) => see_other(&here.cx, &path_of(&here.centre, path.forum, "/journee"), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &day_page(&here, &path, form).await?)
        }
    }
}

pub(crate) async fn destroy_slot(here: InCentre, Path(path): Path<SlotPath>) -> Answer {
    let gone = forums::remove_slot(&here.cx, &here.centre, path.forum, path.slot).await.map_err(told(&here))?;
    see_other(&here.cx, &path_of(&here.centre, path.forum, "/journee"), Some(gone))
}

pub(crate) async fn story(here: InCentre, Path(path): Path<ForumPath>) -> Answer {
    let board = forums::board(&here.cx, &here.centre, path.forum).await.map_err(told(&here))?;
    if !board.forum.state.is_counted() {
        return see_other(&here.cx, &path_of(&here.centre, path.forum, ""), None);
    }
    let form = FormState::new().with("dit", &board.forum.said).with("suite", &board.forum.follows);
    page(&here.cx, &StoryPage::new(&here, &board, form)?)
}

pub(crate) async fn update_story(here: InCentre, Path(path): Path<ForumPath>, Form(mut form): Form) -> Answer {
    let (said, follows) = (form.value("dit").to_owned(), form.value("suite").to_owned());
    match forums::tell_story(&here.cx, &here.centre, path.forum, &said, &follows).await {
        Ok(operation) => see_other(&here.cx, &path_of(&here.centre, path.forum, ""), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            let board = forums::board(&here.cx, &here.centre, path.forum).await.map_err(told(&here))?;
            refused_page(&here.cx, &StoryPage::new(&here, &board, form)?)
        }
    }
}
