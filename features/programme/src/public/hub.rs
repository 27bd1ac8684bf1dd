//! `/{centre}/mes-droits`, `/{centre}/apprendre`, `/{centre}/participer`: what the rooms offer, one line each.
//!
//! It stands here because the centre's home does; it knows no room, only what they registered.

use askama::Template;
use centres::InCentre;
use ui::{Chrome, Face};
use web::{Answer, DoorEntry, HomeTile, Hub, Problem, public_page};

/// One thing that residents can do.
pub(crate) struct Offer {
    pub href: String,
    pub icon: &'static str,
    pub label: String,
    pub note: String,
}

#[derive(Template)]
#[template(path = "programme/hub.html")]
struct HubPage {
    chrome: Chrome,
    title: String,
    lead: String,
    offers: Vec<Offer>,
}

pub(crate) async fn rights(here: InCentre) -> Answer {
    show(&here, Hub::Rights)
}

pub(crate) async fn learn(here: InCentre) -> Answer {
    show(&here, Hub::Learn)
}

pub(crate) async fn take_part(here: InCentre) -> Answer {
    show(&here, Hub::TakePart)
}

/// The doors of the residents' menu to the places behind which something is offered.
pub fn doors(offered: &[HomeTile]) -> Vec<DoorEntry> {
    let hubs = Hub::ALL.into_iter().filter(|hub| offered.iter().any(|tile| tile.hub == *hub));
    let door = |(order, hub)| DoorEntry {
        face: Face::Habitant,
        label: label(hub),
        path: path(hub),
        order,
        hub: None,
        may: None,
    };
    (20..).zip(hubs).map(door).collect()
}

/// Where it stands below the centre.
pub(crate) fn path(hub: Hub) -> &'static str {
    match hub {
        Hub::Rights => "mes-droits",
        Hub::Learn => "apprendre",
        Hub::TakePart => "participer",
    }
}

pub(crate) fn icon(hub: Hub) -> &'static str {
    match hub {
        Hub::Rights => "hand",
        Hub::Learn => "book",
        Hub::TakePart => "idea",
    }
}

/// The key of its name.
pub(crate) fn label(hub: Hub) -> &'static str {
    match hub {
        Hub::Rights => "programme-hub-rights",
        Hub::Learn => "programme-hub-learn",
        Hub::TakePart => "programme-hub-take-part",
    }
}

fn lead(hub: Hub) -> &'static str {
    match hub {
        Hub::Rights => "programme-hub-rights-lead",
        Hub::Learn => "programme-hub-learn-lead",
        Hub::TakePart => "programme-hub-take-part-lead",
    }
}

fn show(here: &InCentre, hub: Hub) -> Answer {
    let InCentre { cx, centre } = here;
    let offers: Vec<Offer> = cx
        .app
        .tiles
        .iter()
        .filter(|tile| tile.hub == hub)
        .map(|tile| Offer {
            href: centre.path(tile.path),
            icon: tile.icon,
            label: cx.t(tile.label),
            note: cx.t(tile.note),
        })
        .collect();
    if offers.is_empty() {
        return Err(Problem::NotFound);
    }
    let page =
        HubPage { chrome: here.public_chrome(path(hub)), title: cx.t(label(hub)), lead: cx.t(lead(hub)), offers };
    public_page(cx, &page)
}
