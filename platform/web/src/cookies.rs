//! Cookies: read from a request, written for an answer.
//!
//! Only what a person needs: the session, the act that may be undone, the language and the
//! look. None follows anyone, so none needs a banner.

use axum::http::{HeaderMap, HeaderValue, header};

use crate::app::Settings;

pub(crate) const SESSION: &str = "essaim_session";
pub(crate) const UNDO: &str = "essaim_undo";
pub(crate) const LANGUAGE: &str = "essaim_langue";
pub(crate) const DISPLAY: &str = "essaim_affichage";

/// The value of a cookie.
pub(crate) fn read<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}

/// A `Set-Cookie` line; `None` for `seconds` lasts until the browser closes, `0` removes.
pub(crate) fn set(settings: &Settings, name: &str, value: &str, seconds: Option<i64>) -> Option<HeaderValue> {
    let secure = if settings.is_https() { "; Secure" } else { "" };
    let age = seconds.map(|s| format!("; Max-Age={s}")).unwrap_or_default();
    HeaderValue::from_str(&format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{age}")).ok()
}
