//! An audience in English.

use people::Channel;

use super::language_words;
use crate::model::{Condition, Unit};

pub(super) fn head(unit: Unit, members: bool) -> &'static str {
    match (unit, members) {
        (Unit::People, true) => "the members",
        (Unit::People, false) => "the people",
        (Unit::Families, true) => "the member families",
        (Unit::Families, false) => "the families",
    }
}

pub(super) fn condition(condition: &Condition, unit: Unit) -> String {
    match condition {
        Condition::Age { min, max } if unit == Unit::Families => format!("with someone {}", ages(*min, *max)),
        Condition::Age { min, max } => ages(*min, *max),
        Condition::HasChild { min, max } => format!("with a child {}", ages(*min, *max)),
        Condition::City { name } => format!("of {name}"),
        Condition::Street { name } => format!("who live in {name}"),
        Condition::Interest { key } => format!("interested in “{key}”"),
        Condition::Language { tag } => format!("who speak {}", language_words(tag, kernel::Locale::En)),
        Condition::Reachable { channel } => format!("who can be reached by {}", way(*channel)),
        Condition::WithoutSureChannel => "without e-mail or mobile".to_owned(),
        // Said by the sentence itself.
        Condition::Members | Condition::Outside(_) => String::new(),
    }
}

fn ages(min: Option<i64>, max: Option<i64>) -> String {
    match (min, max) {
        (Some(min), Some(max)) if min == max => format!("aged {min}"),
        (Some(min), Some(max)) => format!("aged {min} to {max}"),
        (Some(min), None) => format!("aged {min} and over"),
        (None, Some(max)) => format!("under {}", max + 1),
        (None, None) => "of any age".to_owned(),
    }
}

fn way(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "e-mail",
        Channel::Sms => "text message",
        Channel::Letter => "letter",
        Channel::Call => "telephone",
    }
}

pub(super) fn language(tag: &str) -> Option<&'static str> {
    Some(match tag {
        "fr" | "fr-simple" => "French",
        "en" => "English",
        "ar" => "Arabic",
        "tr" => "Turkish",
        "pl" => "Polish",
        "pt" => "Portuguese",
        "es" => "Spanish",
        "it" => "Italian",
        "ro" => "Romanian",
        "uk" => "Ukrainian",
        _ => return None,
    })
}
