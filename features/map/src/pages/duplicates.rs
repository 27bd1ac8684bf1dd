//! Two rows side by side: which one stays, or that they are two.

use askama::Template;
use centres::InCentre;
use ui::{Chrome, Pager};
use web::Problem;

use super::{base_of, chrome, pager, path_of};
use crate::model::likeness::Pair;
use crate::model::place::Place;
use crate::policy::{Action, decide};
use crate::service::duplicates::SHOWN;
use crate::words;

/// One of the two.
pub(crate) struct Side {
    pub id: String,
    pub href: String,
    pub name: String,
    pub details: Vec<String>,
    /// The one beside it, that would be merged into it.
    pub other: String,
    pub once: String,
}

/// A pair on the page.
pub(crate) struct Twins {
    pub reason: String,
    pub name: String,
    pub one: String,
    pub other: String,
    pub sides: Vec<Side>,
    pub once: String,
}

#[derive(Template)]
#[template(path = "map/duplicates.html")]
pub(crate) struct DuplicatesPage {
    pub chrome: Chrome,
    pub base: String,
    pub count: String,
    pub twins: Vec<Twins>,
    pub pages: Pager,
    pub may_edit: bool,
}

impl DuplicatesPage {
    pub fn new(
        here: &InCentre,
        (found, total): (Vec<(Pair, Place, Place)>, usize),
        leaf: i64,
    ) -> Result<Self, Problem> {
        let (cx, base) = (&here.cx, base_of(&here.centre));
        let total = i64::try_from(total).unwrap_or(i64::MAX);
        let size = i64::try_from(SHOWN).unwrap_or(1);
        Ok(Self {
            chrome: chrome(here)?,
            count: cx.texts.t1("map-pairs", "n", total),
            twins: found.iter().map(|(pair, one, other)| twins(here, pair, one, other)).collect(),
            pages: pager(cx, &format!("{base}/doublons?"), leaf, (total, size)),
            may_edit: decide(&cx.actor, Action::EditPlaces, here.centre.id).is_allowed(),
            base,
        })
    }
}

fn twins(here: &InCentre, pair: &Pair, one: &Place, other: &Place) -> Twins {
    let cx = &here.cx;
    let far = pair.metres.map(|metres| words::metres(cx, metres)).unwrap_or_default();
    let reason = cx.t(&format!("map-reason-{}", pair.reason.code()));
    Twins {
        reason: if far.is_empty() { reason } else { format!("{reason} · {far}") },
        name: one.facts.name.clone(),
        one: one.id.to_string(),
        other: other.id.to_string(),
        sides: vec![side(here, one, other), side(here, other, one)],
        once: web::once_key(),
    }
}

fn side(here: &InCentre, place: &Place, other: &Place) -> Side {
    let facts = &place.facts;
    let phone = kernel::text::phone_display(&facts.phone);
    let told =
        [words::address(place), phone, facts.email.clone(), place.source.clone(), words::confirmed(&here.cx, place)];
    Side {
        id: place.id.to_string(),
        href: path_of(&here.centre, &place.id.to_string()),
        name: facts.name.clone(),
        details: told.into_iter().filter(|detail| !detail.is_empty()).collect(),
        other: other.id.to_string(),
        once: web::once_key(),
    }
}
