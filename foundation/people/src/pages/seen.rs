//! Who saw what a person confided: on the screen, and on paper for the person.

use askama::Template;
use auth::{Actor, Scope};
use axum::extract::Path;
use centres::InCentre;
use chrono::{DateTime, Utc};
use documents::{Chapter, Entry, Fact, Record};
use kernel::{CentreId, PersonId, clock, words};
use ui::Chrome;
use web::{Answer, Cx, OwnBlock, OwnLine, OwnShelf, Problem, page};

use super::confided::reason_key;
use super::{chrome, paper, path, said, told};
use crate::service::{self, Seen};

/// The most lines of a page, and of a paper.
const SHOWN: i64 = 500;
/// The latest are enough on one's own page; the whole list is printed at the desk.
const SHOWN_TO_ONE: i64 = 20;

pub(crate) struct SeenView {
    pub who: String,
    pub when: String,
    pub why: String,
}

#[derive(Template)]
#[template(path = "people/seen.html")]
pub(crate) struct SeenPage {
    pub chrome: Chrome,
    pub own: String,
    pub name: String,
    pub seen: Vec<SeenView>,
}

/// "2 novembre 2026, 14 h 12".
fn instant(cx: &Cx, at: DateTime<Utc>) -> String {
    let local = clock::local(at);
    format!("{}, {}", said::long_day(cx, local.date()), words::time(local.time(), cx.locale()))
}

fn view(cx: &Cx, seen: &Seen) -> SeenView {
    let reason = seen.reason.map(|reason| cx.t(&reason_key(reason))).unwrap_or_default();
    let parts = [cx.t(&seen.what), reason, seen.words.clone()];
    let why = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    SeenView { who: seen.who.clone(), when: instant(cx, seen.at), why }
}

pub(crate) async fn show(here: InCentre, Path((_, id)): Path<(String, PersonId)>) -> Answer {
    let cx = &here.cx;
    let (person, seen) = told(cx, service::who_saw(cx, &here.centre, id, SHOWN).await)?;
    let shown = SeenPage {
        chrome: chrome(&here)?,
        own: path(&here, &id.to_string()),
        name: person.full_name(),
        seen: seen.iter().map(|seen| view(cx, seen)).collect(),
    };
    page(cx, &shown)
}

pub(crate) async fn pdf(here: InCentre, Path((_, id)): Path<(String, PersonId)>) -> Answer {
    let cx = &here.cx;
    let (person, seen) = told(cx, service::who_saw(cx, &here.centre, id, SHOWN).await)?;
    let title = cx.texts.t1("people-seen-title", "x", person.full_name());
    let fact = |key: &str, value: String| Fact { label: cx.t(key), lines: vec![value] };
    let entry = |seen: SeenView| Entry {
        facts: vec![
            fact("people-seen-when", seen.when),
            fact("people-seen-who", seen.who),
            fact("people-seen-why", seen.why),
        ],
    };
    let record = Record {
        letterhead: paper::letterhead(&cx.texts, &here.centre, title.clone()),
        headline: title,
        lead: vec![cx.texts.t1("people-seen-paper-lead", "day", said::long_day(cx, cx.today()))],
        chapters: vec![Chapter {
            title: cx.t("people-seen-openings"),
            note: if seen.is_empty() { cx.t("people-seen-none") } else { String::new() },
            entries: seen.iter().map(|seen| entry(view(cx, seen))).collect(),
        }],
        end: vec![cx.t("people-seen-paper-end")],
    };
    let bytes = web::printed(cx, record).await?;
    web::inline_document("application/pdf", "qui-a-vu-mon-dossier.pdf", bytes)
}

/// The same in the person's own file. Whoever helps them does not read it: it would say what was confided to others.
pub(crate) fn shelf() -> OwnShelf {
    OwnShelf { order: 80, read: |cx, centre, person| Box::pin(own(cx, centre, person)) }
}

async fn own(cx: &Cx, centre: CentreId, person: PersonId) -> Result<OwnBlock, Problem> {
    let mut block = OwnBlock { title: cx.t("people-seen-own-title"), ..OwnBlock::default() };
    if matches!(&cx.actor, Actor::Resident(resident) if resident.helper.is_some()) {
        block.empty = cx.t("people-seen-own-helped");
        return Ok(block);
    }
    let (_, seen) = told(cx, service::seen_in(cx, &Scope::of_house(centre), person, SHOWN_TO_ONE).await)?;
    block.empty = cx.t("people-seen-own-none");
    block.lines = seen
        .iter()
        .map(|seen| view(cx, seen))
        .map(|seen| OwnLine { text: format!("{} – {}", seen.who, seen.when), note: seen.why, href: String::new() })
        .collect();
    Ok(block)
}
