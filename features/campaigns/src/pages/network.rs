//! What the federation reads: the reach of every centre's messages, and a question put to the whole network.

use askama::Template;
use audience::{Audience, Counted, Unit};
use centres::network_chrome;
use ui::chart::{Mark, Series, reach_chart};
use ui::{Choice, Chrome, FormState};
use web::Cx;

use super::boards::dots_words;
use super::{audience_words, count_words, number};
use crate::model::network::Figures;
use crate::service::network::{NetworkCount, NetworkReach};
use crate::words::moment;

/// Where the question is asked.
const COUNT: &str = "/reseau/compte";

/// A row of the table: a centre, or all.
pub(crate) struct FiguresLine {
    pub name: String,
    pub members: String,
    pub campaigns: String,
    pub targeted: String,
    pub handed: String,
    pub under_way: String,
    pub missed: String,
    pub refused: String,
    pub no_channel: String,
}

impl FiguresLine {
    fn of(name: String, figures: &Figures) -> Self {
        Self {
            name,
            members: number(figures.members),
            campaigns: number(figures.campaigns),
            targeted: number(figures.targeted),
            handed: number(figures.handed),
            under_way: number(figures.under_way),
            missed: number(figures.missed),
            refused: number(figures.refused),
            no_channel: number(figures.no_channel),
        }
    }
}

#[derive(Template)]
#[template(path = "campaigns/network.html")]
pub(crate) struct NetworkPage {
    pub chrome: Chrome,
    pub season: String,
    pub updated: String,
    pub sum: String,
    pub dots: String,
    pub chart: String,
    pub lines: Vec<FiguresLine>,
    pub total: FiguresLine,
}

impl NetworkPage {
    pub fn new(cx: &Cx, reach: &NetworkReach) -> Self {
        let total = &reach.total;
        let sum = cx.texts.with(
            "campaigns-network-sum",
            [
                ("n", total.handed.into()),
                ("x", number(total.handed).into()),
                ("of", number(total.targeted).into()),
                ("centres", number(i64::try_from(reach.centres.len()).unwrap_or(i64::MAX)).into()),
            ],
        );
        Self {
            chrome: network_chrome(cx, "reseau/portee"),
            season: cx.texts.t1("campaigns-network-season", "x", reach.season.replace('-', "–")),
            updated: cx.texts.t1("campaigns-board-updated", "x", moment(reach.at, cx.today(), cx.locale())),
            dots: dots_words(cx, Unit::People, total.targeted),
            chart: reach_chart(&series(cx, total), &sum),
            sum,
            lines: reach
                .centres
                .iter()
                .map(|(centre, figures)| FiguresLine::of(centre.name.clone(), figures))
                .collect(),
            total: FiguresLine::of(cx.t("campaigns-total"), total),
        }
    }
}

fn series(cx: &Cx, total: &Figures) -> Vec<Series> {
    let parts = [
        (Mark::Circle, "campaigns-network-handed", total.handed),
        (Mark::Rounded, "campaigns-network-under-way", total.under_way),
        (Mark::Diamond, "campaigns-network-missed", total.missed),
        (Mark::Target, "campaigns-network-refused", total.refused),
        (Mark::Ring, "campaigns-network-no-channel", total.no_channel),
    ];
    let series = parts.map(|(mark, key, people)| Series {
        mark,
        label: cx.t(key),
        count: u64::try_from(people).unwrap_or_default(),
    });
    series.into_iter().collect()
}

/// A row of the answer.
pub(crate) struct CountLine {
    pub name: String,
    pub people: String,
    pub families: String,
}

impl CountLine {
    fn of(name: String, counted: Counted) -> Self {
        Self { name, people: number(counted.people), families: number(counted.families) }
    }
}

#[derive(Template)]
#[template(path = "campaigns/network_count.html")]
pub(crate) struct CountPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: &'static str,
    pub heads: Vec<Choice>,
    pub whose_age: Vec<Choice>,
    pub ways: Vec<Choice>,
    pub audience: String,
    pub count: String,
    pub lines: Vec<CountLine>,
    pub total: CountLine,
}

impl CountPage {
    pub fn new(cx: &Cx, mut form: FormState, audience: &Audience, counted: &NetworkCount) -> Self {
        if !form.checked("age-de") {
            form.set("age-de", "personne");
        }
        Self {
            chrome: network_chrome(cx, "reseau/compte"),
            form,
            base: COUNT,
            heads: super::audiences::heads(cx),
            whose_age: vec![
                Choice::new("personne", cx.t("campaigns-network-age-own")),
                Choice::new("enfant", cx.t("campaigns-network-age-child")),
            ],
            ways: super::audiences::ways(cx)
                .into_iter()
                .chain([Choice::new("sans-moyen", cx.t("campaigns-kind-sans-moyen"))])
                .collect(),
            audience: audience_words(cx, audience),
            count: count_words(cx, audience.unit, counted.total),
            lines: counted
                .centres
                .iter()
                .map(|(centre, counted)| CountLine::of(centre.name.clone(), *counted))
                .collect(),
            total: CountLine::of(cx.t("campaigns-total"), counted.total),
        }
    }
}
