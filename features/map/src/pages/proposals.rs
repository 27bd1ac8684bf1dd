//! What residents propose, to be judged one by one or by hand of origin.

use askama::Template;
use centres::InCentre;
use kernel::clock;
use kernel::paging::Page;
use ui::{Chrome, Pager};
use web::Problem;

use super::{base_of, chrome, path_of};
use crate::model::place::Place;
use crate::model::proposal::Proposal;
use crate::model::theme::Theme;
use crate::policy::{Action, decide};
use crate::words;

/// A proposal in the list.
pub(crate) struct Line {
    pub action: String,
    pub kind: String,
    pub title: String,
    /// Where one corrects; empty for a place that is proposed.
    pub href: String,
    pub details: Vec<String>,
    pub when: String,
    pub way: String,
    pub once: String,
}

/// A hand from which several came.
pub(crate) struct Origin {
    pub mark: String,
    pub words: String,
    pub once: String,
}

#[derive(Template)]
#[template(path = "map/proposals.html")]
pub(crate) struct ProposalsPage {
    pub chrome: Chrome,
    pub base: String,
    pub lines: Vec<Line>,
    pub origins: Vec<Origin>,
    pub pages: Pager,
    pub may_edit: bool,
}

impl ProposalsPage {
    pub fn new(
        here: &InCentre,
        waiting: Page<Proposal>,
        origins: &[(String, i64)],
        places: &[Place],
        themes: &[Theme],
    ) -> Result<Self, Problem> {
        let (cx, base) = (&here.cx, base_of(&here.centre));
        let next = waiting.next.map(|id| format!("{base}/propositions?apres={id}")).unwrap_or_default();
        let several = origins.iter().filter(|(mark, count)| *count > 1 && !mark.is_empty());
        let origin = |(mark, count): &(String, i64)| Origin {
            mark: mark.clone(),
            words: cx.texts.t1("map-origin", "n", *count),
            once: web::once_key(),
        };
        Ok(Self {
            chrome: chrome(here)?,
            lines: waiting.items.iter().map(|proposal| line(here, proposal, places, themes)).collect(),
            origins: several.map(origin).collect(),
            pages: Pager { next, ..Pager::default() },
            may_edit: decide(&cx.actor, Action::EditPlaces, here.centre.id).is_allowed(),
            base,
        })
    }
}

fn line(here: &InCentre, proposal: &Proposal, places: &[Place], themes: &[Theme]) -> Line {
    let cx = &here.cx;
    let about = places.iter().find(|place| Some(place.id) == proposal.place);
    let proposed = proposal.facts.as_ref().map(|facts| Place::new(facts.clone(), cx.today(), cx.now()));
    let place = proposed.as_ref().or(about);
    let mut details: Vec<String> = Vec::new();
    if let Some(place) = place {
        details.push(words::address(place));
        details.push(words::themes(place, themes).join(", "));
    }
    if let Some(place) = &proposed {
        let facts = &place.facts;
        let told = [&facts.phone, &facts.email, &facts.website, &facts.hours, &facts.hours_note, &facts.summary];
        details.extend(told.into_iter().cloned());
    }
    details.push(proposal.words.clone());
    details.retain(|detail| !detail.is_empty());
    Line {
        action: path_of(&here.centre, &format!("propositions/{}", proposal.id)),
        kind: cx.t(&format!("map-kind-{}", proposal.kind.code())),
        title: place.map(|place| place.facts.name.clone()).unwrap_or_default(),
        href: about.map(|place| path_of(&here.centre, &place.id.to_string())).unwrap_or_default(),
        details,
        when: words::day(cx, clock::local_date(proposal.created_at)),
        way: cx.t(&format!("map-way-{}", proposal.way.code())),
        once: web::once_key(),
    }
}
