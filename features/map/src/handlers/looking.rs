//! Everyone looks for a place, and opens one.

use axum::extract::{Path, Query};
use centres::InCentre;
use serde::Deserialize;
use web::{Answer, page, public_page};

use super::{PlacePath, told};
use crate::pages::looking::{ListPage, PlacePage};
use crate::service::reading::{self, Asked};

/// What a search says in its address.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub(crate) struct Search {
    pub q: String,
    pub theme: String,
    pub ville: String,
    pub pres: String,
    pub ouvert: String,
    pub acces: String,
    pub page: i64,
}

impl From<&Search> for Asked {
    fn from(search: &Search) -> Self {
        Self {
            text: search.q.chars().take(200).collect(),
            theme: search.theme.clone(),
            town: search.ville.clone(),
            near: search.pres.clone(),
            open: !search.ouvert.is_empty(),
            accessible: !search.acces.is_empty(),
            page: search.page,
        }
    }
}

pub(crate) async fn index(here: InCentre, Query(search): Query<Search>) -> Answer {
    let found = reading::search(&here.cx, &here.centre, &Asked::from(&search)).await.map_err(told(&here))?;
    let themes = reading::themes(&here.cx, &here.centre).await.map_err(told(&here))?;
    let towns = reading::towns(&here.cx, &here.centre).await.map_err(told(&here))?;
    let template = ListPage::new(&here, &search, found, &themes, &towns);
    // Whoever asks what is open asks about this minute.
    if search.ouvert.is_empty() { public_page(&here.cx, &template) } else { page(&here.cx, &template) }
}

pub(crate) async fn show(here: InCentre, Path(path): Path<PlacePath>) -> Answer {
    let place = reading::shown_place(&here.cx, &here.centre, path.place).await.map_err(told(&here))?;
    let themes = reading::themes(&here.cx, &here.centre).await.map_err(told(&here))?;
    page(&here.cx, &PlacePage::new(&here, &place, &themes))
}
