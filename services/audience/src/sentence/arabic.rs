//! An audience in Arabic. Ages stand after "العمر", so that no word has to follow the number in its case.

use people::Channel;

use super::language_words;
use crate::model::{Condition, Unit};

pub(super) fn head(unit: Unit, members: bool) -> &'static str {
    match (unit, members) {
        (Unit::People, true) => "المنخرطون",
        (Unit::People, false) => "الأشخاص",
        (Unit::Families, true) => "العائلات المنخرطة",
        (Unit::Families, false) => "العائلات",
    }
}

/// "إلى المنخرطين": who is meant, after a preposition.
pub(super) fn to(head: &str) -> String {
    format!("إلى {}", head.replace("المنخرطون", "المنخرطين"))
}

pub(super) fn condition(condition: &Condition, unit: Unit) -> String {
    match condition {
        Condition::Age { min, max } if unit == Unit::Families => format!("التي فيها شخص ({})", ages(*min, *max)),
        Condition::Age { min, max } => format!("({})", ages(*min, *max)),
        Condition::HasChild { min, max } => format!("مع طفل ({})", ages(*min, *max)),
        Condition::City { name } => format!("من {name}"),
        Condition::Street { name } => format!("من سكان {name}"),
        Condition::Interest { key } => format!("مع اهتمام بـ «{key}»"),
        Condition::Language { tag } => format!("من الناطقين بـ{}", language_words(tag, kernel::Locale::Ar)),
        Condition::Reachable { channel } => format!("مع إمكانية الوصول عبر {}", way(*channel)),
        Condition::WithoutSureChannel => "دون بريد إلكتروني ولا هاتف محمول".to_owned(),
        // Said by the sentence itself.
        Condition::Members | Condition::Outside(_) => String::new(),
    }
}

fn ages(min: Option<i64>, max: Option<i64>) -> String {
    match (min, max) {
        (Some(min), Some(max)) if min == max => format!("العمر: {min}"),
        (Some(min), Some(max)) => format!("العمر: من {min} إلى {max}"),
        (Some(min), None) => format!("العمر: {min} فما فوق"),
        (None, Some(max)) => format!("العمر: أقل من {}", max + 1),
        (None, None) => "كل الأعمار".to_owned(),
    }
}

fn way(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "البريد الإلكتروني",
        Channel::Sms => "رسالة قصيرة",
        Channel::Letter => "رسالة بريدية",
        Channel::Call => "الهاتف",
    }
}

pub(super) fn language(tag: &str) -> Option<&'static str> {
    Some(match tag {
        "fr" | "fr-simple" => "الفرنسية",
        "en" => "الإنجليزية",
        "ar" => "العربية",
        "tr" => "التركية",
        "pl" => "البولندية",
        "pt" => "البرتغالية",
        "es" => "الإسبانية",
        "it" => "الإيطالية",
        "ro" => "الرومانية",
        "uk" => "الأوكرانية",
        _ => return None,
    })
}
