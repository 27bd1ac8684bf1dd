//! Public pages, kept until the data change.
//!
//! The key of a page is its address, its language, its look and the minute (pages speak of
//! "today"); it is served only while the data's mark is the one it was made under, so a change by
//! any process shows at the next request. Nothing of a signed-in person is ever kept here.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use db::DataVersion;
use http_body_util::BodyExt as _;

use crate::app::App;
use crate::{cookies, cx};

/// Bytes kept at most; beyond, all pages are forgotten and made again.
const KEPT_BYTES: usize = 12 * 1024 * 1024;

/// The mark of an answer that may be kept.
#[derive(Clone, Copy)]
pub(crate) struct Cacheable;

#[derive(Default)]
pub(crate) struct PageCache {
    pages: RwLock<Shelf>,
}

#[derive(Default)]
struct Shelf {
    pages: HashMap<Key, Arc<Kept>>,
    bytes: usize,
}

impl Shelf {
    fn put(&mut self, key: Key, kept: Arc<Kept>) {
        if self.bytes > KEPT_BYTES {
            self.pages.clear();
            self.bytes = 0;
        }
        self.bytes += kept.body.len();
        if let Some(before) = self.pages.insert(key, kept) {
            self.bytes = self.bytes.saturating_sub(before.body.len());
        }
    }
}

#[derive(PartialEq, Eq, Hash)]
struct Key {
    address: String,
    locale: kernel::Locale,
    display: String,
    gzip: bool,
}

struct Kept {
    version: DataVersion,
    minute: i64,
    headers: HeaderMap,
    body: Bytes,
}

fn key_of(request: &Request) -> Option<Key> {
    let headers = request.headers();
    let is_plain = request.method() == Method::GET
        && !headers.contains_key(header::AUTHORIZATION)
        && cookies::read(headers, cookies::SESSION).is_none()
        && cookies::read(headers, cookies::UNDO).is_none();
    let path = request.uri().path();
    if !is_plain || path.starts_with("/static/") || path.starts_with("/api/") {
        return None;
    }
    let (locale, chosen) = cx::locale_of(headers, request.uri());
    if chosen.is_some() {
        return None;
    }
    let gzip = headers.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).is_some_and(|v| v.contains("gzip"));
    let address = request.uri().path_and_query()?.as_str().to_owned();
    let display = cookies::read(headers, cookies::DISPLAY).unwrap_or_default().to_owned();
    Some(Key { address, locale, display, gzip })
}

/// Serves a kept page, or keeps the one that is made.
pub(crate) async fn layer(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let Some(key) = key_of(&request) else { return next.run(request).await };
    let minute = app.clock.now().timestamp() / 60;
    // The mark is read before the page is made: a change meanwhile makes the page stale, never the reverse.
    let Ok(version) = app.db.version().await else { return next.run(request).await };
    let kept = app.page_cache.pages.read().unwrap_or_else(PoisonError::into_inner).pages.get(&key).cloned();
    if let Some(kept) = kept
        && kept.version == version
        && kept.minute == minute
    {
        let mut response = Response::new(Body::from(kept.body.clone()));
        *response.headers_mut() = kept.headers.clone();
        return response;
    }
    let response = next.run(request).await;
    if response.status() != StatusCode::OK || response.extensions().get::<Cacheable>().is_none() {
        return response;
    }
    keep(&app, key, version, minute, response).await
}

async fn keep(app: &App, key: Key, version: DataVersion, minute: i64, response: Response) -> Response {
    let (parts, body) = response.into_parts();
    let Ok(collected) = body.collect().await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let body = collected.to_bytes();
    let mut headers = parts.headers.clone();
    headers.remove("x-request-id");
    headers.insert(header::CONTENT_LENGTH, body.len().into());
    let kept = Arc::new(Kept { version, minute, headers, body: body.clone() });
    app.page_cache.pages.write().unwrap_or_else(PoisonError::into_inner).put(key, kept);
    Response::from_parts(parts, Body::from(body))
}
