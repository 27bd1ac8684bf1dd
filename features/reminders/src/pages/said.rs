//! Dates, states and reasons as people read them.

use chrono::{Datelike as _, NaiveDate};
use kernel::words;
use people::Channel;
use web::Cx;

use crate::model::answer::DateState;
use crate::model::procedure::Procedure;
use crate::model::reminder::{Reminder, Why};
use crate::model::rule::{Because, Gap, Rule, Span};

/// "Carte d’identité · la carte de Yanis".
pub(crate) fn label(procedure: &Procedure, reminder: &Reminder) -> String {
    match reminder.terms.about.trim() {
        "" => procedure.text.label.clone(),
        about => format!("{} · {about}", procedure.text.label),
    }
}

/// "mardi 15 décembre 2026".
pub(crate) fn day(cx: &Cx, day: NaiveDate) -> String {
    words::date_with_year(day, cx.locale())
}

/// "Avant le 15 décembre 2026".
pub(crate) fn before(cx: &Cx, due: NaiveDate) -> String {
    cx.texts.t1("reminders-before", "x", day(cx, due))
}

pub(crate) fn state(cx: &Cx, state: DateState) -> String {
    cx.t(&format!("reminders-state-{}", state.code().replace('_', "-")))
}

pub(crate) fn channel(cx: &Cx, channel: Option<Channel>) -> String {
    cx.t(&format!("reminders-channel-{}", channel.map_or("any", Channel::code)))
}

pub(crate) fn gap(cx: &Cx, gap: Gap) -> String {
    let year = match gap {
        Gap::CampaignUnknown { year } => year.to_string(),
        _ => String::new(),
    };
    cx.texts.t1(&format!("reminders-gap-{}", gap.word()), "x", year)
}

fn span(cx: &Cx, span: Span) -> String {
    match span {
        Span::Days(days) => cx.texts.t1("reminders-span-days", "n", days),
        Span::Months(months) => cx.texts.t1("reminders-span-months", "n", months),
    }
}

/// Which date of the person's own a rule asks for and how the next ones are found from it; or, where it asks for none,
/// where its dates come from.
pub(crate) fn anchor_hint(cx: &Cx, rule: &Rule) -> String {
    let word = rule.word().replace('_', "-");
    let key = match rule.needs_anchor() {
        true => format!("reminders-anchor-hint-{word}"),
        false => format!("reminders-undated-{word}"),
    };
    match rule {
        Rule::MonthlyWindow { closes_day, .. } | Rule::QuarterlyFrom { closes_day } => {
            cx.texts.t1(&key, "n", i64::from(*closes_day))
        }
        Rule::Every { months, .. } => cx.texts.t1(&key, "x", span(cx, Span::Months(*months))),
        _ => cx.t(&key),
    }
}

/// "Parce que la carte finit le 3 mars 2027." That it was moved before a holiday is said while one is still to be
/// reminded: afterwards it explains nothing.
pub(crate) fn because(cx: &Cx, why: Why, (due_on, remind_on): (NaiveDate, NaiveDate)) -> String {
    let (texts, last) = (&cx.texts, i64::from(due_on.day()));
    let said = match why.because {
        Because::Month => texts.t1("reminders-because-month", "n", last),
        Because::Quarter { anchor } => {
            let month = words::month(anchor.month(), cx.locale());
            texts.t2("reminders-because-quarter", ("x", month), ("n", last))
        }
        Because::Expiry { anchor, closes } => {
            texts.t2("reminders-because-expiry", ("x", day(cx, anchor)), ("span", span(cx, closes)))
        }
        Because::Campaign { year, department } => {
            texts.t2("reminders-because-campaign", ("x", year.to_string()), ("department", format!("{department:02}")))
        }
        Because::Age { birth, years } => {
            texts.t2("reminders-because-age", ("x", day(cx, birth)), ("n", i64::from(years)))
        }
        Because::Every { anchor, months } => {
            texts.t2("reminders-because-every", ("x", day(cx, anchor)), ("span", span(cx, Span::Months(months))))
        }
        Because::OneOff { anchor } => texts.t1("reminders-because-one-off", "x", day(cx, anchor)),
        Because::Local => texts.t("reminders-because-local"),
    };
    match why.moved_from.filter(|_| remind_on >= cx.today()) {
        Some(from) => format!("{said} {}", texts.t1("reminders-because-moved", "x", day(cx, from))),
        None => said,
    }
}
