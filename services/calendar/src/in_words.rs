//! A recurrence said as a person says it, in our languages.
//!
//! "tous les mardis de 14 h à 16 h, du 8 septembre au 29 juin, sauf vacances scolaires". It says
//! the rule, not the dates it gives: a rule that is refused can be said too. Years appear only
//! when the season is longer than one.

use chrono::{Datelike, NaiveDate, Weekday};
use kernel::Locale;
use kernel::words;

use crate::recurrence::{Recurrence, SchoolRule};

/// Beyond this many, dates left out or added are counted instead of named.
const NAMED_DATES: usize = 3;

/// The sentence of a recurrence, without capital nor full stop at its ends.
pub fn in_words(recurrence: &Recurrence, locale: Locale) -> String {
    let hours = words::time_range(recurrence.start_time, recurrence.end_time(), locale);
    let comma = comma(locale);
    if let Some(dates) = listed_dates(recurrence) {
        return format!("{}{comma} {hours}", list_of_dates(&dates, locale));
    }
    let mut sentence = format!("{} {hours}{comma} {}", days(recurrence, locale), season(recurrence, locale));
    if recurrence.school == SchoolRule::OnlyHolidays {
        sentence.push_str(match locale {
            Locale::Fr | Locale::FrSimple => ", pendant les vacances scolaires",
            Locale::En => ", during school holidays",
            Locale::Ar => "، خلال العطل المدرسية",
        });
    }
    sentence.push_str(&exceptions(recurrence, locale));
    sentence.push_str(&additions(recurrence, locale));
    sentence
}

fn comma(locale: Locale) -> &'static str {
    if locale == Locale::Ar { "،" } else { "," }
}

/// The dates when no rule is needed to say them: one date, or dates given one by one.
fn listed_dates(recurrence: &Recurrence) -> Option<Vec<NaiveDate>> {
    let mut dates = recurrence.extra.clone();
    let single = recurrence.first == recurrence.last;
    if single && recurrence.weekdays.contains(&recurrence.first.weekday()) {
        dates.push(recurrence.first);
    } else if !recurrence.weekdays.is_empty() {
        return None;
    }
    dates.retain(|date| !recurrence.excluded.contains(date));
    dates.sort_unstable();
    dates.dedup();
    Some(dates)
}

fn list_of_dates(dates: &[NaiveDate], locale: Locale) -> String {
    let said: Vec<String> = dates.iter().map(|date| words::date(*date, locale)).collect();
    let list = join(&said, locale);
    match locale {
        Locale::Fr | Locale::FrSimple if dates.len() == 1 => format!("le {list}"),
        Locale::Fr | Locale::FrSimple => format!("les {list}"),
        Locale::En => format!("on {list}"),
        Locale::Ar => format!("يوم {list}"),
    }
}

fn join(items: &[String], locale: Locale) -> String {
    let (separator, and) = match locale {
        Locale::Fr | Locale::FrSimple => (", ", " et "),
        Locale::En => (", ", " and "),
        Locale::Ar => ("، ", " و"),
    };
    match items.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{}{and}{last}", rest.join(separator)),
        _ => items.concat(),
    }
}

fn days(recurrence: &Recurrence, locale: Locale) -> String {
    let mut weekdays = recurrence.weekdays.clone();
    weekdays.sort_unstable_by_key(Weekday::num_days_from_monday);
    weekdays.dedup();
    match locale {
        Locale::Fr | Locale::FrSimple => days_in_french(&weekdays, recurrence.every_n_weeks),
        Locale::En => days_in_english(&weekdays, recurrence.every_n_weeks),
        Locale::Ar => days_in_arabic(&weekdays, recurrence.every_n_weeks),
    }
}

fn named(weekdays: &[Weekday], ending: &str, locale: Locale) -> String {
    let names: Vec<String> = weekdays.iter().map(|day| format!("{}{ending}", words::weekday(*day, locale))).collect();
    join(&names, locale)
}

fn is_monday_to_friday(weekdays: &[Weekday]) -> bool {
    weekdays.len() == 5 && weekdays.iter().all(|day| day.num_days_from_monday() < 5)
}

fn days_in_french(weekdays: &[Weekday], every_n_weeks: u8) -> String {
    match (every_n_weeks, weekdays) {
        (0 | 1, _) if weekdays.len() == 7 => "tous les jours".to_owned(),
        (0 | 1, _) if is_monday_to_friday(weekdays) => "du lundi au vendredi".to_owned(),
        (0 | 1, _) => format!("tous les {}", named(weekdays, "s", Locale::Fr)),
        (n, [day]) => format!("un {} sur {}", words::weekday(*day, Locale::Fr), french_number(n)),
        (n, _) => format!("une semaine sur {}, les {}", french_number(n), named(weekdays, "s", Locale::Fr)),
    }
}

