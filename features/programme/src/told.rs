//! Refusals, warnings and skipped dates as sentences; refusals as problems for programs.

use calendar::{ClockChange, SkipReason, SkippedDate};
use enrolment::ListRefusal;
use i18n::{Texts, Value};
use kernel::clock::local;
use kernel::words;
use ui::FormState;
use web::{FieldError, Problem};

use crate::model::{ProgrammeRefusal, Warning};

/// A refusal: its field, and the sentence beside it.
pub(crate) fn refusal(texts: &Texts, refusal: ProgrammeRefusal) -> (&'static str, String) {
    let (field, key) = refusal.place();
    let values: Vec<(&str, Value<'_>)> = match refusal {
        ProgrammeRefusal::TooLong { signs, limit, .. } => {
            vec![("signs", thousands(signs).into()), ("limit", thousands(limit).into())]
        }
        ProgrammeRefusal::ChangedMeanwhile { at } | ProgrammeRefusal::SessionChangedMeanwhile { at } => {
            vec![("at", words::time(local(at).time(), texts.locale()).into())]
        }
        ProgrammeRefusal::List(ListRefusal::CapacityBelowTaken { taken }) => vec![("n", taken.into())],
        _ => Vec::new(),
    };
    (field, texts.with(key, values))
}

fn thousands(number: usize) -> String {
    kernel::text::thousands(i64::try_from(number).unwrap_or(i64::MAX))
}

/// Writes refusals beside the fields of a form.
pub(crate) fn on_form(texts: &Texts, form: &mut FormState, refusals: Vec<ProgrammeRefusal>) {
    for each in refusals {
        let (field, sentence) = refusal(texts, each);
        form.refuse(field, sentence);
    }
}

/// Refusals for a program; what was changed meanwhile is a conflict.
pub(crate) fn problem(texts: &Texts, refusals: Vec<ProgrammeRefusal>) -> Problem {
    if let Some(conflict) = refusals.iter().find(|refusal| refusal.is_conflict()) {
        return Problem::Conflict(refusal(texts, *conflict).1);
    }
    let told: Vec<(&str, String)> = refusals.into_iter().map(|each| refusal(texts, each)).collect();
    let message = told.first().map(|(_, sentence)| sentence.clone()).unwrap_or_default();
    let fields = told
        .into_iter()
        .filter(|(field, _)| !field.is_empty())
        .map(|(field, message)| FieldError { field: field.to_owned(), message })
        .collect();
    Problem::Refused { message, fields }
}

/// Something odd, as a sentence.
pub(crate) fn warning(texts: &Texts, warning: Warning) -> String {
    let key = match warning {
        Warning::ClosesAfterTheEnd => "programme-warning-closes-after",
        Warning::AllInThePast => "programme-warning-past",
        Warning::FarAhead { date } => {
            return texts.t1("programme-warning-far", "day", words::date_with_year(date, texts.locale()));
        }
        Warning::NoVenue => "programme-warning-no-venue",
        Warning::NoLink => "programme-warning-no-link",
        Warning::NoContact => "programme-warning-no-contact",
        Warning::ClockChange { date, change } => {
            let key = match change {
                ClockChange::Missing => "programme-warning-clock-missing",
                ClockChange::Repeated => "programme-warning-clock-repeated",
                ClockChange::During => "programme-warning-clock-during",
            };
            return texts.t1(key, "day", words::date(date, texts.locale()));
        }
    };
    texts.t(key)
}

/// A date left out, and why.
pub(crate) fn skipped(texts: &Texts, skipped: &SkippedDate) -> String {
    let why = match skipped.reason {
        SkipReason::PublicHoliday(name) | SkipReason::SchoolHoliday(name) => name.to_owned(),
        SkipReason::SchoolTerm => texts.t("programme-skipped-term"),
        SkipReason::Excluded => texts.t("programme-skipped-excluded"),
    };
    texts.t2("programme-skipped", ("day", words::date(skipped.date, texts.locale())), ("why", why))
}
