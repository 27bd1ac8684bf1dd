//! Refusals, standings and states in the reader's words; and, for programs, as problems.

use i18n::{Texts, Value};
use kernel::{Cents, Locale};
use web::{FieldError, Problem};

use crate::model::enrolment::EnrolmentState;
use crate::model::fee::{Due, Fee, FeeTable, FeeUnit};
use crate::model::list::{ListRefusal, ListTerms, Seats, Standing};
use crate::model::question::QuestionRefusal;
use crate::model::refusal::EnrolmentRefusal;
use crate::notices::moment;
use crate::service::Error;

/// A refusal as a person reads it: the field, and the sentence beside it.
pub fn refusal(texts: &Texts, refusal: &EnrolmentRefusal) -> (String, String) {
    let (field, key) = refusal.place();
    let mut values: Vec<(&'static str, Value<'static>)> = Vec::new();
    match refusal {
        EnrolmentRefusal::NotYetOpen { opens_at } => {
            values.push(("when", Value::from(moment(*opens_at, texts.locale()))));
        }
        EnrolmentRefusal::NotEnough { left } => values.push(("n", Value::from(*left))),
        EnrolmentRefusal::WordUnknown { word } => values.push(("x", Value::from(word.clone()))),
        EnrolmentRefusal::PhoneInvalid { digits } => values.push(("n", Value::from(*digits))),
        EnrolmentRefusal::Twice { first_name }
        | EnrolmentRefusal::BirthDateMissing { first_name }
        | EnrolmentRefusal::SamePersonTwice { first_name } => values.push(("who", Value::from(first_name.clone()))),
        EnrolmentRefusal::TooYoung { first_name, age, min } => {
            values.extend([
                ("who", Value::from(first_name.clone())),
                ("age", Value::from(*age)),
                ("limit", Value::from(*min)),
            ]);
        }
        EnrolmentRefusal::TooOld { first_name, age, max } => {
            values.extend([
                ("who", Value::from(first_name.clone())),
                ("age", Value::from(*age)),
                ("limit", Value::from(*max)),
            ]);
        }
        _ => {}
    }
    (field, texts.with(key, values))
}

/// A refusal of a list's terms.
pub fn list_refusal(texts: &Texts, refusal: ListRefusal) -> (&'static str, String) {
    let (field, key) = refusal.place();
    let taken = if let ListRefusal::CapacityBelowTaken { taken } = refusal { taken } else { 0 };
    (field, texts.t1(key, "n", taken))
}

/// A refusal of a question.
pub fn question_refusal(texts: &Texts, refusal: QuestionRefusal) -> (&'static str, String) {
    let (field, key) = refusal.place();
    (field, texts.t(key))
}

/// What a resident who comes to a list finds: "Il y a de la place", "Complet. On peut attendre une place".
///
/// Without a number: one that stays the same after a name was typed would tell a stranger that its person is
/// on the list.
pub fn standing(texts: &Texts, standing: Standing) -> String {
    match standing {
        Standing::NotYet { opens_at } => {
            texts.t1("enrolment-standing-not-yet", "when", moment(opens_at, texts.locale()))
        }
        Standing::Open { .. } => texts.t("enrolment-standing-open"),
        Standing::Waiting { .. } => texts.t("enrolment-standing-waiting"),
        Standing::Full => texts.t("enrolment-standing-full"),
        Standing::Closed => texts.t("enrolment-standing-closed"),
        Standing::Cancelled => texts.t("enrolment-standing-cancelled"),
    }
}

/// The seats of a list for the team: "18 inscrits, il reste 2 places, 3 personnes attendent".
pub fn seats(texts: &Texts, seats: Seats) -> String {
    let mut parts = vec![texts.t1("enrolment-seats-taken", "n", seats.taken)];
    if let Some(capacity) = seats.capacity {
        parts.push(texts.t1("enrolment-seats-left", "n", (capacity - seats.taken).max(0)));
    }
    if seats.waiting > 0 {
        parts.push(texts.t1("enrolment-seats-waiting", "n", seats.waiting));
    }
    parts.join(comma(texts))
}

/// What stands between the parts of a line.
pub(crate) fn comma(texts: &Texts) -> &'static str {
    if texts.locale() == Locale::Ar { "، " } else { ", " }
}

