//! The session cookie, set when someone signs in and removed when they leave.

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;

use crate::cookies;
use crate::cx::Cx;

/// Gives the browser a session for `seconds`.
pub fn start_session(cx: &Cx, response: &mut Response, secret: &str, seconds: i64) {
    if let Some(cookie) = cookies::set(&cx.app.settings, cookies::SESSION, secret, Some(seconds)) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
}

/// The secret of the session that the browser sends, whether or not it still opens anything.
pub fn session_secret(headers: &HeaderMap) -> Option<&str> {
    cookies::read(headers, cookies::SESSION)
}

/// Takes the session away from the browser, with whatever the browser kept of its pages.
pub fn end_session(cx: &Cx, response: &mut Response) {
    if let Some(cookie) = cookies::set(&cx.app.settings, cookies::SESSION, "", Some(0)) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response.headers_mut().insert("clear-site-data", HeaderValue::from_static("\"cache\", \"storage\""));
}
