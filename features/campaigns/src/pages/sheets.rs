//! Sheets to type back: calls by ten, letters by street, doubts.

use askama::Template;
use centres::InCentre;
use delivery::{Message, State};
use ui::{Chrome, Pager};
use web::{Cx, Problem};

use super::{chrome, path_of, size, title_of};
use crate::policy::{Action, decide};
use crate::service::drafts::Followed;
use crate::service::papers::{Door, script_words};
use crate::service::results::CALLS_ON_A_SHEET;

/// Letters on one page, whole streets kept together.
const LETTERS_ON_A_PAGE: usize = 60;

/// One message and the results that may be chosen.
pub(crate) struct ResultLine {
    /// The name of its field.
    pub field: String,
    pub name: String,
    pub detail: String,
    /// E.164, for a link; empty for a letter.
    pub phone: String,
    /// Value, words, whether it is chosen.
    pub choices: Vec<(&'static str, String, bool)>,
}

fn choices(cx: &Cx, message: &Message) -> Vec<(&'static str, String, bool)> {
    let states = State::results_by_hand(message.channel).iter();
    states
        .map(|state| {
            let words = cx.t(&format!("campaigns-result-{}", state.code().replace('_', "-")));
            (state.code(), words, message.state == *state)
        })
        .collect()
}

fn sheet_words(cx: &Cx, sheet: usize, sheets: usize) -> String {
    cx.texts.t2("campaigns-sheet-of", ("n", sheet), ("of", sheets))
}

fn pager(cx: &Cx, base: &str, sheet: usize, sheets: usize) -> Pager {
    let to = |sheet: usize| format!("{base}?feuille={sheet}");
    Pager {
        previous: if sheet > 1 { to(sheet - 1) } else { String::new() },
        next: if sheet < sheets { to(sheet + 1) } else { String::new() },
        words: sheet_words(cx, sheet, sheets),
    }
}

#[derive(Template)]
#[template(path = "campaigns/calls.html")]
pub(crate) struct CallsPage {
    pub chrome: Chrome,
    pub base: String,
    pub may_see_board: bool,
    pub once: String,
    pub message: String,
    pub script: Vec<String>,
    /// The calls of this sheet that are still to be made.
    pub to_call: Vec<ResultLine>,
    /// Those that are done, in case one was noted by mistake.
    pub called: Vec<ResultLine>,
    /// What was just noted; empty otherwise.
    pub noted: String,
    pub sheet: usize,
    pub pages: Pager,
    pub left: String,
    pub has_left: bool,
}

impl CallsPage {
    pub fn new(here: &InCentre, followed: &Followed, messages: Vec<Message>, sheet: usize) -> Result<Self, Problem> {
        let cx = &here.cx;
        let base = path_of(&here.centre, &followed.campaign);
        let sheets = messages.len().div_ceil(CALLS_ON_A_SHEET).max(1);
        let sheet = sheet.clamp(1, sheets);
        // Those to call come first, in the order of the paper sheets; who has been reached is out of the way.
        let (to_call, called): (Vec<Message>, Vec<Message>) = messages.into_iter().partition(is_to_call);
        let left = to_call.len();
        let on_sheet = (sheet - 1) * CALLS_ON_A_SHEET..sheet * CALLS_ON_A_SHEET;
        let lines = |messages: &[Message], before: usize| {
            let shown = (before..).zip(messages).filter(|(at, _)| on_sheet.contains(at));
            shown.map(|(_, message)| call_line(cx, message)).collect()
        };
        let script = script_words(cx, &here.centre, &followed.campaign);
        Ok(Self {
            chrome: chrome(here)?,
            may_see_board: decide(&cx.actor, Action::SeeCampaigns, here.centre.id).is_allowed(),
            once: web::once_key(),
            message: title_of(cx, &followed.campaign),
            script: script.split("\n\n").map(str::to_owned).collect(),
            to_call: lines(&to_call, 0),
            called: lines(&called, left),
            noted: noted_words(cx),
            pages: pager(cx, &format!("{base}/appels"), sheet, sheets),
            left: cx.texts.t2("campaigns-calls-left", ("n", left), ("x", size(left))),
            has_left: left > 0,
            sheet,
            base,
        })
    }
}

fn is_to_call(message: &Message) -> bool {
    matches!(message.state, State::Planned | State::NoAnswer)
}

fn call_line(cx: &Cx, message: &Message) -> ResultLine {
    ResultLine {
        field: format!("resultat-{}", message.id),
        name: message.full_name.clone(),
        detail: kernel::text::phone_display(&message.address),
        phone: message.address.clone(),
        choices: choices(cx, message),
    }
}

/// How many results were just noted, as the address of the page says it.
fn noted_words(cx: &Cx) -> String {
    let noted = cx.path.split_once("notes=").and_then(|(_, count)| count.parse::<usize>().ok());
    noted.map(|count| cx.texts.t2("campaigns-results-noted", ("n", count), ("x", size(count)))).unwrap_or_default()
}

/// A street of the round with its letters.
pub(crate) struct StreetBlock {
    pub name: String,
    /// What its button sends; empty when all is brought back.
    pub mark: String,
    pub lines: Vec<ResultLine>,
}

#[derive(Template)]
#[template(path = "campaigns/letters.html")]
pub(crate) struct LettersPage {
    pub chrome: Chrome,
    pub base: String,
    pub may_see_board: bool,
    pub once: String,
    pub once_print: String,
    pub message: String,
    pub streets: Vec<StreetBlock>,
    /// What was just noted; empty otherwise.
    pub noted: String,
    pub sheet: usize,
    pub pages: Pager,
    pub to_print: String,
    pub has_to_print: bool,
    pub has_waiting: bool,
}

impl LettersPage {
    pub fn new(here: &InCentre, followed: &Followed, messages: Vec<Message>, sheet: usize) -> Result<Self, Problem> {
        let cx = &here.cx;
        let base = path_of(&here.centre, &followed.campaign);
        let to_print = messages.iter().filter(|message| message.state == State::Planned).count();
        let has_waiting = messages.iter().any(|m| matches!(m.state, State::Planned | State::Printed));
        let mut sheets = pages_of(cx, &messages);
        let count = sheets.len().max(1);
        let sheet = sheet.clamp(1, count);
        let streets = if sheets.is_empty() { Vec::new() } else { sheets.swap_remove(sheet - 1) };
        Ok(Self {
            chrome: chrome(here)?,
            may_see_board: decide(&cx.actor, Action::SeeCampaigns, here.centre.id).is_allowed(),
            once: web::once_key(),
            once_print: web::once_key(),
            message: title_of(cx, &followed.campaign),
            streets,
            noted: noted_words(cx),
            pages: pager(cx, &format!("{base}/lettres"), sheet, count),
            to_print: cx.texts.t2("campaigns-letters-to-print", ("n", to_print), ("x", size(to_print))),
            has_to_print: to_print > 0,
            has_waiting,
            sheet,
            base,
        })
    }
}

/// Streets gathered into pages; a street is never cut in two.
fn pages_of(cx: &Cx, messages: &[Message]) -> Vec<Vec<StreetBlock>> {
    let mut pages: Vec<Vec<StreetBlock>> = Vec::new();
    let mut letters_on_page = LETTERS_ON_A_PAGE;
    for block in blocks_of(cx, messages) {
        if letters_on_page + block.lines.len() > LETTERS_ON_A_PAGE && letters_on_page > 0 {
            pages.push(Vec::new());
            letters_on_page = 0;
        }
        letters_on_page += block.lines.len();
        if let Some(page) = pages.last_mut() {
            page.push(block);
        }
    }
    pages
}

fn blocks_of(cx: &Cx, messages: &[Message]) -> Vec<StreetBlock> {
    let mut blocks: Vec<StreetBlock> = Vec::new();
    for message in messages {
        let door = Door::of(message);
        let name = format!("{}, {}", door.street, door.town);
        if blocks.last().is_none_or(|block| block.name != name) {
            blocks.push(StreetBlock { name, mark: String::new(), lines: Vec::new() });
        }
        let Some(block) = blocks.last_mut() else { continue };
        if matches!(message.state, State::Planned | State::Printed) {
            block.mark = door.street_mark();
        }
        block.lines.push(ResultLine {
            field: format!("resultat-{}", message.id),
            detail: [door.number.as_str(), door.detail.as_str()]
                .into_iter()
                .filter(|t| !t.is_empty())
                .collect::<Vec<_>>()
                .join(", "),
            name: door.name,
            phone: String::new(),
            choices: choices(cx, message),
        });
    }
    blocks
}

#[derive(Template)]
#[template(path = "campaigns/unsure.html")]
pub(crate) struct UnsurePage {
    pub chrome: Chrome,
    pub base: String,
    pub once: String,
    pub message: String,
    pub lines: Vec<ResultLine>,
}

impl UnsurePage {
    pub fn new(here: &InCentre, followed: &Followed, messages: Vec<Message>) -> Result<Self, Problem> {
        let cx = &here.cx;
        let line = |message: Message| ResultLine {
            field: format!("resultat-{}", message.id),
            name: message.full_name,
            detail: cx.texts.t2(
                "campaigns-unsure-detail",
                ("channel", cx.t(&format!("campaigns-channel-{}", message.channel.code()))),
                ("reason", delivery::reason_words(&cx.texts, &message.reason)),
            ),
            phone: String::new(),
            choices: vec![
                ("recu", cx.t("campaigns-unsure-received"), false),
                ("renvoyer", cx.t("campaigns-unsure-again"), false),
            ],
        };
        Ok(Self {
            chrome: chrome(here)?,
            once: web::once_key(),
            message: title_of(cx, &followed.campaign),
            lines: messages.into_iter().map(line).collect(),
            base: path_of(&here.centre, &followed.campaign),
        })
    }
}
