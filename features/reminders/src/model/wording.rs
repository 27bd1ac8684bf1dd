//! What a reminder says, by each way and in the person's language. FAIT and AIDE answer an SMS: nobody is asked for them
//! on paper or aloud.
//!
//! Unless the person agreed, the words name neither a body nor a benefit: a telephone may be read by relatives.

use chrono::NaiveDate;
use i18n::{Texts, Value};
use kernel::{Locale, words};
use people::Channel;

use super::reminder::{Terms, Wording};

/// What is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub locale: Locale,
    pub subject: String,
    /// By e-mail or on paper.
    pub text: String,
    pub sms: String,
    /// Aloud: on the telephone, or face to face where no way is allowed.
    pub call: String,
}

impl Said {
    /// What is said by a way, on one line; aloud when there is none.
    pub fn by(self, way: Option<Channel>) -> String {
        match way {
            Some(Channel::Sms) => self.sms,
            Some(Channel::Email | Channel::Letter) => on_one_line(&self.text),
            Some(Channel::Call) | None => self.call,
        }
    }
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the words need to know besides the terms.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    pub first_name: &'a str,
    pub language: &'a str,
    pub centre: &'a str,
    pub phone: &'a str,
    pub label: &'a str,
    pub due: NaiveDate,
}

/// The language of the words: the person's, in simple French where that was asked.
pub fn locale_of(language: &str, wording: Wording) -> Locale {
    match Locale::from_code(language).unwrap_or_default() {
        Locale::Fr if wording == Wording::Simple => Locale::FrSimple,
        locale => locale,
    }
}

/// The words of a reminder.
pub fn said(texts: &Texts, terms: &Terms, facts: Facts<'_>) -> Said {
    let locale = locale_of(facts.language, terms.wording);
    let texts = texts.in_locale(locale);
    let what = match (terms.own_words.trim(), terms.names_it) {
        ("", true) => texts.t1("reminders-words-named", "x", facts.label),
        ("", false) => texts.t("reminders-words-neutral"),
        (own, _) => own.to_owned(),
    };
    let pairs = [
        ("name", facts.first_name.to_owned()),
        ("what", what),
        ("day", words::day_month(facts.due, locale)),
        ("centre", facts.centre.to_owned()),
        ("phone", facts.phone.to_owned()),
    ];
    let says = |key: &str| {
        let values: Vec<(&str, Value<'_>)> =
            pairs.iter().map(|(name, value)| (*name, Value::from(value.as_str()))).collect();
        texts.with(key, values)
    };
    Said {
        locale,
        subject: says("reminders-message-subject"),
        text: says("reminders-message-text"),
        sms: on_one_line(&says("reminders-message-sms")),
        call: on_one_line(&says("reminders-message-call")),
    }
}
