//! Files of the storage as answers: piece by piece, whole or the part that was asked for, or nothing new.
//!
//! Nothing is made here: who asks is given what lies there. Whether they may is decided before.

use std::io::SeekFrom;
use std::path::Path;

use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use bytes::Bytes;
use futures::Stream;
use tokio::fs::File;
use tokio::io::{AsyncReadExt as _, AsyncSeekExt as _};

use crate::Answer;
use crate::problem::Problem;
use crate::respond::disposition;

/// How much is read at once.
const PIECE: usize = 128 * 1024;

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

/// A file of the storage, and how it is given.
#[derive(Debug, Clone, Copy)]
pub struct StoredFile<'a> {
    pub place: &'a Path,
    /// The name of its bytes in the storage: the same bytes have the same mark.
    pub hash: &'a str,
    pub kind: &'static str,
    pub name: &'a str,
    /// Looked at, rather than kept.
    pub is_inline: bool,
}

/// A file under the mark of its bytes: whoever has them is told so. It is asked for anew each time, so that what is
/// withdrawn is given to nobody any more.
pub async fn stored_file(file: &StoredFile<'_>, asked: &HeaderMap) -> Answer {
    let tag = format!("\"{}\"", file.hash.get(..24).unwrap_or_default());
    let said = |name: HeaderName| asked.get(name).and_then(|value| value.to_str().ok());
    let is_known = said(header::IF_NONE_MATCH)
        .is_some_and(|line| line.split(',').any(|one| one.trim() == "*" || one.trim() == tag));
    let mut response = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        // Whoever goes on with other bytes begins again: a part of these would spoil theirs.
        let is_same = said(header::IF_RANGE).is_none_or(|mark| mark.trim() == tag);
        sent_file(file.place, file.kind, said(header::RANGE).filter(|_| is_same)).await?
    };
    let headers = response.headers_mut();
    headers.insert(header::ETAG, HeaderValue::from_str(&tag).map_err(|error| Problem::failed(&error))?);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    let way = if file.is_inline { "inline" } else { "attachment" };
    headers.insert(header::CONTENT_DISPOSITION, disposition(way, file.name)?);
    Ok(response)
}

/// A file as an answer: whole, or the part that was asked for. Nothing of it is to be kept by who receives it.
pub async fn sent_file(place: &Path, kind: &'static str, asked: Option<&str>) -> Answer {
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
    // Such files are small already: pressed anew they could not be asked for in parts.
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
