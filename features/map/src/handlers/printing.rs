//! The map and its list on a sheet of A3: a page with its own paper size, to be printed from the browser.

use axum::extract::Query;
use centres::InCentre;
use web::{Answer, public_page, text};

use super::overview::Look;
use super::{Leaf, told};
use crate::model::clusters::Window;
use crate::model::place::State;
use crate::pages::printing::PrintPage;
use crate::service::layer;
use crate::service::reading;

pub(crate) async fn show(here: InCentre, Query(look): Query<Look>, Query(leaf): Query<Leaf>) -> Answer {
    let (middle, depth) = look.settle(&here).await?;
    let window = Window::around(middle, depth);
    let printed = reading::printed(&here.cx, &here.centre, &look.theme, leaf.page).await.map_err(told(&here))?;
    debug_assert!(printed.places.iter().all(|place| place.state == State::Shown), "only what is shown is printed");
    let towns = layer::named_towns(&here.cx, &here.centre).await.map_err(told(&here))?;
    let themes = reading::themes(&here.cx, &here.centre).await.map_err(told(&here))?;
    public_page(&here.cx, &PrintPage::new(&here, (window, &look), &printed, &towns, &themes))
}

pub(crate) async fn sheet(_here: InCentre) -> Answer {
    text("text/css; charset=utf-8", include_str!("../../css/a3.css").to_owned())
}
