//! What the page of the service's state shows.

use askama::Template;
use chrono::{DateTime, Utc};
use kernel::{clock, words};
use ui::{Chrome, Face};
use web::Cx;

use super::{Health, Seen, Trouble};

#[derive(Template)]
#[template(path = "server/status.html")]
pub struct StatusPage {
    chrome: Chrome,
    /// How the notice looks.
    notice: &'static str,
    overall: String,
    seen_at: String,
    troubles: Vec<String>,
    facts: Vec<(String, String)>,
}

impl StatusPage {
    pub fn new(cx: &Cx, seen: &Seen, health: Health, troubles: &[Trouble]) -> Self {
        let (day, time) = day_and_time(cx, seen.at);
        Self {
            chrome: cx.chrome(Face::Habitant),
            notice: if health == Health::Works { "done" } else { "alert" },
            overall: cx.t(&format!("server-status-{}", health.code())),
            seen_at: cx.texts.t2("server-status-at", ("day", day.as_str()), ("time", time.as_str())),
            troubles: troubles
                .iter()
                .map(|trouble| cx.t(&format!("server-status-trouble-{}", trouble.code())))
                .collect(),
            facts: facts(cx, seen, health),
        }
    }
}

fn facts(cx: &Cx, seen: &Seen, health: Health) -> Vec<(String, String)> {
    let sending = if seen.is_quiet { "server-status-sending-off" } else { "server-status-sending-on" };
    let waiting = match seen.waiting {
        0 => cx.t("server-status-none-waiting"),
        waiting => kernel::text::thousands(waiting),
    };
    let copy = |at: Option<DateTime<Utc>>| match at {
        Some(at) => {
            let (day, time) = day_and_time(cx, at);
            format!("{day}, {time}")
        }
        None if seen.has_nights => cx.t("server-status-never"),
        None => cx.t("server-status-not-here"),
    };
    let mut facts = vec![
        (cx.t("server-status-pages"), cx.t(&format!("server-status-word-{}", health.code()))),
        (cx.t("server-status-sending"), cx.t(sending)),
        (cx.t("server-status-messages"), waiting),
        (cx.t("server-status-backup"), copy(seen.nights.made_at)),
        (cx.t("server-status-verified"), copy(seen.nights.verified_at)),
    ];
    if seen.nights.read_at.is_some() {
        facts.push((cx.t("server-status-read"), copy(seen.nights.read_at)));
    }
    facts.push((cx.t("server-status-version"), env!("CARGO_PKG_VERSION").to_owned()));
    facts
}

fn day_and_time(cx: &Cx, at: DateTime<Utc>) -> (String, String) {
    let local = clock::local(at);
    (words::relative_day(local.date(), cx.today(), cx.locale()), words::time(local.time(), cx.locale()))
}
