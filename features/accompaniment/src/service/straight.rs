//! A sheet photographed aslant becomes a page seen from above: what lies between its four corners is drawn anew.

use image::{Rgb, RgbImage};

use crate::model::straight::Corners;

type At = (f64, f64);

/// What lies between the corners, as large as the longest of its sides, and no larger than `longest`.
pub fn straightened(photo: &RgbImage, corners: &Corners, longest: u32) -> RgbImage {
    let (width, height) = (f64::from(photo.width()), f64::from(photo.height()));
    let at = corners.at.map(|(x, y)| (f64::from(x) / 1_000.0 * width, f64::from(y) / 1_000.0 * height));
    let [top_left, top_right, bottom_right, bottom_left] = at;
    let side = |one: f64, other: f64| one.max(other).round().clamp(1.0, f64::from(longest)) as u32;
    let wide = side(distance(top_left, top_right), distance(bottom_left, bottom_right));
    let high = side(distance(top_left, bottom_left), distance(top_right, bottom_right));
    let lens = Lens::of(at);
    RgbImage::from_fn(wide, high, |x, y| {
        let (across, down) = ((f64::from(x) + 0.5) / f64::from(wide), (f64::from(y) + 0.5) / f64::from(high));
        seen(photo, lens.look(across, down))
    })
}

fn distance(one: At, other: At) -> f64 {
    (one.0 - other.0).hypot(one.1 - other.1)
}

fn cross(one: At, other: At) -> f64 {
    one.0 * other.1 - other.0 * one.1
}

/// From a page, both sides of which are one, to the photo of it (after Heckbert, 1989).
struct Lens {
    x: [f64; 3],
    y: [f64; 3],
    far: At,
}

impl Lens {
    fn of([first, second, third, fourth]: [At; 4]) -> Self {
        let one = (second.0 - third.0, second.1 - third.1);
        let other = (fourth.0 - third.0, fourth.1 - third.1);
        let sum = (first.0 - second.0 + third.0 - fourth.0, first.1 - second.1 + third.1 - fourth.1);
        // Corners that all turn the same way are never in line.
        let whole = cross(one, other);
        let far = (cross(sum, other) / whole, cross(one, sum) / whole);
        let along = |first: f64, second: f64, fourth: f64| {
            [second - first + far.0 * second, fourth - first + far.1 * fourth, first]
        };
        Self { x: along(first.0, second.0, fourth.0), y: along(first.1, second.1, fourth.1), far }
    }

    fn look(&self, across: f64, down: f64) -> At {
        let scale = self.far.0 * across + self.far.1 * down + 1.0;
        let on = |[along, below, from]: [f64; 3]| (along * across + below * down + from) / scale;
        (on(self.x), on(self.y))
    }
}

/// The colour between the four points around a place of the photo.
fn seen(photo: &RgbImage, (x, y): At) -> Rgb<u8> {
    let inside = |at: f64, side: u32| (at - 0.5).clamp(0.0, f64::from(side.saturating_sub(1)));
    let (x, y) = (inside(x, photo.width()), inside(y, photo.height()));
    let (left, top) = (x.floor() as u32, y.floor() as u32);
    let (right, bottom) = ((left + 1).min(photo.width() - 1), (top + 1).min(photo.height() - 1));
    let point = |x: u32, y: u32| photo.get_pixel_checked(x, y).map_or([u8::MAX; 3], |point| point.0);
    let (aside, below) = (x.fract(), y.fract());
    let mix = |one: [u8; 3], other: [u8; 3], share: f64| {
        let [a, b, c] = one.map(f64::from);
        let [d, e, f] = other.map(f64::from);
        let between = |from: f64, to: f64| (from + (to - from) * share).round() as u8;
        [between(a, d), between(b, e), between(c, f)]
    };
    let above = mix(point(left, top), point(right, top), aside);
    let under = mix(point(left, bottom), point(right, bottom), aside);
    Rgb(mix(above, under, below))
}
