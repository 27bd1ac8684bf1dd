//! Taking stock: the list, one stock-taking with what it says so far.

use askama::Template;
use centres::InCentre;
use ui::{Chrome, FormState};
use web::Problem;

use super::{base_of, chrome, item_path};
use crate::model::item::Item;
use crate::model::label::spoken;
use crate::model::stock::{Findings, Stocktake};
use crate::policy::{Action, decide};
use crate::words::day;

/// A stock-taking of the list.
pub(crate) struct Line {
    pub href: String,
    pub when: String,
    pub who: String,
    pub is_open: bool,
    pub missing: String,
}

#[derive(Template)]
#[template(path = "equipment/stocks.html")]
pub(crate) struct StockPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub may_lend: bool,
    pub lines: Vec<Line>,
    pub once: String,
}

impl StockPage {
    pub fn new(here: &InCentre, found: &[Stocktake], form: FormState) -> Result<Self, Problem> {
        let (cx, base) = (&here.cx, base_of(&here.centre));
        let line = |one: &Stocktake| Line {
            href: format!("{base}/inventaires/{}", one.id),
            when: day(kernel::clock::local_date(one.opened_at), cx.locale()),
            who: one.opened_by.clone(),
            is_open: one.closed_at.is_none(),
            missing: cx.texts.t1(
                "equipment-stock-missing",
                "n",
                i64::try_from(one.missing.lines().count()).unwrap_or(i64::MAX),
            ),
        };
        Ok(Self {
            chrome: chrome(here)?,
            form,
            may_lend: decide(&cx.actor, Action::Lend, here.centre.id).is_allowed(),
            lines: found.iter().map(line).collect(),
            once: web::once_key(),
            base,
        })
    }
}

/// A thing of a stock-taking: its label, its name, where it is kept.
pub(crate) struct Thing {
    pub href: String,
    pub label: String,
    pub name: String,
    pub place: String,
}

#[derive(Template)]
#[template(path = "equipment/stock.html")]
pub(crate) struct StocktakePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub path: String,
    pub title: String,
    pub is_open: bool,
    pub may_lend: bool,
    pub seen: String,
    pub missing: Vec<Thing>,
    /// What was missing on the day it was closed.
    pub reported: Vec<String>,
    pub unexpected: Vec<Thing>,
    pub unknown: Vec<String>,
    pub once: String,
}

impl StocktakePage {
    pub fn new(here: &InCentre, one: &Stocktake, found: &Findings, form: FormState) -> Result<Self, Problem> {
        let (cx, base) = (&here.cx, base_of(&here.centre));
        let thing = |item: &Item| Thing {
            href: item_path(&here.centre, item.id, ""),
            label: spoken(&item.label),
            name: item.details.name.clone(),
            place: item.details.place.clone(),
        };
        let when = day(kernel::clock::local_date(one.opened_at), cx.locale());
        Ok(Self {
            chrome: chrome(here)?,
            form,
            path: format!("{base}/inventaires/{}", one.id),
            title: cx.texts.t1("equipment-stock-of", "x", when),
            is_open: one.closed_at.is_none(),
            may_lend: decide(&cx.actor, Action::Lend, here.centre.id).is_allowed(),
            seen: cx.texts.t1("equipment-stock-seen", "n", i64::try_from(found.seen.len()).unwrap_or(i64::MAX)),
            missing: found.missing.iter().map(thing).collect(),
            reported: one.missing.lines().map(str::to_owned).collect(),
            unexpected: found.unexpected.iter().map(thing).collect(),
            unknown: found.unknown.clone(),
            once: web::once_key(),
            base,
        })
    }
}
