//! What residents and developers do: read, say that they come, choose. No script, no account.

use axum::extract::{Path, Query};
use centres::InCentre;
use serde::Deserialize;
use ui::FormState;
use web::{Answer, Form, page, public_page, refused_page, see_other, unkept};

use super::{Cursor, EventPath, member_from, refuse, told};
use crate::model::event::{Choice, State};
use crate::pages::public::{ChoicePage, ComePage, DonePage, IndexPage, ScreenPage, ShowPage};
use crate::pages::{pictures, public_path};
use crate::service::choosing::{choose, sign_of};
use crate::service::{Error, events, teams};

pub(crate) async fn index(here: InCentre, Query(cursor): Query<Cursor>) -> Answer {
    let found = events::list_public(&here.cx, &here.centre, cursor.page()).await.map_err(told(&here))?;
    public_page(&here.cx, &IndexPage::new(&here, found))
}

pub(crate) async fn show(here: InCentre, Path(path): Path<EventPath>) -> Answer {
    let board = events::show(&here.cx, &here.centre, path.hackathon).await.map_err(told(&here))?;
    let pictures = pictures(&here, &board).await?;
    public_page(&here.cx, &ShowPage::new(&here, &board, &pictures))
}

pub(crate) async fn screen(here: InCentre, Path(path): Path<EventPath>) -> Answer {
    let board = events::show(&here.cx, &here.centre, path.hackathon).await.map_err(told(&here))?;
    public_page(&here.cx, &ScreenPage::new(&here, &board))
}

pub(crate) async fn new_member(here: InCentre, Path(path): Path<EventPath>) -> Answer {
    let board = events::show(&here.cx, &here.centre, path.hackathon).await.map_err(told(&here))?;
    if !matches!(board.event.state, State::Open | State::UnderWay) {
        return see_other(&here.cx, &public_path(&here.centre, path.hackathon, ""), None);
    }
    page(&here.cx, &ComePage::new(&here, &board, FormState::new()))
}

pub(crate) async fn create_member(here: InCentre, Path(path): Path<EventPath>, Form(mut form): Form) -> Answer {
    let board = events::show(&here.cx, &here.centre, path.hackathon).await.map_err(told(&here))?;
    let kept = match member_from(&here, &form) {
        Ok(member) => teams::come(&here.cx, &here.centre, path.hackathon, member).await,
        Err(refusal) => Err(Error::from(refusal)),
    };
    match kept {
        Ok(_) => see_other(&here.cx, &public_path(&here.centre, path.hackathon, "/merci?pour=venue"), None),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            Ok(unkept(refused_page(&here.cx, &ComePage::new(&here, &board, form))?))
        }
    }
}

/// The code that the little square of a printed slip carries.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Scanned {
    code: String,
}

pub(crate) async fn new_choice(here: InCentre, Path(path): Path<EventPath>, Query(scanned): Query<Scanned>) -> Answer {
    let board = events::show(&here.cx, &here.centre, path.hackathon).await.map_err(told(&here))?;
    if board.event.state != State::Choosing || board.event.terms.choice == Choice::Jury {
        return see_other(&here.cx, &public_path(&here.centre, path.hackathon, ""), None);
    }
    page(&here.cx, &ChoicePage::new(&here, &board, FormState::new().with("code", scanned.code)))
}

pub(crate) async fn create_choice(here: InCentre, Path(path): Path<EventPath>, Form(mut form): Form) -> Answer {
    let board = events::show(&here.cx, &here.centre, path.hackathon).await.map_err(told(&here))?;
    let team = kernel::ids::parse(form.value("choix"));
    let counted = match sign_of(&here.cx, &here.centre, form.value("code")) {
        Ok(sign) => choose(&here.cx, &here.centre, path.hackathon, sign, team).await,
        Err(error) => Err(error),
    };
    match counted {
        Ok(()) => see_other(&here.cx, &public_path(&here.centre, path.hackathon, "/merci?pour=choix"), None),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            Ok(unkept(refused_page(&here.cx, &ChoicePage::new(&here, &board, form))?))
        }
    }
}

/// What one is thanked for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Thanked {
    pour: String,
}

pub(crate) async fn done(here: InCentre, Path(path): Path<EventPath>, Query(thanked): Query<Thanked>) -> Answer {
    let board = events::show(&here.cx, &here.centre, path.hackathon).await.map_err(told(&here))?;
    let told = match thanked.pour.as_str() {
        "choix" => ("hackathon-chosen-done", "hackathon-chosen-done-text"),
        _ => ("hackathon-comes-done", "hackathon-comes-done-text"),
    };
    page(&here.cx, &DonePage::new(&here, &board, told))
}
