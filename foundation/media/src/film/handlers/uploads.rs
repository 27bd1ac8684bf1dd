//! A file comes in: piece by piece as tus 1.0 says, or whole without any script; and the page of the camera.
//!
//! The page of the camera, and no other, asks the browser for it.

use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use centres::InCentre;
use ui::FormState;
use web::{Answer, Problem, UploadForm, page, refused_page, see_other};

use super::{FilmPath, UploadPath, films, refuse, told};
use crate::film::href;
use crate::film::pages::camera::CameraPage;
use crate::film::policy::{self, Action};
use crate::film::service::{making, receiving};

const SCRIPT: &str = include_str!("../../../assets/films.js");
const SHEET: &str = include_str!("../../../assets/films.css");
const PIECES: &str = "application/offset+octet-stream";
const RESUMABLE: HeaderName = HeaderName::from_static("tus-resumable");
const VERSION: HeaderValue = HeaderValue::from_static("1.0.0");
const OFFSET: HeaderName = HeaderName::from_static("upload-offset");
const LENGTH: HeaderName = HeaderName::from_static("upload-length");

/// The rules of the other pages, but that one looks at what one has just filmed before it is sent.
const POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
                      media-src 'self' blob:; form-action 'self'; base-uri 'none'; object-src 'none'; \
                      frame-ancestors 'none'";
const CAMERA: &str = "camera=(self), microphone=(self), geolocation=(), payment=()";

fn number(headers: &HeaderMap, name: &HeaderName) -> Option<i64> {
    headers.get(name)?.to_str().ok()?.parse().ok()
}

fn resumable(status: StatusCode, told: Vec<(HeaderName, String)>) -> Answer {
    let mut response = status.into_response();
    response.headers_mut().insert(RESUMABLE, VERSION);
    for (name, value) in told {
        let value = HeaderValue::from_str(&value).map_err(|error| Problem::failed(&error))?;
        response.headers_mut().insert(name, value);
    }
    Ok(response)
}

/// What tus says here: its version, what it can, the largest file in bytes.
#[utoipa::path(options, path = "/centres/{centre}/films/{film}/uploads", tag = "films",
    responses((status = 204)))]
pub(crate) async fn describe(here: InCentre, Path(path): Path<FilmPath>) -> Answer {
    // No file comes in for a film that is not there.
    making::find(&here.cx, &here.centre, path.film).await.map_err(told(&here))?;
    let limits = making::find_limits(&here.cx, &here.centre).await.map_err(told(&here))?;
    let told = vec![
        (HeaderName::from_static("tus-version"), "1.0.0".to_owned()),
        (HeaderName::from_static("tus-extension"), "creation,termination".to_owned()),
        (HeaderName::from_static("tus-max-size"), limits.bytes().to_string()),
    ];
    resumable(StatusCode::NO_CONTENT, told)
}

/// Begins an upload of `Upload-Length` bytes; its address is in `Location`.
#[utoipa::path(post, path = "/centres/{centre}/films/{film}/uploads", tag = "films",
    responses((status = 201)))]
pub(crate) async fn create(here: InCentre, Path(path): Path<FilmPath>, headers: HeaderMap) -> Answer {
    let length = number(&headers, &LENGTH).unwrap_or_default();
    let upload = receiving::begin(&here.cx, &here.centre, path.film, length).await.map_err(told(&here))?;
    let asked = here.cx.path.split('?').next().unwrap_or_default();
    let told = vec![(header::LOCATION, format!("{asked}/{}", upload.id)), (OFFSET, "0".to_owned())];
    resumable(StatusCode::CREATED, told)
}

pub(crate) async fn standing(here: InCentre, Path(path): Path<UploadPath>) -> Answer {
    let standing = receiving::standing(&here.cx, &here.centre, path.film, path.upload).await;
    let (has, length) = standing.map_err(told(&here))?;
    resumable(StatusCode::OK, vec![(OFFSET, has.to_string()), (LENGTH, length.to_string())])
}

/// Adds bytes at `Upload-Offset`; the last piece ends the upload.
#[utoipa::path(patch, path = "/centres/{centre}/films/{film}/uploads/{upload}", tag = "films",
    responses((status = 204)))]
pub(crate) async fn append(here: InCentre, Path(path): Path<UploadPath>, headers: HeaderMap, body: Body) -> Answer {
    // What is not here is said before what is wrong with the request.
    receiving::standing(&here.cx, &here.centre, path.film, path.upload).await.map_err(told(&here))?;
    let is_piece = headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind == PIECES);
    let offset = number(&headers, &OFFSET).filter(|offset| is_piece && *offset >= 0);
    let offset = offset.ok_or_else(|| Problem::BadRequest(here.cx.t("media-film-piece-unreadable")))?;
    let piece = receiving::Piece { film: path.film, upload: path.upload, offset };
    let has = receiving::append(&here.cx, &here.centre, piece, body.into_data_stream()).await.map_err(told(&here))?;
    resumable(StatusCode::NO_CONTENT, vec![(OFFSET, has.to_string())])
}

/// Gives an upload up.
#[utoipa::path(delete, path = "/centres/{centre}/films/{film}/uploads/{upload}", tag = "films",
    responses((status = 204)))]
pub(crate) async fn drop_upload(here: InCentre, Path(path): Path<UploadPath>) -> Answer {
    receiving::drop_upload(&here.cx, &here.centre, path.film, path.upload).await.map_err(told(&here))?;
    resumable(StatusCode::NO_CONTENT, Vec::new())
}

pub(crate) async fn whole(here: InCentre, Path(path): Path<FilmPath>, form: UploadForm) -> Answer {
    let bytes = form.file("film").map(|file| file.bytes.clone()).unwrap_or_default();
    match receiving::take_whole(&here.cx, &here.centre, path.film, bytes).await {
        Ok(()) => see_other(&here.cx, &href(&here.centre, path.film), None),
        Err(error) => {
            let mut state = FormState::new();
            refuse(&here, &mut state, error)?;
            refused_page(&here.cx, &films::looked(&here, path.film, state).await?)
        }
    }
}

pub(crate) async fn camera(here: InCentre, Path(path): Path<FilmPath>) -> Answer {
    policy::scope(&here.cx.actor, Action::EditFilms, here.centre.id)?;
    let film = making::find(&here.cx, &here.centre, path.film).await.map_err(told(&here))?;
    let limits = making::find_limits(&here.cx, &here.centre).await.map_err(told(&here))?;
    let mut response = page(&here.cx, &CameraPage::new(&here, &film, limits)?)?;
    response.headers_mut().insert("permissions-policy", HeaderValue::from_static(CAMERA));
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    Ok(response)
}

pub(crate) async fn script() -> Response {
    asset("text/javascript; charset=utf-8", SCRIPT)
}

pub(crate) async fn sheet() -> Response {
    asset("text/css; charset=utf-8", SHEET)
}

fn asset(kind: &'static str, body: &'static str) -> Response {
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=3600")], body).into_response()
}
