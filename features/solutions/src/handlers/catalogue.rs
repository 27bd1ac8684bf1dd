//! The catalogue of solutions, for everyone: of the network, seen from a centre or from nowhere in particular.

use axum::extract::{Path, Query};
use centres::InCentre;
use web::{Answer, Cx, public_document, public_page};

use super::{Asked, SolutionPath};
use crate::model::solution::SolutionId;
use crate::pages::Street;
use crate::pages::catalogue::{CataloguePage, SolutionPage};
use crate::pages::paper;
use crate::service::{Error, catalogue};
use crate::store::solutions::Filter;

pub(crate) async fn network(cx: Cx, Query(asked): Query<Asked>) -> Answer {
    list(Street { cx, centre: None }, asked).await
}

pub(crate) async fn index(here: InCentre, Query(asked): Query<Asked>) -> Answer {
    list(Street::of(&here), asked).await
}

async fn list(street: Street, asked: Asked) -> Answer {
    let filter = Filter { theme: asked.theme(), words: asked.words(), page: asked.page() };
    let found = catalogue::read(&street.cx, &filter).await.map_err(|error| error.told(&street.cx))?;
    public_page(&street.cx, &CataloguePage::new(&street, &asked, found))
}

pub(crate) async fn network_show(cx: Cx, Path(path): Path<SolutionPath>) -> Answer {
    show_in(Street { cx, centre: None }, path.solution).await
}

pub(crate) async fn show(here: InCentre, Path(path): Path<SolutionPath>) -> Answer {
    show_in(Street::of(&here), path.solution).await
}

async fn show_in(street: Street, id: SolutionId) -> Answer {
    let problem = |error: Error| error.told(&street.cx);
    let described = catalogue::find(&street.cx, id).await.map_err(problem)?;
    public_page(&street.cx, &SolutionPage::new(&street, &described))
}

/// The sheet on paper, by whoever wrote it.
pub(crate) async fn sheet(cx: Cx, Path(path): Path<SolutionPath>) -> Answer {
    let described = catalogue::find(&cx, path.solution).await.map_err(|error| error.told(&cx))?;
    let record = paper::sheet(&cx, &described).ok_or(web::Problem::NotFound)?;
    public_document(&cx, "application/pdf", "solution.pdf", web::printed(&cx, record).await?)
}
