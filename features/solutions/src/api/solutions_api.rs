//! Solutions: the catalogue of the network, what a centre wrote, what it uses.

use axum::extract::{Path, Query};
use axum::http::StatusCode;
use centres::InCentre;
use ideas::IdeaId;
use serde::Deserialize;
use utoipa::IntoParams;
use web::api::{Listing, Paged, Paging, Sent, Written};
use web::{Answer, Cx, json};

use super::solution_shapes::{
    ChangedSheetShape, DescribedShape, NewSolutionShape, NewUseShape, NewVersionShape, PublishedShape, SolutionShape,
    UseShape, VersionShape,
};
use crate::handlers::{SolutionPath, told};
use crate::policy::{self, Action};
use crate::service::taking::{self, TypedUse};
use crate::service::{Error, catalogue, sheets};
use crate::store::solutions::{self, Filter};

/// Which solutions are asked for.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    theme: Option<String>,
    /// Words looked for, in any spelling of accents and capitals.
    q: Option<String>,
}

/// The catalogue of the network: what everyone may read, the latest written first. No token is asked for.
#[utoipa::path(get, path = "/solutions", tag = "solutions", params(Paged, Asked),
    responses((status = 200, body = Listing<SolutionShape>)), security(()))]
pub(crate) async fn catalogue(cx: Cx, Paging(page): Paging, Query(asked): Query<Asked>) -> Answer {
    let filter = Filter { theme: asked.theme, words: asked.q, page };
    let found = catalogue::read(&cx, &filter).await.map_err(|error| error.told(&cx))?;
    json(StatusCode::OK, &Listing::<SolutionShape>::from(found.solutions))
}

/// The solutions that a centre wrote, the latest written first.
#[utoipa::path(get, path = "/centres/{centre}/solutions", tag = "solutions", params(Paged, Asked),
    responses((status = 200, body = Listing<SolutionShape>)))]
pub(crate) async fn index(here: InCentre, Paging(page): Paging, Query(asked): Query<Asked>) -> Answer {
    let scope = policy::scope(&here.cx.actor, Action::See, here.centre.id)?;
    let filter = Filter { theme: asked.theme, words: asked.q, page };
    let found = solutions::list(here.cx.db(), &scope, &filter).await?;
    json(StatusCode::OK, &Listing::<SolutionShape>::from(found))
}

/// Writes a solution.
#[utoipa::path(post, path = "/centres/{centre}/solutions", tag = "solutions", request_body = NewSolutionShape,
    responses((status = 201, body = Written), (status = 422)))]
pub(crate) async fn create(here: InCentre, sent: Sent<NewSolutionShape>) -> Answer {
    policy::scope(&here.cx.actor, Action::Edit, here.centre.id)?;
    let shape = sent.read()?;
    let idea = shape.idea.map(IdeaId::from);
    let made = sheets::create(&here.cx, &here.centre, idea, shape.sheet.into()).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(made.0, made.1))
}

/// A solution with its versions and who uses it: the centre's own, or one of the catalogue.
#[utoipa::path(get, path = "/centres/{centre}/solutions/{solution}", tag = "solutions",
    responses((status = 200, body = DescribedShape)))]
pub(crate) async fn show(here: InCentre, Path(path): Path<SolutionPath>) -> Answer {
    policy::scope(&here.cx.actor, Action::See, here.centre.id)?;
    let described = match sheets::find(&here.cx, &here.centre, path.solution).await {
        Ok(own) => catalogue::describe(&here.cx, own).await,
        Err(Error::NotFound) => catalogue::find(&here.cx, path.solution).await,
        Err(error) => Err(error),
    };
    let described = described.map_err(told(&here))?;
    let version = |version: crate::model::solution::Version| VersionShape {
        number: version.number,
        words: version.words,
        at: version.at,
    };
    let shape = DescribedShape {
        solution: described.solution.into(),
        versions: described.versions.into_iter().map(version).collect(),
        uses: described.uses.into_iter().map(UseShape::from).collect(),
    };
    json(StatusCode::OK, &shape)
}

