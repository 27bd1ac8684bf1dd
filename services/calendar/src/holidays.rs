//! French public holidays, computed for any year.
//!
//! Eleven days everywhere in metropolitan France, two more in Alsace-Moselle. Overseas
//! holidays are not here: no centre served today is there. Local fairs and bridges are
//! never public holidays; a centre closes on them by excluding dates.

use chrono::{Datelike, Duration, NaiveDate};
use serde::{Deserialize, Serialize};

/// Which list of public holidays applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Region {
    #[default]
    Metropole,
    /// Good Friday and 26 December are holidays too.
    AlsaceMoselle,
}

/// One public holiday of one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicHoliday {
    pub date: NaiveDate,
    pub name: &'static str,
}

const FIXED: [(u32, u32, &str); 8] = [
    (1, 1, "1er janvier"),
    (5, 1, "1er mai"),
    (5, 8, "8 mai"),
    (7, 14, "14 juillet"),
    (8, 15, "Assomption"),
    (11, 1, "Toussaint"),
    (11, 11, "11 novembre"),
    (12, 25, "Jour de Noël"),
];

/// Days after Easter Sunday.
const MOVABLE: [(i64, &str); 3] = [(1, "Lundi de Pâques"), (39, "Ascension"), (50, "Lundi de Pentecôte")];

/// Easter Sunday of a Gregorian year (1583 and after; the anonymous algorithm of 1876).
pub fn easter(year: i32) -> Option<NaiveDate> {
    if year < 1583 {
        return None;
    }
    let golden = year % 19;
    let (century, of_century) = (year / 100, year % 100);
    let leap_correction = (century + 8) / 25;
    let moon_correction = (century - leap_correction + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon_correction + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * to_sunday) / 451;
    let day_of_march = epact + to_sunday - 7 * late + 22;
    let march = NaiveDate::from_ymd_opt(year, 3, 1)?;
    Some(march + Duration::days(i64::from(day_of_march) - 1))
}

/// The public holidays of a year, in order of date.
pub fn public_holidays(year: i32, region: Region) -> Vec<PublicHoliday> {
    let fixed = FIXED.iter().filter_map(|&(month, day, name)| {
        let date = NaiveDate::from_ymd_opt(year, month, day)?;
        Some(PublicHoliday { date, name })
    });
    let mut days: Vec<PublicHoliday> = fixed.collect();
    if let Some(sunday) = easter(year) {
        days.extend(MOVABLE.iter().map(|&(after, name)| PublicHoliday { date: sunday + Duration::days(after), name }));
        if region == Region::AlsaceMoselle {
            days.push(PublicHoliday { date: sunday - Duration::days(2), name: "Vendredi saint" });
        }
    }
    if region == Region::AlsaceMoselle {
        days.extend(
            NaiveDate::from_ymd_opt(year, 12, 26).map(|date| PublicHoliday { date, name: "2ème jour de Noël" }),
        );
    }
    days.sort_by_key(|holiday| holiday.date);
    days
}

/// The name of the public holiday on a date, if it is one.
pub fn public_holiday_on(date: NaiveDate, region: Region) -> Option<&'static str> {
    public_holidays(date.year(), region).into_iter().find(|holiday| holiday.date == date).map(|holiday| holiday.name)
}
