//! Accompaniments for programs: the same services, the same reasons, the same journal, as JSON.

mod files;
mod mandates;
mod papers;
mod team;
mod written;

use std::sync::Arc;

use axum::Router;
use axum::routing::{delete, get, post};
use utoipa::OpenApi;
use web::App;

pub(crate) fn router() -> Router<Arc<App>> {
    let of = |below: &str| format!("/centres/{{centre}}/people/{{person}}/accompaniment{below}");
    Router::new()
        .route("/centres/{centre}/accompaniments", get(files::list))
        .route("/centres/{centre}/accompaniments/acts", get(files::acts))
        .route("/centres/{centre}/accompaniments/totals", get(files::totals))
        .route("/centres/{centre}/accompaniments/handing-over", post(team::hand_over))
        .route(&of("/papers"), post(papers::add))
        .route(&of("/papers/{paper}"), get(papers::open).delete(papers::erase))
        .route(&of("/papers/{paper}/return"), post(papers::give_back))
        .route(&of(""), get(files::show).post(files::begin))
        .route(&of("/openings"), post(files::open))
        .route(&of("/acts"), post(written::add_act))
        .route(&of("/acts/{act}"), delete(written::remove_act))
        .route(&of("/steps"), post(written::add_step))
        .route(&of("/steps/{step}/completion"), post(written::finish_step))
        .route(&of("/mandates"), post(mandates::draft))
        .route(&of("/mandates/{mandate}/signature"), post(mandates::sign))
        .route(&of("/mandates/{mandate}/revocation"), post(mandates::revoke))
}

#[derive(OpenApi)]
#[openapi(
    paths(
        files::list,
        files::acts,
        files::totals,
        files::show,
        files::begin,
        files::open,
        written::add_act,
        written::remove_act,
        written::add_step,
        written::finish_step,
        mandates::draft,
        mandates::sign,
        mandates::revoke,
        papers::add,
        papers::open,
        papers::give_back,
        papers::erase,
        team::hand_over
    ),
    components(schemas(
        files::LineJson,
        files::CoverJson,
        files::Beginning,
        files::Opening,
        files::FileJson,
        files::TotalsJson,
        written::NewAct,
        written::NewStep,
        written::ActWritten,
        mandates::NewMandate,
        mandates::Signature,
        papers::NewPaperForm,
        team::HandingOver,
        team::HandedOver
    ))
)]
struct Description;

pub(crate) fn openapi() -> utoipa::openapi::OpenApi {
    Description::openapi()
}
