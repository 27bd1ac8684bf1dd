//! The map drawn by the server: land, towns, points, in SVG that needs no script. The list always stands beside.

use centres::InCentre;
use places::Position;

use super::PUBLIC_DOOR;
use crate::model::clusters::{Cluster, DEEPEST, HEIGHT, WIDTH, Window};
use crate::model::place::Place;
use crate::service::layer::Seen;
use crate::store::points::{Point, Town};

/// On what the map is drawn: the same window, at the size of a finger and of eyes on that screen.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sheet {
    /// What the style sheet shows it by; empty on paper, which has one drawing.
    pub class: &'static str,
    /// How many units of the window one of the sheet is.
    shrunk: i64,
    /// How near two marks may stand: each is a target as wide as that.
    fingertip: i64,
    /// The height of letters; the style sheet says the same.
    letters: i64,
    /// How large the mark of one place is.
    dot: i64,
}

/// Where there is room.
pub(crate) const WIDE: Sheet = Sheet { class: "map__wide", shrunk: 1, fingertip: 44, letters: 12, dot: 9 };
/// A telephone held upright, where the other would be shrunk until nobody reads it.
pub(crate) const NARROW: Sheet = Sheet { class: "map__narrow", shrunk: 2, fingertip: 56, letters: 15, dot: 12 };
const PAPER: Sheet = Sheet { class: "", shrunk: 1, fingertip: 44, letters: 9, dot: 9 };

impl Sheet {
    pub fn width(self) -> i64 {
        WIDTH / self.shrunk
    }

    pub fn height(self) -> i64 {
        HEIGHT / self.shrunk
    }

    fn drawn(self, window: Window, position: Position) -> (i64, i64) {
        let (x, y) = window.drawn(position);
        (x / self.shrunk, y / self.shrunk)
    }

    fn holds(self, (x, y): (i64, i64)) -> bool {
        (0..=self.width()).contains(&x) && (0..=self.height()).contains(&y)
    }

    /// The height of a name with what stands around it.
    fn name_height(self) -> i64 {
        self.letters * 4 / 3
    }

    /// Half the width of a name: a letter is a little more than half as wide as it is high.
    fn half_of(self, name: &str) -> i64 {
        i64::try_from(name.chars().count()).unwrap_or_default() * self.letters * 3 / 10
    }
}

/// A mark on the drawing: a link, its words, where it is, how large.
pub(crate) struct Mark {
    pub href: String,
    pub label: String,
    pub x: i64,
    pub y: i64,
    pub radius: i64,
    /// How far around it a finger may fall.
    pub reach: i64,
    /// What is written in it; empty for a single place.
    pub count: String,
}

impl Mark {
    /// Whether it reaches into a box around a point, told by half of its sides.
    fn is_within(&self, (x, y): (i64, i64), (across, up): (i64, i64)) -> bool {
        (self.x - x).abs() < self.radius + across && (self.y - y).abs() < self.radius + up
    }
}

/// The distance of a name from what it names, in units of the drawing.
const NAME_GAP: i64 = 5;

/// A name on the drawing.
pub(crate) struct Name {
    pub text: String,
    pub x: i64,
    pub y: i64,
    half: i64,
}

/// What of a window is drawn.
pub(crate) struct Drawing {
    pub sheet: Sheet,
    pub marks: Vec<Mark>,
    pub names: Vec<Name>,
}

/// The address of the drawing around a point.
pub(crate) fn look_href(here: &InCentre, position: Position, depth: u32, theme: &str) -> String {
    let theme = if theme.is_empty() { String::new() } else { format!("&theme={}", super::encoded(theme)) };
    let (lat, lon) = (position.latitude(), position.longitude());
    here.centre.path(&format!("{PUBLIC_DOOR}/carte?z={depth}&lat={lat:.5}&lon={lon:.5}{theme}"))
}

/// What lies nearer to each other than a fingertip, together, with how many; as deep as one can look, each stands alone.
fn gathered<T>(
    (window, sheet): (Window, Sheet),
    all: impl IntoIterator<Item = (T, Position, i64)>,
) -> Vec<(T, Position, i64)> {
    let mut groups: Vec<(T, Position, i64)> = Vec::new();
    for (one, position, many) in all {
        let (x, y) = sheet.drawn(window, position);
        let is_near = |other: Position| {
            let (at_x, at_y) = sheet.drawn(window, other);
            (at_x - x).pow(2) + (at_y - y).pow(2) < sheet.fingertip.pow(2)
        };
        match groups.iter_mut().find(|(_, first, _)| window.depth < DEEPEST && is_near(*first)) {
            Some((_, _, count)) => *count += many,
            None => groups.push((one, position, many)),
        }
    }
    groups
}

