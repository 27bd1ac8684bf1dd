//! An audience said aloud: "les familles adhérentes d’Arques, avec un enfant de 6 à 11 ans". Pure.
//!
//! Each language has its own grammar and so its own file; easy French says it as French does.

mod arabic;
mod english;
mod french;

use i18n::Texts;
use kernel::Locale;

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
pub fn sentence(audience: &Audience, criteria: &[OutsideCriterion], texts: &Texts) -> Vec<Part> {
    let speaker = Speaker { audience, criteria, texts, locale: texts.locale() };
    let mut parts = vec![Part { text: speaker.head(), place: Place::Head }];
    for (at, condition) in audience.conditions.iter().enumerate() {
        if *condition == Condition::Members {
            continue;
        }
        let is_first = parts.len() == 1;
        let glue = if is_first && !matches!(condition, Condition::Outside(_)) { " " } else { speaker.comma() };
        parts.push(Part { text: glue.to_owned(), place: Place::Plain });
        parts.push(Part { text: speaker.condition(condition), place: Place::Condition(at) });
    }
    parts
}

/// The same after "send" or "sent": "aux familles adhérentes d’Arques".
pub fn addressed(audience: &Audience, criteria: &[OutsideCriterion], texts: &Texts) -> Vec<Part> {
    let mut parts = sentence(audience, criteria, texts);
    if let Some(head) = parts.first_mut() {
        head.text = match texts.locale() {
            Locale::Fr | Locale::FrSimple => french::to(&head.text),
            Locale::En => format!("to {}", head.text),
            Locale::Ar => arabic::to(&head.text),
        };
    }
    parts
}

/// The sentence as one text.
pub fn plain(audience: &Audience, criteria: &[OutsideCriterion], texts: &Texts) -> String {
    sentence(audience, criteria, texts).into_iter().map(|part| part.text).collect()
}

/// "arabe": the name of a language in the reader's own; a tag that nobody knows stays as it is.
pub fn language_words(tag: &str, locale: Locale) -> String {
    let name = match locale {
        Locale::Fr | Locale::FrSimple => french::language(tag),
        Locale::En => english::language(tag),
        Locale::Ar => arabic::language(tag),
    };
    name.unwrap_or(tag).to_owned()
}

struct Speaker<'a> {
    audience: &'a Audience,
    criteria: &'a [OutsideCriterion],
    texts: &'a Texts,
    locale: Locale,
}

impl Speaker<'_> {
    fn agreement(&self) -> Agreement {
        match (self.audience.unit, self.audience.is_of_members()) {
            (Unit::People, true) => Agreement::Masculine,
            _ => Agreement::Feminine,
        }
    }

    fn comma(&self) -> &'static str {
        if self.locale == Locale::Ar { "، " } else { ", " }
    }

    fn head(&self) -> String {
        let (unit, members) = (self.audience.unit, self.audience.is_of_members());
        let words = match self.locale {
            Locale::Fr | Locale::FrSimple => french::head(unit, members),
            Locale::En => english::head(unit, members),
            Locale::Ar => arabic::head(unit, members),
        };
        words.to_owned()
    }

    fn condition(&self, condition: &Condition) -> String {
        match (condition, self.locale) {
            (Condition::Members, _) => self.head(),
            (Condition::Outside(outside), _) => {
                let known = self.criteria.iter().find(|criterion| criterion.kind == outside.kind);
                known.map_or_else(|| outside.label.clone(), |c| (c.words)(outside, self.agreement(), self.texts))
            }
            (_, Locale::Fr | Locale::FrSimple) => french::condition(condition, self.audience.unit, self.agreement()),
            (_, Locale::En) => english::condition(condition, self.audience.unit),
            (_, Locale::Ar) => arabic::condition(condition, self.audience.unit),
        }
    }
}
