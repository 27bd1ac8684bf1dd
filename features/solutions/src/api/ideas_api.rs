//! Ideas, their authors, their making, and who is still to be told.

use axum::extract::{Path, Query};
use axum::http::StatusCode;
use centres::InCentre;
use chrono::NaiveDate;
use ideas::{Filter, Showing, State, Step, Told};
use kernel::OperationId;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;
use web::api::{Listing, Paged, Paging, Sent, Written};
use web::{Answer, json, unkept};

use super::idea_shapes::{
    IdeaShape, JoiningShape, NewAuthorShape, NewIdeaShape, NewMeetingShape, NewTrialShape, ShowingShape, StepShape,
    ToTellShape, ToldShape, WholeIdeaShape, WordingShape,
};
use crate::handlers::{AuthorPath, IdeaPath, NoticePath, told};
use crate::model::making::{TypedMeeting, TypedTrial};
use crate::model::refusal::Refusal;
use crate::policy::{self, Action};
use crate::service::moving::{self, Wording};
use crate::service::{authors, board, following, making, proposing};

/// Which ideas are asked for.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    state: Option<State>,
    showing: Option<Showing>,
    theme: Option<String>,
    /// Words looked for, in any spelling of accents and capitals.
    q: Option<String>,
}

/// The ideas of a centre, those that moved last first. Nobody's name stands in it.
#[utoipa::path(get, path = "/centres/{centre}/ideas", tag = "solutions", params(Paged, Asked),
    responses((status = 200, body = Listing<IdeaShape>)))]
pub(crate) async fn index(here: InCentre, Paging(page): Paging, Query(asked): Query<Asked>) -> Answer {
    let filter = Filter {
        state: asked.state,
        showing: asked.showing,
        theme: asked.theme,
        words: asked.q,
        page,
        ..Filter::default()
    };
    let found = board::read(&here.cx, &here.centre, &filter).await.map_err(told(&here))?;
    json(StatusCode::OK, &Listing::<IdeaShape>::from(found.ideas))
}

/// Records an idea that someone said.
#[utoipa::path(post, path = "/centres/{centre}/ideas", tag = "solutions", request_body = NewIdeaShape,
    responses((status = 201, body = Written), (status = 422)))]
pub(crate) async fn create(here: InCentre, sent: Sent<NewIdeaShape>) -> Answer {
    policy::scope(&here.cx.actor, Action::Edit, here.centre.id)?;
    let shape = sent.read()?;
    let person = shape.author.as_ref().and_then(|author| author.person).map(Into::into);
    let kept = proposing::record_heard(&here.cx, &here.centre, &shape.into(), person).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(kept.idea, kept.operation))
}

/// An idea with its authors, its road and what was built of it.
#[utoipa::path(get, path = "/centres/{centre}/ideas/{idea}", tag = "solutions",
    responses((status = 200, body = WholeIdeaShape)))]
pub(crate) async fn show(here: InCentre, Path(path): Path<IdeaPath>) -> Answer {
    let (whole, _) = board::whole(&here.cx, &here.centre, path.idea).await.map_err(told(&here))?;
    let shape = WholeIdeaShape {
        nexts: whole.idea.nexts(),
        idea: whole.idea.into(),
        authors: whole.authors.into_iter().map(Into::into).collect(),
        road: whole.road.into_iter().map(Into::into).collect(),
        meetings: whole.meetings.into_iter().map(Into::into).collect(),
        trials: whole.trials.into_iter().map(Into::into).collect(),
        solutions: whole.solutions.into_iter().map(Into::into).collect(),
    };
    Ok(unkept(json(StatusCode::OK, &shape)?))
}

/// Corrects what an idea says.
#[utoipa::path(put, path = "/centres/{centre}/ideas/{idea}", tag = "solutions", request_body = WordingShape,
    responses((status = 200, body = Written), (status = 409), (status = 422)))]
