//! An audience said aloud: "les familles adhérentes d’Arques, avec un enfant de 6 à 11 ans". Pure.

use kernel::Locale;
use people::Channel;

use crate::model::{Agreement, Audience, Condition, OutsideCriterion, Unit};

/// What a part of the sentence stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Words between two pills.
    Plain,
    /// Who is meant, members or not.
    Head,
    /// The condition at this place of the list.
    Condition(usize),
}

/// A part of the sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub text: String,
    pub place: Place,
}

/// The sentence, part by part, so that each condition can be a link.
pub fn sentence(audience: &Audience, criteria: &[OutsideCriterion], locale: Locale) -> Vec<Part> {
    let speaker = Speaker { audience, criteria, locale, is_french: matches!(locale, Locale::Fr | Locale::FrSimple) };
    let mut parts = vec![Part { text: speaker.head(), place: Place::Head }];
    for (at, condition) in audience.conditions.iter().enumerate() {
        if *condition == Condition::Members {
            continue;
        }
        let is_first = parts.len() == 1;
        let glue = if is_first && !matches!(condition, Condition::Outside(_)) { " " } else { ", " };
        parts.push(Part { text: glue.to_owned(), place: Place::Plain });
        parts.push(Part { text: speaker.condition(condition), place: Place::Condition(at) });
    }
    parts
}

/// The sentence as one text.
pub fn plain(audience: &Audience, criteria: &[OutsideCriterion], locale: Locale) -> String {
    sentence(audience, criteria, locale).into_iter().map(|part| part.text).collect()
}

struct Speaker<'a> {
    audience: &'a Audience,
    criteria: &'a [OutsideCriterion],
    locale: Locale,
    is_french: bool,
}

impl Speaker<'_> {
    fn agreement(&self) -> Agreement {
        match (self.audience.unit, self.audience.is_of_members()) {
            (Unit::People, true) => Agreement::Masculine,
            _ => Agreement::Feminine,
        }
    }

    fn head(&self) -> String {
        let words = match (self.audience.unit, self.audience.is_of_members(), self.is_french) {
            (Unit::People, true, true) => "les adhérents",
            (Unit::People, false, true) => "les personnes",
            (Unit::Families, true, true) => "les familles adhérentes",
            (Unit::Families, false, true) => "les familles",
            (Unit::People, true, false) => "the members",
            (Unit::People, false, false) => "the people",
            (Unit::Families, true, false) => "the member families",
            (Unit::Families, false, false) => "the families",
        };
        words.to_owned()
    }

    fn condition(&self, condition: &Condition) -> String {
        let families = self.audience.unit == Unit::Families;
        match (condition, self.is_french) {
            (Condition::Members, _) => self.head(),
            (Condition::Age { min, max }, true) if families => format!("avec une personne {}", ages(*min, *max)),
            (Condition::Age { min, max }, true) => ages(*min, *max),
            (Condition::Age { min, max }, false) if families => format!("with someone {}", ages_in_english(*min, *max)),
            (Condition::Age { min, max }, false) => ages_in_english(*min, *max),
            (Condition::HasChild { min, max }, true) => format!("avec un enfant {}", ages(*min, *max)),
            (Condition::HasChild { min, max }, false) => format!("with a child {}", ages_in_english(*min, *max)),
            (Condition::City { name }, true) => of_town(name),
            (Condition::City { name }, false) => format!("of {name}"),
            (Condition::Street { name }, true) => format!("qui habitent {name}"),
            (Condition::Street { name }, false) => format!("who live in {name}"),
            (Condition::Interest { key }, true) => match self.agreement() {
                Agreement::Feminine => format!("intéressées par « {key} »"),
                Agreement::Masculine => format!("intéressés par « {key} »"),
            },
            (Condition::Interest { key }, false) => format!("interested in “{key}”"),
            (Condition::Language { tag }, true) => format!("qui parlent {}", language(tag).0),
            (Condition::Language { tag }, false) => format!("who speak {}", language(tag).1),
            (Condition::Reachable { channel }, true) => format!("joignables par {}", channel_words(*channel).0),
            (Condition::Reachable { channel }, false) => format!("who can be reached by {}", channel_words(*channel).1),
            (Condition::WithoutSureChannel, true) => "sans e-mail ni portable".to_owned(),
            (Condition::WithoutSureChannel, false) => "without e-mail or mobile".to_owned(),
            (Condition::Outside(outside), _) => {
                let known = self.criteria.iter().find(|criterion| criterion.kind == outside.kind);
                known.map_or_else(|| outside.label.clone(), |c| (c.words)(outside, self.agreement(), self.locale))
            }
        }
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

fn ages_in_english(min: Option<i64>, max: Option<i64>) -> String {
    match (min, max) {
        (Some(min), Some(max)) if min == max => format!("aged {min}"),
        (Some(min), Some(max)) => format!("aged {min} to {max}"),
        (Some(min), None) => format!("aged {min} and over"),
        (None, Some(max)) => format!("under {}", max + 1),
        (None, None) => "of any age".to_owned(),
    }
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

/// "arabe": the name of a language in ours.
pub fn language_words(tag: &str, locale: Locale) -> String {
    let (french, english) = language(tag);
    if matches!(locale, Locale::Fr | Locale::FrSimple) { french } else { english }.to_owned()
}

fn language(tag: &str) -> (&str, &str) {
    match tag {
        "fr" | "fr-simple" => ("français", "French"),
        "en" => ("anglais", "English"),
        "ar" => ("arabe", "Arabic"),
        "tr" => ("turc", "Turkish"),
        "pl" => ("polonais", "Polish"),
        "pt" => ("portugais", "Portuguese"),
        "es" => ("espagnol", "Spanish"),
        "it" => ("italien", "Italian"),
        "ro" => ("roumain", "Romanian"),
        "uk" => ("ukrainien", "Ukrainian"),
        other => (other, other),
    }
}

fn channel_words(channel: Channel) -> (&'static str, &'static str) {
    match channel {
        Channel::Email => ("e-mail", "e-mail"),
        Channel::Sms => ("SMS", "text message"),
        Channel::Letter => ("lettre", "letter"),
        Channel::Call => ("téléphone", "telephone"),
    }
}
