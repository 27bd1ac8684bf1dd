//! Words for programs: the same services, the same refusals, as JSON. No program reads who asked.

mod shapes;

use std::sync::Arc;

use axum::Router;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::routing::{get, post};
use centres::InCentre;
use utoipa::OpenApi;
use web::api::{Listing, Paged, Paging, Sent, Written};
use web::{Answer, App, Problem, json};

use self::shapes::{
    GlossaryWordJson, NewWordDraft, NewWordQuestion, NewWordReading, WordGroup, WordJoin, WordPageJson,
    WordQuestionJson, WordStep,
};
use crate::handlers::{AskedPath, told};
use crate::model::question::NewAsker;
use crate::policy::{Action, decide};
use crate::service::{asking, glossary, making, sorting};
use crate::store::questions::Which;

pub(crate) fn router() -> Router<Arc<App>> {
    let at = |below: &str| format!("/centres/{{centre}}/words{below}");
    Router::new()
        .route(&at(""), get(list).post(create))
        .route(&at("/glossary"), get(read))
        .route(&at("/{asked}/group"), post(take))
        .route(&at("/{asked}/drafts"), post(draft))
        .route(&at("/{asked}/readings"), post(read_aloud))
        .route(&at("/{asked}/publication"), post(publish))
        .route(&at("/{asked}/joining"), post(join))
        .route(&at("/{asked}/step"), post(step))
}

#[derive(OpenApi)]
#[openapi(
    paths(list, create, read, take, draft, read_aloud, publish, join, step),
    components(schemas(
        GlossaryWordJson,
        NewWordDraft,
        NewWordQuestion,
        NewWordReading,
        WordGroup,
        WordJoin,
        WordPageJson,
        WordQuestionJson,
        WordStep
    )),
    tags((name = "words", description = "Words that people ask about, explained by children"))
)]
struct Description;

pub(crate) fn openapi() -> utoipa::openapi::OpenApi {
    Description::openapi()
}

/// Whether one may do this here: told before what was sent is read.
fn may(here: &InCentre, action: Action) -> Result<(), Problem> {
    Ok(decide(&here.cx.actor, action, here.centre.id).require()?)
}

/// The questions that wait for a group, the oldest first. Nothing says who asked.
#[utoipa::path(get, path = "/centres/{centre}/words", operation_id = "words_list", tag = "words",
    params(("centre" = String, Path), Paged), responses((status = 200, body = Listing<WordQuestionJson>)),
    security(("token" = ["words:read"])))]
async fn list(here: InCentre, Paging(paging): Paging) -> Answer {
    let sorted = sorting::list(&here.cx, &here.centre, Which::Asked, paging).await.map_err(told(&here))?;
    json(StatusCode::OK, &Listing::<WordQuestionJson>::from(sorted.found))
}

/// Adds a question that was heard elsewhere; the same word is counted with those who asked it.
#[utoipa::path(post, path = "/centres/{centre}/words", operation_id = "words_ask", tag = "words",
    params(("centre" = String, Path)), request_body = NewWordQuestion,
    responses((status = 201, body = Written), (status = 422, description = "Empty or too long")),
    security(("token" = ["words:write"])))]
async fn create(here: InCentre, sent: Sent<NewWordQuestion>) -> Answer {
    may(&here, Action::WriteWords)?;
    let new = sent.read()?.read();
    let kept = asking::record(&here.cx, &here.centre, &new, NewAsker::default()).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(kept.question.uuid(), kept.operation))
}

/// The glossary as everyone reads it.
#[utoipa::path(get, path = "/centres/{centre}/words/glossary", operation_id = "words_glossary", tag = "words",
    params(("centre" = String, Path)), responses((status = 200, body = Vec<GlossaryWordJson>)),
    security(("token" = ["words:read"])))]
async fn read(here: InCentre) -> Answer {
    may(&here, Action::SeeWords)?;
    let entries = glossary::list(&here.cx, &here.centre).await.map_err(told(&here))?;
    let shown: Vec<GlossaryWordJson> = entries.into_iter().map(GlossaryWordJson::from).collect();
    json(StatusCode::OK, &shown)
}

/// A group of children takes a word: first names or nicknames.
#[utoipa::path(post, path = "/centres/{centre}/words/{asked}/group", operation_id = "words_take", tag = "words",
    params(("centre" = String, Path), ("asked" = Uuid, Path)), request_body = WordGroup,
    responses((status = 200, body = Written), (status = 409, description = "It is not at this step, or was changed meanwhile"),
        (status = 422, description = "More than first names")),
    security(("token" = ["words:write"])))]
