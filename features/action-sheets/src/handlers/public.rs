//! What everyone reads: the sheets of the network, of a centre, one sheet, its paper, its file.

use axum::extract::{Path, Query};
use axum::http::StatusCode;
use centres::InCentre;
use web::{Answer, Cx, json, public_document, public_page};

use super::{Cursor, SheetPath, told};
use crate::pages::paper::paper;
use crate::pages::public::{IndexPage, ShowPage};
use crate::service::reading;

pub(crate) async fn network(cx: Cx, Query(cursor): Query<Cursor>) -> Answer {
    let found = reading::list_of_network(&cx, cursor.page()).await.map_err(|error| error.told(&cx))?;
    public_page(&cx, &IndexPage::of_network(&cx, found))
}

pub(crate) async fn index(here: InCentre, Query(cursor): Query<Cursor>) -> Answer {
    let found = reading::list_published(&here.cx, &here.centre, cursor.page()).await.map_err(told(&here))?;
    public_page(&here.cx, &IndexPage::new(&here, found))
}

pub(crate) async fn show(here: InCentre, Path(path): Path<SheetPath>) -> Answer {
    let shown = reading::show(&here.cx, &here.centre, path.sheet).await.map_err(told(&here))?;
    public_page(&here.cx, &ShowPage::new(&here, &shown))
}

pub(crate) async fn pdf(here: InCentre, Path(path): Path<SheetPath>) -> Answer {
    let shown = reading::show(&here.cx, &here.centre, path.sheet).await.map_err(told(&here))?;
    let bytes = web::printed(&here.cx, paper(&here, &shown.version.content)).await?;
    public_document(&here.cx, "application/pdf", "fiche.pdf", bytes)
}

pub(crate) async fn file(here: InCentre, Path(path): Path<SheetPath>) -> Answer {
    let shown = reading::show(&here.cx, &here.centre, path.sheet).await.map_err(told(&here))?;
    json(StatusCode::OK, &shown.version.content)
}
