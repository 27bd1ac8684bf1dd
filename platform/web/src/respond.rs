//! Answers: pages, redirects after a post, files, JSON.

use std::sync::Arc;

use askama::Template;
use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use documents::Paper;
use kernel::OperationId;
use serde::Serialize;

use crate::Answer;
use crate::cookies;
use crate::cx::Cx;
use crate::page_cache::Cacheable;
use crate::page_words::Linkable;
use crate::problem::Problem;

/// A page.
pub fn page(cx: &Cx, template: &impl Template) -> Answer {
    html(cx, StatusCode::OK, template)
}

/// A page that is the same for all visitors, so that it can be kept until the data change.
pub fn public_page(cx: &Cx, template: &impl Template) -> Answer {
    let mut response = html(cx, StatusCode::OK, template)?;
    if cx.just_done.is_none() && cx.chosen_locale.is_none() && matches!(cx.actor, auth::Actor::Visitor) {
        response.extensions_mut().insert(Cacheable);
    }
    Ok(response)
}

/// The same page again, with what was typed and what is wrong with it: 422.
pub fn refused_page(cx: &Cx, template: &impl Template) -> Answer {
    html(cx, StatusCode::UNPROCESSABLE_ENTITY, template)
}

fn html(cx: &Cx, status: StatusCode, template: &impl Template) -> Answer {
    let body = template.render()?;
    let mut response = (status, body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(cx.locale().tag()));
    // Pages carry what people confided or what changes by the minute: no cache but our own.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if status == StatusCode::OK && cx.app.page_words.is_some() {
        let heading = cx.t("web-page-words");
        response.extensions_mut().insert(Linkable { locale: cx.locale(), heading });
    }
    let headers = response.headers_mut();
    if cx.just_done.is_some()
        && let Some(cookie) = cookies::set(&cx.app.settings, cookies::UNDO, "", Some(0))
    {
        headers.append(header::SET_COOKIE, cookie);
    }
    if let Some(locale) = cx.chosen_locale
        && let Some(cookie) = cookies::set(&cx.app.settings, cookies::LANGUAGE, locale.code(), Some(31_536_000))
    {
        headers.append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// After an act: go and see. With an operation, the next page offers to undo it.
pub fn see_other(cx: &Cx, to: &str, done: Option<OperationId>) -> Answer {
    let location = HeaderValue::from_str(&in_ascii(to)).map_err(|error| Problem::failed(&error))?;
    let mut response = StatusCode::SEE_OTHER.into_response();
    response.headers_mut().insert(header::LOCATION, location);
    if let Some(operation) = done
        && let Some(cookie) = cookies::set(&cx.app.settings, cookies::UNDO, &operation.to_string(), None)
    {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// An address as a header may carry it: what is already encoded stays, accents and blanks are encoded.
fn in_ascii(address: &str) -> String {
    let encoded =
        |byte: u8| if byte.is_ascii_graphic() { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    address.bytes().map(encoded).collect()
}

/// A value for a program.
pub fn json(status: StatusCode, value: &impl Serialize) -> Answer {
    let text = serde_json::to_string(value).map_err(|error| Problem::failed(&error))?;
    Ok((status, [(header::CONTENT_TYPE, "application/json")], text).into_response())
}

/// Plain text of a given kind: a calendar, a robots file.
pub fn text(content_type: &'static str, body: String) -> Answer {
    Ok(([(header::CONTENT_TYPE, content_type)], body).into_response())
}

/// A file to keep, under a name.
pub fn attachment(content_type: &'static str, name: &str, bytes: Vec<u8>) -> Answer {
    file(content_type, "attachment", name, bytes)
}

/// A document to look at or print, under a name.
pub fn inline_document(content_type: &'static str, name: &str, bytes: Vec<u8>) -> Answer {
    file(content_type, "inline", name, bytes)
}

/// A document that is the same for all visitors, kept like [`public_page`].
pub fn public_document(cx: &Cx, content_type: &'static str, name: &str, bytes: Vec<u8>) -> Answer {
    let mut response = inline_document(content_type, name, bytes)?;
    if matches!(cx.actor, auth::Actor::Visitor) {
        response.extensions_mut().insert(Cacheable);
    }
    Ok(response)
}

/// A paper, drawn on a thread that may block, few at once: a rush on posters leaves the cores to those who enrol.
pub async fn printed<P: Paper + Send + 'static>(cx: &Cx, paper: P) -> Result<Vec<u8>, Problem> {
    let _turn = cx.app.turn_to_make().await?;
    let documents = Arc::clone(&cx.app.documents);
    Ok(tokio::task::spawn_blocking(move || documents::print(documents.as_ref(), &paper)).await??)
}

/// Whether a file is looked at or kept, and under which name.
pub(crate) fn disposition(way: &str, name: &str) -> Result<HeaderValue, Problem> {
    let safe: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')).collect();
    HeaderValue::from_str(&format!("{way}; filename=\"{safe}\"")).map_err(|error| Problem::failed(&error))
}

fn file(content_type: &'static str, way: &str, name: &str, bytes: Vec<u8>) -> Answer {
    let disposition = disposition(way, name)?;
    let mut response = Response::new(Body::from(bytes));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    response.headers_mut().insert(header::CONTENT_DISPOSITION, disposition);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
