//! The sheet of A3: the drawing with numbers, the list with the same ones, and where to write what is missing.

use askama::Template;
use centres::InCentre;
use ui::{Chrome, Pager};
use web::Cx;

use super::drawing::Drawing;
use super::{Line, PUBLIC_DOOR, line, pager};
use crate::handlers::overview::Look;
use crate::model::clusters::Window;
use crate::model::theme::Theme;
use crate::service::reading::{PRINTED, Printed};
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
    /// The number of the first line: numbers go on from sheet to sheet.
    pub first: i64,
    /// Which places of how many; empty when one sheet holds all.
    pub part: String,
    pub pages: Pager,
    pub printed: String,
    /// The address of the list as a square to aim at.
    pub square: String,
}

impl PrintPage {
    pub fn new(
        here: &InCentre,
        (window, look): (Window, &Look),
        printed: &Printed,
        towns: &[Town],
        themes: &[Theme],
    ) -> Self {
        let cx = &here.cx;
        let base = here.centre.path(PUBLIC_DOOR);
        let name = themes.iter().find(|own| own.key == look.theme).map(|own| own.name.clone());
        let first = printed.before + 1;
        let address = format!("{base}/imprimer{}", look.query());
        Self {
            chrome: here.public_chrome(PUBLIC_DOOR),
            sheet_href: format!("{base}/imprimer.css"),
            title: name.unwrap_or_else(|| cx.t("map-door")),
            drawing: Drawing::of_places(window, &printed.places, first).named(window, towns),
            lines: printed.places.iter().map(|place| line(here, place, themes, None)).collect(),
            first,
            part: part(cx, printed),
            pages: pager(cx, &address, printed.sheet, (printed.total, PRINTED)),
            printed: cx.texts.t1("map-printed", "x", crate::words::day(cx, cx.today())),
            square: ui::qr::svg(&cx.app.url(&base), &cx.t("map-square")),
            base,
        }
    }
}

fn part(cx: &Cx, printed: &Printed) -> String {
    if printed.total <= PRINTED {
        return String::new();
    }
    let here = i64::try_from(printed.places.len()).unwrap_or_default();
    let places =
        [("first", (printed.before + 1).into()), ("last", (printed.before + here).into()), ("n", printed.total.into())];
    cx.texts.with("map-print-part", places)
}
