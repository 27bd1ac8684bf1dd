//! What programs read of a centre that signs: its profile, its keys, its lists.

use axum::extract::Path;
use axum::http::StatusCode;
use centres::InCentre;
use web::{Answer, Problem, json, text};

use super::{KeyPath, ListPath, told};
use crate::service::publishing;

pub(crate) async fn profile(here: InCentre) -> Answer {
    json(StatusCode::OK, &publishing::read_profile(&here.cx, &here.centre))
}

pub(crate) async fn keys(here: InCentre) -> Answer {
    json(StatusCode::OK, &publishing::key_set(&here.cx, &here.centre).await.map_err(told(&here))?)
}

pub(crate) async fn key(here: InCentre, Path(path): Path<KeyPath>) -> Answer {
    json(StatusCode::OK, &publishing::one_key(&here.cx, &here.centre, path.key).await.map_err(told(&here))?)
}

pub(crate) async fn status(here: InCentre, Path(path): Path<ListPath>) -> Answer {
    let list = path.rank.parse().map_err(|_| Problem::NotFound)?;
    let list = publishing::revocations(&here.cx, &here.centre, path.key, list).await.map_err(told(&here))?;
    text("application/vc+jwt", list)
}
