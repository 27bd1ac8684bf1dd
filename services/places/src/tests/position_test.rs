//! Distances between known places.

use super::town_halls;
use crate::{Position, distance_metres};

#[test]
fn known_distances_are_right() {
    let lille = Position::new(50.636565, 3.063528).unwrap();
    let arras = Position::new(50.291002, 2.777535).unwrap();
    let metres = distance_metres(lille, arras);
    assert!((43_000.0..44_000.0).contains(&metres), "{metres}");
    assert_eq!(distance_metres(lille, lille), 0.0);
    assert_eq!(distance_metres(lille, arras), distance_metres(arras, lille));
    let antipode = Position::new(-50.636565, -176.936472).unwrap();
    assert!((20_000_000.0..20_020_000.0).contains(&distance_metres(lille, antipode)));
}

#[test]
fn a_position_off_the_globe_is_none() {
    assert!(Position::new(91.0, 0.0).is_none());
    assert!(Position::new(50.0, 181.0).is_none());
    assert!(Position::new(f64::NAN, 0.0).is_none());
}

#[test]
fn town_halls_of_the_north_lie_within_150_km_of_lens() {
    let lens = Position::new(50.4320, 2.8330).unwrap();
    let positions = town_halls()
        .into_iter()
        .filter_map(|(_, latitude, longitude)| Position::new(latitude.parse().ok()?, longitude.parse().ok()?));
    let (near, far): (Vec<_>, Vec<_>) = positions.partition(|hall| distance_metres(lens, *hall) < 150_000.0);
    // The directory itself misplaces two of them.
    assert!(far.len() <= 2, "{far:?}");
    assert!(near.is_empty() || near.len() > 1_400, "{}", near.len());
}
