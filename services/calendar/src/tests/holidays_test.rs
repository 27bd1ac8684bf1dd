//! Public holidays against the state's own list, 2000 to 2032.

use std::collections::BTreeSet;

use chrono::Datelike;

use super::{day, test_data};
use crate::{Region, easter, public_holiday_on, public_holidays};

#[test]
fn easter_falls_where_the_almanac_says() {
    let known = [
        "1818-03-22",
        "1943-04-25",
        "2000-04-23",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2038-04-25",
    ];
    for date in known.map(day) {
        assert_eq!(easter(date.year()), Some(date));
    }
    assert_eq!(easter(1582), None);
}

#[test]
fn good_friday_is_a_holiday_in_alsace_only() {
    assert_eq!(public_holiday_on(day("2026-04-03"), Region::AlsaceMoselle), Some("Vendredi saint"));
    assert_eq!(public_holiday_on(day("2026-04-03"), Region::Metropole), None);
    assert_eq!(public_holiday_on(day("2026-11-11"), Region::Metropole), Some("11 novembre"));
    assert_eq!(public_holiday_on(day("2026-11-12"), Region::Metropole), None);
}

#[test]
fn every_public_holiday_of_the_official_list_is_computed() {
    let Some(file) = test_data("calendrier-fr/jours-feries.csv") else { return };
    for (name, region) in [("Métropole", Region::Metropole), ("Alsace-Moselle", Region::AlsaceMoselle)] {
        let mut listed = BTreeSet::new();
        for row in csv::Reader::from_path(&file).unwrap().records() {
            let row = row.unwrap();
            if &row[1] == name {
                listed.insert((day(&row[2]), row[3].to_owned()));
            }
        }
        let years = 2000..=2032;
        let computed: BTreeSet<_> =
            years.flat_map(|year| public_holidays(year, region)).map(|h| (h.date, h.name.to_owned())).collect();
        assert_eq!(computed, listed);
        assert!(listed.len() >= 33 * 11);
    }
}
