//! A point as files and people give it: swapped, at nought, out of France, in metres of another projection.
//!
//! What can be mended without a doubt is, and is said; the rest is refused with its reason. Never guesses a place.

use places::Position;

/// Metropolitan France, then each territory overseas: south, north, west, east.
const FRANCE: [[f64; 4]; 11] = [
    [41.2, 51.3, -5.6, 9.8],
    [15.7, 16.6, -61.9, -60.9],
    [14.3, 15.0, -61.3, -60.7],
    [2.0, 6.0, -54.8, -51.4],
    [-21.5, -20.8, 55.1, 55.9],
    [-13.1, -12.5, 44.9, 45.4],
    [46.7, 47.2, -56.6, -56.0],
    [17.8, 18.2, -63.2, -62.7],
    [-23.0, -19.0, 163.0, 168.5],
    [-28.0, -7.5, -155.0, -134.0],
    [-14.6, -13.0, -178.5, -175.9],
];

/// How a point was mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mended {
    /// Latitude and longitude were in each other's place.
    Swapped,
    /// It was in metres of the Lambert 93 projection.
    FromLambert,
}

/// Why a point is no place in France.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PointFault {
    Unreadable,
    /// 0, 0: in the sea off Africa.
    AtNought,
    Outside,
    /// In metres, of a projection that is not known here.
    OtherProjection,
    /// One of the two numbers is missing.
    Half,
}

/// Whether a position is on French ground, territories overseas included.
pub fn is_in_france(position: Position) -> bool {
    let (north, east) = (position.latitude(), position.longitude());
    FRANCE.iter().any(|[s, n, w, e]| (*s..=*n).contains(&north) && (*w..=*e).contains(&east))
}

/// A number of degrees as typed: "50,73", "50.73 ", "50.73°".
pub fn read_degrees(typed: &str) -> Option<f64> {
    let clean: String = typed.trim().trim_end_matches('°').chars().filter(|sign| !sign.is_whitespace()).collect();
    let number: f64 = clean.replace(',', ".").parse().ok()?;
    number.is_finite().then_some(number)
}

/// The point of two cells; nothing when both are empty.
pub fn read_point(latitude: &str, longitude: &str) -> Result<Option<(Position, Option<Mended>)>, PointFault> {
    match (latitude.trim(), longitude.trim()) {
        ("", "") => Ok(None),
        ("", _) | (_, "") => Err(PointFault::Half),
        (latitude, longitude) => {
            let latitude = read_degrees(latitude).ok_or(PointFault::Unreadable)?;
            let longitude = read_degrees(longitude).ok_or(PointFault::Unreadable)?;
            settle(latitude, longitude).map(Some)
        }
    }
}

/// Two numbers in one cell: "50.73, 2.30", "50.73 2.30", "50,73; 2,30", "POINT(2.30 50.73)".
pub fn read_pair(typed: &str) -> Result<Option<(Position, Option<Mended>)>, PointFault> {
    let clean = typed.trim();
    if clean.is_empty() {
        return Ok(None);
    }
    let is_wkt = clean.to_ascii_uppercase().starts_with("POINT");
    let bare: String = clean
        .trim_start_matches(|sign: char| sign.is_ascii_alphabetic() || sign.is_whitespace())
        .trim_matches(['(', ')', '[', ']'])
        .to_owned();
    let parted: Vec<&str> = if bare.contains(';') {
        bare.split(';').collect()
    } else if bare.matches(',').count() == 1 {
        bare.split(',').collect()
    } else {
        bare.split_whitespace().collect()
    };
    match parted.as_slice() {
        [east, north] if is_wkt => read_point(north, east),
        [north, east] => read_point(north, east),
        _ => Err(PointFault::Unreadable),
    }
}

/// A point in France of two numbers, mended where there is no doubt.
pub fn settle(latitude: f64, longitude: f64) -> Result<(Position, Option<Mended>), PointFault> {
    if latitude.abs() < 0.000_1 && longitude.abs() < 0.000_1 {
        return Err(PointFault::AtNought);
    }
    let in_france = |north, east| Position::new(north, east).filter(|position| is_in_france(*position));
    if let Some(position) = in_france(latitude, longitude) {
        return Ok((position, None));
    }
    if let Some(position) = in_france(longitude, latitude) {
        return Ok((position, Some(Mended::Swapped)));
    }
    let lambert = from_lambert_93(longitude, latitude).or_else(|| from_lambert_93(latitude, longitude));
    if let Some(position) = lambert.filter(|position| is_in_france(*position)) {
        return Ok((position, Some(Mended::FromLambert)));
    }
    let is_metric = latitude.abs() > 180.0 || longitude.abs() > 180.0;
    Err(if is_metric { PointFault::OtherProjection } else { PointFault::Outside })
}

/// The position of metres of Lambert 93 (RGF93 v1, EPSG:2154); nothing outside of its sheet.
fn from_lambert_93(x: f64, y: f64) -> Option<Position> {
    const ECCENTRICITY: f64 = 0.081_819_191_042_816;
    const EXPONENT: f64 = 0.725_607_765_053_267;
    const CONSTANT: f64 = 11_754_255.426_096_0;
    const ORIGIN_X: f64 = 700_000.0;
    const ORIGIN_Y: f64 = 12_655_612.049_876_0;
    if !(0.0..=1_400_000.0).contains(&x) || !(5_900_000.0..=7_300_000.0).contains(&y) {
        return None;
    }
    let (east, south) = (x - ORIGIN_X, y - ORIGIN_Y);
    let radius = east.hypot(south);
    let angle = (east / -south).atan();
    let longitude = 3.0_f64.to_radians() + angle / EXPONENT;
    let isometric = -(radius / CONSTANT).ln() / EXPONENT;
    let mut latitude = 2.0 * isometric.exp().atan() - std::f64::consts::FRAC_PI_2;
    for _ in 0..12 {
        let sine = ECCENTRICITY * latitude.sin();
        let bend = ((1.0 + sine) / (1.0 - sine)).powf(ECCENTRICITY / 2.0);
        latitude = 2.0 * (bend * isometric.exp()).atan() - std::f64::consts::FRAC_PI_2;
    }
    Position::new(latitude.to_degrees(), longitude.to_degrees())
}
