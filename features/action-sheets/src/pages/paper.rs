//! The sheet on paper: the same chapters as on screen, in the same order.

use centres::InCentre;
use documents::{Chapter, Direction, Entry, Fact, Language, Letterhead, Record, Words};

use super::{facts, paragraphs};
use crate::model::content::{Content, KeyStep};

/// The paper of a sheet.
pub(crate) fn paper(here: &InCentre, content: &Content) -> Record {
    let cx = &here.cx;
    let locale = cx.locale();
    let dir = if locale.dir() == "rtl" { Direction::Rtl } else { Direction::Ltr };
    let page = cx.texts.t2("action-sheets-paper-page", ("n", "{n}"), ("of", "{of}"));
    let facts = facts(here, content).into_iter().map(|(label, value)| Fact { label, lines: vec![value] });
    let mut chapters =
        vec![Chapter { entries: vec![Entry { facts: facts.collect() }], ..titled(here, "action-sheets-who") }];
    chapters.extend(body(here, content));
    Record {
        letterhead: Letterhead {
            title: content.title.clone(),
            language: Language { lang: locale.tag().to_owned(), dir },
            sender: here.centre.sender(),
            words: Words::default().with("page", page),
        },
        headline: content.title.clone(),
        lead: paragraphs(&content.summary),
        chapters,
        end: if content.link.is_empty() {
            Vec::new()
        } else {
            vec![cx.texts.t1("action-sheets-more", "x", content.link.as_str())]
        },
    }
}

fn titled(here: &InCentre, key: &str) -> Chapter {
    Chapter { title: here.cx.t(key), ..Chapter::default() }
}

/// The chapters that say something.
fn body(here: &InCentre, content: &Content) -> Vec<Chapter> {
    let text = |key: &str, text: &str| Chapter { note: text.to_owned(), ..titled(here, key) };
    let list = |key: &str, lines: &[String]| {
        let fact = |(number, line): (usize, &String)| Fact { label: number.to_string(), lines: vec![line.clone()] };
        let facts: Vec<Fact> = (1..).zip(lines).map(fact).collect();
        let entries = if facts.is_empty() { Vec::new() } else { vec![Entry { facts }] };
        Chapter { entries, ..titled(here, key) }
    };
    let step = |step: &KeyStep| {
        let when = [step.period.as_str(), step.lasts.as_str()];
        let label = when.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        let lines = [step.title.clone(), step.description.clone()];
        Entry { facts: vec![Fact { label, lines: lines.into_iter().filter(|line| !line.is_empty()).collect() }] }
    };
    let chapters = vec![
        list("action-sheets-aims", &content.aims),
        text("action-sheets-start", &content.start),
        text("action-sheets-set-up", &content.set_up),
        Chapter { entries: content.steps.iter().map(step).collect(), ..titled(here, "action-sheets-steps") },
        list("action-sheets-team", &content.means.team),
        text("action-sheets-funding", &content.means.funding),
        text("action-sheets-results", &content.results),
        text("action-sheets-changes-residents", &content.changes.residents),
        text("action-sheets-changes-centre", &content.changes.centre),
        text("action-sheets-changes-territory", &content.changes.territory),
        text("action-sheets-changes-partners", &content.changes.partners),
        list("action-sheets-residents-part", &content.residents_part),
        list("action-sheets-centre-part", &content.centre_part),
        list("action-sheets-difficulties", &content.difficulties),
        text("action-sheets-sequel", &content.sequel),
    ];
    chapters.into_iter().filter(|chapter| !(chapter.note.is_empty() && chapter.entries.is_empty())).collect()
}
