//! The window on the map: what of the world is seen at a depth, and how what lies together is gathered. Pure.

use places::Position;

use super::place::{CELLS, cell_of};

/// The width and height of the drawn map.
pub const WIDTH: i64 = 720;
pub const HEIGHT: i64 = 480;
/// The side of the squares in which points are gathered, in units of the drawing.
pub const SQUARE: i64 = 48;
/// The deepest and the widest looks.
pub const DEEPEST: u32 = 16;
pub const WIDEST: u32 = 4;

/// A window on the square map of the world, in its cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    pub depth: u32,
    pub west: i64,
    pub north: i64,
    pub east: i64,
    pub south: i64,
}

/// What lies in one square.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cluster {
    pub latitude: f64,
    pub longitude: f64,
    pub count: i64,
}

impl Window {
    /// The window of the drawing around a point.
    pub fn around(centre: Position, depth: u32) -> Self {
        let depth = depth.clamp(WIDEST, DEEPEST);
        let (x, y) = cell_of(centre);
        let (half_width, half_height) = (WIDTH * unit(depth) / 2, HEIGHT * unit(depth) / 2);
        Self { depth, west: x - half_width, north: y - half_height, east: x + half_width, south: y + half_height }
    }

    /// A window of four sides, at the depth that a program asks for.
    pub fn of_sides(north_west: Position, south_east: Position, depth: u32) -> Self {
        let ((west, north), (east, south)) = (cell_of(north_west), cell_of(south_east));
        Self { depth: depth.clamp(WIDEST, DEEPEST), west, north, east, south }
    }

    /// The deepest window that holds these two corners.
    pub fn holding(one: Position, other: Position) -> (Position, u32) {
        let middle = Position::new(
            f64::midpoint(one.latitude(), other.latitude()),
            f64::midpoint(one.longitude(), other.longitude()),
        )
        .unwrap_or(one);
        let holds = |depth: &u32| {
            let window = Self::around(middle, *depth);
            [one, other]
                .into_iter()
                .map(cell_of)
                .all(|(x, y)| (window.west..=window.east).contains(&x) && (window.north..=window.south).contains(&y))
        };
        let depth = (WIDEST..=14).rev().find(holds).unwrap_or(WIDEST);
        (middle, depth)
    }

    /// The side of a gathering square, in cells.
    pub fn square(&self) -> i64 {
        SQUARE * unit(self.depth)
    }

    /// Where a position stands in the drawing.
    pub fn drawn(&self, position: Position) -> (i64, i64) {
        let (x, y) = cell_of(position);
        ((x - self.west) / unit(self.depth), (y - self.north) / unit(self.depth))
    }
}

/// How many cells one unit of the drawing is: the whole world is 256 units wide at depth 0.
fn unit(depth: u32) -> i64 {
    ((CELLS / 256) >> depth.min(DEEPEST)).max(1)
}