fn french_number(number: u8) -> String {
    let written = ["deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"];
    let word = usize::from(number).checked_sub(2).and_then(|at| written.get(at));
    word.map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

fn days_in_english(weekdays: &[Weekday], every_n_weeks: u8) -> String {
    match every_n_weeks {
        0 | 1 if weekdays.len() == 7 => "every day".to_owned(),
        0 | 1 if is_monday_to_friday(weekdays) => "Monday to Friday".to_owned(),
        0 | 1 => format!("every {}", named(weekdays, "", Locale::En)),
        2 => format!("every other {}", named(weekdays, "", Locale::En)),
        n => format!("every {n} weeks on {}", named(weekdays, "", Locale::En)),
    }
}

fn days_in_arabic(weekdays: &[Weekday], every_n_weeks: u8) -> String {
    let names = named(weekdays, "", Locale::Ar);
    match every_n_weeks {
        0 | 1 if weekdays.len() == 7 => "كل يوم".to_owned(),
        0 | 1 => format!("كل أسبوع، {names}"),
        2 => format!("كل أسبوعين، {names}"),
        n => format!("كل {n} أسابيع، {names}"),
    }
}

fn season(recurrence: &Recurrence, locale: Locale) -> String {
    let long = (recurrence.last - recurrence.first).num_days() >= 365;
    let say = |date: NaiveDate| {
        let day = words::day_month(date, locale);
        if long { format!("{day} {}", date.year()) } else { day }
    };
    let (first, last) = (say(recurrence.first), say(recurrence.last));
    match locale {
        Locale::Fr | Locale::FrSimple => format!("du {first} au {last}"),
        Locale::En => format!("from {first} to {last}"),
        Locale::Ar => format!("من {first} إلى {last}"),
    }
}

fn exceptions(recurrence: &Recurrence, locale: Locale) -> String {
    let mut left_out: Vec<String> = Vec::new();
    if recurrence.school == SchoolRule::OutsideHolidays {
        left_out.push(match locale {
            Locale::Fr => "vacances scolaires".to_owned(),
            Locale::FrSimple => "pendant les vacances scolaires".to_owned(),
            Locale::En => "school holidays".to_owned(),
            Locale::Ar => "العطل المدرسية".to_owned(),
        });
    }
    if recurrence.skip_public_holidays {
        left_out.push(match locale {
            Locale::Fr => "jours fériés".to_owned(),
            Locale::FrSimple => "les jours fériés".to_owned(),
            Locale::En => "public holidays".to_owned(),
            Locale::Ar => "أيام العطل الرسمية".to_owned(),
        });
    }
    left_out.extend(dates_or_count(&in_season(recurrence), locale));
    if left_out.is_empty() {
        return String::new();
    }
    let list = join(&left_out, locale);
    match locale {
        Locale::Fr => format!(", sauf {list}"),
        Locale::FrSimple => format!(", mais pas {list}"),
        Locale::En => format!(", except {list}"),
        Locale::Ar => format!("، باستثناء {list}"),
    }
}

/// The excluded dates worth saying: those of the season that fall on one of its days.
fn in_season(recurrence: &Recurrence) -> Vec<NaiveDate> {
    let season = recurrence.first..=recurrence.last;
    let mut dates = recurrence.excluded.clone();
    dates.retain(|date| season.contains(date) && recurrence.weekdays.contains(&date.weekday()));
    dates.sort_unstable();
    dates.dedup();
    dates
}

fn dates_or_count(dates: &[NaiveDate], locale: Locale) -> Vec<String> {
    let article = if matches!(locale, Locale::Fr | Locale::FrSimple) { "le " } else { "" };
    let count = dates.len();
    if count <= NAMED_DATES {
        return dates.iter().map(|date| format!("{article}{}", words::day_month(*date, locale))).collect();
    }
    vec![if locale == Locale::Ar { format!("{count} تواريخ") } else { format!("{count} dates") }]
}

fn additions(recurrence: &Recurrence, locale: Locale) -> String {
    let mut dates = recurrence.extra.clone();
    dates.retain(|date| !recurrence.excluded.contains(date));
    dates.sort_unstable();
    dates.dedup();
    if dates.is_empty() {
        return String::new();
    }
    let list = join(&dates_or_count(&dates, locale), locale);
    match locale {
        Locale::Fr | Locale::FrSimple => format!(", et aussi {list}"),
        Locale::En => format!(", and also {list}"),
        Locale::Ar => format!("، وأيضا {list}"),
    }
}
