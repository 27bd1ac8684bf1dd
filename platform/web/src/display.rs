//! How the pages look to this person: larger, stronger, darker. Kept in a cookie, without account.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Query, State};
use axum::response::IntoResponse as _;
use ui::{Chrome, Face, FormState};

use crate::app::App;
use crate::cookies;
use crate::cx::Cx;
use crate::forms::Form;
use crate::{Answer, page, see_other};

const WORDS: [&str; 5] = ["clair", "sombre", "fort", "grand", "tres-grand"];

#[derive(Template)]
#[template(path = "web/display.html")]
struct DisplayPage {
    chrome: Chrome,
    form: FormState,
}

#[derive(serde::Deserialize)]
pub(crate) struct From {
    #[serde(default)]
    page: String,
}

pub(crate) async fn show(cx: Cx, Query(from): Query<From>) -> Answer {
    let form = FormState::new()
        .with("page", safe_path(&from.page))
        .with("theme", cx.display.theme)
        .with("contraste", cx.display.contrast)
        .with("taille", cx.display.size);
    page(&cx, &DisplayPage { chrome: cx.chrome(Face::Habitant), form })
}

pub(crate) async fn update(cx: Cx, State(app): State<Arc<App>>, Form(form): Form) -> Answer {
    let words: Vec<&str> =
        ["theme", "contraste", "taille"].iter().map(|name| form.value(name)).filter(|w| WORDS.contains(w)).collect();
    let mut response = see_other(&cx, &safe_path(form.value("page")), None)?.into_response();
    if let Some(cookie) = cookies::set(&app.settings, cookies::DISPLAY, &words.join("."), Some(31_536_000)) {
        response.headers_mut().append(axum::http::header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// A path of ours, never another site's.
pub fn safe_path(path: &str) -> String {
    let is_ours = path.starts_with('/') && !path.starts_with("//") && !path.contains(['\\', '\n', '\r']);
    if is_ours { path.to_owned() } else { "/".to_owned() }
}
