//! The team's list, one film, its words, its withdrawal, the limits.

use axum::extract::{Path, Query};
use centres::InCentre;
use kernel::OperationId;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::{Asked, FilmPath, refuse, told};
use crate::film::href;
use crate::film::model::film::{FilmId, FilmWords, Limits};
use crate::film::model::refusal::FilmRefusal;
use crate::film::pages::film::{FilmPage, Looked};
use crate::film::pages::list::IndexPage;
use crate::film::pages::words::{LimitsPage, NewPage, WordsPage};
use crate::film::policy::{self, Action};
use crate::film::service::{Error, Result, consenting, making};

pub(crate) async fn index(here: InCentre, Query(asked): Query<Asked>) -> Answer {
    let found = making::list(&here.cx, &here.centre, asked.list()).await.map_err(told(&here))?;
    page(&here.cx, &IndexPage::new(&here, found)?)
}

pub(crate) async fn new(here: InCentre, Query(asked): Query<Asked>) -> Answer {
    policy::scope(&here.cx.actor, Action::EditFilms, here.centre.id)?;
    let idea = asked.idee.map(|idea| idea.to_string()).unwrap_or_default();
    let form = FormState::new().with("langue", "fr").with("idee", idea).with("titre", asked.titre);
    page(&here.cx, &NewPage::new(&here, form)?)
}

pub(crate) async fn create(here: InCentre, Form(mut form): Form) -> Answer {
    let idea = form.value("idee").parse().ok();
    match making::begin(&here.cx, &here.centre, &words_from(&form), idea).await {
        Ok((film, operation)) => see_other(&here.cx, &href(&here.centre, film), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &NewPage::new(&here, form)?)
        }
    }
}

fn words_from(form: &FormState) -> FilmWords {
    let value = |name: &str| form.value(name).to_owned();
    FilmWords {
        title: value("titre"),
        language: value("langue"),
        transcript: value("transcription"),
        subtitles: value("sous_titres"),
    }
}

/// All that the page of a film tells.
pub(super) async fn looked(here: &InCentre, id: FilmId, form: FormState) -> Result<FilmPage, Problem> {
    let (cx, centre) = (&here.cx, &here.centre);
    let (film, seen) = consenting::with_film(cx, centre, id).await.map_err(told(here))?;
    let waits = making::waits_for_programs(cx, &film).await.map_err(told(here))?;
    let copies = making::list_copies(cx, centre, id).await.map_err(told(here))?;
    let limits = making::find_limits(cx, centre).await.map_err(told(here))?;
    FilmPage::new(here, Looked { film, seen, waits, copies, limits }, form)
}

pub(crate) async fn show(here: InCentre, Path(path): Path<FilmPath>) -> Answer {
    page(&here.cx, &looked(&here, path.film, FormState::new()).await?)
}

pub(crate) async fn edit(here: InCentre, Path(path): Path<FilmPath>) -> Answer {
    policy::scope(&here.cx.actor, Action::EditFilms, here.centre.id)?;
    let film = making::find(&here.cx, &here.centre, path.film).await.map_err(told(&here))?;
    let form = FormState::new()
        .with("titre", film.title)
        .with("langue", film.spoken.code())
        .with("transcription", film.transcript)
        .with("sous_titres", film.subtitles)
        .with("revision", film.revision.to_string());
    page(&here.cx, &WordsPage::new(&here, film.id, form)?)
}

pub(crate) async fn update(here: InCentre, Path(path): Path<FilmPath>, Form(mut form): Form) -> Answer {
    let read = form.value("revision").parse().unwrap_or_default();
    match making::reword(&here.cx, &here.centre, path.film, &words_from(&form), Some(read)).await {
        Ok(operation) => see_other(&here.cx, &href(&here.centre, path.film), Some(operation)),
        Err(error) => {
            if matches!(error, Error::Refused(FilmRefusal::ChangedMeanwhile)) {
                // Sending the page again now keeps these words: the reader was told.
                let film = making::find(&here.cx, &here.centre, path.film).await.map_err(told(&here))?;
                form.set("revision", film.revision.to_string());
            }
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &WordsPage::new(&here, path.film, form)?)
        }
    }
}

pub(crate) async fn withdraw(here: InCentre, Path(path): Path<FilmPath>) -> Answer {
    let done = making::withdraw(&here.cx, &here.centre, path.film).await;
    went_on(&here, path.film, done).await
}

pub(crate) async fn put_back(here: InCentre, Path(path): Path<FilmPath>) -> Answer {
    let done = making::put_back(&here.cx, &here.centre, path.film).await;
    went_on(&here, path.film, done).await
}

pub(crate) async fn try_again(here: InCentre, Path(path): Path<FilmPath>) -> Answer {
    let done = making::try_again(&here.cx, &here.centre, path.film).await;
    went_on(&here, path.film, done).await
}

/// Back to the film, with what was refused if something was.
async fn went_on(here: &InCentre, film: FilmId, done: Result<OperationId>) -> Answer {
    match done {
        Ok(operation) => see_other(&here.cx, &href(&here.centre, film), Some(operation)),
        Err(error) => {
            let mut form = FormState::new();
            refuse(here, &mut form, error)?;
            refused_page(&here.cx, &looked(here, film, form).await?)
        }
    }
}

pub(crate) async fn limits(here: InCentre) -> Answer {
    policy::scope(&here.cx.actor, Action::SetLimits, here.centre.id)?;
    let limits = making::find_limits(&here.cx, &here.centre).await.map_err(told(&here))?;
    let form = FormState::new()
        .with("poids", limits.megabytes.to_string())
        .with("duree", limits.minutes.to_string())
        .with("revision", limits.revision.to_string());
    page(&here.cx, &LimitsPage::new(&here, form)?)
}

pub(crate) async fn set_limits(here: InCentre, Form(mut form): Form) -> Answer {
    let number = |name: &str| form.value(name).parse().unwrap_or_default();
    let limits = Limits { megabytes: number("poids"), minutes: number("duree"), revision: number("revision") };
    match making::set_limits(&here.cx, &here.centre, limits).await {
        Ok(operation) => see_other(&here.cx, &here.centre.path(crate::film::pages::DOOR), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &LimitsPage::new(&here, form)?)
        }
    }
}
