//! One's own enrolment, found again by its code; what becomes of it, in sentences.

use askama::Template;
use centres::Centre;
use chrono::{DateTime, Utc};
use i18n::Texts;
use kernel::{Cents, words};
use ui::{Choice, Chrome, FormState};

use super::words::{LabelledLine, spoken_list, way};
use crate::model::enrolment::{ContactWay, EnrolmentState};
use crate::notices::moment;
use crate::service::views::{GroupView, Line};
use crate::telling;

/// The door: type the code.
#[derive(Template)]
#[template(path = "enrolment/code.html")]
pub(crate) struct CodePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub action: String,
    pub back: String,
}

/// A place held for someone.
pub(crate) struct Offer {
    pub title: String,
    pub text: String,
    pub enrolment: String,
    pub once: String,
}

/// One's own enrolment.
#[derive(Template)]
#[template(path = "enrolment/mine.html")]
pub(crate) struct MinePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub kicker: String,
    pub notice: String,
    pub offers: Vec<Offer>,
    pub lines: Vec<LabelledLine>,
    pub place_action: String,
    pub back: String,
    pub receipt: String,
    /// Empty when nothing is left to cancel.
    pub cancel: String,
}

/// Before cancelling.
#[derive(Template)]
#[template(path = "enrolment/cancel.html")]
pub(crate) struct CancelPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub kicker: String,
    pub people: Vec<Choice>,
    pub warning: String,
    pub action: String,
    pub back: String,
    pub once: String,
}

fn names_in(view: &GroupView, state: EnrolmentState) -> Vec<String> {
    let of_state = view.lines.iter().filter(|line| line.enrolment.state == state);
    of_state.map(|line| line.person.first_name.clone()).collect()
}

/// "Inès et Karim ont leur place : Stage de robotique, du 21 au 23 décembre."
pub(crate) fn outcome(texts: &Texts, view: &GroupView) -> String {
    let sentence = |state, key| {
        let names = names_in(view, state);
        let count = i64::try_from(names.len()).unwrap_or(0);
        let list = ("list", i18n::Value::from(view.list.terms.title.clone()));
        let who = ("who", i18n::Value::from(spoken_list(texts, &names)));
        (!names.is_empty()).then(|| texts.with(key, [("n", i18n::Value::from(count)), who, list]))
    };
    let said = [
        sentence(EnrolmentState::Confirmed, "enrolment-outcome-confirmed"),
        sentence(EnrolmentState::Offered, "enrolment-outcome-offered"),
        sentence(EnrolmentState::Waiting, "enrolment-outcome-waiting"),
    ];
    said.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// What happens next, a date or moment and a sentence each.
pub(crate) fn what_next(texts: &Texts, view: &GroupView, now: DateTime<Utc>) -> Vec<LabelledLine> {
    let mut next = vec![LabelledLine::new(texts.t("enrolment-next-today"), told_now(texts, view))];
    if view.lines.iter().any(|line| line.enrolment.state == EnrolmentState::Waiting) {
        let days = view.group.way.hold().num_hours();
        let key = if days > 48 { "enrolment-next-place-days" } else { "enrolment-next-place-hours" };
        next.push(LabelledLine::new(texts.t("enrolment-next-place"), texts.t(key)));
    }
    if view.seated().next().is_none() {
        return next;
    }
    match view.due() {
        None => next.push(LabelledLine::new(texts.t("enrolment-next-pay"), texts.t("enrolment-next-pay-settle"))),
        Some(Cents(0)) => {}
        Some(due) => {
            let text = texts.t1("enrolment-next-pay-text", "x", due.to_string());
            next.push(LabelledLine::new(texts.t("enrolment-next-pay"), text));
        }
    }
    if !view.list.terms.pieces.is_empty() {
        let pieces = view.list.terms.pieces.join(", ");
        next.push(LabelledLine::new(
            texts.t("enrolment-next-bring"),
            texts.t1("enrolment-next-bring-text", "x", pieces),
        ));
    }
    if let Some(first) = view.next_session(now) {
        let day = words::span(first.starts_at, first.ends_at, texts.locale());
        next.push(LabelledLine::new(day, texts.t("enrolment-next-first")));
    }
    next
}

fn told_now(texts: &Texts, view: &GroupView) -> String {
    let group = &view.group;
    let shown = kernel::text::phone_display(&group.contact);
    match group.way {
        ContactWay::Sms => texts.t1("enrolment-next-sms", "x", shown),
        ContactWay::Call => texts.t1("enrolment-next-call", "x", shown),
        ContactWay::Email => texts.t1("enrolment-next-email", "x", group.contact.clone()),
        ContactWay::Letter => texts.t("enrolment-next-letter"),
        ContactWay::Desk => texts.t1("enrolment-next-desk", "x", group.spoken_code()),
    }
}

/// Where one person stands, in words: "A sa place", "2e sur la liste d’attente"…
pub(crate) fn standing_of(texts: &Texts, line: &Line) -> String {
    match (line.enrolment.state, line.enrolment.offered_until) {
        (EnrolmentState::Offered, Some(until)) => {
            texts.t1("enrolment-state-offered-until", "when", moment(until, texts.locale()))
        }
        (state, _) => telling::state(texts, state),
    }
}

/// The lines of one's own enrolment, with the ways to change them.
pub(crate) fn own_lines(texts: &Texts, view: &GroupView, centre: &Centre) -> Vec<LabelledLine> {
    let base = own_path(centre, &view.group.code);
    let has_questions = view.questions.iter().any(|question| question.retired_at.is_none());
    let is_active = view.active().next().is_some();
    let mut lines = Vec::new();
    for line in &view.lines {
        lines.push(LabelledLine::new(line.person.first_name.clone(), standing_of(texts, line)));
        let change = if has_questions && is_active { format!("{base}/reponses") } else { String::new() };
        let answers = super::answers::answered(texts, &view.questions, &line.enrolment.answers);
        lines.extend(answers.into_iter().map(|answer| answer.changed_at(&change)));
    }
    lines.push(LabelledLine::new(texts.t("enrolment-told"), way(texts, &view.group)));
    if view.seated().next().is_some() {
        lines.push(LabelledLine::new(texts.t("enrolment-price"), telling::fee(texts, view.due())));
    }
    lines.push(LabelledLine::new(texts.t("enrolment-code-of-yours"), view.group.spoken_code()));
    lines
}

/// The path of one's own enrolment.
pub(crate) fn own_path(centre: &Centre, code: &str) -> String {
    centre.path(&format!("mon-inscription/{code}"))
}
