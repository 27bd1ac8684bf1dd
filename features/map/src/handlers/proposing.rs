//! Anyone proposes a place, or tells what is wrong with one.

use axum::extract::Path;
use axum::http::HeaderMap;
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, page, refused_page, see_other};

use super::{PlacePath, facts_from, origin, refuse, told};
use crate::model::proposal::{Kind, Way};
use crate::model::refusal::Refusal;
use crate::pages::proposing::{ProposePage, ReportPage, ThanksPage};
use crate::service::proposing::{self, Proposed};
use crate::service::{Error, reading};

pub(crate) async fn new(here: InCentre, headers: HeaderMap) -> Answer {
    let themes = reading::themes(&here.cx, &here.centre).await.map_err(told(&here))?;
    let response = page(&here.cx, &ProposePage::new(&here, FormState::new(), &themes))?;
    Ok(origin::marked(&here.cx, &headers, response))
}

pub(crate) async fn create(here: InCentre, headers: HeaderMap, Form(mut form): Form) -> Answer {
    let themes = reading::themes(&here.cx, &here.centre).await.map_err(told(&here))?;
    let kept = match facts_from(&form, &themes) {
        Ok(facts) => {
            let proposed = Proposed { facts, ..said(&form, &headers) };
            proposing::propose(&here.cx, &here.centre, proposed).await
        }
        Err(error) => Err(error),
    };
    match kept {
        Ok(_) => see_other(&here.cx, &here.centre.path("lieux/merci"), None),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &ProposePage::new(&here, form, &themes))
        }
    }
}

fn said(form: &FormState, headers: &HeaderMap) -> Proposed {
    Proposed {
        words: form.value("mots").to_owned(),
        way: Way::from_code(form.value("comment")).unwrap_or(Way::Desk),
        origin: origin::of(headers),
        ..Proposed::default()
    }
}

pub(crate) async fn report(here: InCentre, Path(path): Path<PlacePath>, headers: HeaderMap) -> Answer {
    let place = reading::shown_place(&here.cx, &here.centre, path.place).await.map_err(told(&here))?;
    let response = page(&here.cx, &ReportPage::new(&here, FormState::new(), &place))?;
    Ok(origin::marked(&here.cx, &headers, response))
}

pub(crate) async fn create_report(
    here: InCentre,
    Path(path): Path<PlacePath>,
    headers: HeaderMap,
    Form(mut form): Form,
) -> Answer {
    let place = reading::shown_place(&here.cx, &here.centre, path.place).await.map_err(told(&here))?;
    let kept = match Kind::from_code(form.value("quoi")).filter(|kind| *kind != Kind::Place) {
        Some(kind) => proposing::report(&here.cx, &here.centre, place.id, kind, said(&form, &headers)).await,
        None => Err(Error::from(Refusal::KindUnknown)),
    };
    match kept {
        Ok(_) => see_other(&here.cx, &here.centre.path("lieux/merci"), None),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &ReportPage::new(&here, form, &place))
        }
    }
}

pub(crate) async fn done(here: InCentre) -> Answer {
    page(&here.cx, &ThanksPage::new(&here))
}
