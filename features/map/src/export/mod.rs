//! The map as others read it. Each form is made of places and nothing else. Pure.

pub mod geojson;
pub mod inclusion;
pub mod national;
pub mod table;

use chrono::NaiveDate;
use kernel::clock;

use crate::model::place::Place;

/// The day a place was last changed, as sources are asked for it.
pub(crate) fn changed_on(place: &Place) -> NaiveDate {
    let known = [place.updated_on, place.confirmed_at.map(clock::local_date)].into_iter().flatten().max();
    known.unwrap_or_else(|| clock::local_date(place.updated_at))
}
