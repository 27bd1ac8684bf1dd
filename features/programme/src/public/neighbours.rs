//! `/{centre}/voisins`: what the neighbouring centres hold, on one page and as a calendar to subscribe to.
//!
//! The centres within a distance, or those one ticks. A centre without a position is a neighbour only when
//! it is ticked, or when nobody has one and it is of the same department.

use askama::Template;
use axum::extract::RawQuery;
use centres::{Centre, InCentre};
use ui::{Choice, Chrome, EventRow, FormState};
use web::{Answer, Cx, Problem, public_page};

use super::feeds;
use super::filter::{Asked, Filter, PAGE_DAYS, later};
use super::listing::find;
use kernel::words;

/// The distances one chooses among, in kilometres.
const DISTANCES: [u32; 4] = [5, 10, 20, 50];
const USUAL: u32 = 20;
const EARTH_RADIUS_KM: f64 = 6_371.0;

#[derive(Template)]
#[template(path = "programme/neighbours.html")]
pub(crate) struct NeighboursPage {
    pub chrome: Chrome,
    pub base: String,
    pub span: String,
    pub form: FormState,
    pub distances: Vec<Choice>,
    pub centres: Vec<Choice>,
    pub rows: Vec<EventRow>,
    pub nearest: Vec<EventRow>,
    pub total: i64,
    pub is_alone: bool,
    pub previous: String,
    pub next: String,
    pub feed: String,
}

/// What is asked: a distance, or centres by name of address; and from which day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Wish {
    pub km: u32,
    pub chosen: Vec<String>,
    pub from: String,
}

impl Wish {
    /// Reads a query; what cannot be read is ignored.
    pub(crate) fn read(query: &str) -> Self {
        let mut wish = Self { km: USUAL, ..Self::default() };
        for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            match name {
                "km" => wish.km = value.parse().ok().filter(|km| DISTANCES.contains(km)).unwrap_or(USUAL),
                // The address of a centre holds letters, digits and hyphens only: nothing is to be decoded.
                "centre" if !wish.chosen.iter().any(|known| known == value) => wish.chosen.push(value.to_owned()),
                "du" => value.clone_into(&mut wish.from),
                _ => {}
            }
        }
        wish
    }

    /// The same wish below another path, from a day.
    fn href(&self, path: &str, from: Option<chrono::NaiveDate>) -> String {
        let mut pairs: Vec<String> = self.chosen.iter().map(|slug| format!("centre={slug}")).collect();
        if pairs.is_empty() && self.km != USUAL {
            pairs.push(format!("km={}", self.km));
        }
        pairs.extend(from.map(|day| format!("du={day}")));
        if pairs.is_empty() { path.to_owned() } else { format!("{path}?{}", pairs.join("&")) }
    }
}

/// The centres that answer a wish, the nearest first; never the centre itself unless it is ticked.
pub(crate) fn answering(own: &Centre, all: &[Centre], wish: &Wish) -> Vec<Centre> {
    let mut found: Vec<(f64, Centre)> =
        all.iter()
            .filter(|centre| {
                if wish.chosen.is_empty() { is_near(own, centre, wish.km) } else { wish.chosen.contains(&centre.slug) }
            })
            .map(|centre| (distance_km(own, centre).unwrap_or(f64::MAX), centre.clone()))
            .collect();
    found.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    found.into_iter().map(|(_, centre)| centre).collect()
}

fn is_near(own: &Centre, other: &Centre, km: u32) -> bool {
    if own.id == other.id {
        return false;
    }
    match distance_km(own, other) {
        Some(distance) => distance <= f64::from(km),
        None => own.latitude.is_none() && department(own).is_some() && department(own) == department(other),
    }
}

fn department(centre: &Centre) -> Option<&str> {
    centre.postal_code.get(..2)
}

/// As the crow flies, over a round Earth.
pub(crate) fn distance_km(a: &Centre, b: &Centre) -> Option<f64> {
    let (a, b) = (a.latitude.zip(a.longitude)?, b.latitude.zip(b.longitude)?);
    let (lat_a, lat_b) = (a.0.to_radians(), b.0.to_radians());
    let (north, east) = ((lat_b - lat_a) / 2.0, (b.1 - a.1).to_radians() / 2.0);
    let chord = north.sin().powi(2) + lat_a.cos() * lat_b.cos() * east.sin().powi(2);
    Some(2.0 * EARTH_RADIUS_KM * chord.sqrt().asin())
}

pub(crate) async fn show(here: InCentre, RawQuery(query): RawQuery) -> Answer {
    let InCentre { cx, centre } = &here;
    let wish = Wish::read(&query.unwrap_or_default());
    let all = centres::store::list(cx.db()).await?;
    let shown = answering(centre, &all, &wish);
    let filter = Filter::read(&Asked { du: wish.from.clone(), ..Asked::default() }, cx.today());
    let listing = find(cx, &shown, &filter, usize::MAX).await?;
    let base = centre.path("voisins");
    let last = later(filter.from, PAGE_DAYS - 1);
    let (from, to) = (words::date(filter.from, cx.locale()), words::date(last, cx.locale()));
    let before = filter.shifted(false).from;
    let page = NeighboursPage {
        chrome: here.public_chrome("programme"),
        span: cx.texts.t2("programme-span", ("from", from), ("to", to)),
        form: form_of(&wish, &shown),
        distances: DISTANCES
            .map(|km| Choice::new(km.to_string(), cx.texts.t1("programme-neighbours-km", "n", km)))
            .to_vec(),
        centres: choices(cx, centre, &all),
        total: i64::try_from(listing.total).unwrap_or(i64::MAX),
        rows: listing.rows,
        nearest: listing.nearest,
        is_alone: shown.is_empty(),
        previous: if filter.from <= filter.today { String::new() } else { wish.href(&base, Some(before)) },
        next: wish.href(&base, Some(filter.shifted(true).from)),
        feed: wish.href(&centre.path("voisins/agenda.ics"), None),
        base,
    };
    public_page(cx, &page)
}

/// The calendar of the same centres.
pub(crate) async fn agenda(here: InCentre, RawQuery(query): RawQuery) -> Answer {
    let InCentre { cx, centre } = &here;
    let wish = Wish::read(&query.unwrap_or_default());
    let shown = answering(centre, &centres::store::list(cx.db()).await?, &wish);
    if shown.is_empty() {
        return Err(Problem::NotFound);
    }
    feeds::of_centres(cx, cx.texts.t1("programme-neighbours-feed", "x", centre.name.as_str()), &shown).await
}

fn form_of(wish: &Wish, shown: &[Centre]) -> FormState {
    let mut form = FormState::new().with("km", wish.km.to_string());
    if !wish.chosen.is_empty() {
        for centre in shown {
            form.push("centre", &centre.slug);
        }
    }
    form
}

/// Every centre, with how far it is.
fn choices(cx: &Cx, own: &Centre, all: &[Centre]) -> Vec<Choice> {
    let mut known: Vec<(f64, &Centre)> =
        all.iter().map(|centre| (distance_km(own, centre).unwrap_or(f64::MAX), centre)).collect();
    known.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    let choice = |(distance, centre): (f64, &Centre)| {
        let choice = Choice::new(centre.slug.clone(), centre.name.clone());
        if centre.id == own.id || distance == f64::MAX {
            return choice;
        }
        let rounded = format!("{distance:.0}").parse::<i64>().unwrap_or(0);
        choice.noted(cx.texts.t1("programme-neighbours-km", "n", rounded.max(1)))
    };
    known.into_iter().map(choice).collect()
}
