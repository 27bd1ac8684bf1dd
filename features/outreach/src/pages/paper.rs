//! The sheet of a round, for the bag: it serves when the tablet is left at home.

use centres::InCentre;
use documents::{Chapter, Entry, Fact, Language, Letterhead, Record, Words};

use crate::model::entry::Kind;
use crate::model::round::{Item, Round, Stop, line_of};

use super::kind_words;

/// Empty lines to write on.
const LINES: usize = 8;

/// Places, bag, and lines to write on by hand.
pub(crate) fn sheet(here: &InCentre, round: &Round) -> Record {
    let texts = here.cx.history_texts();
    let day = kernel::words::date_with_year(round.day, kernel::Locale::Fr);
    let stop = |stop: &Stop| Entry { facts: vec![fact(&stop.place, vec![rest_of(stop)])] };
    let item = |item: &Item| fact("☐", vec![item.words.clone()]);
    let kinds: Vec<String> = Kind::ALL.into_iter().map(|kind| kind_words(&here.cx, kind)).collect();
    let line = |_| Entry { facts: vec![fact(&texts.t("outreach-paper-line"), vec![".".repeat(80)])] };
    Record {
        letterhead: Letterhead {
            title: round.title.clone(),
            language: Language::of("fr"),
            sender: here.centre.sender(),
            words: Words::default().with("page", texts.t2("people-paper-page", ("n", "{n}"), ("of", "{of}"))),
        },
        headline: round.title.clone(),
        lead: vec![format!("{day} – {}", round.who), texts.t("outreach-paper-lead")],
        chapters: vec![
            Chapter {
                title: texts.t("outreach-stops"),
                note: String::new(),
                entries: round.stops.iter().map(stop).collect(),
            },
            Chapter {
                title: texts.t("outreach-kit"),
                note: String::new(),
                entries: vec![Entry { facts: round.items.iter().map(item).collect() }],
            },
            Chapter {
                title: texts.t("outreach-paper-notes"),
                note: kinds.join(" · "),
                entries: (0..LINES).map(line).collect(),
            },
        ],
        end: vec![texts.t("outreach-paper-end")],
    }
}

/// Hours and note of a place.
fn rest_of(stop: &Stop) -> String {
    line_of(&Stop { place: stop.hours.clone(), hours: stop.note.clone(), note: String::new() })
}

fn fact(label: &str, lines: Vec<String>) -> Fact {
    Fact { label: label.to_owned(), lines }
}
