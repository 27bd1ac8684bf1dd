//! A double click, a back button, a lost connection: the same request twice is done once.
//!
//! A form carries a hidden `once` key, a program an `Idempotency-Key` header. The first answer is
//! kept for a day and given again to whoever repeats the request; the same key with another
//! body is a conflict. Two at the same time wait for each other.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http_body_util::BodyExt as _;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::app::App;
use crate::cookies;
use crate::cx::Cx;
use crate::kept::{self, Answer, Found, Shelf};
use crate::problem::{Problem, Told};

/// The most bytes of a keyed form; a keyed file may be as long as any request.
const LONGEST_BODY: usize = 1024 * 1024;

/// How often an act is begun that meets another on the same rows.
const BEGINNINGS: usize = 3;

/// Requests under way, by key.
#[derive(Default)]
pub(crate) struct InFlight {
    turns: Mutex<HashMap<String, Arc<tokio::sync::Mutex<()>>>>,
    shelf: Shelf,
}

impl InFlight {
    fn turn(&self, key: &str) -> Arc<tokio::sync::Mutex<()>> {
        let mut turns = self.turns.lock().unwrap_or_else(PoisonError::into_inner);
        turns.retain(|_, turn| Arc::strong_count(turn) > 1);
        Arc::clone(turns.entry(key.to_owned()).or_default())
    }
}

/// Marks an answer that tells a secret.
#[derive(Clone, Copy)]
struct Unkept;

/// An answer that is written nowhere, because it tells a secret: asked again, the act is done again, so it must bear that.
pub fn unkept(mut response: Response) -> Response {
    response.extensions_mut().insert(Unkept);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// A new key for a form.
pub fn once_key() -> String {
    Uuid::now_v7().simple().to_string()
}

/// Answers a repeated request with the first answer.
pub(crate) async fn layer(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let header_key = parts.headers.get("idempotency-key").and_then(|v| v.to_str().ok()).map(ToOwned::to_owned);
    let content_type = parts.headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let is_form = content_type.starts_with("application/x-www-form-urlencoded");
    let is_known = parts.extensions.get::<Cx>().is_some_and(|cx| cx.actor.is_trusted_with_files());
    // A form with files, of someone whose files are taken.
    let boundary = boundary_of(content_type).filter(|_| is_known);
    if header_key.is_none() && !is_form && boundary.is_none() {
        return next.run(Request::from_parts(parts, body)).await;
    }
    let longest = if is_known && !is_form { crate::router::LONGEST_REQUEST } else { LONGEST_BODY };
    let Ok(collected) = http_body_util::Limited::new(body, longest).collect().await else {
        return Problem::TooLarge.into_response();
    };
    let bytes = collected.to_bytes();
    let sent = boundary.map_or_else(|| vec![bytes.as_ref()], |boundary| split(&bytes, boundary.as_bytes()));
    let body_hash = digest(&sent);
    // Another file under the key of the same page is another request, not a conflict: the page stayed open.
    let own_key = || if is_form { form_key(&bytes) } else { Some(format!("{} {body_hash}", part_key(&sent)?)) };
    let key = header_key.or_else(own_key);
    let who = [header::AUTHORIZATION.as_str(), header::COOKIE.as_str()]
        .iter()
        .filter_map(|name| parts.headers.get(*name))
        .next()
        .map(|value| cookies_identity(value.as_bytes()))
        .unwrap_or_default();
    let address = format!("{} {}", parts.method, parts.uri);
    let answered = begun_again(parts, bytes.clone(), next);
    let Some(key) = key.filter(|key| (8..=128).contains(&key.len())) else { return answered.await };
    let key_hash = digest(&[who.as_slice(), address.as_bytes(), key.as_bytes()]);
    once(&app, &key_hash, &body_hash, answered).await
}

/// Answers; two who met on the same rows begin again, as long as the second has kept nothing.
async fn begun_again(parts: Parts, bytes: Bytes, next: Next) -> Response {
    for _ in 1..BEGINNINGS {
        let request = Request::from_parts(parts.clone(), Body::from(bytes.clone()));
        let response = next.clone().run(request).await;
        let has_met =
            response.extensions().get::<Told>().is_some_and(|Told(problem)| matches!(**problem, Problem::Met));
        if !has_met || db::has_kept() {
            return response;
        }
    }
    next.run(Request::from_parts(parts, Body::from(bytes))).await
}

async fn once(app: &App, key_hash: &str, body_hash: &str, answered: impl Future<Output = Response>) -> Response {
    let turn = app.once.turn(key_hash);
    let _turn = turn.lock().await;
    match kept::find(app, key_hash, body_hash).await {
        Ok(Found::Answer(response)) => return response,
        Ok(Found::OtherBody) => return Problem::Conflict(String::new()).into_response(),
        Ok(Found::Nothing) => {}
        Err(error) => return Problem::from(error).into_response(),
    }
    let response = answered.await;
    let status = response.status();
    let is_kept = response.extensions().get::<Unkept>().is_none();
    if !(is_kept && (status.is_success() || status.is_redirection())) {
        return response;
    }
    let (parts, body) = response.into_parts();
    let Ok(collected) = body.collect().await else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    let bytes = collected.to_bytes();
    if let Ok(text) = std::str::from_utf8(&bytes)
        && let Err(error) = app.once.shelf.keep(app, Answer::of(key_hash, body_hash, &parts, text)).await
    {
        tracing::warn!(%error, "an answer could not be kept for a repeated request");
    }
    Response::from_parts(parts, Body::from(bytes))
}

fn form_key(body: &Bytes) -> Option<String> {
    let text = std::str::from_utf8(body).ok()?;
    text.split('&').find_map(|pair| pair.strip_prefix("once=")).map(ToOwned::to_owned)
}

/// The line between the parts of a form with files.
fn boundary_of(content_type: &str) -> Option<String> {
    let (_, told) = content_type.strip_prefix("multipart/form-data")?.split_once("boundary=")?;
    let boundary = told.split(';').next().unwrap_or_default().trim().trim_matches('"');
    (!boundary.is_empty()).then(|| format!("--{boundary}"))
}

/// The parts of a form, the same whatever line a browser draws between them each time.
fn split<'a>(body: &'a [u8], boundary: &[u8]) -> Vec<&'a [u8]> {
    let (mut parts, mut rest) = (Vec::new(), body);
    let finder = memchr::memmem::Finder::new(boundary);
    while let Some(at) = finder.find(rest) {
        let (part, after) = rest.split_at(at);
        parts.push(part);
        rest = after.get(boundary.len()..).unwrap_or_default();
    }
    parts.push(rest);
    parts
}

fn part_key(parts: &[&[u8]]) -> Option<String> {
    let short = parts.iter().filter(|part| part.len() < 512).filter_map(|part| std::str::from_utf8(part).ok());
    let (_, value) =
        short.filter_map(|part| part.split_once("\r\n\r\n")).find(|(head, _)| head.contains("name=\"once\""))?;
    Some(value.trim().to_owned()).filter(|key| !key.is_empty())
}

/// The session part of a cookie line: the look and the undo mark change without being someone else.
fn cookies_identity(line: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(line);
    let prefix = format!("{}=", cookies::SESSION);
    let session = text.split(';').map(str::trim).find(|pair| pair.starts_with(&prefix));
    session
        .map_or_else(|| if text.starts_with("Bearer ") { line.to_vec() } else { Vec::new() }, |s| s.as_bytes().to_vec())
}

fn digest(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.len().to_le_bytes());
        hasher.update(part);
    }
    hex::encode(hasher.finalize())
}