/// The town whose middle is the nearest.
fn nearest(window: Window, towns: &[Town], position: Position) -> Option<&Town> {
    let (x, y) = window.drawn(position);
    let far = |town: &&Town| {
        let (at_x, at_y) = town.middle.map(|middle| window.drawn(middle))?;
        Some((at_x - x).saturating_pow(2).saturating_add((at_y - y).saturating_pow(2)))
    };
    towns.iter().filter(|town| town.middle.is_some()).min_by_key(far)
}

/// Whose marks are drawn, of what, and on what.
struct Desk<'a> {
    here: &'a InCentre,
    window: Window,
    sheet: Sheet,
    theme: &'a str,
    towns: &'a [Town],
}

impl Desk<'_> {
    fn single(&self, point: &Point) -> Mark {
        let (x, y) = self.sheet.drawn(self.window, point.position);
        let href = self.here.centre.path(&format!("{PUBLIC_DOOR}/{}", point.id));
        let reach = self.sheet.fingertip / 2;
        Mark { href, label: point.name.clone(), x, y, radius: self.sheet.dot, reach, count: String::new() }
    }

    /// Several places as one mark, which leads one step deeper and says near which town.
    fn deeper(&self, position: Position, count: i64) -> Mark {
        let (x, y) = self.sheet.drawn(self.window, position);
        let digits = i64::try_from(count.to_string().len()).unwrap_or(1);
        let texts = &self.here.cx.texts;
        let radius = self.sheet.letters + digits * self.sheet.letters / 3;
        Mark {
            href: look_href(self.here, position, self.window.depth + 2, self.theme),
            label: match nearest(self.window, self.towns, position) {
                Some(town) => texts.t2("map-cluster-near", ("n", count), ("x", town.name.as_str())),
                None => texts.t1("map-cluster", "n", count),
            },
            x,
            y,
            radius,
            reach: radius.max(self.sheet.fingertip / 2),
            count: count.to_string(),
        }
    }

    fn marks(&self, seen: &Seen) -> Vec<Mark> {
        let on = (self.window, self.sheet);
        match seen {
            Seen::Points(points) => gathered(on, points.iter().map(|point| (point, point.position, 1)))
                .into_iter()
                .map(|(first, position, count)| match count {
                    1 => self.single(first),
                    // Where the first stands, so that a step deeper still shows something.
                    _ => self.deeper(position, count),
                })
                .collect(),
            Seen::Clusters(clusters) => {
                let at =
                    |cluster: &Cluster| Some(((), Position::new(cluster.latitude, cluster.longitude)?, cluster.count));
                let all = gathered(on, clusters.iter().filter_map(at));
                all.into_iter().map(|((), position, count)| self.deeper(position, count)).collect()
            }
        }
    }
}

impl Drawing {
    /// Points and squares of a window, each a link: to the place, or one step deeper. With the names of towns.
    pub fn of_seen(
        here: &InCentre,
        (window, theme): (Window, &str),
        seen: &Seen,
        (sheet, towns): (Sheet, &[Town]),
    ) -> Self {
        let mut marks = Desk { here, window, sheet, theme, towns }.marks(seen);
        marks.retain(|mark| sheet.holds((mark.x, mark.y)));
        Self { sheet, marks, names: Vec::new() }.named(window, towns)
    }

    /// Numbered places, for a sheet on paper: the number leads to the list beside, which begins with `first`.
    pub fn of_places(window: Window, places: &[Place], first: i64) -> Self {
        let mark = |(number, place): (i64, &Place)| {
            let (x, y) = PAPER.drawn(window, place.facts.position()?);
            let (radius, count) = (PAPER.dot, number.to_string());
            let mark = Mark { href: String::new(), label: String::new(), x, y, radius, reach: radius, count };
            PAPER.holds((x, y)).then_some(mark)
        };
        Self { sheet: PAPER, marks: (first..).zip(places).filter_map(mark).collect(), names: Vec::new() }
    }

    /// The same, with the names of towns where there is room for them: above the marks of the town, across no other.
    pub fn named(mut self, window: Window, towns: &[Town]) -> Self {
        let (sheet, height) = (self.sheet, self.sheet.name_height());
        for town in towns {
            let Some((x, y)) = town.middle.map(|middle| sheet.drawn(window, middle)) else { continue };
            let half = sheet.half_of(&town.name);
            let own = self.marks.iter().filter(|mark| mark.is_within((x, y), (0, height)));
            let baseline = own.map(|mark| mark.y - mark.radius).min().unwrap_or(y).min(y) - NAME_GAP;
            let is_free = self
                .names
                .iter()
                .all(|name| (name.x - x).abs() > name.half + half || (name.y - baseline).abs() > height);
            let middle = (x, baseline - height / 2);
            let is_crossed = self.marks.iter().any(|mark| mark.is_within(middle, (half, height / 2)));
            if sheet.holds((x, baseline - height)) && is_free && !is_crossed {
                self.names.push(Name { text: town.name.clone(), x, y: baseline, half });
            }
        }
        self
    }
}