/// "Inscrite", "Sur la liste d’attente"…
pub fn state(texts: &Texts, state: EnrolmentState) -> String {
    texts.t(match state {
        EnrolmentState::Confirmed => "enrolment-state-confirmed",
        EnrolmentState::Waiting => "enrolment-state-waiting",
        EnrolmentState::Offered => "enrolment-state-offered",
        EnrolmentState::Cancelled => "enrolment-state-cancelled",
        EnrolmentState::Expired => "enrolment-state-expired",
        EnrolmentState::Unplaced => "enrolment-state-unplaced",
        EnrolmentState::Doubled | EnrolmentState::DoubledWaiting => "enrolment-state-doubled",
    })
}

/// What it costs, before one knows for whom: "Gratuit", "9 € (par séance)", "de 5 € à 18 €, selon vos revenus".
pub fn fees(texts: &Texts, fees: &FeeTable, unit: Option<FeeUnit>) -> String {
    let (low, high) = fees.range();
    let up_to = for_unit(texts, unit, amount(texts, high));
    if fees.is_free() {
        texts.t("enrolment-free")
    } else if low == high {
        up_to
    } else {
        texts.t2("enrolment-fee-range", ("low", amount(texts, low)), ("high", up_to))
    }
}

/// A sum with what it pays for, where there is something to say: "9 € (par séance)".
pub fn for_unit(texts: &Texts, unit: Option<FeeUnit>, sum: String) -> String {
    match unit {
        Some(FeeUnit::Season) => texts.t1("enrolment-fee-for-season", "x", sum),
        Some(FeeUnit::Session) => texts.t1("enrolment-fee-for-session", "x", sum),
        None => sum,
    }
}

/// The price of a list, before one knows for whom: in its own words, or from its table; empty where nobody has said.
pub(crate) fn price(texts: &Texts, terms: &ListTerms) -> String {
    terms.words.price.as_ref().map_or_else(|| fees(texts, &terms.fees, terms.fee_unit), |words| ltr(texts, words))
}

/// What someone pays; see [`due`].
pub(crate) fn fee(texts: &Texts, terms: &ListTerms, fee: Option<Fee>) -> String {
    due(texts, terms, Due::of([fee]).as_ref())
}

/// What some people pay together, and for what, as they were told; a fee to be settled says so, a price told in words
/// only says these.
pub(crate) fn due(texts: &Texts, terms: &ListTerms, due: Option<&Due>) -> String {
    match (due, &terms.words.price) {
        (Some(due), _) if due.is_free() => texts.t("enrolment-free"),
        (Some(due), _) => {
            let sum = |sum: &Fee| for_unit(texts, sum.unit, amount(texts, sum.amount));
            due.sums().iter().map(sum).collect::<Vec<_>>().join(comma(texts))
        }
        (None, Some(words)) => ltr(texts, words),
        // By the table one knows between what and what, before the desk has seen a quotient.
        (None, None) if terms.fees.0.len() > 1 => {
            texts.t1("enrolment-fee-range-to-settle", "x", fees(texts, &terms.fees, terms.fee_unit))
        }
        (None, None) => texts.t("enrolment-fee-to-settle"),
    }
}

/// A sum of money that keeps its direction.
pub(crate) fn amount(texts: &Texts, amount: Cents) -> String {
    ltr(texts, &amount.to_string())
}

/// Numbers, codes, addresses and French words that keep their direction inside Arabic, by marks nobody sees.
pub(crate) fn ltr(texts: &Texts, text: &str) -> String {
    match texts.locale() {
        Locale::Ar if !text.is_empty() => format!("\u{2066}{text}\u{2069}"),
        _ => text.to_owned(),
    }
}

/// An act that failed, as a problem: for programs, and for what no form can show.
pub fn problem(texts: &Texts, error: Error) -> Problem {
    let told = |field: String, message: String| {
        let fields = vec![FieldError { field, message: message.clone() }];
        Problem::Refused { message, fields }
    };
    match error {
        Error::Refused(EnrolmentRefusal::TooManyTries) => Problem::TooMany,
        // What another centre has is not there, whatever was sent with it.
        Error::Refused(EnrolmentRefusal::ListUnknown | EnrolmentRefusal::SessionUnknown) => Problem::NotFound,
        Error::Refused(EnrolmentRefusal::Stale) => Problem::Conflict(texts.t("enrolment-refusal-stale")),
        Error::Refused(reason) => {
            let (field, message) = refusal(texts, &reason);
            told(field, message)
        }
        Error::List(reason) => {
            let (field, message) = list_refusal(texts, reason);
            told(field.to_owned(), message)
        }
        Error::Question(reason) => {
            let (field, message) = question_refusal(texts, reason);
            told(field.to_owned(), message)
        }
        Error::Denied(denied) => denied.into(),
        Error::NotFound => Problem::NotFound,
        Error::Failed(error) => error.into(),
        Error::People(error) => Problem::failed(&error),
    }
}
