//! One's own enrolment, found again by its code; what becomes of it, in sentences.

use askama::Template;
use centres::Centre;
use chrono::{DateTime, Utc};
use i18n::Texts;
use kernel::words;
use ui::{Choice, Chrome, FormState};

use super::words::{LabelledLine, capitalised, spoken_list, way};
use crate::model::enrolment::{ContactWay, EnrolmentState};
use crate::model::list::{ListState, SessionRef};
use crate::notices::moment;
use crate::service::views::{GroupView, Line};
use crate::telling;

/// How many sessions to come one's own enrolment shows.
const SESSIONS_SHOWN: usize = 3;

/// The door: type the code.
#[derive(Template)]
#[template(path = "enrolment/code.html")]
pub(crate) struct CodePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub action: String,
    pub back: String,
}

/// A place held for someone, or an enrolment that one may come back on.
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
    /// Cancelled by themselves, thirty days ago at most.
    pub returns: Vec<Offer>,
    pub return_action: String,
    /// Takes back the last change of how they are told; empty when there is none.
    pub undo_contact: String,
    pub once: String,
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
    next.extend(what_to_pay(texts, view));
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

fn what_to_pay(texts: &Texts, view: &GroupView) -> Option<LabelledLine> {
    let before = texts.t("enrolment-next-pay");
    match (view.due(), &view.list.terms.words.price) {
        (Some(due), _) if due.is_free() => None,
        (Some(due), _) => {
            let due = telling::due(texts, &view.list.terms, Some(&due));
            let text = texts.t1("enrolment-next-pay-text", "x", due);
            Some(LabelledLine::new(before, text))
        }
        (None, None) => Some(LabelledLine::new(before, texts.t("enrolment-next-pay-settle"))),
        (None, Some(words)) if words.is_empty() => None,
        (None, Some(words)) => Some(LabelledLine::new(texts.t("enrolment-price"), telling::ltr(texts, words))),
    }
}

/// The sessions to come, and among them those that were called off; where one comes is said once.
fn coming(texts: &Texts, view: &GroupView, now: DateTime<Utc>) -> Vec<LabelledLine> {
    if view.active().next().is_none() || view.list.state == ListState::Cancelled {
        return Vec::new();
    }
    let held: Vec<&SessionRef> = view.sessions.iter().filter(|s| s.ends_at > now).take(SESSIONS_SHOWN).collect();
    let until = held.get(SESSIONS_SHOWN - 1).map(|last| last.starts_at);
    let off = view.list.called_off.iter().filter(|off| off.ends_at > now && until.is_none_or(|u| off.starts_at < u));
    let mut spans: Vec<_> = held.iter().map(|session| (session.starts_at, session.ends_at, true)).collect();
    spans.extend(off.map(|off| (off.starts_at, off.ends_at, false)));
    spans.sort_unstable();
    let mut lines: Vec<LabelledLine> = Vec::with_capacity(spans.len() + 1);
    for (starts_at, ends_at, is_held) in spans {
        let label = match (is_held, lines.iter().any(|line| line.label == texts.t("enrolment-session-next"))) {
            (false, _) => "enrolment-session-off",
            (true, false) => "enrolment-session-next",
            (true, true) => "enrolment-session-then",
        };
        let span = capitalised(&words::span(starts_at, ends_at, texts.locale()));
        lines.push(LabelledLine::new(texts.t(label), span));
    }
    if !lines.is_empty() && !view.list.terms.words.place.is_empty() {
        lines.push(LabelledLine::new(texts.t("enrolment-where"), telling::ltr(texts, &view.list.terms.words.place)));
    }
    lines
}

fn told_now(texts: &Texts, view: &GroupView) -> String {
    let group = &view.group;
    let shown = kernel::text::phone_display(&group.contact);
    match group.way {
        ContactWay::Sms => texts.t1("enrolment-next-sms", "x", telling::ltr(texts, &shown)),
        ContactWay::Call => texts.t1("enrolment-next-call", "x", telling::ltr(texts, &shown)),
        ContactWay::Email => texts.t1("enrolment-next-email", "x", telling::ltr(texts, &group.contact)),
        ContactWay::Letter => texts.t("enrolment-next-letter"),
        ContactWay::Desk => texts.t1("enrolment-next-desk", "x", telling::ltr(texts, &group.spoken_code())),
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
pub(crate) fn own_lines(texts: &Texts, view: &GroupView, centre: &Centre, now: DateTime<Utc>) -> Vec<LabelledLine> {
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
    lines.extend(coming(texts, view, now));
    let told = if is_active { format!("{base}/prevenir") } else { String::new() };
    lines.push(LabelledLine::new(texts.t("enrolment-told"), way(texts, &view.group)).changed_at(&told));
    if view.seated().next().is_some() {
        let fee = telling::due(texts, &view.list.terms, view.due().as_ref());
        lines.push(LabelledLine::new(texts.t("enrolment-price"), fee));
    }
    let code = telling::ltr(texts, &view.group.spoken_code());
    lines.push(LabelledLine::new(texts.t("enrolment-code-of-yours"), code));
    lines.retain(|line| !line.value.is_empty());
    lines
}

/// The path of one's own enrolment.
pub(crate) fn own_path(centre: &Centre, code: &str) -> String {
    centre.path(&format!("mon-inscription/{code}"))
}
