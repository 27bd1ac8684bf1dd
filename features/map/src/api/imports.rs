//! Files read in, the map given away, pairs, for programs.

use axum::body::Bytes;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use centres::InCentre;
use serde::Deserialize;
use utoipa::IntoParams;
use web::api::{Sent, Written};
use web::{Answer, Problem, attachment, json};

use super::shapes::{ImportedShape, MergeShape, PairShape, PairsShape, PreviewShape};
use crate::handlers::imports::ImportPath;
use crate::handlers::places::FormPath;
use crate::handlers::told;
use crate::policy::{self, Action};
use crate::service::exporting::{self, Form};
use crate::service::{duplicates, importing};

/// What is said of a file.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Named {
    /// `france-services.csv`
    #[serde(default)]
    name: String,
    /// The key of the theme that all its places are filed under.
    #[serde(default)]
    theme: String,
}

/// Keeps a file and says what it would do: the bytes of a CSV, a JSON or a GeoJSON.
#[utoipa::path(post, path = "/centres/{centre}/map/imports", tag = "map", params(Named),
    request_body(content = String, content_type = "application/octet-stream"),
    responses((status = 201, body = PreviewShape), (status = 422)))]
pub(super) async fn create(here: InCentre, Query(named): Query<Named>, bytes: Bytes) -> Answer {
    policy::scope(&here.cx.actor, Action::SetUp, here.centre.id)?;
    let kept = importing::upload(&here.cx, &here.centre, &named.name, bytes.to_vec()).await;
    let id = kept.map_err(told(&here))?;
    if !named.theme.is_empty() {
        let mut mapping = importing::find(&here.cx, &here.centre, id).await.map_err(told(&here))?.mapping;
        mapping.theme = named.theme;
        importing::set_mapping(&here.cx, &here.centre, id, mapping).await.map_err(told(&here))?;
    }
    let preview = importing::preview(&here.cx, &here.centre, id).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &PreviewShape::from(preview))
}

/// What a file would do.
#[utoipa::path(get, path = "/centres/{centre}/map/imports/{import}", tag = "map",
    responses((status = 200, body = PreviewShape), (status = 404), (status = 409)))]
pub(super) async fn show(here: InCentre, Path(path): Path<ImportPath>) -> Answer {
    let preview = importing::preview(&here.cx, &here.centre, path.import).await.map_err(told(&here))?;
    json(StatusCode::OK, &PreviewShape::from(preview))
}

/// Writes a file onto the map.
#[utoipa::path(post, path = "/centres/{centre}/map/imports/{import}/application", tag = "map",
    responses((status = 200, body = ImportedShape), (status = 404), (status = 409), (status = 422)))]
pub(super) async fn apply(here: InCentre, Path(path): Path<ImportPath>) -> Answer {
    let (counts, operation) = importing::apply(&here.cx, &here.centre, path.import).await.map_err(told(&here))?;
    let shape = ImportedShape { id: path.import.uuid(), operation: operation.uuid(), counts };
    json(StatusCode::OK, &shape)
}

/// The map in one form: `schema-national.csv`, `data-inclusion.json`, `lieux.geojson` or `lieux.csv`.
#[utoipa::path(get, path = "/centres/{centre}/map/exports/{form}", tag = "map",
    responses((status = 200, body = String, content_type = "application/octet-stream"), (status = 404)))]
pub(super) async fn export(here: InCentre, Path(path): Path<FormPath>) -> Answer {
    policy::scope(&here.cx.actor, Action::SeeDesk, here.centre.id)?;
    let form = Form::from_code(&path.form).ok_or(Problem::NotFound)?;
    let bytes = exporting::export(&here.cx, &here.centre, form, "").await.map_err(told(&here))?;
    attachment(form.mime(), form.code(), bytes)
}

/// Places that may be one, the surest first: the first thirty, and how many there are.
#[utoipa::path(get, path = "/centres/{centre}/map/pairs", tag = "map", responses((status = 200, body = PairsShape)))]
pub(super) async fn pairs(here: InCentre) -> Answer {
    let (found, total) = duplicates::list(&here.cx, &here.centre, 0).await.map_err(told(&here))?;
    let items = found.into_iter().map(|(pair, _, _)| PairShape::from(pair)).collect();
    json(StatusCode::OK, &PairsShape { total, items })
}

/// Makes two places one.
#[utoipa::path(post, path = "/centres/{centre}/map/merges", tag = "map", request_body = MergeShape,
    responses((status = 200, body = Written), (status = 404), (status = 409)))]
pub(super) async fn merge(here: InCentre, sent: Sent<MergeShape>) -> Answer {
    policy::scope(&here.cx.actor, Action::EditPlaces, here.centre.id)?;
    let shape = sent.read()?;
    let merged = duplicates::merge(&here.cx, &here.centre, shape.kept.into(), shape.other.into()).await;
    json(StatusCode::OK, &Written::new(shape.kept, merged.map_err(told(&here))?))
}
