//! The archive of the background, part by part as the map asks for it.

use std::time::UNIX_EPOCH;

use axum::http::{HeaderMap, HeaderValue, header};
use centres::InCentre;
use sha2::{Digest as _, Sha256};
use web::{Answer, Problem, StoredFile, stored_file};

use crate::service::ground::{Ground, find};

pub(crate) async fn show(here: InCentre, headers: HeaderMap) -> Answer {
    let Some(Ground::Own { file, .. }) = find(&here.cx).await else { return Err(Problem::NotFound) };
    let about = tokio::fs::metadata(&file).await.map_err(|error| Problem::failed(&error))?;
    let changed = about.modified().ok().and_then(|at| at.duration_since(UNIX_EPOCH).ok()).unwrap_or_default();
    // A file of many gigabytes is known by its length and its date, not by all of its bytes.
    let mark = hex::encode(Sha256::digest(format!("{} {}", about.len(), changed.as_nanos())));
    let archive = StoredFile {
        place: &file,
        hash: &mark,
        kind: "application/vnd.pmtiles",
        name: "fond.pmtiles",
        is_inline: true,
    };
    let mut response = stored_file(&archive, &headers).await?;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600"));
    Ok(response)
}
