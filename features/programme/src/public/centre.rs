//! `/{centre}`: a centre's home: welcome, five doors, the week, who one will meet, how to find it.

use askama::Template;
use centres::{Centre, InCentre};
use ui::{Chrome, EventRow};
use web::{Answer, Cx, Hub, public_page};

use super::filter::Filter;
use super::hub;
use super::listing::find;
use crate::model::AgeBand;

const HOME_ROWS: usize = 8;

const MOST_TILES: usize = 5;

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
    /// Address and words.
    pub ages: Vec<(String, String)>,
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
    let ages = by_age(cx, centre, &filter);
    let page = CentrePage {
        chrome: here.public_chrome(""),
        title: cx.texts.t1("programme-centre-title", "x", short_name(&centre.name)),
        tiles: tiles(cx, centre, &ages),
        ages,
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

/// Five places to touch, never more: the programme, one's own enrolment, then what the other rooms gather.
fn tiles(cx: &Cx, centre: &Centre, ages: &[(String, String)]) -> Vec<Tile> {
    let tile = |href: String, icon, key: &str| Tile { href, icon, label: cx.t(key) };
    let mut tiles = vec![
        tile(centre.path("programme"), "calendar", "programme-door"),
        tile(centre.path("mon-inscription"), "check", "programme-tile-mine"),
    ];
    let offered = Hub::ALL.into_iter().filter(|hub| cx.app.tiles.iter().any(|tile| tile.hub == *hub));
    tiles.extend(offered.map(|hub| tile(centre.path(hub::path(hub)), hub::icon(hub), hub::label(hub))));
    let by_age = ages.iter().map(|(href, label)| Tile { href: href.clone(), icon: "people", label: label.clone() });
    tiles.extend(by_age.chain([tile(centre.path("programme.pdf"), "print", "programme-tile-paper")]));
    tiles.truncate(MOST_TILES);
    tiles
}

/// The programme of those who are asked for most, by age.
fn by_age(cx: &Cx, centre: &Centre, filter: &Filter) -> Vec<(String, String)> {
    let path = centre.path("programme");
    [(AgeBand::Children, "programme-tile-children"), (AgeBand::Elders, "programme-tile-elders")]
        .into_iter()
        .map(|(band, key)| (Filter { age: Some(band), ..filter.clone() }.href(&path), cx.t(key)))
        .collect()
}

/// The lines of the postal address.
fn address(centre: &Centre) -> Vec<String> {
    let town = format!("{} {}", centre.postal_code, centre.city);
    [centre.name.clone(), centre.street.clone(), town.trim().to_owned()]
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect()
}
