//! What people answered: a centre's own list, and the network's list of numbers that no centre knows.

use askama::Template;
use centres::{InCentre, network_chrome};
use kernel::paging::Page;
use kernel::text::phone_display;
use ui::{Chrome, Pager};
use web::Cx;

use super::{moment, pager};
use crate::handlers::outbox::Asked;
use crate::policy::{Action, decide};
use crate::store::IncomingRow;

pub(crate) struct AnswerLine {
    pub when: String,
    /// Empty for a number that nobody knows.
    pub name: String,
    /// The card of who it comes from; empty when there is none.
    pub href: String,
    pub phone_e164: String,
    pub phone: String,
    pub text: String,
    pub meaning: String,
}

impl AnswerLine {
    fn of(cx: &Cx, row: &IncomingRow, href: String) -> Self {
        Self {
            when: moment(cx, row.answer.at),
            name: row.full_name.clone().unwrap_or_default(),
            href,
            phone_e164: row.answer.address.clone(),
            phone: phone_display(&row.answer.address),
            text: row.answer.text.clone(),
            meaning: cx.t(&format!("delivery-intent-{}", row.answer.intent)),
        }
    }
}

#[derive(Template)]
#[template(path = "delivery/answers.html")]
pub(crate) struct AnswersPage {
    pub chrome: Chrome,
    pub lines: Vec<AnswerLine>,
    pub pager: Pager,
    pub back: String,
    /// Where what is said of a reminder otherwise than by SMS is read, and the word of that door; none where this house
    /// sends no reminders, or to who may not read them.
    pub reminders: Option<(String, String)>,
}

impl AnswersPage {
    pub fn new(chrome: Chrome, here: &InCentre, asked: &Asked, found: &Page<IncomingRow>) -> Self {
        let card = |row: &IncomingRow| row.person.map(|id| here.centre.path(&format!("equipe/personnes/{id}")));
        let line = |row: &IncomingRow| AnswerLine::of(&here.cx, row, card(row).unwrap_or_default());
        Self {
            lines: found.items.iter().map(line).collect(),
            pager: pager(&here.cx, here.centre.path("equipe/reponses"), asked, found.next),
            back: here.centre.path("equipe/boite-envoi"),
            reminders: reminders(&chrome, here),
            chrome,
        }
    }
}

/// The door of reminders, as the menu has it: that room is above this one.
fn reminders(chrome: &Chrome, here: &InCentre) -> Option<(String, String)> {
    // Whoever settles what left follows reminders; the desk reads answers, and knows of no one's reminders.
    if !decide(&here.cx.actor, Action::Write, here.centre.id).is_allowed() {
        return None;
    }
    let href = here.centre.path("equipe/rappels");
    let mut doors = chrome.doors.iter().chain(chrome.groups.iter().flat_map(|group| &group.doors));
    doors.find(|door| door.href == href).map(|door| (door.href.clone(), door.label.clone()))
}

#[derive(Template)]
#[template(path = "delivery/unclaimed.html")]
pub(crate) struct UnclaimedPage {
    pub chrome: Chrome,
    pub lines: Vec<AnswerLine>,
    pub pager: Pager,
}

impl UnclaimedPage {
    pub fn new(cx: &Cx, asked: &Asked, found: &Page<IncomingRow>) -> Self {
        Self {
            chrome: network_chrome(cx, "reseau/reponses"),
            lines: found.items.iter().map(|row| AnswerLine::of(cx, row, String::new())).collect(),
            pager: pager(cx, "/reseau/reponses".to_owned(), asked, found.next),
        }
    }
}
