//! A point on the map and the distance between two.
//!
//! Distances are as the crow flies on a sphere: right within half a percent, which is enough to
//! say "à 800 m"; it never knows roads or minutes.

use serde::Serialize;

const EARTH_RADIUS_METRES: f64 = 6_371_008.8;

/// Latitude and longitude in degrees (WGS 84), always on the globe.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Position {
    latitude: f64,
    longitude: f64,
}

impl Position {
    /// A position, or nothing when the numbers are not on the globe.
    pub fn new(latitude: f64, longitude: f64) -> Option<Self> {
        let on_globe = (-90.0..=90.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude);
        on_globe.then_some(Self { latitude, longitude })
    }

    /// Degrees north.
    pub fn latitude(self) -> f64 {
        self.latitude
    }

    /// Degrees east.
    pub fn longitude(self) -> f64 {
        self.longitude
    }
}

/// The distance between two positions, in metres, as the crow flies.
pub fn distance_metres(from: Position, to: Position) -> f64 {
    let (from_north, to_north) = (from.latitude.to_radians(), to.latitude.to_radians());
    let north = (to_north - from_north) / 2.0;
    let east = (to.longitude - from.longitude).to_radians() / 2.0;
    let chord = north.sin().powi(2) + from_north.cos() * to_north.cos() * east.sin().powi(2);
    2.0 * EARTH_RADIUS_METRES * chord.sqrt().min(1.0).asin()
}
