//! What residents read: what there is, one thing, the form to ask for one, what they have.

use askama::Template;
use centres::InCentre;
use ui::{Chrome, FormState};

use super::standing;
use crate::model::item::Item;
use crate::model::loan::Loan;
use crate::shelves::when;

/// The door of residents.
const DOOR: &str = "materiel";

/// A thing of the list.
pub(crate) struct Line {
    pub href: String,
    pub name: String,
    pub note: String,
}

#[derive(Template)]
#[template(path = "equipment/public_index.html")]
pub(crate) struct IndexPage {
    pub chrome: Chrome,
    pub ask: String,
    pub mine: String,
    pub lines: Vec<Line>,
}

impl IndexPage {
    pub fn new(here: &InCentre, items: &[Item]) -> Self {
        let mut kinds: Vec<(&str, Vec<&Item>)> = Vec::new();
        for item in items {
            let kind = kind_of(&item.details.name);
            match kinds.iter_mut().find(|(known, _)| *known == kind) {
                Some((_, alike)) => alike.push(item),
                None => kinds.push((kind, vec![item])),
            }
        }
        kinds.sort_by_key(|(kind, _)| *kind);
        Self {
            chrome: here.public_chrome(DOOR),
            ask: here.centre.path(&format!("{DOOR}/demande")),
            mine: here.centre.path(&format!("{DOOR}/mes-prets")),
            lines: kinds.iter().filter_map(|(kind, alike)| line(here, kind, alike)).collect(),
        }
    }
}

/// Things of one kind are one line, which leads to one that is here: ten tablets are not ten choices.
fn line(here: &InCentre, kind: &str, alike: &[&Item]) -> Option<Line> {
    let is_here = |item: &&&Item| item.loan.is_none() && item.details.state.is_lendable();
    let item = alike.iter().find(is_here).or_else(|| alike.first())?;
    let left = i64::try_from(alike.iter().filter(is_here).count()).unwrap_or(i64::MAX);
    let (name, note) = match (alike.len(), left) {
        (1, _) => {
            let category = here.cx.t(&format!("equipment-category-{}", item.details.category.code()));
            (item.details.name.as_str(), format!("{category} · {}", standing(&here.cx, item).1))
        }
        (_, 0) => (kind, here.cx.t("equipment-left-none")),
        _ => (kind, here.cx.texts.t1("equipment-left", "n", left)),
    };
    let href = here.centre.path(&format!("{DOOR}/choix/{}", item.id));
    Some(Line { href, name: name.to_owned(), note })
}

/// The name without the number that tells things of one kind apart: "Tablette n° 3" is a "Tablette".
fn kind_of(name: &str) -> &str {
    let is_number = |text: &str| !text.trim().is_empty() && text.trim().chars().all(|sign| sign.is_ascii_digit());
    name.rsplit_once("n°").filter(|(_, number)| is_number(number)).map_or(name, |(kind, _)| kind.trim_end())
}

#[derive(Template)]
#[template(path = "equipment/public_item.html")]
pub(crate) struct ShowPage {
    pub chrome: Chrome,
    pub index: String,
    pub name: String,
    pub kicker: String,
    pub state: String,
    pub parts: Vec<String>,
    pub preinstalled: Vec<String>,
    pub ask: String,
}

impl ShowPage {
    pub fn new(here: &InCentre, item: &Item, parts: Vec<String>) -> Self {
        let installed = item.details.preinstalled.lines().map(str::trim).filter(|line| !line.is_empty());
        Self {
            chrome: here.public_chrome(DOOR),
            index: here.centre.path(DOOR),
            name: item.details.name.clone(),
            kicker: here.cx.t(&format!("equipment-category-{}", item.details.category.code())),
            state: standing(&here.cx, item).1,
            parts,
            preinstalled: installed.map(str::to_owned).collect(),
            ask: here.centre.path(&format!("{DOOR}/demande?objets={}", item.id)),
        }
    }
}

#[derive(Template)]
#[template(path = "equipment/ask.html")]
pub(crate) struct AskPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub action: String,
    pub back: String,
    /// What is asked for; empty when it is told in words.
    pub what: String,
    pub item: String,
    pub is_chosen: bool,
    /// Whether we know who is here: no name is asked for.
    pub is_known: bool,
    pub once: String,
}

impl AskPage {
    pub fn new(here: &InCentre, item: Option<&Item>, form: FormState) -> Self {
        Self {
            chrome: here.public_chrome(DOOR),
            form,
            action: here.centre.path(&format!("{DOOR}/demande")),
            back: here.centre.path(DOOR),
            what: item.map(|item| item.details.name.clone()).unwrap_or_default(),
            item: item.map(|item| item.id.to_string()).unwrap_or_default(),
            is_chosen: item.is_some(),
            is_known: here.cx.actor.own_file(here.centre.id).is_some(),
            once: web::once_key(),
        }
    }
}

#[derive(Template)]
#[template(path = "equipment/done.html")]
pub(crate) struct DonePage {
    pub chrome: Chrome,
    pub title: String,
    pub text: String,
    pub back: String,
}

impl DonePage {
    /// It was asked for: what comes next.
    pub fn asked(here: &InCentre) -> Self {
        Self::of(here, here.cx.t("equipment-asked"), here.cx.t("equipment-asked-text"))
    }

    /// Someone found it: to whom it goes back. It says nothing of who has it.
    pub fn found(here: &InCentre) -> Self {
        let text = here.cx.texts.t2(
            "equipment-found-text",
            ("centre", here.centre.name.as_str()),
            ("phone", here.centre.phone_display().replace(' ', "\u{a0}")),
        );
        Self::of(here, here.cx.t("equipment-found"), text)
    }

    fn of(here: &InCentre, title: String, text: String) -> Self {
        Self { chrome: here.public_chrome(DOOR), title, text, back: here.centre.path(DOOR) }
    }
}

#[derive(Template)]
#[template(path = "equipment/mine.html")]
pub(crate) struct MinePage {
    pub chrome: Chrome,
    pub index: String,
    pub card: String,
    pub is_known: bool,
    pub lines: Vec<(String, String)>,
    pub phone_e164: String,
    pub phone: String,
}

impl MinePage {
    /// What someone has; nothing is said to whoever has shown no card.
    pub fn new(here: &InCentre, found: Option<&Vec<(Loan, Item)>>) -> Self {
        let cx = &here.cx;
        let line = |(loan, item): &(Loan, Item)| (item.details.name.clone(), when(cx, loan));
        let is_here = |pair: &&(Loan, Item)| pair.0.returned_at.is_none();
        Self {
            chrome: here.public_chrome(DOOR),
            index: here.centre.path(DOOR),
            card: here.centre.path("moi"),
            is_known: found.is_some(),
            lines: found.map(|all| all.iter().filter(is_here).map(line).collect()).unwrap_or_default(),
            phone_e164: here.centre.phone.clone(),
            phone: here.centre.phone_display(),
        }
    }
}
