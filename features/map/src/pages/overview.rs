//! The map on a page: drawn, with the ways to come nearer and to move, and the list beside.

use askama::Template;
use centres::InCentre;
use places::Position;
use ui::{Choice, Chrome, FormState};

use super::drawing::{Drawing, NARROW, WIDE, look_href};
use super::{PUBLIC_DOOR, of_theme, theme_choices};
use crate::model::clusters::{DEEPEST, WIDEST, Window};
use crate::model::theme::Theme;
use crate::service::ground::{self, Ground};
use crate::service::layer::Seen;
use crate::store::points::Town;

/// The background, as the script of the page reads it.
pub(crate) struct Under {
    /// `archive` or `tiles`.
    pub kind: &'static str,
    pub address: String,
    /// How deep its tiles go.
    pub deepest: u8,
    pub latitude: f64,
    pub longitude: f64,
    pub depth: u32,
    pub theme: String,
    pub thanks: String,
    /// "# lieux ensemble": the script writes the number.
    pub many: String,
    /// The same page without it.
    pub back_href: String,
}

#[derive(Template)]
#[template(path = "map/map.html")]
pub(crate) struct MapPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    /// The list of the same theme, which holds every place.
    pub list_href: String,
    pub themes: Vec<Choice>,
    /// One for a wide window, one for a telephone: the style sheet shows one.
    pub drawings: [Drawing; 2],
    /// The marks of the wide one, in words.
    pub list: Vec<(String, String)>,
    /// The drawing in one sentence, for who does not see it.
    pub sentence: String,
    /// How many places are in the list and in no drawing; empty when each has its point.
    pub listed_only: String,
    /// Nearer, farther, and the four sides: words and address.
    pub moves: Vec<(String, String)>,
    /// Where the background is asked for; empty where there is none, or it is there.
    pub ground_href: String,
    /// Who sees the device that asks for it, where that is another house.
    pub ground_from: String,
    pub under: Option<Under>,
}

impl MapPage {
    pub fn new(
        here: &InCentre,
        (middle, window, theme): (Position, Window, &str),
        (seen, listed_only): (&Seen, i64),
        towns: &[Town],
        themes: &[Theme],
    ) -> Self {
        let drawings = [WIDE, NARROW].map(|sheet| Drawing::of_seen(here, (window, theme), seen, (sheet, towns)));
        let [wide, _] = &drawings;
        let list = wide.marks.iter().map(|mark| (mark.label.clone(), mark.href.clone())).collect();
        let count = match seen {
            Seen::Points(points) => i64::try_from(points.len()).unwrap_or_default(),
            Seen::Clusters(clusters) => clusters.iter().map(|cluster| cluster.count).sum(),
        };
        let base = here.centre.path(PUBLIC_DOOR);
        Self {
            chrome: here.public_chrome(PUBLIC_DOOR),
            form: FormState::new().with("theme", theme),
            list_href: format!("{base}{}", of_theme(theme)),
            base,
            themes: theme_choices(themes),
            drawings,
            list,
            sentence: here.cx.texts.t1("map-sentence", "n", count),
            listed_only: match listed_only {
                0 => String::new(),
                many => here.cx.texts.t1("map-listed-only", "n", many),
            },
            moves: moves(here, middle, window.depth, theme),
            ground_href: String::new(),
            ground_from: String::new(),
            under: None,
        }
    }

    /// The same with its background, or with the way to it.
    pub fn over(
        mut self,
        here: &InCentre,
        (middle, window, theme): (Position, Window, &str),
        ground: Option<&Ground>,
    ) -> Self {
        let cx = &here.cx;
        let plain_href = look_href(here, middle, window.depth, theme);
        let Some(ground) = ground else {
            if ground::is_set(cx) && has_scripts() {
                self.ground_href = format!("{plain_href}&fond=1");
                let host = ground::other_house(cx).map(|origin| origin.trim_start_matches("https://"));
                self.ground_from = host.map(|host| cx.texts.t1("map-ground-from", "x", host)).unwrap_or_default();
            }
            return self;
        };
        let (kind, address, deepest) = match ground {
            Ground::Own { archive, .. } => ("archive", format!("{}/fond.pmtiles", self.base), archive.deepest),
            Ground::Tiles { address, .. } => ("tiles", address.clone(), 19),
        };
        let thanks = cx.app.settings.map_attribution.clone();
        self.under = Some(Under {
            kind,
            address,
            deepest,
            latitude: middle.latitude(),
            longitude: middle.longitude(),
            depth: window.depth,
            theme: theme.to_owned(),
            thanks: thanks.unwrap_or_else(|| cx.t("map-ground-thanks")),
            many: cx.texts.t1("map-ground-many", "n", "#"),
            back_href: plain_href,
        });
        self
    }
}

/// Whether the program was built with what draws a background; a bare build shows the drawing.
pub(crate) fn has_scripts() -> bool {
    ui::assets::names().any(|name| name == "leaflet.js")
}

/// Half of what is seen, in degrees of longitude at this depth.
fn half(depth: u32) -> f64 {
    360.0 / f64::from(1_u32 << depth.min(DEEPEST)) * 0.7
}

fn moves(here: &InCentre, middle: Position, depth: u32, theme: &str) -> Vec<(String, String)> {
    let step = half(depth);
    let beside = |north: f64, east: f64| {
        Position::new(middle.latitude() + north, middle.longitude() + east).map(|at| (at, depth))
    };
    let all = [
        ("map-nearer", Some((middle, depth + 2)).filter(|_| depth < DEEPEST)),
        ("map-farther", Some((middle, depth.saturating_sub(2).max(WIDEST))).filter(|_| depth > WIDEST)),
        ("map-north", beside(step * 0.6, 0.0)),
        ("map-south", beside(-step * 0.6, 0.0)),
        ("map-west", beside(0.0, -step)),
        ("map-east", beside(0.0, step)),
    ];
    let shown = all.into_iter().filter_map(|(key, to)| to.map(|to| (key, to)));
    shown.map(|(key, (at, depth))| (here.cx.t(key), look_href(here, at, depth, theme))).collect()
}