pub(crate) async fn update(here: InCentre, Path(path): Path<IdeaPath>, sent: Sent<WordingShape>) -> Answer {
    policy::scope(&here.cx.actor, Action::Edit, here.centre.id)?;
    let shape = sent.read()?;
    let WordingShape { title, words, need, theme, revision } = shape;
    let wording = Wording { title, words, need, theme, revision };
    let operation = moving::reword(&here.cx, &here.centre, path.idea, wording).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.idea, operation))
}

fn told_shape(id: Uuid, told: Told, operation: OperationId) -> ToldShape {
    let Told { by_message, by_hand, silent } = told;
    ToldShape { id, operation: operation.uuid(), by_message, by_hand, silent }
}

/// Takes a step, with its reason; every author is told.
#[utoipa::path(post, path = "/centres/{centre}/ideas/{idea}/steps", tag = "solutions", request_body = StepShape,
    responses((status = 200, body = ToldShape), (status = 409), (status = 422)))]
pub(crate) async fn advance(here: InCentre, Path(path): Path<IdeaPath>, sent: Sent<StepShape>) -> Answer {
    policy::scope(&here.cx.actor, Action::Edit, here.centre.id)?;
    let shape = sent.read()?;
    let step = Step { to: shape.to, reason: shape.reason };
    let done = moving::advance(&here.cx, &here.centre, path.idea, step).await.map_err(told(&here))?;
    json(StatusCode::OK, &told_shape(path.idea.uuid(), done.0, done.1))
}

/// Lets everyone read it, or nobody.
#[utoipa::path(put, path = "/centres/{centre}/ideas/{idea}/showing", tag = "solutions", request_body = ShowingShape,
    responses((status = 200, body = ToldShape), (status = 409), (status = 422)))]
pub(crate) async fn set_showing(here: InCentre, Path(path): Path<IdeaPath>, sent: Sent<ShowingShape>) -> Answer {
    policy::scope(&here.cx.actor, Action::Edit, here.centre.id)?;
    let shape = sent.read()?;
    if shape.showing == Showing::Waiting {
        // Existence is told before what is wrong with the body.
        board::whole(&here.cx, &here.centre, path.idea).await.map_err(told(&here))?;
        return Err(told(&here)(Refusal::ShowingUnknown.into()));
    }
    let done = moving::show(&here.cx, &here.centre, path.idea, shape.showing).await.map_err(told(&here))?;
    json(StatusCode::OK, &told_shape(path.idea.uuid(), done.0, done.1))
}

/// Gathers it with another idea, which goes on with the authors of both.
#[utoipa::path(post, path = "/centres/{centre}/ideas/{idea}/joining", tag = "solutions", request_body = JoiningShape,
    responses((status = 200, body = ToldShape), (status = 409), (status = 422)))]
pub(crate) async fn join(here: InCentre, Path(path): Path<IdeaPath>, sent: Sent<JoiningShape>) -> Answer {
    policy::scope(&here.cx.actor, Action::Edit, here.centre.id)?;
    let shape = sent.read()?;
    let done = moving::join(&here.cx, &here.centre, path.idea, shape.into.into()).await.map_err(told(&here))?;
    json(StatusCode::OK, &told_shape(path.idea.uuid(), done.0, done.1))
}

/// One more whose idea it is.
#[utoipa::path(post, path = "/centres/{centre}/ideas/{idea}/authors", tag = "solutions",
    request_body = NewAuthorShape, responses((status = 201, body = Written), (status = 422)))]
pub(crate) async fn add_author(here: InCentre, Path(path): Path<IdeaPath>, sent: Sent<NewAuthorShape>) -> Answer {
    policy::scope(&here.cx.actor, Action::Edit, here.centre.id)?;
    let shape = sent.read()?;
    let added = authors::add(&here.cx, &here.centre, path.idea, shape.into()).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(added.0, added.1))
}

