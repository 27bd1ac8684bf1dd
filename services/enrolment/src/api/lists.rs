//! Lists, for programs: read them, enrol on them, their questions, their attendance.

use axum::extract::{Path, Query};
use axum::http::StatusCode;
use centres::InCentre;
use kernel::ListId;
use kernel::paging::Page;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;
use web::api::{Body, Listing, Paged, Paging, Written};
use web::{Answer, Problem, json};

use super::shapes::{
    EnrolmentShape, ListShape, MarkShape, MoveShape, NewQuestionShape, QuestionShape, RegisteredShape,
    RegistrationShape, SheetResultShape, SheetShape, SheetTypedShape,
};
use super::written;
use crate::model::list::ListState;
use crate::model::refusal::EnrolmentRefusal;
use crate::policy::{self, Action};
use crate::service::{self, Error};
use crate::store;
use crate::telling;

/// The most lines of a sheet.
const SHEET_LINES: usize = 100;

/// The ids of a path.
#[derive(Debug, Deserialize)]
pub(crate) struct Named {
    list: ListId,
    #[serde(default)]
    question: Uuid,
    #[serde(default)]
    session: Uuid,
}

fn told(here: &InCentre, error: Error) -> Problem {
    telling::problem(&here.cx.texts, error)
}

/// Which lists are asked for.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct InState {
    /// `open` when nothing is said.
    state: Option<ListState>,
}

/// The lists of a centre in one state, latest first.
#[utoipa::path(get, path = "/centres/{centre}/enrolment-lists", tag = "enrolment",
    params(Paged, InState), responses((status = 200, body = Listing<ListShape>)))]
pub(crate) async fn index(here: InCentre, Paging(paging): Paging, Query(asked): Query<InState>) -> Answer {
    let scope = policy::scope(&here.cx.actor, Action::SeeLists, here.centre.id)?;
    let (db, states) = (here.cx.db(), [asked.state.unwrap_or(ListState::Open)]);
    let rows = store::lists::list_in_states(db, &scope, &states, paging.after, paging.limit + 1).await?;
    let ids: Vec<ListId> = rows.iter().map(|list| list.id).collect();
    let seats = store::lists::seats(here.cx.db(), &scope, &ids).await?;
    let page = Page::from_rows(rows, paging.limit, |list| list.id.uuid());
    let items = page.items.into_iter().map(|list| ListShape::of(list.clone(), seats.get(&list.id))).collect();
    json(StatusCode::OK, &Listing { items, next: page.next })
}

/// One list with its seats.
#[utoipa::path(get, path = "/centres/{centre}/enrolment-lists/{list}", tag = "enrolment",
    responses((status = 200, body = ListShape)))]
pub(crate) async fn show(here: InCentre, Path(path): Path<Named>) -> Answer {
    let scope = policy::scope(&here.cx.actor, Action::SeeLists, here.centre.id)?;
    let list = store::lists::find_list(here.cx.db(), &scope, path.list).await?.ok_or(Problem::NotFound)?;
    let seats = store::lists::seats(here.cx.db(), &scope, &[path.list]).await?;
    json(StatusCode::OK, &ListShape::of(list, seats.get(&path.list)))
}

/// Everyone who is or was on a list, by arrival.
#[utoipa::path(get, path = "/centres/{centre}/enrolment-lists/{list}/enrolments", tag = "enrolment",
    params(Paged), responses((status = 200, body = Listing<EnrolmentShape>)))]
pub(crate) async fn enrolments(here: InCentre, Path(path): Path<Named>, Paging(paging): Paging) -> Answer {
    let scope = policy::scope(&here.cx.actor, Action::SeeLists, here.centre.id)?;
    store::lists::find_list(here.cx.db(), &scope, path.list).await?.ok_or(Problem::NotFound)?;
    let page = store::enrolments::list_page(here.cx.db(), &scope, path.list, paging).await?;
    json(StatusCode::OK, &Listing::<EnrolmentShape>::from(page))
}

/// Enrols people together; those for whom no place is left wait.
#[utoipa::path(post, path = "/centres/{centre}/enrolment-lists/{list}/enrolments", tag = "enrolment",
    request_body = RegistrationShape, responses((status = 201, body = RegisteredShape), (status = 422)))]
pub(crate) async fn register(here: InCentre, Path(path): Path<Named>, Body(shape): Body<RegistrationShape>) -> Answer {
    let read = shape.read(path.list, here.cx.today()).map_err(|reason| told(&here, reason.into()))?;
    let made = service::registration::register(&here.cx, here.centre.id, &read).await;
    json(StatusCode::CREATED, &RegisteredShape::from(made.map_err(|error| told(&here, error))?))
}

/// Types a paper sheet back in, as one act: each line is taken or refused by itself.
#[utoipa::path(post, path = "/centres/{centre}/enrolment-lists/{list}/sheets", tag = "enrolment",
    request_body = SheetShape, responses((status = 201, body = SheetTypedShape), (status = 422)))]
pub(crate) async fn type_sheet(here: InCentre, Path(path): Path<Named>, Body(sheet): Body<SheetShape>) -> Answer {
    if sheet.lines.len() > SHEET_LINES {
        return Err(told(&here, EnrolmentRefusal::TooManyPeople.into()));
    }
    let read: Vec<_> = sheet.lines.iter().map(|line| line.read(here.cx.today())).collect();
    let readable: Vec<_> = read.iter().filter_map(|line| line.as_ref().ok().cloned()).collect();
    let typed = service::registration::register_sheet(&here.cx, here.centre.id, path.list, &readable).await;
    let typed = typed.map_err(|error| told(&here, error))?;
    let mut results = typed.lines.into_iter();
    let words = |reason: &EnrolmentRefusal| telling::refusal(&here.cx.texts, reason).1;
    let shape = |line: Result<_, EnrolmentRefusal>| match line {
        Ok(made) => SheetResultShape { registered: Some(RegisteredShape::from(made)), refusal: None },
        Err(reason) => SheetResultShape { registered: None, refusal: Some(words(&reason)) },
    };
    let lines = read.into_iter().filter_map(|line| match line {
        Ok(_) => results.next().map(shape),
        Err(reason) => Some(shape(Err(reason))),
    });
    let operation = typed.operation.map(|operation| operation.uuid());
    json(StatusCode::CREATED, &SheetTypedShape { lines: lines.collect(), operation })
}

