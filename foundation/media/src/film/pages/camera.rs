//! The page that films.

use askama::Template;
use centres::InCentre;
use ui::Chrome;
use web::Problem;

use super::{below, chrome};
use crate::film::model::film::{Film, Limits};

#[derive(Template)]
#[template(path = "media/camera.html")]
pub(crate) struct CameraPage {
    pub chrome: Chrome,
    pub title: String,
    /// The film.
    pub back: String,
    pub uploads: String,
    pub most_bytes: i64,
    pub most_minutes: i64,
}

impl CameraPage {
    pub fn new(here: &InCentre, film: &Film, limits: Limits) -> Result<Self, Problem> {
        Ok(Self {
            chrome: chrome(here)?,
            title: here.cx.texts.t1("media-film-camera-title", "x", film.title.as_str()),
            back: below(&here.centre, film.id, ""),
            uploads: below(&here.centre, film.id, "/envois"),
            most_bytes: limits.bytes(),
            most_minutes: limits.minutes,
        })
    }
}
