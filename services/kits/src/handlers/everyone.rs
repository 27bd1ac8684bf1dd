//! The page for everyone: what the centres pass on to each other.

use axum::extract::Query;
use web::{Answer, Cx, public_page};

use super::Cursor;
use crate::pages::everyone::EveryonePage;
use crate::service::lineage;

pub(crate) async fn index(cx: Cx, Query(cursor): Query<Cursor>) -> Answer {
    let found = lineage::public_page(&cx, cursor.page()).await.map_err(|error| error.told(&cx))?;
    public_page(&cx, &EveryonePage::new(&cx, found))
}
