//! The sheet of A3: the drawing with numbers, the list with the same ones, and where to write what is missing.

use askama::Template;
use centres::InCentre;
use ui::Chrome;

use super::drawing::Drawing;
use super::{Line, PUBLIC_DOOR, line};
use crate::model::clusters::Window;
use crate::model::place::Place;
use crate::model::theme::Theme;
use crate::store::points::Town;

#[derive(Template)]
#[template(path = "map/print.html")]
pub(crate) struct PrintPage {
    pub chrome: Chrome,
    pub base: String,
    pub sheet_href: String,
    pub title: String,
    pub drawing: Drawing,
    pub lines: Vec<Line>,
    pub printed: String,
    /// The address of the list as a square to aim at.
    pub square: String,
}

impl PrintPage {
    pub fn new(
        here: &InCentre,
        (window, theme): (Window, &str),
        places: &[Place],
        towns: &[Town],
        themes: &[Theme],
    ) -> Self {
        let cx = &here.cx;
        let base = here.centre.path(PUBLIC_DOOR);
        let name = themes.iter().find(|own| own.key == theme).map(|own| own.name.clone());
        Self {
            chrome: here.public_chrome(PUBLIC_DOOR),
            sheet_href: format!("{base}/imprimer.css"),
            title: name.unwrap_or_else(|| cx.t("map-door")),
            drawing: Drawing::of_places(window, places).named(window, towns),
            lines: places.iter().map(|place| line(here, place, themes, None)).collect(),
            printed: cx.texts.t1("map-printed", "x", crate::words::day(cx, cx.today())),
            square: ui::qr::svg(&cx.app.url(&base), &cx.t("map-square")),
            base,
        }
    }
}
