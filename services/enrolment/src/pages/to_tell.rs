//! The team's list of those to tell, and what a day brought.

use askama::Template;
use ui::Chrome;

/// Something to say to someone.
pub(crate) struct ToTellLine {
    pub id: String,
    pub once: String,
    pub name: String,
    /// The list, and its people's own page.
    pub list: String,
    pub href: String,
    /// What to say, as one would say it.
    pub words: String,
    /// "À appeler au 06 39 98 12 34", "L’e-mail n’est pas arrivé".
    pub how: String,
    pub phone_e164: String,
    pub phone: String,
    pub since: String,
    /// What one may bring back: the word of the form, and the button's.
    pub acts: Vec<(&'static str, String)>,
}

/// Those whom someone must tell.
#[derive(Template)]
#[template(path = "enrolment/team_to_tell.html")]
pub(crate) struct ToTellPage {
    pub chrome: Chrome,
    pub base: String,
    pub lines: Vec<ToTellLine>,
    pub count: i64,
    /// Letters that are not printed yet; the paper is made of these and those already printed.
    pub letters: i64,
    pub has_letters: bool,
    pub may_write: bool,
    pub once: String,
}

/// One enrolment of a short list.
pub(crate) struct RecentLine {
    pub name: String,
    pub list: String,
    pub href: String,
    pub kind: &'static str,
    pub state: String,
    pub when: String,
    pub contact: String,
}

/// What was enrolled today, or the places that wait for an answer.
#[derive(Template)]
#[template(path = "enrolment/team_recent.html")]
pub(crate) struct RecentPage {
    pub chrome: Chrome,
    pub title: String,
    pub when_label: String,
    pub empty: String,
    pub lines: Vec<RecentLine>,
}
