//! The team's pages: lists, one list, one group, the desk, questions, roll call.

use askama::Template;
use ui::{Choice, Chrome, FormState, Pager};

use super::answers::Section;
use super::words::LabelledLine;

/// One list among others.
pub(crate) struct ListLine {
    pub title: String,
    pub subtitle: String,
    pub seats: String,
    pub href: String,
}

/// A session of today, to be called.
pub(crate) struct RollLink {
    pub label: String,
    pub href: String,
    /// "12 présents", or nothing yet.
    pub words: String,
    /// "aujourd’hui", "prochaine", or nothing.
    pub when: String,
    /// Whether a page of many opens there.
    pub is_next: bool,
}

/// The lists of the centre.
#[derive(Template)]
#[template(path = "enrolment/team_index.html")]
pub(crate) struct IndexPage {
    pub chrome: Chrome,
    /// The other lists, those that take nobody any more or those that do: their link and its words.
    pub others: (String, String),
    pub empty: String,
    pub today: Vec<RollLink>,
    /// How many wait for someone to tell them, and where.
    pub to_tell: i64,
    pub to_tell_href: String,
    pub lists: Vec<ListLine>,
    pub pager: Pager,
}

/// Someone on a list.
pub(crate) struct Row {
    pub name: String,
    pub age: String,
    pub state: String,
    /// `done` for a place, `due` for one that is held or waits.
    pub kind: &'static str,
    pub contact: String,
    pub account: String,
    pub note: String,
    pub href: String,
}

/// One list.
#[derive(Template)]
#[template(path = "enrolment/team_list.html")]
pub(crate) struct ListPage {
    pub chrome: Chrome,
    pub title: String,
    pub subtitle: String,
    pub seats: String,
    pub base: String,
    pub public_href: String,
    pub enrolled: Vec<Row>,
    pub waiting: Vec<Row>,
    pub pager: Pager,
    pub money: String,
    /// Where cards are made for these people; may be empty.
    pub cards: String,
}

/// One person of a group, with what may be done about them.
pub(crate) struct Member {
    pub id: String,
    pub name: String,
    pub state: String,
    pub answers: Vec<LabelledLine>,
    pub fee: String,
    pub once: String,
    pub is_offered: bool,
    pub is_waiting: bool,
    pub needs_fee: bool,
    pub priority_reason: String,
}

/// One group.
#[derive(Template)]
#[template(path = "enrolment/team_group.html")]
pub(crate) struct GroupPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub title: String,
    pub list_title: String,
    pub list_href: String,
    pub base: String,
    pub lines: Vec<LabelledLine>,
    pub members: Vec<Member>,
    pub cancellable: Vec<Choice>,
    pub account: String,
    pub payments: Vec<LabelledLine>,
    pub means: Vec<Choice>,
    pub told: Vec<LabelledLine>,
    pub once: [String; 2],
}

/// Someone found by the desk's search.
pub(crate) struct FoundPerson {
    pub name: String,
    pub line: String,
    pub href: String,
}

/// Enrolling at the desk.
#[derive(Template)]
#[template(path = "enrolment/team_new.html")]
pub(crate) struct NewPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub list_title: String,
    pub seats: String,
    pub base: String,
    pub query: String,
    pub found: Vec<FoundPerson>,
    /// "et 12 autres : précisez", or nothing.
    pub more: String,
    /// Whether a search found nobody.
    pub is_empty: bool,
    /// The person who was chosen, if any.
    pub person: String,
    pub people: Vec<Choice>,
    pub sections: Vec<Section>,
    pub ways: Vec<Choice>,
    /// Shown once someone is chosen, or is new.
    pub is_ready: bool,
    pub asks_period: bool,
    pub once: String,
}

/// One line of the sheet, with what was refused in it.
pub(crate) struct SheetRow {
    pub number: usize,
    pub error: String,
    pub cells: Vec<Cell>,
}

/// One box of a line.
pub(crate) struct Cell {
    pub name: String,
    pub label: String,
    pub value: String,
}

/// The paper sheet, typed back in.
#[derive(Template)]
#[template(path = "enrolment/team_sheet.html")]
pub(crate) struct SheetPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub list_title: String,
    pub base: String,
    pub rows: Vec<SheetRow>,
    pub notice: String,
    pub once: String,
}

/// One question in the list of them.
pub(crate) struct QuestionLine {
    pub id: String,
    pub label: String,
    pub line: String,
    pub is_retired: bool,
    /// To put it up, to put it down, to take it away.
    pub once: [String; 3],
}

/// The questions of a list.
#[derive(Template)]
#[template(path = "enrolment/team_questions.html")]
pub(crate) struct QuestionsPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub list_title: String,
    pub base: String,
    pub lines: Vec<QuestionLine>,
    pub kinds: Vec<Choice>,
    pub conditions: Vec<Choice>,
    pub once: String,
}

/// One question, to change.
#[derive(Template)]
#[template(path = "enrolment/team_question.html")]
pub(crate) struct QuestionPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub list_title: String,
    pub action: String,
    pub back: String,
    pub kinds: Vec<Choice>,
    pub conditions: Vec<Choice>,
    /// Said when someone has answered already.
    pub notice: String,
    pub once: String,
}

/// The sessions of a list.
#[derive(Template)]
#[template(path = "enrolment/team_rolls.html")]
pub(crate) struct RollsPage {
    pub chrome: Chrome,
    pub list_title: String,
    pub base: String,
    pub back: String,
    pub rolls: Vec<RollLink>,
}

/// Someone to be called, with the mark they have.
pub(crate) struct Called {
    pub field: String,
    pub shown_field: String,
    pub name: String,
    /// The mark as the page shows it: what differs from it is written, and nothing else.
    pub shown: &'static str,
    pub mark: String,
}

/// Calling the names of one session.
#[derive(Template)]
#[template(path = "enrolment/team_roll.html")]
pub(crate) struct RollPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub list_title: String,
    pub label: String,
    pub action: String,
    pub back: String,
    pub people: Vec<Called>,
    /// The three marks, each with its word.
    pub marks: Vec<(&'static str, String)>,
    pub once: String,
}
