//! The map drawn by the server: land, towns, points, in SVG that needs no script. The list always stands beside.

use centres::InCentre;
use places::Position;

use super::PUBLIC_DOOR;
use crate::model::clusters::{DEEPEST, HEIGHT, WIDTH, Window};
use crate::model::place::Place;
use crate::service::layer::Seen;
use crate::store::points::{Point, Town};

/// How near two marks may stand, in units of the drawing.
const FINGERTIP: i64 = 40;

/// A mark on the drawing: a link, its words, where it is, how large.
pub(crate) struct Mark {
    pub href: String,
    pub label: String,
    pub x: i64,
    pub y: i64,
    pub radius: i64,
    /// What is written in it; empty for a single place.
    pub count: String,
}

impl Mark {
    /// Whether it reaches into a box around a point, told by half of its sides.
    fn is_within(&self, (x, y): (i64, i64), (across, up): (i64, i64)) -> bool {
        (self.x - x).abs() < self.radius + across && (self.y - y).abs() < self.radius + up
    }
}

/// Half the width of a name, its height and its distance from what it names, in units of the drawing.
const NAME_HALF: i64 = 40;
const NAME_HEIGHT: i64 = 16;
const NAME_GAP: i64 = 5;

/// A name on the drawing.
pub(crate) struct Name {
    pub text: String,
    pub x: i64,
    pub y: i64,
}

/// What of a window is drawn.
#[derive(Default)]
pub(crate) struct Drawing {
    pub marks: Vec<Mark>,
    pub names: Vec<Name>,
}

fn is_inside((x, y): (i64, i64)) -> bool {
    (0..=WIDTH).contains(&x) && (0..=HEIGHT).contains(&y)
}

/// The address of the drawing around a point.
pub(crate) fn look_href(here: &InCentre, position: Position, depth: u32, theme: &str) -> String {
    let theme = if theme.is_empty() { String::new() } else { format!("&theme={}", super::encoded(theme)) };
    let (lat, lon) = (position.latitude(), position.longitude());
    here.centre.path(&format!("{PUBLIC_DOOR}/carte?z={depth}&lat={lat:.5}&lon={lon:.5}{theme}"))
}

/// Points nearer to each other than a fingertip, together; as deep as one can look, each stands alone.
fn gathered(window: Window, points: &[Point]) -> Vec<(&Point, i64)> {
    let mut groups: Vec<(&Point, i64)> = Vec::new();
    for point in points {
        let (x, y) = window.drawn(point.position);
        let is_near = |other: &Point| {
            let (at_x, at_y) = window.drawn(other.position);
            (at_x - x).pow(2) + (at_y - y).pow(2) < FINGERTIP.pow(2)
        };
        match groups.iter_mut().find(|(first, _)| window.depth < DEEPEST && is_near(first)) {
            Some((_, count)) => *count += 1,
            None => groups.push((point, 1)),
        }
    }
    groups
}

fn single(here: &InCentre, window: Window, point: &Point) -> Mark {
    let (x, y) = window.drawn(point.position);
    let href = here.centre.path(&format!("{PUBLIC_DOOR}/{}", point.id));
    Mark { href, label: point.name.clone(), x, y, radius: 9, count: String::new() }
}

/// Several places as one mark, which leads one step deeper.
fn deeper(here: &InCentre, window: Window, theme: &str, position: Position, count: i64) -> Mark {
    let (x, y) = window.drawn(position);
    let digits = i64::try_from(count.to_string().len()).unwrap_or(1);
    Mark {
        href: look_href(here, position, window.depth + 2, theme),
        label: here.cx.texts.t1("map-cluster", "n", count),
        x,
        y,
        radius: 11 + digits * 3,
        count: count.to_string(),
    }
}

impl Drawing {
    /// Points and squares of a window, each a link: to the place, or one step deeper.
    pub fn of_seen(here: &InCentre, window: Window, theme: &str, seen: &Seen) -> Self {
        let marks = match seen {
            Seen::Points(points) => gathered(window, points)
                .into_iter()
                .map(|(first, count)| match count {
                    1 => single(here, window, first),
                    // Where the first stands, so that a step deeper still shows something.
                    _ => deeper(here, window, theme, first.position, count),
                })
                .collect(),
            Seen::Clusters(clusters) => clusters
                .iter()
                .filter_map(|cluster| {
                    let position = Position::new(cluster.latitude, cluster.longitude)?;
                    Some(deeper(here, window, theme, position, cluster.count))
                })
                .collect(),
        };
        let mut drawing = Self { marks, names: Vec::new() };
        drawing.marks.retain(|mark| is_inside((mark.x, mark.y)));
        drawing
    }

    /// Numbered places, for a sheet on paper: the number leads to the list beside, which begins with `first`.
    pub fn of_places(window: Window, places: &[Place], first: i64) -> Self {
        let mark = |(number, place): (i64, &Place)| {
            let (x, y) = window.drawn(place.facts.position()?);
            let count = number.to_string();
            is_inside((x, y)).then(|| Mark { href: String::new(), label: String::new(), x, y, radius: 9, count })
        };
        Self { marks: (first..).zip(places).filter_map(mark).collect(), names: Vec::new() }
    }

    /// The same, with the names of towns where there is room for them: above the marks of the town, across no other.
    pub fn named(mut self, window: Window, towns: &[Town]) -> Self {
        for town in towns {
            let Some((x, y)) = town.middle.map(|middle| window.drawn(middle)) else { continue };
            let own = self.marks.iter().filter(|mark| mark.is_within((x, y), (0, NAME_HEIGHT)));
            let baseline = own.map(|mark| mark.y - mark.radius).min().unwrap_or(y).min(y) - NAME_GAP;
            let is_free = self
                .names
                .iter()
                .all(|name| (name.x - x).abs() > NAME_HALF * 2 || (name.y - baseline).abs() > NAME_HEIGHT);
            let middle = (x, baseline - NAME_HEIGHT / 2);
            let is_crossed = self.marks.iter().any(|mark| mark.is_within(middle, (NAME_HALF, NAME_HEIGHT / 2)));
            if is_inside((x, baseline)) && is_free && !is_crossed {
                self.names.push(Name { text: town.name.clone(), x, y: baseline });
            }
        }
        self
    }
}
