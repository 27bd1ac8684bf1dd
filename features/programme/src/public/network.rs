//! `/` and `/programme`: what happens in all the centres, or near a town.

use askama::Template;
use axum::extract::Query;
use centres::Centre;
use serde::Deserialize;
use ui::{Chrome, Door, EventRow, Face, FormState, Help};
use web::{Answer, Cx, Hub, public_page, see_other};

use super::filter::{Asked, Filter};
use super::hub;
use super::listing::find;
use super::programme::ProgrammePage;
use super::town::{Near, Nearness, near};

/// How many rows the home shows before "the whole week".
const HOME_ROWS: usize = 6;

/// A centre in the list of the network.
pub(crate) struct CentreCard {
    pub href: String,
    pub name: String,
    pub line: String,
    pub phone: String,
}

#[derive(Template)]
#[template(path = "programme/network.html")]
pub(crate) struct NetworkPage {
    pub chrome: Chrome,
    pub form: FormState,
    /// "Cette semaine, près d’Arques".
    pub week_title: String,
    /// Said when nothing is known of the town.
    pub told: String,
    pub rows: Vec<EventRow>,
    pub nearest: Vec<EventRow>,
    pub all_href: String,
    pub total: i64,
    pub centres_title: String,
    pub centres: Vec<CentreCard>,
    /// What one looks for in a centre, as its address says it; empty for the centre itself.
    pub sought: &'static str,
    /// What centres offer: each leads to the choice of one.
    pub doors: Vec<(String, String)>,
}

/// For what one chooses a centre: a place of its home.
#[derive(Deserialize, Default)]
pub(crate) struct Sought {
    #[serde(default)]
    pour: String,
}

/// The places of a centre's home behind which some room offers something.
fn offered(cx: &Cx) -> impl Iterator<Item = Hub> {
    Hub::ALL.into_iter().filter(move |hub| cx.app.tiles.iter().any(|tile| tile.hub == *hub))
}

/// Where each of these places is chosen: among the centres, or at once where there is one only.
fn doors(cx: &Cx, centres: &[Centre], home: &str) -> Vec<(String, String)> {
    let sign = if home.contains('?') { '&' } else { '?' };
    let href = |hub| match centres {
        [only] => only.path(hub::path(hub)),
        _ => format!("{home}{sign}pour={}#centres", hub::path(hub)),
    };
    offered(cx).map(|hub| (href(hub), cx.t(hub::label(hub)))).collect()
}

pub(crate) async fn home(cx: Cx, Query(asked): Query<Asked>, Query(sought): Query<Sought>) -> Answer {
    if centres::is_waiting(&cx).await? && centres::store::list(cx.db()).await?.is_empty() {
        return see_other(&cx, "/demarrer", None);
    }
    let filter = Filter { town: Filter::read(&asked, cx.today()).town, ..Filter::week(cx.today()) };
    let known = centres::store::list(cx.db()).await?;
    let near = near(&known, &filter.town);
    let listing = find(&cx, &near.centres, &filter, HOME_ROWS).await?;
    let sought = offered(&cx).find(|hub| hub::path(*hub) == sought.pour);
    let below = sought.map(hub::path).unwrap_or_default();
    let page = NetworkPage {
        chrome: chrome(&cx, &near, ""),
        form: FormState::new().with("ville", &filter.town),
        week_title: title(&cx, &near),
        told: told(&cx, &near, &filter.town),
        rows: listing.rows,
        nearest: listing.nearest,
        all_href: filter.href("/programme"),
        total: i64::try_from(listing.total).unwrap_or(i64::MAX),
        centres_title: match sought {
            Some(hub) => cx.texts.t1("programme-network-centres-for", "x", cx.t(hub::label(hub))),
            None => cx.t("programme-network-centres"),
        },
        centres: near.centres.iter().map(|centre| card(&cx, centre, below)).collect(),
        sought: below,
        doors: doors(&cx, &near.centres, &filter.href("/")),
    };
    public_page(&cx, &page)
}

/// The programme of all the centres, or of those near a town.
pub(crate) async fn programme(cx: Cx, Query(asked): Query<Asked>) -> Answer {
    let filter = Filter::read(&asked, cx.today());
    let known = centres::store::list(cx.db()).await?;
    let near = near(&known, &filter.town);
    let listing = find(&cx, &near.centres, &filter, usize::MAX).await?;
    let chrome = chrome(&cx, &near, "/programme");
    let told = told(&cx, &near, &filter.town);
    let mut page = ProgrammePage::new(&cx, chrome, "/programme", &filter, listing, &[]);
    page.is_network = true;
    page.told = told;
    public_page(&cx, &page)
}

fn chrome(cx: &Cx, near: &Near, current: &str) -> Chrome {
    let mut chrome = cx.chrome(Face::Habitant);
    chrome.doors =
        vec![Door { label: cx.t("programme-door"), href: "/programme".to_owned(), current: current == "/programme" }];
    chrome.doors.push(Door { label: cx.t("people-cards-door"), href: "/carte".to_owned(), current: false });
    // Near a town, the number is the one of its centre.
    if near.kind == Nearness::SameTown
        && let Some(centre) = near.centres.first().filter(|centre| !centre.phone.is_empty())
    {
        chrome.help = Some(Help {
            line: format!("{} : {}", centre.name, centres::help_line(&cx.texts, centre)),
            phone_e164: centre.phone.clone(),
            phone: centre.phone_display(),
            callback_href: String::new(),
        });
    }
    chrome
}

fn title(cx: &Cx, near: &Near) -> String {
    match (near.kind, near.centres.first()) {
        (Nearness::SameTown, Some(centre)) if !centre.city.is_empty() => {
            cx.texts.t1("programme-network-week-near", "x", centre.city.as_str())
        }
        _ => cx.t("programme-network-week"),
    }
}

fn told(cx: &Cx, near: &Near, town: &str) -> String {
    match near.kind {
        Nearness::Unknown => cx.texts.t1("programme-network-unknown", "x", town),
        Nearness::SameDepartment => cx.texts.t1("programme-network-department", "x", town),
        Nearness::Everywhere | Nearness::SameTown => String::new(),
    }
}

fn card(cx: &Cx, centre: &Centre, below: &str) -> CentreCard {
    let line =
        if centre.city.is_empty() { centre.tagline.clone() } else { format!("{} {}", centre.postal_code, centre.city) };
    let phone = if centre.phone.is_empty() {
        String::new()
    } else {
        cx.texts.t1("programme-network-phone", "x", centre.phone_display())
    };
    CentreCard { href: centre.path(below), name: centre.name.clone(), line: line.trim().to_owned(), phone }
}