/// Changes how an author is told, and whether they are named.
#[utoipa::path(put, path = "/centres/{centre}/ideas/{idea}/authors/{author}", tag = "solutions",
    request_body = NewAuthorShape, responses((status = 200, body = Written), (status = 422)))]
pub(crate) async fn change_author(here: InCentre, Path(path): Path<AuthorPath>, sent: Sent<NewAuthorShape>) -> Answer {
    policy::scope(&here.cx.actor, Action::Edit, here.centre.id)?;
    let shape = sent.read()?;
    let operation = authors::change(&here.cx, &here.centre, path.author, shape.into()).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.author, operation))
}

/// Forgets who an author was; this is not put back.
#[utoipa::path(delete, path = "/centres/{centre}/ideas/{idea}/authors/{author}", tag = "solutions",
    responses((status = 200, body = Written)))]
pub(crate) async fn forget_author(here: InCentre, Path(path): Path<AuthorPath>) -> Answer {
    let operation = authors::forget(&here.cx, &here.centre, path.author).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.author, operation))
}

fn typed_day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.format("%d/%m/%Y").to_string()).unwrap_or_default()
}

/// Notes a meeting of those who build it together.
#[utoipa::path(post, path = "/centres/{centre}/ideas/{idea}/meetings", tag = "solutions",
    request_body = NewMeetingShape, responses((status = 201, body = Written), (status = 422)))]
pub(crate) async fn add_meeting(here: InCentre, Path(path): Path<IdeaPath>, sent: Sent<NewMeetingShape>) -> Answer {
    policy::scope(&here.cx.actor, Action::Edit, here.centre.id)?;
    let shape = sent.read()?;
    let typed = TypedMeeting { day: typed_day(shape.day), who: shape.who, words: shape.words };
    let made = making::add_meeting(&here.cx, &here.centre, path.idea, typed).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(made.0, made.1))
}

/// Notes a trial and what residents said.
#[utoipa::path(post, path = "/centres/{centre}/ideas/{idea}/trials", tag = "solutions",
    request_body = NewTrialShape, responses((status = 201, body = Written), (status = 422)))]
pub(crate) async fn add_trial(here: InCentre, Path(path): Path<IdeaPath>, sent: Sent<NewTrialShape>) -> Answer {
    policy::scope(&here.cx.actor, Action::Edit, here.centre.id)?;
    let shape = sent.read()?;
    let typed = TypedTrial {
        day: typed_day(shape.day),
        place: shape.place,
        people: shape.people.to_string(),
        said: shape.said,
        changed: shape.changed,
    };
    let made = making::add_trial(&here.cx, &here.centre, path.idea, typed).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(made.0, made.1))
}

/// What someone must tell, the oldest first; 500 at most.
#[utoipa::path(get, path = "/centres/{centre}/idea-notices", tag = "solutions",
    responses((status = 200, body = Listing<ToTellShape>)))]
pub(crate) async fn to_tell(here: InCentre) -> Answer {
    let left = following::list(&here.cx, &here.centre).await.map_err(told(&here))?;
    let items = left
        .into_iter()
        .map(|one| ToTellShape {
            id: one.notice.id,
            idea: one.idea.id.uuid(),
            author: one.author.id.uuid(),
            is_on_paper: one.is_on_paper(),
            name: one.name,
            words: one.words.text,
            at: one.notice.at,
        })
        .collect();
    Ok(unkept(json(StatusCode::OK, &Listing { items, next: None })?))
}

/// Someone told it.
#[utoipa::path(post, path = "/centres/{centre}/idea-notices/{notice}/telling", tag = "solutions",
    responses((status = 200, body = Written), (status = 409)))]
pub(crate) async fn tick(here: InCentre, Path(path): Path<NoticePath>) -> Answer {
    policy::scope(&here.cx.actor, Action::Edit, here.centre.id)?;
    let operation = following::tick(&here.cx, &here.centre, &[path.notice]).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.notice, operation))
}
