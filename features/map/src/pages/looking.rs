//! The list that everyone searches, and one place.

use askama::Template;
use centres::InCentre;
use ui::{Choice, Chrome, FormState, Pager};

use super::{Line, PUBLIC_DOOR, encoded, href_of, language_words, line, of_theme, pager, theme_choices};
use crate::handlers::looking::Search;
use crate::model::place::Place;
use crate::model::theme::Theme;
use crate::service::reading::{Found, ON_A_PAGE};
use crate::store::points::Town;
use crate::words;

#[derive(Template)]
#[template(path = "map/index.html")]
pub(crate) struct ListPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    /// The drawing and the printed sheets, of the same theme.
    pub map_href: String,
    pub print_href: String,
    pub count: String,
    /// "Near" named a town that the map does not know.
    pub is_town_unknown: bool,
    /// More places than could be asked whether they are open.
    pub is_cut: bool,
    pub lines: Vec<Line>,
    pub themes: Vec<Choice>,
    pub towns: Vec<Choice>,
    pub pages: Pager,
}

/// The form of a search, as it was asked.
pub(super) fn search_form(search: &Search) -> FormState {
    FormState::new()
        .with("q", &search.q)
        .with("theme", &search.theme)
        .with("ville", &search.ville)
        .with("pres", &search.pres)
        .with("ouvert", &search.ouvert)
        .with("acces", &search.acces)
}

/// A search as the beginning of a query: "?q=…&".
pub(super) fn query_of(search: &Search) -> String {
    let pairs = [
        ("q", &search.q),
        ("theme", &search.theme),
        ("ville", &search.ville),
        ("pres", &search.pres),
        ("ouvert", &search.ouvert),
        ("acces", &search.acces),
    ];
    let said = pairs.into_iter().filter(|(_, value)| !value.is_empty());
    said.fold("?".to_owned(), |query, (name, value)| format!("{query}{name}={}&", encoded(value)))
}

impl ListPage {
    pub fn new(here: &InCentre, search: &Search, found: Found, themes: &[Theme], towns: &[Town]) -> Self {
        let cx = &here.cx;
        let base = here.centre.path(PUBLIC_DOOR);
        let lines = found.places.iter().map(|place| line(here, place, themes, found.near)).collect();
        let town = |town: &Town| Choice::new(&town.key, format!("{} ({})", town.name, town.count));
        Self {
            chrome: here.public_chrome(PUBLIC_DOOR),
            form: search_form(search),
            count: cx.texts.t1("map-count", "n", found.total),
            is_town_unknown: found.is_town_unknown,
            is_cut: found.is_cut,
            map_href: format!("{base}/carte{}", of_theme(&search.theme)),
            print_href: format!("{base}/imprimer{}", of_theme(&search.theme)),
            lines,
            themes: theme_choices(themes),
            towns: towns.iter().map(town).collect(),
            pages: pager(cx, &format!("{base}{}", query_of(search)), found.page, (found.total, ON_A_PAGE)),
            base,
        }
    }
}

#[derive(Template)]
#[template(path = "map/place.html")]
pub(crate) struct PlacePage {
    pub chrome: Chrome,
    pub base: String,
    pub href: String,
    pub name: String,
    pub address: String,
    pub open: String,
    pub summary: String,
    pub description: Vec<String>,
    pub phone: String,
    pub phone_e164: String,
    pub email: String,
    pub website: String,
    /// The site without its scheme.
    pub website_words: String,
    pub week: Vec<(String, String)>,
    pub hours_note: String,
    pub facts: Vec<(String, String)>,
    pub access_link: String,
    pub confirmed: String,
    /// Where the place stands on the drawing; empty without a point.
    pub map_href: String,
    /// How its address gave it its point; empty where somebody or a file said it.
    pub placed: String,
    /// OpenStreetMap's own page of the point, for whoever wants streets.
    pub streets_href: String,
}

impl PlacePage {
    pub fn new(here: &InCentre, place: &Place, themes: &[Theme]) -> Self {
        let facts = &place.facts;
        let base = here.centre.path(PUBLIC_DOOR);
        let at = facts.position().map(|at| (at.latitude(), at.longitude()));
        Self {
            chrome: here.public_chrome(PUBLIC_DOOR),
            href: href_of(&here.centre, place),
            name: facts.name.clone(),
            address: words::address(place),
            open: words::open_now(&here.cx, place),
            summary: facts.summary.clone(),
            description: facts.description.lines().map(str::to_owned).filter(|line| !line.trim().is_empty()).collect(),
            phone: kernel::text::phone_display(&facts.phone),
            phone_e164: facts.phone.clone(),
            email: facts.email.clone(),
            website_words: facts
                .website
                .split_once("://")
                .map(|(_, rest)| rest.trim_end_matches('/').to_owned())
                .unwrap_or_default(),
            website: facts.website.clone(),
            week: words::week(&here.cx, place),
            hours_note: facts.hours_note.clone(),
            facts: other_facts(here, place, themes),
            access_link: facts.access_link.clone(),
            confirmed: words::confirmed(&here.cx, place),
            placed: words::placed(&here.cx, place),
            map_href: at.map(|(lat, lon)| format!("{base}/carte?z=14&lat={lat}&lon={lon}")).unwrap_or_default(),
            streets_href: at
                .map(|(lat, lon)| format!("https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map=18/{lat}/{lon}"))
                .unwrap_or_default(),
            base,
        }
    }
}

/// Themes, wheelchair, languages, what its themes ask, where the list comes from.
fn other_facts(here: &InCentre, place: &Place, themes: &[Theme]) -> Vec<(String, String)> {
    let (cx, facts) = (&here.cx, &place.facts);
    let mut told = Vec::new();
    let names = words::themes(place, themes);
    if !names.is_empty() {
        told.push((cx.t("map-themes"), names.join(", ")));
    }
    if !facts.access.is_empty() {
        told.push((cx.t("map-access"), cx.t(&format!("map-access-{}", facts.access))));
    }
    if !facts.languages.is_empty() {
        let words: Vec<String> = facts.languages.iter().map(|code| language_words(cx, code)).collect();
        told.push((cx.t("map-languages"), words.join(", ")));
    }
    let own = themes.iter().filter(|theme| facts.themes.contains(&theme.key)).flat_map(|theme| &theme.fields);
    for field in own {
        if let Some(value) = facts.fields.get(&field.key) {
            told.push((field.label.clone(), value.clone()));
        }
    }
    if !place.source.is_empty() {
        told.push((cx.t("map-source"), place.source.clone()));
    }
    told
}