/// Corrects the sheet of a solution.
#[utoipa::path(put, path = "/centres/{centre}/solutions/{solution}", tag = "solutions",
    request_body = ChangedSheetShape, responses((status = 200, body = Written), (status = 409), (status = 422)))]
pub(crate) async fn update(here: InCentre, Path(path): Path<SolutionPath>, sent: Sent<ChangedSheetShape>) -> Answer {
    policy::scope(&here.cx.actor, Action::Edit, here.centre.id)?;
    let shape = sent.read()?;
    let done = sheets::update(&here.cx, &here.centre, path.solution, shape.sheet.into(), shape.revision).await;
    json(StatusCode::OK, &Written::new(path.solution, done.map_err(told(&here))?))
}

/// Puts it into the catalogue of the network, or takes it out.
#[utoipa::path(put, path = "/centres/{centre}/solutions/{solution}/catalogue", tag = "solutions",
    request_body = PublishedShape, responses((status = 200, body = Written), (status = 409), (status = 422)))]
pub(crate) async fn publish(here: InCentre, Path(path): Path<SolutionPath>, sent: Sent<PublishedShape>) -> Answer {
    policy::scope(&here.cx.actor, Action::Edit, here.centre.id)?;
    let shape = sent.read()?;
    let done = sheets::publish(&here.cx, &here.centre, path.solution, shape.is_published).await;
    json(StatusCode::OK, &Written::new(path.solution, done.map_err(told(&here))?))
}

/// Notes a new version.
#[utoipa::path(post, path = "/centres/{centre}/solutions/{solution}/versions", tag = "solutions",
    request_body = NewVersionShape, responses((status = 201, body = Written), (status = 409), (status = 422)))]
pub(crate) async fn add_version(here: InCentre, Path(path): Path<SolutionPath>, sent: Sent<NewVersionShape>) -> Answer {
    policy::scope(&here.cx.actor, Action::Edit, here.centre.id)?;
    let shape = sent.read()?;
    let done = sheets::add_version(&here.cx, &here.centre, path.solution, &shape.words).await;
    json(StatusCode::CREATED, &Written::new(path.solution, done.map_err(told(&here))?))
}

/// What a centre uses, now or before; 300 at most.
#[utoipa::path(get, path = "/centres/{centre}/solution-uses", tag = "solutions",
    responses((status = 200, body = Listing<UseShape>)))]
pub(crate) async fn uses(here: InCentre) -> Answer {
    let used = taking::list(&here.cx, &here.centre).await.map_err(told(&here))?;
    let items = used.into_iter().map(|(one, _)| UseShape::from(one)).collect();
    json(StatusCode::OK, &Listing { items, next: None })
}

/// Takes a solution into the centre, or says what it changed.
#[utoipa::path(put, path = "/centres/{centre}/solutions/{solution}/use", tag = "solutions",
    request_body = NewUseShape, responses((status = 200, body = Written), (status = 409), (status = 422)))]
pub(crate) async fn keep_use(here: InCentre, Path(path): Path<SolutionPath>, sent: Sent<NewUseShape>) -> Answer {
    policy::scope(&here.cx.actor, Action::Edit, here.centre.id)?;
    let shape = sent.read()?;
    let typed = TypedUse {
        taken_from: shape.taken_from.map(Into::into),
        note: shape.note,
        since: shape.since.map(|day| day.format("%d/%m/%Y").to_string()).unwrap_or_default(),
    };
    let (cx, centre) = (&here.cx, &here.centre);
    let known = taking::find(cx, centre, path.solution).await.map_err(told(&here))?;
    let done = if known.is_some_and(|one| one.is_on()) {
        taking::change(cx, centre, path.solution, typed).await
    } else {
        taking::take(cx, centre, path.solution, typed).await
    };
    json(StatusCode::OK, &Written::new(path.solution, done.map_err(told(&here))?))
}

/// The centre stops using it.
#[utoipa::path(delete, path = "/centres/{centre}/solutions/{solution}/use", tag = "solutions",
    responses((status = 200, body = Written), (status = 409)))]
pub(crate) async fn stop_use(here: InCentre, Path(path): Path<SolutionPath>) -> Answer {
    let operation = taking::stop(&here.cx, &here.centre, path.solution).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.solution, operation))
}
