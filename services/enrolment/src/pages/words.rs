//! Small turns of phrase that several pages share.

use chrono::NaiveDate;
use i18n::Texts;
use kernel::Cents;

use crate::model::enrolment::{ContactWay, Group, Means};
use crate::model::fee::Due;
use crate::model::list::ListTerms;
use crate::telling::{self, amount, comma, ltr};

/// A label and what stands beside it, with the way to change it when there is one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct LabelledLine {
    pub label: String,
    pub value: String,
    pub href: String,
}

impl LabelledLine {
    pub(crate) fn new(label: String, value: impl Into<String>) -> Self {
        Self { label, value: value.into(), href: String::new() }
    }

    pub(crate) fn changed_at(mut self, href: &str) -> Self {
        href.clone_into(&mut self.href);
        self
    }
}

/// "Inès, Karim et Lina".
pub(crate) fn spoken_list(texts: &Texts, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [before @ .., last] => texts.t2("enrolment-and", ("a", before.join(comma(texts))), ("b", last.clone())),
    }
}

/// "Inès, 11 ans"; the first name alone when the age is not known.
pub(crate) fn with_age(texts: &Texts, person: &people::Person, today: NaiveDate) -> String {
    match person.age_on(today) {
        Some(age) => texts.t2("enrolment-person-age", ("who", person.first_name.clone()), ("n", age)),
        None => person.first_name.clone(),
    }
}

/// "Par SMS, au 06 39 98 12 34".
pub(crate) fn way(texts: &Texts, group: &Group) -> String {
    told_by(texts, group.way, &group.contact)
}

/// The same, of what was just typed.
pub(crate) fn told_by(texts: &Texts, way: ContactWay, contact: &str) -> String {
    let (key, shown) = match way {
        ContactWay::Sms => ("enrolment-by-sms", kernel::text::phone_display(contact)),
        ContactWay::Call => ("enrolment-by-call", kernel::text::phone_display(contact)),
        ContactWay::Email => ("enrolment-by-email", contact.to_owned()),
        ContactWay::Letter => ("enrolment-by-letter", contact.replace('\n', ", ")),
        ContactWay::Desk => ("enrolment-by-desk", String::new()),
    };
    texts.t1(key, "x", ltr(texts, &shown))
}

/// "En espèces".
pub(crate) fn means(texts: &Texts, means: Means) -> String {
    texts.t(match means {
        Means::Cash => "enrolment-means-cash",
        Means::Cheque => "enrolment-means-cheque",
        Means::Other => "enrolment-means-other",
    })
}

/// What a group owes and has paid: "Payé", "Reste 9 €", "À fixer". Of a fee of each session nobody knows what remains: it
/// says the fee.
pub(crate) fn account(texts: &Texts, terms: &ListTerms, due: Option<&Due>, paid: Cents) -> String {
    match due.filter(|due| !due.is_free()).and_then(Due::total) {
        None => telling::due(texts, terms, due),
        Some(total) if paid >= total => texts.t("enrolment-paid"),
        Some(total) => texts.t1("enrolment-remains", "x", amount(texts, Cents(total.0 - paid.0))),
    }
}

/// The same with a capital, where a line begins.
pub(crate) fn capitalised(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}

/// "24/11/2015", as on papers of the desk.
pub(crate) fn short_date(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}
