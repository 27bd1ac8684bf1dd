//! The bytes of a film, piece by piece, to whoever may see it now. Nothing of them is to be kept by who receives them.

use std::io::SeekFrom;
use std::path::Path as Place;

use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use bytes::Bytes;
use centres::InCentre;
use futures::Stream;
use tokio::fs::File;
use tokio::io::{AsyncReadExt as _, AsyncSeekExt as _};
use web::{Answer, Problem};

use super::{FilmPath, told};
use crate::film::model::film::Footage;
use crate::film::service::copying::make_copy;
use crate::film::service::showing;

/// How much is read at once.
const PIECE: usize = 128 * 1024;

async fn footage(here: &InCentre, path: &FilmPath) -> Result<Footage, Problem> {
    let film = showing::watch(&here.cx, &here.centre, path.film).await.map_err(told(here))?;
    film.footage.ok_or(Problem::NotFound)
}

pub(crate) async fn video(here: InCentre, Path(path): Path<FilmPath>, headers: HeaderMap) -> Answer {
    let footage = footage(&here, &path).await?;
    let place = here.cx.app.storage.find(&footage.video).await?.ok_or(Problem::NotFound)?;
    let asked = headers.get(header::RANGE).and_then(|value| value.to_str().ok());
    sent(&place, "video/mp4", asked).await
}

pub(crate) async fn poster(here: InCentre, Path(path): Path<FilmPath>) -> Answer {
    let footage = footage(&here, &path).await?;
    let place = here.cx.app.storage.find(&footage.poster).await?.ok_or(Problem::NotFound)?;
    sent(&place, "image/jpeg", None).await
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
    let sent = sent(&archive.place, "application/zip", None).await;
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

/// What of a file is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    Whole,
    /// From the first byte to the last, both sent.
    Part(u64, u64),
    Nothing,
}

/// Reads `bytes=0-499`, `bytes=500-`, `bytes=-500` of a file of a length; several parts at once are sent whole.
pub(crate) fn wanted(asked: Option<&str>, length: u64) -> Wanted {
    let Some((first, last)) = asked.and_then(|asked| asked.strip_prefix("bytes=")?.split_once('-')) else {
        return Wanted::Whole;
    };
    let end = length.saturating_sub(1);
    let part = match (first.trim().parse::<u64>(), last.trim().parse::<u64>()) {
        (Ok(first), Ok(last)) if first <= last => (first, last.min(end)),
        (Ok(first), Err(_)) if last.trim().is_empty() => (first, end),
        (Err(_), Ok(last)) if first.trim().is_empty() && last > 0 => (length.saturating_sub(last), end),
        _ => return Wanted::Whole,
    };
    if part.0 >= length { Wanted::Nothing } else { Wanted::Part(part.0, part.1) }
}

/// A file as an answer: whole, or the part that was asked for.
async fn sent(place: &Place, kind: &'static str, asked: Option<&str>) -> Answer {
    let failed = |error: std::io::Error| Problem::failed(&error);
    let mut file = File::open(place).await.map_err(failed)?;
    let length = file.metadata().await.map_err(failed)?.len();
    let mut response = Response::new(Body::empty());
    let (status, range, from, count) = match wanted(asked, length) {
        Wanted::Whole => (StatusCode::OK, None, 0, length),
        Wanted::Part(first, last) => {
            (StatusCode::PARTIAL_CONTENT, Some(format!("bytes {first}-{last}/{length}")), first, last - first + 1)
        }
        Wanted::Nothing => (StatusCode::RANGE_NOT_SATISFIABLE, Some(format!("bytes */{length}")), 0, 0),
    };
    file.seek(SeekFrom::Start(from)).await.map_err(failed)?;
    *response.status_mut() = status;
    *response.body_mut() = Body::from_stream(pieces(file, count));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    headers.insert(header::CONTENT_LENGTH, count.into());
    // Films are small already: pressed anew they could not be asked for in parts.
    headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("identity"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Some(range) = range {
        headers.insert(header::CONTENT_RANGE, HeaderValue::from_str(&range).map_err(|error| Problem::failed(&error))?);
    }
    Ok(response)
}

/// The next bytes of a file, so many in all.
fn pieces(file: File, count: u64) -> impl Stream<Item = std::io::Result<Bytes>> {
    futures::stream::try_unfold((file, count), |(mut file, left)| async move {
        let most = usize::try_from(left).unwrap_or(PIECE).min(PIECE);
        let mut piece = vec![0; most];
        let read = if most == 0 { 0 } else { file.read(&mut piece).await? };
        if read == 0 {
            return Ok(None);
        }
        piece.truncate(read);
        let left = left - u64::try_from(read).unwrap_or(left);
        Ok(Some((Bytes::from(piece), (file, left))))
    })
}
