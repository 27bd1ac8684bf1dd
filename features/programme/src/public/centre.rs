//! `/{centre}`: a centre's home: welcome, five doors, the week, who one will meet, how to find it.

use askama::Template;
use centres::{Centre, InCentre};
use ui::{Chrome, EventRow};
use web::{Answer, Cx, public_page};

use super::filter::Filter;
use super::listing::find;
use crate::model::AgeBand;

const HOME_ROWS: usize = 8;

/// A door of the home.
pub(crate) struct Tile {
    pub href: String,
    pub icon: &'static str,
    pub label: String,
}

#[derive(Template)]
#[template(path = "programme/centre.html")]
pub(crate) struct CentrePage {
    pub chrome: Chrome,
    pub centre: Centre,
    pub title: String,
    pub tiles: Vec<Tile>,
    pub rows: Vec<EventRow>,
    pub nearest: Vec<EventRow>,
    pub total: i64,
    pub called_off: Vec<EventRow>,
    pub faces: Vec<(String, String)>,
    pub programme: String,
    pub paper: String,
    pub address: Vec<String>,
}

pub(crate) async fn home(here: InCentre) -> Answer {
    let InCentre { cx, centre } = &here;
    let filter = Filter::week(cx.today());
    let listing = find(cx, std::slice::from_ref(centre), &filter, HOME_ROWS).await?;
    let page = CentrePage {
        chrome: here.public_chrome(""),
        title: cx.texts.t1("programme-centre-title", "x", short_name(&centre.name)),
        tiles: tiles(cx, centre, &filter),
        rows: listing.rows,
        nearest: listing.nearest,
        total: i64::try_from(listing.total).unwrap_or(i64::MAX),
        called_off: listing.called_off,
        faces: listing.faces,
        programme: centre.path("programme"),
        paper: centre.path("programme.pdf"),
        address: address(centre),
        centre: centre.clone(),
    };
    public_page(cx, &page)
}

/// "Jean Ferrat", of "Centre social Jean Ferrat".
fn short_name(name: &str) -> &str {
    let bare = name.strip_prefix("Centre social ").or_else(|| name.strip_prefix("Centre Social ")).unwrap_or(name);
    bare.strip_prefix("de ").unwrap_or(bare)
}

/// Five doors, never more: ways into the programme, and one's own enrolment.
fn tiles(cx: &Cx, centre: &Centre, filter: &Filter) -> Vec<Tile> {
    let path = centre.path("programme");
    let ages = |band| Filter { age: Some(band), ..filter.clone() }.href(&path);
    let tile = |href: String, icon, key: &str| Tile { href, icon, label: cx.t(key) };
    vec![
        tile(path.clone(), "calendar", "programme-door"),
        tile(ages(AgeBand::Children), "people", "programme-tile-children"),
        tile(ages(AgeBand::Elders), "hand", "programme-tile-elders"),
        tile(centre.path("mon-inscription"), "check", "programme-tile-mine"),
        tile(centre.path("programme.pdf"), "print", "programme-tile-paper"),
    ]
}

/// The lines of the postal address.
fn address(centre: &Centre) -> Vec<String> {
    let town = format!("{} {}", centre.postal_code, centre.city);
    [centre.name.clone(), centre.street.clone(), town.trim().to_owned()]
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect()
}
