//! `/{centre}/programme`: seven days, and every way to narrow them. Links and one form, no script.

use askama::Template;
use auth::Scope;
use axum::extract::Query;
use centres::{InCentre, Venue};
use chrono::Datelike;
use kernel::words;
use ui::{Choice, Chrome, EventRow, FormState};
use web::{Answer, Cx, public_page};

use super::filter::{Asked, Filter, PAGE_DAYS, later};
use super::listing::{Listing, find};
use crate::model::AgeBand;
use crate::spoken::capitalised;

/// One of the seven days.
pub(crate) struct DayLink {
    pub href: String,
    pub name: &'static str,
    pub number: u32,
    /// For those who listen.
    pub month: &'static str,
    pub is_here: bool,
    pub is_today: bool,
}

#[derive(Template)]
#[template(path = "programme/programme.html")]
pub(crate) struct ProgrammePage {
    pub chrome: Chrome,
    pub title: String,
    /// "Du mardi 24 au lundi 30 novembre".
    pub span: String,
    pub base: String,
    pub form: FormState,
    pub ages: Vec<Choice>,
    pub venues: Vec<Choice>,
    pub days: Vec<DayLink>,
    pub rows: Vec<EventRow>,
    pub nearest: Vec<EventRow>,
    pub total: i64,
    /// Said before the rows: a town nobody knows.
    pub told: String,
    pub empty: String,
    pub previous: String,
    pub next: String,
    pub all_days: String,
    pub without_wish: String,
    pub is_network: bool,
    /// The paper programme and the calendar; empty on the network's page.
    pub paper: String,
    pub agenda: String,
    /// What the neighbouring centres hold.
    pub neighbours: String,
}

pub(crate) async fn show(here: InCentre, Query(asked): Query<Asked>) -> Answer {
    let InCentre { cx, centre } = &here;
    let filter = Filter::read(&asked, cx.today());
    let listing = find(cx, std::slice::from_ref(centre), &filter, usize::MAX).await?;
    let venues = centres::store::list_venues(cx.db(), &Scope::public(centre.id)).await?;
    let base = centre.path("programme");
    let mut page = ProgrammePage::new(cx, here.public_chrome("programme"), &base, &filter, listing, &venues);
    page.paper = centre.path("programme.pdf");
    page.agenda = centre.path("agenda.ics");
    page.neighbours = centre.path("voisins");
    public_page(cx, &page)
}

impl ProgrammePage {
    pub(crate) fn new(
        cx: &Cx,
        chrome: Chrome,
        base: &str,
        filter: &Filter,
        listing: Listing,
        venues: &[Venue],
    ) -> Self {
        let is_first = filter.from <= filter.today;
        Self {
            chrome,
            title: cx.t("programme-title"),
            span: span(cx, filter),
            base: base.to_owned(),
            form: form_of(filter),
            ages: AgeBand::ALL.iter().map(|band| Choice::new(band.code(), cx.t(&age_key(*band)))).collect(),
            venues: venues
                .iter()
                .filter(|venue| venue.retired_at.is_none())
                .map(|venue| Choice::new(venue.id.to_string(), &venue.name))
                .collect(),
            days: days(cx, base, filter),
            rows: listing.rows,
            nearest: listing.nearest,
            total: i64::try_from(listing.total).unwrap_or(i64::MAX),
            told: String::new(),
            empty: empty(cx, filter),
            previous: if is_first { String::new() } else { filter.shifted(false).href(base) },
            next: filter.shifted(true).href(base),
            all_days: filter.day.map_or_else(String::new, |_| filter.on(None).href(base)),
            without_wish: if filter.has_wish() { Filter::week(filter.today).href(base) } else { String::new() },
            is_network: false,
            paper: String::new(),
            agenda: String::new(),
            neighbours: String::new(),
        }
    }
}

fn age_key(band: AgeBand) -> String {
    format!("programme-age-{}", band.code())
}

fn span(cx: &Cx, filter: &Filter) -> String {
    if !filter.words.is_empty() {
        return cx.texts.t1("programme-span-words", "x", filter.words.as_str());
    }
    match filter.day {
        Some(day) => capitalised(&words::relative_day(day, filter.today, cx.locale()), true),
        None => {
            let last = later(filter.from, PAGE_DAYS - 1);
            let (from, last) = (words::date(filter.from, cx.locale()), words::date(last, cx.locale()));
            cx.texts.t2("programme-span", ("from", from), ("to", last))
        }
    }
}

fn form_of(filter: &Filter) -> FormState {
    let mut form = FormState::new().with("mots", &filter.words).with("ville", &filter.town);
    if let Some(age) = filter.age {
        form.set("age", age.code());
    }
    if let Some(venue) = filter.venue {
        form.set("lieu", venue.to_string());
    }
    if filter.is_free {
        form.set("gratuit", "oui");
    }
    if filter.from != filter.today {
        form.set("du", filter.from.to_string());
    }
    form
}

fn days(cx: &Cx, base: &str, filter: &Filter) -> Vec<DayLink> {
    filter
        .days()
        .map(|day| DayLink {
            href: filter.on(Some(day)).href(base),
            name: words::weekday_short(day.weekday(), cx.locale()),
            number: day.day(),
            month: words::month(day.month(), cx.locale()),
            is_here: filter.day == Some(day),
            is_today: day == filter.today,
        })
        .collect()
}

/// Never only "nothing": what was looked for, in words.
fn empty(cx: &Cx, filter: &Filter) -> String {
    match (filter.words.is_empty(), filter.day, filter.has_wish()) {
        (false, ..) => cx.texts.t1("programme-empty-words", "x", filter.words.as_str()),
        (_, Some(day), _) => {
            cx.texts.t1("programme-empty-day", "x", words::relative_day(day, filter.today, cx.locale()))
        }
        (_, None, true) => cx.t("programme-empty-wishes"),
        (_, None, false) => cx.t("programme-empty-week"),
    }
}
