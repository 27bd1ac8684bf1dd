//! An audience in French, with its agreements and its contractions.

use people::Channel;

use super::language_words;
use crate::model::{Agreement, Condition, Unit};

pub(super) fn head(unit: Unit, members: bool) -> &'static str {
    match (unit, members) {
        (Unit::People, true) => "les adhérents",
        (Unit::People, false) => "les personnes",
        (Unit::Families, true) => "les familles adhérentes",
        (Unit::Families, false) => "les familles",
    }
}

/// "aux adhérents": à and les make one word.
pub(super) fn to(head: &str) -> String {
    match head.strip_prefix("les ") {
        Some(rest) => format!("aux {rest}"),
        None => format!("à {head}"),
    }
}

pub(super) fn condition(condition: &Condition, unit: Unit, agreement: Agreement) -> String {
    match condition {
        Condition::Age { min, max } if unit == Unit::Families => format!("avec une personne {}", ages(*min, *max)),
        Condition::Age { min, max } => ages(*min, *max),
        Condition::HasChild { min, max } => format!("avec un enfant {}", ages(*min, *max)),
        Condition::City { name } => of_town(name),
        Condition::Street { name } => format!("qui habitent {name}"),
        Condition::Interest { key } if agreement == Agreement::Feminine => format!("intéressées par « {key} »"),
        Condition::Interest { key } => format!("intéressés par « {key} »"),
        Condition::Language { tag } => format!("qui parlent {}", language_words(tag, kernel::Locale::Fr)),
        Condition::Reachable { channel } => format!("joignables par {}", way(*channel)),
        Condition::WithoutSureChannel => "sans e-mail ni portable".to_owned(),
        // Said by the sentence itself.
        Condition::Members | Condition::Outside(_) => String::new(),
    }
}

fn ages(min: Option<i64>, max: Option<i64>) -> String {
    match (min, max) {
        (Some(min), Some(max)) if min == max => format!("de {}", years(min)),
        (Some(min), Some(max)) => format!("de {min} à {}", years(max)),
        (Some(min), None) => format!("de {} et plus", years(min)),
        (None, Some(max)) => format!("de moins de {}", years(max + 1)),
        (None, None) => "de tout âge".to_owned(),
    }
}

fn years(count: i64) -> String {
    if count < 2 { format!("{count} an") } else { format!("{count} ans") }
}

/// "d’Arques", "de Lille", "du Touquet", "des Attaques", "de La Madeleine".
fn of_town(name: &str) -> String {
    let name = name.trim();
    if let Some(rest) = name.strip_prefix("Le ") {
        return format!("du {rest}");
    }
    if let Some(rest) = name.strip_prefix("Les ") {
        return format!("des {rest}");
    }
    let first = kernel::text::fold(name).chars().next().unwrap_or('a');
    // Northern towns in h are said without a pause: d’Hazebrouck, d’Halluin.
    if matches!(first, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h') { format!("d’{name}") } else { format!("de {name}") }
}

fn way(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "e-mail",
        Channel::Sms => "SMS",
        Channel::Letter => "lettre",
        Channel::Call => "téléphone",
    }
}

pub(super) fn language(tag: &str) -> Option<&'static str> {
    Some(match tag {
        "fr" | "fr-simple" => "français",
        "en" => "anglais",
        "ar" => "arabe",
        "tr" => "turc",
        "pl" => "polonais",
        "pt" => "portugais",
        "es" => "espagnol",
        "it" => "italien",
        "ro" => "roumain",
        "uk" => "ukrainien",
        _ => return None,
    })
}
