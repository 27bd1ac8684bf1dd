//! The pages of the room: words made ready for eyes, nothing decided. What a kit holds is text, and is shown as text.

pub(crate) mod catalogue;
pub(crate) mod compare;
pub(crate) mod everyone;
pub(crate) mod exchange;
pub(crate) mod lineage;
pub(crate) mod ours;
pub(crate) mod proposals;
pub(crate) mod publishing;
pub(crate) mod said;

use centres::InCentre;
use chrono::{DateTime, Utc};
use ui::{Choice, Chrome};
use web::{Cx, Problem};

use crate::model::kit::{LANGUAGES, Licence};
use crate::model::traces::Finding;
use crate::policy::{Action, decide};
use said::Telling;

/// The team's door.
pub(crate) const DOOR: &str = "equipe/essaimage";

fn chrome(here: &InCentre) -> Result<Chrome, Problem> {
    here.team_chrome(DOOR)
}

fn may_write(here: &InCentre) -> bool {
    decide(&here.cx.actor, Action::Write, here.centre.id).is_allowed()
}

/// One of the pages that stand side by side.
pub(crate) struct Tab {
    pub label: String,
    pub href: String,
    pub is_here: bool,
}

/// The pages of the room, with the one that is open.
fn tabs(here: &InCentre, open: &str) -> Vec<Tab> {
    let all = [
        ("kits-tab-shelf", "", true),
        ("kits-tab-ours", "/chez-nous", true),
        ("kits-tab-publish", "/publication", false),
        ("kits-tab-proposals", "/propositions", false),
        ("kits-tab-files", "/fichiers", false),
    ];
    let may_write = may_write(here);
    let tab = |(key, below, _): (&str, &str, bool)| Tab {
        label: here.cx.t(key),
        href: here.centre.path(&format!("{DOOR}{below}")),
        is_here: below == open,
    };
    all.into_iter().filter(|(_, _, is_for_all)| may_write || *is_for_all).map(tab).collect()
}

/// The word of a kind; a kind that no room here knows is named as it is written.
fn kind_word(cx: &Cx, code: &str) -> String {
    let known = cx.app.kit_kinds.iter().find(|kind| kind.code == code);
    known.map_or_else(|| code.to_owned(), |kind| cx.t(kind.label))
}

fn licence_word(cx: &Cx, licence: Licence) -> String {
    cx.t(&format!("kits-licence-{}", licence.code().replace('.', "-")))
}

fn language_word(cx: &Cx, code: &str) -> String {
    cx.t(&format!("kits-language-{code}"))
}

fn licences(cx: &Cx) -> Vec<Choice> {
    let note = |licence: Licence| cx.t(&format!("kits-licence-note-{}", licence.code().replace('.', "-")));
    Licence::ALL
        .iter()
        .map(|licence| Choice::new(licence.code(), licence_word(cx, *licence)).noted(note(*licence)))
        .collect()
}

fn languages(cx: &Cx) -> Vec<Choice> {
    LANGUAGES.iter().map(|code| Choice::new(*code, language_word(cx, code))).collect()
}

fn day(cx: &Cx, at: DateTime<Utc>) -> String {
    kernel::words::date_with_year(kernel::clock::local_date(at), cx.locale())
}

/// What was found in a content, each to be said public or taken out.
fn findings(cx: &Cx, telling: Telling, found: &[Finding]) -> Vec<Choice> {
    let mut told: Vec<Choice> = Vec::new();
    for finding in found {
        let place = said::label_of(cx, telling, &finding.path, None);
        let kind = cx.t(&format!("kits-trace-{}", finding.trace.code()));
        let word = finding.word();
        match told.iter_mut().find(|choice| choice.value == word) {
            Some(known) => known.note = format!("{}, {place}", known.note),
            None if finding.text.is_empty() => {
                told.push(Choice::new(word, kind).closed(cx.texts.t1("kits-trace-place", "x", place)));
            }
            None => {
                let shown = cx.texts.t2("kits-trace-shown", ("kind", kind), ("x", finding.text.as_str()));
                told.push(Choice::new(word, shown).noted(cx.texts.t1("kits-trace-place", "x", place)));
            }
        }
    }
    told
}
