//! What a secure address owes to its people: cookies bound to this host, and browsers told to stay on https.
//!
//! Inside the house a cookie has its short name. Over https the browser keeps it as `__Host-…`, which no neighbouring
//! host can set or read; the exercise book's are held to its path by `__Secure-…`. Over plain http, on a desk or in
//! a test, nothing changes.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::app::App;
use crate::practice::PREFIX;

/// How the names of all our cookies begin.
const OURS: &str = "essaim_";
const OF_HOST: &str = "__Host-";
const OF_PATH: &str = "__Secure-";

/// A year, and the hosts below this one too.
const STAY: HeaderValue = HeaderValue::from_static("max-age=31536000; includeSubDomains");

/// Marks a request whose cookies were looked at already.
#[derive(Clone, Copy)]
struct Bound;

/// Translates cookies on their way in and out, at the outer door of the house.
pub(crate) async fn layer(State(app): State<Arc<App>>, mut request: Request, next: Next) -> Response {
    let is_outer = request.extensions_mut().insert(Bound).is_none();
    if !is_outer || !app.settings.is_https() || app.settings.is_practice {
        return next.run(request).await;
    }
    let is_below = request.uri().path().starts_with(PREFIX);
    take(request.headers_mut(), is_below);
    let mut response = next.run(request).await;
    give(response.headers_mut());
    response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, STAY);
    response
}

/// The cookies as the house reads them. One of ours without its prefix was set by who knows whom: it is dropped.
fn take(headers: &mut HeaderMap, is_below: bool) {
    let mut pairs = Vec::new();
    for line in headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok()) {
        for pair in line.split(';').map(str::trim).filter(|pair| !pair.starts_with(OURS)) {
            let of_path = pair.strip_prefix(OF_PATH).filter(|own| own.starts_with(OURS));
            let of_host = pair.strip_prefix(OF_HOST).filter(|own| own.starts_with(OURS));
            match (of_path, of_host) {
                (Some(own), _) if is_below => pairs.push(own.to_owned()),
                (Some(_), _) => {}
                (None, own) => pairs.push(own.unwrap_or(pair).to_owned()),
            }
        }
    }
    headers.remove(header::COOKIE);
    if let Ok(line) = HeaderValue::from_str(&pairs.join("; "))
        && !pairs.is_empty()
    {
        headers.insert(header::COOKIE, line);
    }
}

/// The cookies as the browser keeps them.
fn give(headers: &mut HeaderMap) {
    let lines: Vec<HeaderValue> = headers.get_all(header::SET_COOKIE).iter().cloned().collect();
    headers.remove(header::SET_COOKIE);
    for line in lines {
        let told = line.to_str().ok().filter(|line| line.starts_with(OURS));
        let named = told.map(|told| {
            let is_whole = told.contains("; Path=/;") || told.ends_with("; Path=/");
            format!("{}{told}", if is_whole { OF_HOST } else { OF_PATH })
        });
        let line = named.and_then(|named| HeaderValue::from_str(&named).ok()).unwrap_or(line);
        headers.append(header::SET_COOKIE, line);
    }
}
