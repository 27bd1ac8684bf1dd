//! The session cookie, set when someone signs in and removed when they leave.

use std::sync::{Arc, OnceLock};

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::app::App;
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

/// The secret that a session was given while its request was answered; shared by all that answer it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Renewal(Arc<OnceLock<(String, i64)>>);

impl Renewal {
    /// The first one given counts.
    pub(crate) fn give(&self, secret: &str, seconds: i64) {
        let _given_before = self.0.set((secret.to_owned(), seconds));
    }
}

/// Lays the new secret of a session on the answer, whatever it is.
pub(crate) async fn renew(State(app): State<Arc<App>>, mut request: Request, next: Next) -> Response {
    let known = request.extensions().get::<Cx>().map(|cx| cx.renewal.clone());
    let renewal = known.unwrap_or_default();
    request.extensions_mut().insert(renewal.clone());
    let mut response = next.run(request).await;
    if let Some((secret, seconds)) = renewal.0.get()
        && let Some(cookie) = cookies::set(&app.settings, cookies::SESSION, secret, Some(*seconds))
    {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}
