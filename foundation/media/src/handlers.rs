//! `/media/{id}/{width}.webp`: a copy of a picture, for good.
//!
//! A picture's bytes never change under one address, so browsers may keep them a year.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use axum::routing::get;
use kernel::MediaId;
use web::{Answer, App, Cx, Problem};

use crate::model::{Media, WIDTHS, Width};
use crate::store;

pub(crate) fn router() -> Router<Arc<App>> {
    Router::new().route("/media/{media}/{file}", get(show))
}

async fn show(cx: Cx, Path((media, file)): Path<(String, String)>) -> Answer {
    let id = kernel::ids::parse::<MediaId>(&media).ok_or(Problem::NotFound)?;
    let media = store::find_unscoped(cx.db(), id).await?.ok_or(Problem::NotFound)?;
    let (kind, hash) = copy_named(&media, &file).ok_or(Problem::NotFound)?;
    let bytes = cx.app.storage.get(hash).await?.ok_or(Problem::NotFound)?;
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    Ok(response)
}

/// `960.webp` names a copy; anything else names nothing.
fn copy_named<'a>(media: &'a Media, file: &str) -> Option<(&'static str, &'a str)> {
    let (pixels, ending) = file.split_once('.')?;
    let width = Width::from_pixels(pixels.parse().ok()?)?;
    let at = WIDTHS.iter().position(|known| *known == width)?;
    let (kind, hashes) = match ending {
        "webp" => ("image/webp", &media.webp),
        "jpg" => ("image/jpeg", &media.jpeg),
        _ => return None,
    };
    hashes.get(at).map(|hash| (kind, hash.as_str()))
}
