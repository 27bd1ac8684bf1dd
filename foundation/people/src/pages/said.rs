//! How facts about people are said: ages, channels, addresses, languages.

use chrono::NaiveDate;
use kernel::text::phone_display;
use web::Cx;

use crate::model::{Channel, Household, HouseholdRole, Person};

/// The languages a person may be written in, most spoken here first.
pub(crate) const LANGUAGES: [&str; 16] =
    ["fr", "fr-simple", "ar", "en", "es", "pt", "it", "pl", "ro", "tr", "uk", "ru", "kab", "wo", "ln", "fsl"];

/// "12 mars 1984, 42 ans"; empty without a birth date.
pub(crate) fn birth(cx: &Cx, person: &Person) -> String {
    let (Some(day), Some(age)) = (person.birth_date, person.age_on(cx.today())) else { return String::new() };
    cx.texts.t2("people-born-and-age", ("day", long_day(cx, day)), ("n", age))
}

/// "42 ans"; empty without a birth date.
pub(crate) fn age(cx: &Cx, person: &Person) -> String {
    person.age_on(cx.today()).map(|age| cx.texts.t1("people-age", "n", age)).unwrap_or_default()
}

/// "12 mars 1984".
pub(crate) fn long_day(cx: &Cx, day: NaiveDate) -> String {
    use chrono::Datelike as _;
    format!("{} {}", kernel::words::day_month(day, cx.locale()), day.year())
}

/// "12 bis rue du Moulin, bâtiment A, 62510 Arques"; empty without a street.
pub(crate) fn address(home: &Household) -> String {
    let town = format!("{} {}", home.postal_code, home.city);
    let parts = [home.street.trim(), home.extra.trim(), town.trim()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// "e-mail", "SMS"…
pub(crate) fn channel(cx: &Cx, channel: Channel) -> String {
    cx.t(match channel {
        Channel::Email => "people-channel-email",
        Channel::Sms => "people-channel-sms",
        Channel::Letter => "people-channel-letter",
        Channel::Call => "people-channel-call",
    })
}

/// "adulte", "enfant", "contact".
pub(crate) fn role(cx: &Cx, role: HouseholdRole) -> String {
    cx.t(match role {
        HouseholdRole::Adult => "people-role-adult",
        HouseholdRole::Child => "people-role-child",
        HouseholdRole::Contact => "people-role-contact",
    })
}

/// The name of a language, or its tag when it is none of ours.
pub(crate) fn language(cx: &Cx, tag: &str) -> String {
    if LANGUAGES.contains(&tag) { cx.t(&format!("people-language-{tag}")) } else { tag.to_owned() }
}

/// Where a message can go by a channel; empty when it cannot.
pub(crate) fn contact(person: &Person, home: Option<&Household>, channel: Channel) -> String {
    match channel {
        Channel::Email => person.email.clone().unwrap_or_default(),
        Channel::Sms => person.mobile.as_deref().map(phone_display).unwrap_or_default(),
        Channel::Letter => home.filter(|home| home.has_address()).map(address).unwrap_or_default(),
        Channel::Call => {
            let numbers = [&person.landline, &person.mobile].into_iter().flatten();
            numbers.map(|number| phone_display(number)).collect::<Vec<_>>().join(", ")
        }
    }
}

/// "e-mail, SMS, lettre": what can reach a person.
pub(crate) fn channels(cx: &Cx, person: &Person, home: Option<&Household>) -> String {
    let has = |channel: &Channel| !contact(person, home, *channel).is_empty();
    let words: Vec<String> = Channel::ALL.into_iter().filter(has).map(|c| channel(cx, c)).collect();
    words.join(", ")
}

/// "IB" for the dot of a card.
pub(crate) fn initials(person: &Person) -> String {
    let first = |text: &str| text.chars().find(|sign| sign.is_alphabetic()).map(|sign| sign.to_uppercase().to_string());
    let letters = [first(&person.first_name), first(&person.last_name)];
    letters.into_iter().flatten().collect()
}
