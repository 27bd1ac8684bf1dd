//! Counting: tokens and stickers typed, codes to cut out, the sheet for stickers.

use askama::Template;
use ballots::{Sheet, code};
use centres::InCentre;
use kernel::{clock, words};
use ui::{Chrome, FormState};
use web::Problem;

use super::{Counted, boxes, chrome, method_words, path_of, public_path};
use crate::model::forum::{Forum, State};
use crate::model::theme::{Theme, ThemeState};
use crate::service::forums::Board;

/// A count that was typed.
pub(crate) struct SheetLine {
    pub action: String,
    pub label: String,
    pub note: String,
}

#[derive(Template)]
#[template(path = "forums/team_sheets.html")]
pub(crate) struct SheetsPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub path: String,
    pub title: String,
    pub method: String,
    pub people: String,
    pub once: String,
    pub is_choosing: bool,
    pub boxes: Vec<Counted>,
    pub sheets: Vec<SheetLine>,
}

impl SheetsPage {
    pub fn new(here: &InCentre, board: &Board, sheets: &[Sheet], form: FormState) -> Result<Self, Problem> {
        let (cx, forum) = (&here.cx, &board.forum);
        let path = path_of(&here.centre, forum.id, "");
        let line = |sheet: &Sheet| {
            let day = words::date(clock::local_date(sheet.typed_at), cx.locale());
            SheetLine {
                action: format!("{path}/comptes/{}/retrait", sheet.id),
                label: cx.texts.t2("forums-sheet-line", ("n", sheet.people), ("x", day)),
                note: sheet.note.clone(),
            }
        };
        Ok(Self {
            chrome: chrome(here)?,
            form,
            title: forum.terms.title.clone(),
            method: method_words(cx, forum.terms.method),
            people: cx.texts.t1("forums-people-so-far", "n", board.people),
            once: web::once_key(),
            is_choosing: forum.state == State::Choosing,
            boxes: boxes(&board.themes),
            sheets: sheets.iter().map(line).collect(),
            path,
        })
    }
}

#[derive(Template)]
#[template(path = "forums/team_slips.html")]
pub(crate) struct SlipsPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub path: String,
    pub title: String,
    pub printed: String,
    /// How many the reader saw printed.
    pub read: String,
    pub once: String,
}

impl SlipsPage {
    pub fn new(here: &InCentre, board: &Board, form: FormState) -> Result<Self, Problem> {
        Ok(Self {
            chrome: chrome(here)?,
            form,
            path: path_of(&here.centre, board.forum.id, ""),
            title: board.forum.terms.title.clone(),
            printed: here.cx.texts.t1("forums-slips-printed", "n", board.slips),
            read: board.slips.to_string(),
            once: web::once_key(),
        })
    }
}

/// A code to cut out.
pub(crate) struct SlipLine {
    /// The little square, as HTML of ours.
    pub qr: String,
    pub code: String,
}

#[derive(Template)]
#[template(path = "forums/team_slips_print.html")]
pub(crate) struct SlipsPrintPage {
    pub chrome: Chrome,
    pub path: String,
    pub forum: String,
    pub centre: String,
    /// The address one types where there is no camera.
    pub address: String,
    pub method: String,
    pub phone: String,
    pub slips: Vec<SlipLine>,
}

impl SlipsPrintPage {
    pub fn new(here: &InCentre, forum: &Forum, codes: &[String]) -> Result<Self, Problem> {
        let cx = &here.cx;
        let below = public_path(&here.centre, forum.id, "/choix");
        let address = format!("{}{below}", cx.app.settings.public_url.trim_end_matches('/'));
        let label = cx.t("forums-slip-square");
        let slip = |drawn: &String| SlipLine {
            qr: ui::qr::svg(&format!("{address}?code={drawn}"), &label),
            code: code::spoken(drawn),
        };
        Ok(Self {
            chrome: chrome(here)?,
            path: path_of(&here.centre, forum.id, ""),
            forum: forum.terms.title.clone(),
            centre: here.centre.name.clone(),
            method: method_words(cx, forum.terms.method),
            phone: if here.centre.phone.is_empty() { String::new() } else { here.centre.phone_display() },
            slips: codes.iter().map(slip).collect(),
            address,
        })
    }
}

#[derive(Template)]
#[template(path = "forums/team_poster.html")]
pub(crate) struct PosterPage {
    pub chrome: Chrome,
    pub path: String,
    pub title: String,
    pub method: String,
    pub themes: Vec<(String, String)>,
}

impl PosterPage {
    pub fn new(here: &InCentre, board: &Board) -> Result<Self, Problem> {
        let kept = board.themes.iter().filter(|theme| theme.state == ThemeState::Kept);
        Ok(Self {
            chrome: chrome(here)?,
            path: path_of(&here.centre, board.forum.id, ""),
            title: board.forum.terms.title.clone(),
            method: method_words(&here.cx, board.forum.terms.method),
            themes: kept.map(|theme: &Theme| (theme.title.clone(), theme.words.clone())).collect(),
        })
    }
}
