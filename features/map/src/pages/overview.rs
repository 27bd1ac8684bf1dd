//! The map on a page: drawn, with the ways to come nearer and to move, and the list beside.

use askama::Template;
use centres::InCentre;
use places::Position;
use ui::{Choice, Chrome, FormState};

use super::drawing::{Drawing, look_href};
use super::{PUBLIC_DOOR, theme_choices};
use crate::model::clusters::{DEEPEST, WIDEST, Window};
use crate::model::theme::Theme;
use crate::service::layer::Seen;
use crate::store::points::Town;

#[derive(Template)]
#[template(path = "map/map.html")]
pub(crate) struct MapPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub themes: Vec<Choice>,
    pub drawing: Drawing,
    /// The drawing in one sentence, for who does not see it.
    pub sentence: String,
    /// Nearer, farther, and the four sides: words and address.
    pub moves: Vec<(String, String)>,
}

impl MapPage {
    pub fn new(
        here: &InCentre,
        (middle, window, theme): (Position, Window, &str),
        seen: &Seen,
        towns: &[Town],
        themes: &[Theme],
    ) -> Self {
        let drawing = Drawing::of_seen(here, window, theme, seen).named(window, towns);
        let count = match seen {
            Seen::Points(points) => i64::try_from(points.len()).unwrap_or_default(),
            Seen::Clusters(clusters) => clusters.iter().map(|cluster| cluster.count).sum(),
        };
        Self {
            chrome: here.public_chrome(PUBLIC_DOOR),
            form: FormState::new().with("theme", theme),
            base: here.centre.path(PUBLIC_DOOR),
            themes: theme_choices(themes),
            drawing,
            sentence: here.cx.texts.t1("map-sentence", "n", count),
            moves: moves(here, middle, window.depth, theme),
        }
    }
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
