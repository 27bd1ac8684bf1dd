//! Points as lists give them, and the window on the map.

use places::Position;

use crate::model::clusters::Window;
use crate::model::point::{Mended, PointFault, read_pair, read_point, settle};

#[test]
fn what_can_be_mended_is_and_the_rest_has_its_reason() {
    let read = |north: f64, east: f64| settle(north, east).map(|(_, mended)| mended);
    assert_eq!(read(50.7353, 2.3047), Ok(None));
    assert_eq!(read(2.3047, 50.7353), Ok(Some(Mended::Swapped)));
    assert_eq!(read(0.0, 0.0), Err(PointFault::AtNought));
    assert_eq!(read(48.2, 16.4), Err(PointFault::Outside), "Vienna");
    assert_eq!(read(-21.1, 55.5), Ok(None), "Réunion");
    assert_eq!(read(900_000.0, 1_200_000.0), Err(PointFault::OtherProjection));
    assert_eq!(read_point("50,7353", "").map(|_| ()), Err(PointFault::Half));
    assert_eq!(read_point("nord", "2").map(|_| ()), Err(PointFault::Unreadable));
    assert_eq!(read_point("", "").map(|point| point.is_none()), Ok(true));
    for pair in ["50.7353, 2.3047", "50,7353; 2,3047", "POINT(2.3047 50.7353)", "50.7353 2.3047"] {
        let (position, _) = read_pair(pair).expect(pair).expect("a point");
        assert!((position.latitude() - 50.7353).abs() < 1e-9, "{pair}");
    }
}

#[test]
fn lambert_93_becomes_degrees() {
    // The mairie of Allonnes (49), as a list of Maine-et-Loire gives it.
    let (position, mended) = read_point("6692424,50691385", "475198,121680863").expect("read").expect("a point");
    assert_eq!(mended, Some(Mended::FromLambert));
    assert!((position.latitude() - 47.294).abs() < 0.01 && (position.longitude() - 0.026).abs() < 0.02, "{position:?}");
}

#[test]
fn the_window_holds_what_it_is_made_for() {
    let at = |north, east| Position::new(north, east).expect("a position");
    let (one, other) = (at(51.0, 2.0), at(50.0, 3.6));
    let (middle, depth) = Window::holding(one, other);
    let window = Window::around(middle, depth);
    for corner in [one, other] {
        let (x, y) = window.drawn(corner);
        assert!((0..=720).contains(&x) && (0..=480).contains(&y), "{x} {y} at {depth}");
    }
    assert_eq!(window.drawn(middle), (360, 240));
    assert!(Window::around(middle, depth + 2).square() < window.square());
}
