//! What is confided, for programs: counted, written, opened with a reason; who opened it.

use axum::extract::Path;
use axum::http::StatusCode;
use centres::InCentre;
use kernel::PersonId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use web::api::{Body, Written};
use web::{Answer, json, unkept};

use super::written;
use crate::confided::{NewNote, Reason};
use crate::draft::PersonRefusal;
use crate::pages::told;
use crate::policy::Action;
use crate::service::{self, Error, scope_for};

/// The most lines of the journal given at once.
const SHOWN: i64 = 500;

/// What may be told of notes that stay shut.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ConfidedView {
    notes: i64,
    documents: i64,
    /// The day from which nothing of them is kept.
    ends_on: Option<String>,
}

/// Counts what a person confided. Opens nothing.
#[utoipa::path(get, path = "/centres/{centre}/people/{person}/confided", tag = "people",
    params(("centre" = String, Path), ("person" = Uuid, Path)),
    responses((status = 200, body = ConfidedView)), security(("token" = ["confided:read"])))]
pub(crate) async fn show(here: InCentre, Path((_, id)): Path<(String, PersonId)>) -> Answer {
    let count = told(&here.cx, service::confided_count(&here.cx, &here.centre, id).await)?;
    let ends_on = count.ends_on.map(|day| day.to_string());
    json(StatusCode::OK, &ConfidedView { notes: count.notes, documents: count.files, ends_on })
}

/// A note to keep under lock.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewConfided {
    /// Never a social security number nor a password: both are refused.
    text: String,
}

/// Keeps a note under lock.
#[utoipa::path(post, path = "/centres/{centre}/people/{person}/confided", tag = "people",
    params(("centre" = String, Path), ("person" = Uuid, Path)), request_body = NewConfided,
    responses((status = 201, body = Written), (status = 422)), security(("token" = ["confided:write"])))]
pub(crate) async fn create(
    here: InCentre,
    Path((_, id)): Path<(String, PersonId)>,
    Body(new): Body<NewConfided>,
) -> Answer {
    let note = NewNote { text: new.text, file: None };
    let (note, operation) = told(&here.cx, service::confide(&here.cx, &here.centre, id, note).await)?;
    json(StatusCode::CREATED, &written(note, operation))
}

/// Takes a note away.
#[utoipa::path(delete, path = "/centres/{centre}/people/{person}/confided/{confided}", tag = "people",
    params(("centre" = String, Path), ("person" = Uuid, Path), ("confided" = Uuid, Path)),
    responses((status = 200, body = Written), (status = 404)), security(("token" = ["confided:write"])))]
pub(crate) async fn remove(here: InCentre, Path((_, id, note)): Path<(String, PersonId, Uuid)>) -> Answer {
    let operation = told(&here.cx, service::take_note_away(&here.cx, &here.centre, id, note).await)?;
    json(StatusCode::OK, &written(note, operation))
}

/// Why notes are opened.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OpeningReason {
    /// `meeting`, `preparing`, `follow-up`, `replacing`, `asked` or `other`.
    reason: String,
    /// In a few words; "other" asks for them.
    #[serde(default)]
    words: String,
}

/// A note, open.
#[derive(Serialize, ToSchema)]
pub(crate) struct OpenNoteView {
    id: Uuid,
    author: String,
    written_at: String,
    /// The day from which nothing of it is kept; absent while the centre keeps notes without an end.
    ends_on: Option<String>,
    text: String,
    has_document: bool,
}

/// Opens the notes of a person. The opening is written in their journal first.
#[utoipa::path(post, path = "/centres/{centre}/people/{person}/confided/openings", tag = "people",
    params(("centre" = String, Path), ("person" = Uuid, Path)), request_body = OpeningReason,
    responses((status = 200, body = [OpenNoteView]), (status = 422)), security(("token" = ["confided:read"])))]
pub(crate) async fn open(
    here: InCentre,
    Path((_, id)): Path<(String, PersonId)>,
    Body(why): Body<OpeningReason>,
) -> Answer {
    told(&here.cx, scope_for(&here.cx, &here.centre, Action::ReadConfided))?;
    let reason = Reason::from_code(&why.reason).ok_or_else(|| Error::from(PersonRefusal::ReasonMissing));
    let reason = told(&here.cx, reason)?;
    let opened = service::open_notes(&here.cx, &here.centre, id, reason, &why.words).await;
    let (_, notes) = told(&here.cx, opened)?;
    let view = |note: service::OpenNote| OpenNoteView {
        id: note.id,
        text: note.text.as_str().to_owned(),
        author: note.author_name,
        written_at: note.written_at.to_rfc3339(),
        ends_on: note.ends_on.map(|day| day.to_string()),
        has_document: note.has_file,
    };
    Ok(unkept(json(StatusCode::OK, &notes.into_iter().map(view).collect::<Vec<_>>())?))
}

/// One opening of what a person confided.
#[derive(Serialize, ToSchema)]
pub(crate) struct ReadingView {
    at: String,
    who: String,
    /// `notes`, `file` or `export`.
    what: String,
    reason: Option<&'static str>,
    words: String,
}

/// Who opened what a person confided, the latest first.
#[utoipa::path(get, path = "/centres/{centre}/people/{person}/readings", tag = "people",
    params(("centre" = String, Path), ("person" = Uuid, Path)),
    responses((status = 200, body = [ReadingView])), security(("token" = ["confided:read"])))]
pub(crate) async fn readings(here: InCentre, Path((_, id)): Path<(String, PersonId)>) -> Answer {
    let (_, seen) = told(&here.cx, service::who_saw(&here.cx, &here.centre, id, SHOWN).await)?;
    let view = |seen: service::Seen| ReadingView {
        at: seen.at.to_rfc3339(),
        who: seen.who,
        what: seen.what.trim_start_matches("people-confided-what-").to_owned(),
        reason: seen.reason.map(Reason::code),
        words: seen.words,
    };
    json(StatusCode::OK, &seen.into_iter().map(view).collect::<Vec<_>>())
}
