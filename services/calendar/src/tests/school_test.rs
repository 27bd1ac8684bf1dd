//! School holidays against the whole published calendar.

use chrono::NaiveDate;

use super::{day, test_data};
use crate::{Zone, school_calendar_ends, school_calendar_starts, school_holiday_on, school_holidays};

const ZONES: [(&str, Zone); 3] = [("A", Zone::A), ("B", Zone::B), ("C", Zone::C)];

#[test]
fn the_reference_table_can_be_read() {
    assert!(crate::school::read(include_str!("../../reference/school-holidays.toml")).is_ok());
    for (_, zone) in ZONES {
        assert!(school_holidays(zone).count() >= 20);
    }
}

#[test]
fn four_seasons_are_known() {
    assert!(school_calendar_starts().unwrap() <= day("2024-09-01"));
    assert!(school_calendar_ends().unwrap() >= day("2028-08-31"));
}

#[test]
fn lille_is_on_holiday_on_the_days_of_zone_b() {
    assert_eq!(school_holiday_on(day("2027-02-20"), Zone::B).map(|h| h.name.as_str()), Some("Vacances d'hiver"));
    assert!(school_holiday_on(day("2027-02-20"), Zone::C).is_some());
    assert!(school_holiday_on(day("2027-02-19"), Zone::B).is_none());
    assert!(school_holiday_on(day("2027-03-07"), Zone::B).is_some());
    assert!(school_holiday_on(day("2027-03-08"), Zone::B).is_none());
}

#[test]
fn every_period_of_the_published_calendar_is_in_the_table() {
    let Some(file) = test_data("calendrier-fr/vacances-scolaires.csv") else { return };
    let mut published: Vec<(Zone, String, NaiveDate, NaiveDate)> = Vec::new();
    for row in csv::Reader::from_path(file).unwrap().records() {
        let row = row.unwrap();
        let zone = ZONES.iter().find(|(name, _)| *name == &row[0]).unwrap().1;
        if day(&row[3]) >= day("2024-09-01") {
            published.push((zone, row[1].to_owned(), day(&row[2]), day(&row[3])));
        }
    }
    let mut ours = Vec::new();
    for (_, zone) in ZONES {
        ours.extend(school_holidays(zone).map(|h| (zone, h.name.clone(), h.first, h.last)));
    }
    assert_eq!(ours, published);
}
