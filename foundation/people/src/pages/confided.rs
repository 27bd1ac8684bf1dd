//! What a person confided: a wall that opens for ten minutes to who says why, and a place to write behind it.
//!
//! The open page is written nowhere: no cache keeps it, a repeated click opens again and is noted again.

use askama::Template;
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use centres::InCentre;
use kernel::{PersonId, clock};
use ui::{Choice, Chrome, FormState};
use uuid::Uuid;
use web::{Answer, Form, Problem, UploadForm, once_key, page, refused_page, see_other};

use super::wall::{WallView, wall};
use super::{chrome, path, refuse, said, told};
use crate::confided::{NewNote, Reason};
use crate::draft::PersonRefusal;
use crate::policy::Action;
use crate::service::{self, Error, OpenNote, scope_for};
use crate::store;

/// How long an open wall stays open.
const OPEN_SECONDS: u32 = 600;

#[derive(Template)]
#[template(path = "people/confided.html")]
pub(crate) struct ConfidedPage {
    pub chrome: Chrome,
    pub own: String,
    pub name: String,
    pub wall: WallView,
    pub form: FormState,
    pub reasons: Vec<Choice>,
    pub once: String,
}

pub(crate) struct NoteView {
    pub id: String,
    pub text: String,
    pub line: String,
    pub end: String,
    pub has_file: bool,
}

#[derive(Template)]
#[template(path = "people/confided_open.html")]
pub(crate) struct OpenPage {
    pub chrome: Chrome,
    pub own: String,
    pub name: String,
    pub notes: Vec<NoteView>,
    pub reason: String,
    pub words: String,
    pub once: String,
}

async fn closed(here: &InCentre, id: PersonId, form: FormState) -> Result<ConfidedPage, Problem> {
    let cx = &here.cx;
    let scope = told(cx, scope_for(cx, &here.centre, Action::ReadConfided))?;
    let person = store::find(cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    let reason = |reason: Reason| Choice::new(reason.code(), cx.t(&reason_key(reason)));
    Ok(ConfidedPage {
        chrome: chrome(here)?,
        own: path(here, &id.to_string()),
        name: person.full_name(),
        wall: wall(here, id).await?.ok_or(Problem::NotFound)?,
        form,
        reasons: Reason::ALL.into_iter().map(reason).collect(),
        once: once_key(),
    })
}

/// The key of the words of a reason.
pub(crate) fn reason_key(reason: Reason) -> String {
    format!("people-confided-reason-{}", reason.code())
}

pub(crate) async fn show(here: InCentre, Path((_, id)): Path<(String, PersonId)>) -> Answer {
    page(&here.cx, &closed(&here, id, FormState::new()).await?)
}

/// The reason chosen, or what is asked beside the field.
fn reason_of(form: &FormState) -> Result<Reason, Error> {
    Reason::from_code(form.value("reason")).ok_or_else(|| PersonRefusal::ReasonMissing.into())
}

pub(crate) async fn open(here: InCentre, Path((_, id)): Path<(String, PersonId)>, Form(form): Form) -> Answer {
    told(&here.cx, scope_for(&here.cx, &here.centre, Action::ReadConfided))?;
    let opened = match reason_of(&form) {
        Ok(reason) => service::open_notes(&here.cx, &here.centre, id, reason, form.value("words")).await,
        Err(error) => Err(error),
    };
    let (person, notes) = match opened {
        Ok(opened) => opened,
        Err(error) => {
            let form = refuse(&here.cx, form, error)?;
            return refused_page(&here.cx, &closed(&here, id, form).await?);
        }
    };
    let own = path(&here, &id.to_string());
    let open = OpenPage {
        chrome: chrome(&here)?,
        name: person.full_name(),
        notes: notes.iter().map(|note| view(&here, note)).collect(),
        reason: form.value("reason").to_owned(),
        words: form.value("words").to_owned(),
        once: once_key(),
        own: own.clone(),
    };
    let mut response = web::unkept(page(&here.cx, &open)?);
    let back = HeaderValue::from_str(&format!("{OPEN_SECONDS};url={own}/confidences"));
    response.headers_mut().insert(header::REFRESH, back.map_err(|error| Problem::failed(&error))?);
    Ok(response)
}

fn view(here: &InCentre, note: &OpenNote) -> NoteView {
    let cx = &here.cx;
    let day = said::long_day(cx, clock::local_date(note.written_at));
    let end = note.ends_on.map(|day| cx.texts.t1("people-confided-ends", "day", said::long_day(cx, day)));
    NoteView {
        id: note.id.to_string(),
        text: note.text.as_str().to_owned(),
        line: cx.texts.t2("people-confided-note-line", ("who", note.author_name.as_str()), ("day", day)),
        end: end.unwrap_or_default(),
        has_file: note.has_file,
    }
}

pub(crate) async fn create(here: InCentre, Path((_, id)): Path<(String, PersonId)>, form: UploadForm) -> Answer {
    let file = form.file("document").map(|upload| upload.bytes.to_vec());
    let new = NewNote { text: form.state.value("note").to_owned(), file };
    match service::confide(&here.cx, &here.centre, id, new).await {
        Ok((_, operation)) => see_other(&here.cx, &path(&here, &format!("{id}/confidences")), Some(operation)),
        Err(error) => {
            let form = refuse(&here.cx, form.state, error)?;
            refused_page(&here.cx, &closed(&here, id, form).await?)
        }
    }
}

pub(crate) async fn document(
    here: InCentre,
    Path((_, id, note)): Path<(String, PersonId, Uuid)>,
    Form(form): Form,
) -> Answer {
    told(&here.cx, scope_for(&here.cx, &here.centre, Action::ReadConfided))?;
    let reason = told(&here.cx, reason_of(&form))?;
    let opened = service::open_file(&here.cx, &here.centre, id, note, reason, form.value("words")).await;
    let (kind, bytes) = told(&here.cx, opened)?;
    let name = if kind == "application/pdf" { "document.pdf" } else { "document.jpg" };
    Ok(web::unkept(web::inline_document(kind, name, bytes.to_vec())?))
}

pub(crate) async fn remove(
    here: InCentre,
    Path((_, id, note)): Path<(String, PersonId, Uuid)>,
    Form(_): Form,
) -> Answer {
    let done = service::take_note_away(&here.cx, &here.centre, id, note).await;
    see_other(&here.cx, &path(&here, &format!("{id}/confidences")), Some(told(&here.cx, done)?))
}