async fn take(here: InCentre, Path(path): Path<AskedPath>, sent: Sent<WordGroup>) -> Answer {
    may(&here, Action::WriteWords)?;
    let new = sent.read()?;
    let read = (path.asked, new.revision);
    let done = making::take(&here.cx, &here.centre, read, &new.children.join("\n")).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.asked.uuid(), done))
}

/// Keeps what the children wrote; what they wrote before stays.
#[utoipa::path(post, path = "/centres/{centre}/words/{asked}/drafts", operation_id = "words_draft", tag = "words",
    params(("centre" = String, Path), ("asked" = Uuid, Path)), request_body = NewWordDraft,
    responses((status = 200, body = Written), (status = 409, description = "It is not at this step, or was changed meanwhile"),
        (status = 422, description = "Empty or too long")),
    security(("token" = ["words:write"])))]
async fn draft(here: InCentre, Path(path): Path<AskedPath>, sent: Sent<NewWordDraft>) -> Answer {
    may(&here, Action::WriteWords)?;
    let new = sent.read()?;
    let typed = (new.explained.as_str(), new.example.as_str());
    let done = making::draft(&here.cx, &here.centre, (path.asked, new.revision), typed).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.asked.uuid(), done))
}

/// Notes what a grown-up said of the last draft.
#[utoipa::path(post, path = "/centres/{centre}/words/{asked}/readings", operation_id = "words_read", tag = "words",
    params(("centre" = String, Path), ("asked" = Uuid, Path)), request_body = NewWordReading,
    responses((status = 200, body = Written), (status = 409, description = "Nothing is written yet, or it was changed meanwhile"),
        (status = 422, description = "What is not clear is to be said")),
    security(("token" = ["words:write"])))]
async fn read_aloud(here: InCentre, Path(path): Path<AskedPath>, sent: Sent<NewWordReading>) -> Answer {
    may(&here, Action::WriteWords)?;
    let new = sent.read()?;
    let read = (path.asked, new.revision);
    let done = making::read_aloud(&here.cx, &here.centre, read, &new.read()).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.asked.uuid(), done))
}

/// Publishes the last draft that was understood, and tells who asked.
#[utoipa::path(post, path = "/centres/{centre}/words/{asked}/publication", operation_id = "words_publish", tag = "words",
    params(("centre" = String, Path), ("asked" = Uuid, Path)), request_body = WordPageJson,
    responses((status = 200, body = Written), (status = 409, description = "No grown-up said yet that it is clear, or it was changed meanwhile")),
    security(("token" = ["words:publish"])))]
async fn publish(here: InCentre, Path(path): Path<AskedPath>, sent: Sent<WordPageJson>) -> Answer {
    may(&here, Action::PublishWords)?;
    let new = sent.read()?;
    let read = (path.asked, new.revision);
    let done = making::publish(&here.cx, &here.centre, read, &new.read()).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.asked.uuid(), done))
}

/// Joins a question with another word that asks the same.
#[utoipa::path(post, path = "/centres/{centre}/words/{asked}/joining", operation_id = "words_join", tag = "words",
    params(("centre" = String, Path), ("asked" = Uuid, Path)), request_body = WordJoin,
    responses((status = 200, body = Written), (status = 409, description = "Children have begun it"),
        (status = 422, description = "There is no such word to join")),
    security(("token" = ["words:write"])))]
async fn join(here: InCentre, Path(path): Path<AskedPath>, sent: Sent<WordJoin>) -> Answer {
    may(&here, Action::WriteWords)?;
    let into = sent.read()?.into.into();
    let done = sorting::join(&here.cx, &here.centre, path.asked, into).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.asked.uuid(), done))
}

/// Sets a word aside, puts it back, begins its film, or withdraws it from the page, which takes the right to publish.
#[utoipa::path(post, path = "/centres/{centre}/words/{asked}/step", operation_id = "words_step", tag = "words",
    params(("centre" = String, Path), ("asked" = Uuid, Path)), request_body = WordStep,
    responses((status = 200, body = Written), (status = 409, description = "It is not at this step")),
    security(("token" = ["words:write"])))]
async fn step(here: InCentre, Path(path): Path<AskedPath>, sent: Sent<WordStep>) -> Answer {
    may(&here, Action::PublishWords).or_else(|_| may(&here, Action::WriteWords))?;
    let (cx, centre) = (&here.cx, &here.centre);
    let done = match sent.read()? {
        WordStep::SetAside => sorting::set_aside(cx, centre, path.asked).await,
        WordStep::PutBack => sorting::put_back(cx, centre, path.asked).await,
        WordStep::Withdraw => making::withdraw(cx, centre, path.asked).await,
        WordStep::Film => making::film(cx, centre, path.asked).await,
    };
    json(StatusCode::OK, &Written::new(path.asked.uuid(), done.map_err(told(&here))?))
}
