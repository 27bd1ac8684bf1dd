//! The team's list, one place, what is to be confirmed, the map given away.

use axum::extract::{Path, Query};
use centres::InCentre;
use kernel::OperationId;
use serde::Deserialize;
use ui::FormState;
use web::{Answer, Form, Problem, attachment, page, refused_page, see_other};

use super::{Leaf, PlacePath, facts_from, filled, refuse, refuse_anew, told};
use crate::model::place::State;
use crate::pages::desk::{DuePage, IndexPage};
use crate::pages::edit::EditPage;
use crate::pages::{base_of, path_of};
use crate::policy::{self, Action};
use crate::service::exporting::{self, Form as Shape};
use crate::service::{Result, editing, reading};
use crate::store::places::Filter;

pub(crate) async fn index(here: InCentre, Query(leaf): Query<Leaf>) -> Answer {
    let state = if leaf.etat == State::Withdrawn.code() { State::Withdrawn } else { State::Shown };
    let filter = Filter { text: leaf.q.clone(), theme: leaf.theme.clone(), state: Some(state), ..Filter::default() };
    let listed = reading::list(&here.cx, &here.centre, &filter, leaf.page).await.map_err(told(&here))?;
    let desk = reading::desk(&here.cx, &here.centre).await.map_err(told(&here))?;
    let themes = reading::themes(&here.cx, &here.centre).await.map_err(told(&here))?;
    page(&here.cx, &IndexPage::new(&here, &leaf, listed, desk, &themes)?)
}

pub(crate) async fn due(here: InCentre, Query(leaf): Query<Leaf>) -> Answer {
    let filter = Filter { due_by: Some(here.cx.today()), theme: leaf.theme.clone(), ..Filter::default() };
    let listed = reading::list(&here.cx, &here.centre, &filter, leaf.page).await.map_err(told(&here))?;
    let themes = reading::themes(&here.cx, &here.centre).await.map_err(told(&here))?;
    page(&here.cx, &DuePage::new(&here, &leaf, listed, &themes)?)
}

pub(crate) async fn new(here: InCentre) -> Answer {
    policy::scope(&here.cx.actor, Action::EditPlaces, here.centre.id)?;
    let themes = reading::themes(&here.cx, &here.centre).await.map_err(told(&here))?;
    page(&here.cx, &EditPage::new(&here, FormState::new(), &themes, None)?)
}

pub(crate) async fn create(here: InCentre, Form(mut form): Form) -> Answer {
    policy::scope(&here.cx.actor, Action::EditPlaces, here.centre.id)?;
    let themes = reading::themes(&here.cx, &here.centre).await.map_err(told(&here))?;
    let added = match facts_from(&form, &themes) {
        Ok(facts) => editing::add(&here.cx, &here.centre, facts).await,
        Err(error) => Err(error),
    };
    match added {
        Ok((_, operation)) => see_other(&here.cx, &base_of(&here.centre), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &EditPage::new(&here, form, &themes, None)?)
        }
    }
}

pub(crate) async fn edit(here: InCentre, Path(path): Path<PlacePath>) -> Answer {
    let place = reading::find(&here.cx, &here.centre, path.place).await.map_err(told(&here))?;
    let themes = reading::themes(&here.cx, &here.centre).await.map_err(told(&here))?;
    let form = filled(&place.facts).with("revision", place.revision.to_string());
    page(&here.cx, &EditPage::new(&here, form, &themes, Some(&place))?)
}

pub(crate) async fn update(here: InCentre, Path(path): Path<PlacePath>, Form(mut form): Form) -> Answer {
    let themes = reading::themes(&here.cx, &here.centre).await.map_err(told(&here))?;
    let read = form.value("revision").parse().unwrap_or_default();
    let changed = match facts_from(&form, &themes) {
        Ok(facts) => editing::change(&here.cx, &here.centre, path.place, facts, Some(read)).await,
        Err(error) => Err(error),
    };
    match changed {
        Ok(operation) => see_other(&here.cx, &path_of(&here.centre, &path.place.to_string()), Some(operation)),
        Err(error) => {
            // Who was first may still wait for the disk, and readers see them only then.
            here.cx.db().begin_unrecorded().await?.commit().await?;
            let place = reading::find(&here.cx, &here.centre, path.place).await.map_err(told(&here))?;
            refuse_anew(&here, &mut form, error, place.revision)?;
            refused_page(&here.cx, &EditPage::new(&here, form, &themes, Some(&place))?)
        }
    }
}

/// Back to the list from which it was confirmed, or to the place.
pub(crate) async fn confirm(here: InCentre, Path(path): Path<PlacePath>, Form(form): Form) -> Answer {
    let done = editing::confirm(&here.cx, &here.centre, path.place).await;
    let below = if form.value("liste").is_empty() { path.place.to_string() } else { "a-confirmer".to_owned() };
    went_on(&here, done, &below)
}

pub(crate) async fn withdraw(here: InCentre, Path(path): Path<PlacePath>) -> Answer {
    let done = editing::set_shown(&here.cx, &here.centre, path.place, false).await;
    went_on(&here, done, &path.place.to_string())
}

pub(crate) async fn show_again(here: InCentre, Path(path): Path<PlacePath>) -> Answer {
    let done = editing::set_shown(&here.cx, &here.centre, path.place, true).await;
    went_on(&here, done, &path.place.to_string())
}

/// After an act: the page below the list of places.
pub(super) fn went_on(here: &InCentre, done: Result<OperationId>, below: &str) -> Answer {
    see_other(&here.cx, &path_of(&here.centre, below), Some(done.map_err(told(here))?))
}

/// `/{centre}/equipe/lieux/donnees/{form}`.
#[derive(Deserialize)]
pub(crate) struct FormPath {
    pub form: String,
}

pub(crate) async fn export(here: InCentre, Path(path): Path<FormPath>, Query(leaf): Query<Leaf>) -> Answer {
    let shape = Shape::from_code(&path.form).ok_or(Problem::NotFound)?;
    let bytes = exporting::export(&here.cx, &here.centre, shape, &leaf.theme).await.map_err(told(&here))?;
    let name = format!("{}_{}_{}", here.cx.today(), here.centre.slug, shape.code());
    attachment(shape.mime(), &name, bytes)
}
