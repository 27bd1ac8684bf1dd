//! The bytes of a film, piece by piece, to whoever may see it now. Nothing of them is to be kept by who receives them.

use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, header};
use centres::InCentre;
use web::{Answer, Problem, sent_file};

use super::{FilmPath, told};
use crate::film::model::film::Footage;
use crate::film::service::copying::make_copy;
use crate::film::service::showing;

async fn footage(here: &InCentre, path: &FilmPath) -> Result<Footage, Problem> {
    let film = showing::watch(&here.cx, &here.centre, path.film).await.map_err(told(here))?;
    film.footage.ok_or(Problem::NotFound)
}

pub(crate) async fn video(here: InCentre, Path(path): Path<FilmPath>, headers: HeaderMap) -> Answer {
    let footage = footage(&here, &path).await?;
    let place = here.cx.app.storage.find(&footage.video).await?.ok_or(Problem::NotFound)?;
    let asked = headers.get(header::RANGE).and_then(|value| value.to_str().ok());
    sent_file(&place, "video/mp4", asked).await
}

pub(crate) async fn poster(here: InCentre, Path(path): Path<FilmPath>) -> Answer {
    let footage = footage(&here, &path).await?;
    let place = here.cx.app.storage.find(&footage.poster).await?.ok_or(Problem::NotFound)?;
    sent_file(&place, "image/jpeg", None).await
}

pub(crate) async fn subtitles(here: InCentre, Path(path): Path<FilmPath>) -> Answer {
    let film = showing::watch(&here.cx, &here.centre, path.film).await.map_err(told(&here))?;
    if film.subtitles.is_empty() {
        return Err(Problem::NotFound);
    }
    web::text("text/vtt; charset=utf-8", film.subtitles)
}

pub(crate) async fn copy(here: InCentre, Path(path): Path<FilmPath>) -> Answer {
    let archive = make_copy(&here.cx, &here.centre, path.film).await.map_err(told(&here))?;
    let sent = sent_file(&archive.place, "application/zip", None).await;
    // The file is open: it is sent to its end, and then there is none.
    if let Err(error) = tokio::fs::remove_file(&archive.place).await {
        tracing::warn!(%error, "a copy that was sent is still there");
    }
    let mut response = web::unkept(sent?);
    let line = format!("attachment; filename=\"{}\"", archive.name);
    let line = HeaderValue::from_str(&line).map_err(|error| Problem::failed(&error))?;
    response.headers_mut().insert(header::CONTENT_DISPOSITION, line);
    Ok(response)
}
