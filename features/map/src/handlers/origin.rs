//! The mark of a browser that proposes: given with the form, folded before it is kept, gone when the browser closes.
//!
//! It is set on the pages where one proposes and on no other; it names nobody.

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use web::Cx;

const NAME: &str = "essaim-lieux";

/// The folded mark of this browser; empty when it shows none.
pub(crate) fn of(headers: &HeaderMap) -> String {
    let mark = mark(headers);
    if mark.is_empty() {
        return String::new();
    }
    auth::Secret::hash_of(mark).chars().take(16).collect()
}

fn mark(headers: &HeaderMap) -> &str {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let own = pairs.find(|(name, _)| *name == NAME).map(|(_, value)| value).unwrap_or_default();
    if own.len() <= 64 { own } else { "" }
}

/// Gives this browser a mark, if it has none.
pub(crate) fn marked(cx: &Cx, headers: &HeaderMap, mut response: Response) -> Response {
    if mark(headers).is_empty() {
        let secure = if cx.app.settings.is_https() { "; Secure" } else { "" };
        let own = uuid::Uuid::now_v7().simple();
        let line = format!("{NAME}={own}; Path=/; HttpOnly; SameSite=Lax{secure}");
        if let Ok(line) = HeaderValue::from_str(&line) {
            response.headers_mut().append(header::SET_COOKIE, line);
        }
    }
    response
}
