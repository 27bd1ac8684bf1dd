//! The cookie of what was begun: it goes to the pages of coming in only, and opens nothing by itself.

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use web::Cx;

use crate::entrance::pending::LASTS;

const NAME: &str = "essaim_entree";

/// Gives the browser what it has begun.
pub(crate) fn set(cx: &Cx, response: &mut Response, secret: &str) {
    write(cx, response, secret, LASTS.num_seconds());
}

/// Takes it away again.
pub(crate) fn clear(cx: &Cx, response: &mut Response) {
    write(cx, response, "", 0);
}

/// What this browser has begun; empty when nothing.
pub(crate) fn read(headers: &HeaderMap) -> &str {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(name, value)| (name == NAME).then_some(value))
        .unwrap_or_default()
}

fn write(cx: &Cx, response: &mut Response, value: &str, seconds: i64) {
    let secure = if cx.app.settings.is_https() { "; Secure" } else { "" };
    let line = format!("{NAME}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}");
    if let Ok(line) = HeaderValue::from_str(&line) {
        response.headers_mut().append(header::SET_COOKIE, line);
    }
}
