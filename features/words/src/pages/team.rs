//! What the team reads: the board, slips, a voice, the house's words, who is to be told.

use askama::Template;
use centres::InCentre;
use ui::{Choice, Chrome, FormState, Pager};
use web::Problem;

use super::{base_of, chrome, path_of, state_kind, state_words, way_words};
use crate::model::house;
use crate::model::question::Question;
use crate::policy::{Action, decide};
use crate::service::sorting::Sorted;
use crate::service::telling::{ToTell, page_of};
use crate::store::questions::Which;

/// A word of the board.
pub(crate) struct Row {
    pub href: String,
    pub term: String,
    pub words: String,
    pub times: String,
    pub state_kind: &'static str,
    pub state: String,
}

/// A part of the board.
pub(crate) struct Tab {
    pub href: String,
    pub label: String,
    pub is_here: bool,
}

#[derive(Template)]
#[template(path = "words/team_index.html")]
pub(crate) struct BoardPage {
    pub chrome: Chrome,
    pub base: String,
    pub tabs: Vec<Tab>,
    pub rows: Vec<Row>,
    pub pages: Pager,
    pub may_write: bool,
    pub to_tell: String,
    pub public_href: String,
}

impl BoardPage {
    pub fn new(here: &InCentre, sorted: &Sorted, which: Which) -> Result<Self, Problem> {
        let (cx, base) = (&here.cx, base_of(&here.centre));
        let tab = |of: Which, word: &str, key: &str, n: i64| Tab {
            href: if word.is_empty() { base.clone() } else { format!("{base}?quoi={word}") },
            label: cx.texts.t1(key, "n", n),
            is_here: of == which,
        };
        let word = word_of(which);
        let next = |id: uuid::Uuid| format!("{base}?quoi={word}&apres={id}");
        let to_tell = i64::try_from(sorted.to_tell).unwrap_or_default();
        Ok(Self {
            chrome: chrome(here)?,
            tabs: vec![
                tab(Which::Held, "retenus", "words-tab-held", sorted.held),
                tab(Which::Asked, "", "words-tab-asked", sorted.asked),
                tab(Which::Making, "atelier", "words-tab-making", sorted.making),
                tab(Which::Shown, "publies", "words-tab-shown", sorted.shown),
                tab(Which::Aside, "ecartes", "words-tab-aside", sorted.aside),
            ],
            rows: sorted.found.items.iter().map(|question| row(here, question)).collect(),
            pages: Pager { next: sorted.found.next.map(next).unwrap_or_default(), ..Pager::default() },
            may_write: decide(&cx.actor, Action::WriteWords, here.centre.id).is_allowed(),
            to_tell: if to_tell == 0 { String::new() } else { cx.texts.t1("words-to-tell-n", "n", to_tell) },
            public_href: here.centre.path("mots"),
            base,
        })
    }
}

fn word_of(which: Which) -> &'static str {
    match which {
        Which::Held => "retenus",
        Which::Asked => "demandes",
        Which::Making => "atelier",
        Which::Shown => "publies",
        Which::Aside => "ecartes",
    }
}

fn row(here: &InCentre, question: &Question) -> Row {
    let cx = &here.cx;
    let is_spoken = question.term.is_empty();
    Row {
        href: path_of(&here.centre, question.id, ""),
        term: if is_spoken { cx.t("words-spoken") } else { question.term.clone() },
        words: question.words.clone(),
        times: cx.texts.t1("words-times", "n", question.times),
        state_kind: state_kind(question.state),
        state: if question.is_held { cx.t("words-held") } else { state_words(cx, question.state) },
    }
}

#[derive(Template)]
#[template(path = "words/team_slips.html")]
pub(crate) struct SlipsPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub once: String,
}

impl SlipsPage {
    pub fn new(here: &InCentre, form: FormState) -> Result<Self, Problem> {
        Ok(Self { chrome: chrome(here)?, form, base: base_of(&here.centre), once: web::once_key() })
    }
}

#[derive(Template)]
#[template(path = "words/team_paper.html")]
pub(crate) struct PaperPage {
    pub chrome: Chrome,
    pub base: String,
    pub centre: String,
    pub address: String,
    pub phone: String,
    pub slips: Vec<u8>,
}

impl PaperPage {
    pub fn new(here: &InCentre) -> Result<Self, Problem> {
        Ok(Self {
            chrome: chrome(here)?,
            base: base_of(&here.centre),
            centre: here.centre.name.clone(),
            address: here.cx.app.url(&here.centre.path("mots/demander")),
            phone: if here.centre.phone.is_empty() { String::new() } else { here.centre.phone_display() },
            slips: (1..=6).collect(),
        })
    }
}

#[derive(Template)]
#[template(path = "words/team_voice.html")]
pub(crate) struct VoicePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub once: String,
}

impl VoicePage {
    pub fn new(here: &InCentre, form: FormState) -> Result<Self, Problem> {
        Ok(Self { chrome: chrome(here)?, form, base: base_of(&here.centre), once: web::once_key() })
    }
}

#[derive(Template)]
#[template(path = "words/team_house.html")]
pub(crate) struct HousePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub once: String,
    pub words: Vec<Choice>,
}

impl HousePage {
    pub fn new(here: &InCentre, form: FormState) -> Result<Self, Problem> {
        let choice = |word: &house::HouseWord| Choice::new(&word.slug, &word.told(here.cx.locale()).term);
        Ok(Self {
            chrome: chrome(here)?,
            form,
            base: base_of(&here.centre),
            once: web::once_key(),
            words: house::words().iter().map(choice).collect(),
        })
    }
}

/// One to tell.
pub(crate) struct TellLine {
    pub name: String,
    pub term: String,
    pub href: String,
    pub how: String,
    pub words: String,
    pub action: String,
    pub once: String,
}

#[derive(Template)]
#[template(path = "words/team_tell.html")]
pub(crate) struct TellPage {
    pub chrome: Chrome,
    pub base: String,
    pub lines: Vec<TellLine>,
}

impl TellPage {
    pub fn new(here: &InCentre, left: &[ToTell]) -> Result<Self, Problem> {
        let (cx, base) = (&here.cx, base_of(&here.centre));
        let line = |one: &ToTell| TellLine {
            name: if one.asker.name.is_empty() { cx.t("words-someone") } else { one.asker.name.clone() },
            term: one.question.term.clone(),
            href: page_of(&here.centre, &one.question),
            how: way_words(cx, &one.asker.way),
            words: one.question.explained.clone(),
            action: format!("{base}/a-prevenir/{}", one.asker.id),
            once: web::once_key(),
        };
        Ok(Self { chrome: chrome(here)?, lines: left.iter().map(line).collect(), base })
    }
}
