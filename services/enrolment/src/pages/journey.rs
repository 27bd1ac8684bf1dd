//! The five screens of enrolling, and the one that says it is done.

use askama::Template;
use ui::{Chrome, FormState};

use super::answers::Section;
use super::words::LabelledLine;

/// Does the centre know them?
#[derive(Template)]
#[template(path = "enrolment/start.html")]
pub(crate) struct StartPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub steps: usize,
    pub kicker: String,
    pub notice: String,
    /// In the exercise book: what to type.
    pub trial: String,
    pub seats: String,
    pub action: String,
    pub back: String,
}

/// The list takes nobody now.
#[derive(Template)]
#[template(path = "enrolment/closed.html")]
pub(crate) struct ClosedPage {
    pub chrome: Chrome,
    pub title: String,
    pub text: String,
    pub kicker: String,
    pub back: String,
    pub programme: String,
    pub mine: String,
}

/// Someone who may be ticked, or why they may not.
#[derive(Default)]
pub(crate) struct Comer {
    pub mark: String,
    pub label: String,
    /// Empty when they may come.
    pub why: String,
    /// What one may do about them: another activity, or what was typed put right.
    pub href: String,
    pub act: String,
}

/// Who comes?
#[derive(Template)]
#[template(path = "enrolment/who.html")]
pub(crate) struct WhoPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub notice: String,
    pub step: usize,
    pub steps: usize,
    pub kicker: String,
    pub hint: String,
    pub people: Vec<Comer>,
    pub is_household: bool,
    pub is_adding: bool,
    pub adding_legend: String,
    /// The way on without whoever was refused; empty when nobody was.
    pub without: String,
    pub seats: String,
    pub action: String,
    pub back: String,
}

/// The list's own questions; also used to change the answers afterwards, then without steps.
#[derive(Template)]
#[template(path = "enrolment/questions.html")]
pub(crate) struct QuestionsPage {
    pub chrome: Chrome,
    pub form: FormState,
    /// `0` outside the journey.
    pub step: usize,
    pub steps: usize,
    pub kicker: String,
    pub sections: Vec<Section>,
    pub submit: String,
    pub action: String,
    pub back: String,
}

/// How to tell them? Also used to change it afterwards, then without steps.
#[derive(Template)]
#[template(path = "enrolment/tell.html")]
pub(crate) struct TellPage {
    pub chrome: Chrome,
    pub form: FormState,
    /// `0` outside the journey.
    pub step: usize,
    pub steps: usize,
    pub kicker: String,
    pub asks_adult: bool,
    pub submit: String,
    pub action: String,
    pub back: String,
}

/// Check your answers.
#[derive(Template)]
#[template(path = "enrolment/check.html")]
pub(crate) struct CheckPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub steps: usize,
    pub kicker: String,
    pub notice: String,
    pub lines: Vec<LabelledLine>,
    /// The mark of the fee that is shown.
    pub price: String,
    pub submit: String,
    pub action: String,
    pub back: String,
    pub once: String,
}

/// It is done.
#[derive(Template)]
#[template(path = "enrolment/done.html")]
pub(crate) struct DonePage {
    pub chrome: Chrome,
    pub text: String,
    pub code: String,
    pub mine: String,
    pub next: Vec<LabelledLine>,
    pub receipt: String,
    pub programme: String,
}
