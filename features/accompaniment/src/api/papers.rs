//! Papers for programs: listed with the file, sent as photos or a PDF, opened, given back, erased for good.

use std::sync::Arc;

use axum::extract::{FromRequest as _, Path, Request, State};
use axum::http::StatusCode;
use centres::InCentre;
use utoipa::ToSchema;
use uuid::Uuid;
use web::api::Written;
use web::{Answer, App, UploadForm, inline_document, json, unkept};

use crate::handlers::{PaperPath, PersonPath, told};
use crate::service::files;
use crate::service::papers::{self, NewPaper};

/// A paper to keep, as `multipart/form-data`.
#[derive(ToSchema)]
#[schema(as = NewAccompanimentPaper)]
#[expect(dead_code, reason = "it describes the form that is read by hand")]
pub(crate) struct NewPaperForm {
    title: String,
    /// Photos in the order of the pages, or one PDF.
    #[schema(value_type = Vec<String>, format = Binary)]
    files: Vec<Vec<u8>>,
    /// The mandate of which it is the signed sheet.
    mandate: Option<Uuid>,
    /// What is blacked out, a line each: page, left, top, width, height, in hundredths of the page.
    masks: Option<String>,
    /// The corners of the sheet on a photo, a line each: page, then top left, top right, bottom right and bottom left, in
    /// hundredths of the photo.
    corners: Option<String>,
    /// `true` keeps a page that seems blank.
    keeps_blank: Option<String>,
}

/// Keeps a paper, sealed for its person.
#[utoipa::path(post, path = "/centres/{centre}/people/{person}/accompaniment/papers", tag = "accompaniment",
    params(("centre" = String, Path), ("person" = Uuid, Path)),
    request_body(content = NewPaperForm, content_type = "multipart/form-data"),
    responses((status = 201, body = Written), (status = 404), (status = 422)),
    security(("token" = ["accompaniment:write"])))]
pub(crate) async fn add(
    State(app): State<Arc<App>>,
    here: InCentre,
    Path(path): Path<PersonPath>,
    request: Request,
) -> Answer {
    // Who may not know that there is a file is told so before anything is read.
    let (_, cover) = files::cover(&here.cx, &here.centre, path.person).await.map_err(told(&here))?;
    cover.ok_or(web::Problem::NotFound)?;
    let form = UploadForm::from_request(request, &app).await?;
    let sent = form.files.iter().filter(|file| file.field == "files" && !file.bytes.is_empty());
    let new = NewPaper {
        title: form.state.value("title").to_owned(),
        files: sent.map(|file| file.bytes.clone()).collect(),
        keeps_blank: form.state.value("keeps_blank") == "true",
        mandate: form.state.value("mandate").parse().ok(),
        masks: form.state.value("masks").to_owned(),
        corners: form.state.value("corners").to_owned(),
    };
    let (id, operation) = papers::add(&here.cx, &here.centre, path.person, new).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(id, operation))
}

/// Opens a paper, once the reading is written; the file was opened with a reason less than ten minutes ago.
#[utoipa::path(get, path = "/centres/{centre}/people/{person}/accompaniment/papers/{paper}", tag = "accompaniment",
    params(("centre" = String, Path), ("person" = Uuid, Path), ("paper" = Uuid, Path)),
    responses((status = 200, content_type = "application/pdf"), (status = 403), (status = 404)),
    security(("token" = ["accompaniment:read"])))]
pub(crate) async fn open(here: InCentre, Path(path): Path<PaperPath>) -> Answer {
    let bytes = papers::open(&here.cx, &here.centre, path.person, path.paper).await.map_err(told(&here))?;
    Ok(unkept(inline_document("application/pdf", "papier.pdf", bytes.to_vec())?))
}

/// Notes that the person has the original again.
#[utoipa::path(post, path = "/centres/{centre}/people/{person}/accompaniment/papers/{paper}/return", tag = "accompaniment",
    params(("centre" = String, Path), ("person" = Uuid, Path), ("paper" = Uuid, Path)),
    responses((status = 200, body = Written), (status = 404), (status = 422)),
    security(("token" = ["accompaniment:write"])))]
pub(crate) async fn give_back(here: InCentre, Path(path): Path<PaperPath>) -> Answer {
    let done = papers::give_back(&here.cx, &here.centre, path.person, path.paper).await;
    json(StatusCode::OK, &Written::new(path.paper, done.map_err(told(&here))?))
}

/// Erases a paper for good.
#[utoipa::path(delete, path = "/centres/{centre}/people/{person}/accompaniment/papers/{paper}", tag = "accompaniment",
    params(("centre" = String, Path), ("person" = Uuid, Path), ("paper" = Uuid, Path)),
    responses((status = 200, body = Written), (status = 404)), security(("token" = ["accompaniment:write"])))]
pub(crate) async fn erase(here: InCentre, Path(path): Path<PaperPath>) -> Answer {
    let done = papers::erase(&here.cx, &here.centre, path.person, path.paper).await;
    json(StatusCode::OK, &Written::new(path.paper, done.map_err(told(&here))?))
}
