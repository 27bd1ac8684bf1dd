//! How the pages look to this person: larger, stronger, darker. Kept in a cookie, without account.
//!
//! The links at the foot of every page ask for one change at a time and come back to the page.
//! Nothing but a wish is kept, so a GET may set it.

use std::sync::Arc;

use axum::extract::{RawQuery, State};
use ui::Display;

use crate::app::App;
use crate::cookies;
use crate::cx::Cx;
use crate::forms;
use crate::{Answer, see_other};

/// `GET /affichage?contraste=fort&retour=/…`: an empty value goes back to the usual look.
pub(crate) async fn update(cx: Cx, State(app): State<Arc<App>>, RawQuery(query): RawQuery) -> Answer {
    let mut display = cx.display.clone();
    let mut back = "/".to_owned();
    for (name, value) in forms::decode(query.unwrap_or_default().as_bytes()) {
        if name == "retour" {
            back = safe_path(&value);
        } else {
            change(&mut display, &name, &value);
        }
    }
    let mut response = see_other(&cx, &back, None)?;
    if let Some(cookie) = cookies::set(&app.settings, cookies::DISPLAY, &words(&display), Some(31_536_000)) {
        response.headers_mut().append(axum::http::header::SET_COOKIE, cookie);
    }
    Ok(response)
}

fn change(display: &mut Display, name: &str, value: &str) {
    match name {
        "theme" => display.theme = known(&["clair", "sombre"], value),
        "contraste" => display.contrast = known(&["fort"], value),
        "taille" => display.size = known(&["grand", "tres-grand"], value),
        "touches" => display.keys = known(&["non"], value),
        _ => {}
    }
}

fn known(words: &[&'static str], value: &str) -> &'static str {
    words.iter().copied().find(|word| *word == value).unwrap_or_default()
}

/// The look as a cookie: words joined by dots, `sombre.fort.grand`.
fn words(display: &Display) -> String {
    let words =
        [display.theme, display.contrast, display.size, if display.keys == "non" { "sans-touches" } else { "" }];
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(".")
}

/// A path of ours, never another site's.
pub fn safe_path(path: &str) -> String {
    // Browsers drop tabs and line breaks from an address, and read `\` as `/`.
    let is_ours = path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains(|sign: char| sign == '\\' || sign.is_control());
    if is_ours { path.to_owned() } else { "/".to_owned() }
}