/// The questions of a list, retired ones included.
#[utoipa::path(get, path = "/centres/{centre}/enrolment-lists/{list}/questions", tag = "enrolment",
    responses((status = 200, body = Vec<QuestionShape>)))]
pub(crate) async fn questions(here: InCentre, Path(path): Path<Named>) -> Answer {
    let scope = policy::scope(&here.cx.actor, Action::SeeLists, here.centre.id)?;
    store::lists::find_list(here.cx.db(), &scope, path.list).await?.ok_or(Problem::NotFound)?;
    let rows = store::questions::questions(here.cx.db(), &scope, path.list).await?;
    json(StatusCode::OK, &rows.into_iter().map(QuestionShape::from).collect::<Vec<_>>())
}

/// Adds a question at the end.
#[utoipa::path(post, path = "/centres/{centre}/enrolment-lists/{list}/questions", tag = "enrolment",
    request_body = NewQuestionShape, responses((status = 201, body = Written)))]
pub(crate) async fn add_question(
    here: InCentre,
    Path(path): Path<Named>,
    Body(shape): Body<NewQuestionShape>,
) -> Answer {
    let added = service::questions::add_question(&here.cx, here.centre.id, path.list, shape.into()).await;
    let (id, operation) = added.map_err(|error| told(&here, error))?;
    json(StatusCode::CREATED, &written(id, operation))
}

/// Changes a question.
#[utoipa::path(put, path = "/centres/{centre}/enrolment-lists/{list}/questions/{question}", tag = "enrolment",
    request_body = NewQuestionShape, responses((status = 200, body = Written)))]
pub(crate) async fn change_question(
    here: InCentre,
    Path(path): Path<Named>,
    Body(shape): Body<NewQuestionShape>,
) -> Answer {
    let (centre, id) = (here.centre.id, path.question);
    let changed = service::questions::change_question(&here.cx, centre, path.list, id, shape.into()).await;
    json(StatusCode::OK, &written(id, changed.map_err(|error| told(&here, error))?))
}

/// Puts a question one place up or down.
#[utoipa::path(post, path = "/centres/{centre}/enrolment-lists/{list}/questions/{question}/moves", tag = "enrolment",
    request_body = MoveShape, responses((status = 200, body = Written)))]
pub(crate) async fn move_question(here: InCentre, Path(path): Path<Named>, Body(shape): Body<MoveShape>) -> Answer {
    let (centre, id) = (here.centre.id, path.question);
    let moved = service::questions::move_question(&here.cx, centre, path.list, id, shape.by).await;
    json(StatusCode::OK, &written(id, moved.map_err(|error| told(&here, error))?))
}

/// Takes a question away; its answers stay.
#[utoipa::path(delete, path = "/centres/{centre}/enrolment-lists/{list}/questions/{question}", tag = "enrolment",
    responses((status = 200, body = Written)))]
pub(crate) async fn retire_question(here: InCentre, Path(path): Path<Named>) -> Answer {
    let retired = service::questions::retire_question(&here.cx, here.centre.id, path.list, path.question).await;
    json(StatusCode::OK, &written(path.question, retired.map_err(|error| told(&here, error))?))
}

/// Who was there at a session.
#[utoipa::path(get, path = "/centres/{centre}/enrolment-lists/{list}/sessions/{session}/attendance", tag = "enrolment",
    responses((status = 200, body = Vec<MarkShape>)))]
pub(crate) async fn attendance(here: InCentre, Path(path): Path<Named>) -> Answer {
    let scope = policy::scope(&here.cx.actor, Action::MarkAttendance, here.centre.id)?;
    let sessions = store::lists::sessions(here.cx.db(), &scope, path.list).await?;
    if !sessions.iter().any(|session| session.id == path.session) {
        return Err(Problem::NotFound);
    }
    let marks = service::attendance::attendance_of(&here.cx, here.centre.id, path.session).await;
    let marks = marks.map_err(|error| told(&here, error))?.into_iter();
    let mut shapes: Vec<MarkShape> =
        marks.map(|(person, mark)| MarkShape { person: person.uuid(), mark: Some(mark) }).collect();
    shapes.sort_by_key(|shape| shape.person);
    json(StatusCode::OK, &shapes)
}

/// Writes who was there.
#[utoipa::path(put, path = "/centres/{centre}/enrolment-lists/{list}/sessions/{session}/attendance", tag = "enrolment",
    request_body = Vec<MarkShape>, responses((status = 200, body = Written)))]
pub(crate) async fn record_attendance(
    here: InCentre,
    Path(path): Path<Named>,
    Body(shapes): Body<Vec<MarkShape>>,
) -> Answer {
    let marks: Vec<_> = shapes.iter().map(|shape| (shape.person.into(), shape.mark)).collect();
    let (centre, session) = (here.centre.id, path.session);
    let written_down = service::attendance::record_attendance(&here.cx, centre, path.list, session, &marks).await;
    json(StatusCode::OK, &written(session, written_down.map_err(|error| told(&here, error))?))
}
