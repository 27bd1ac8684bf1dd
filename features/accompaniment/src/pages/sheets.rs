//! The mandate on paper and on the screen: what is asked, for how long, by whom it is read, and where both sign.

use centres::InCentre;
use documents::{Chapter, Entry, Fact, Language, Letterhead, Record, Words};

use crate::model::Reading;
use crate::service::Known;
use crate::service::files::OpenMandate;
use crate::words::instant_day;

/// The sheet to print and sign, in French: it is what binds.
pub(crate) fn mandate_paper(here: &InCentre, known: &Known, mandate: &OpenMandate) -> Record {
    let texts = here.cx.history_texts();
    let name = known.person.full_name();
    let title = texts.t1("accompaniment-sheet-title", "x", name.as_str());
    let centre = here.centre.name.as_str();
    let lasts = texts.t(&format!("accompaniment-days-{}", mandate.days));
    let formality = |(number, line): (usize, &str)| fact(&number.to_string(), vec![line.to_owned()]);
    Record {
        letterhead: Letterhead {
            title: title.clone(),
            language: Language::of("fr"),
            sender: here.centre.sender(),
            words: Words::default().with("page", texts.t2("people-paper-page", ("n", "{n}"), ("of", "{of}"))),
        },
        headline: title,
        lead: vec![
            texts.t2("accompaniment-sheet-gives", ("x", name.as_str()), ("centre", centre)),
            texts.t("accompaniment-sheet-law"),
        ],
        chapters: vec![
            Chapter {
                title: texts.t("accompaniment-sheet-formalities"),
                note: texts.t("accompaniment-sheet-only"),
                entries: (1..)
                    .zip(mandate.formalities.lines())
                    .map(|line| Entry { facts: vec![formality(line)] })
                    .collect(),
            },
            Chapter {
                title: texts.t("accompaniment-sheet-lasts"),
                note: texts.t1("accompaniment-sheet-lasts-words", "x", lasts),
                entries: Vec::new(),
            },
            Chapter {
                title: texts.t("accompaniment-sheet-free"),
                note: texts.t("accompaniment-sheet-free-words"),
                entries: Vec::new(),
            },
            Chapter {
                title: texts.t("accompaniment-sheet-signatures"),
                note: texts.t1("accompaniment-sheet-drafted", "day", instant_day(&here.cx, mandate.drafted_at)),
                entries: vec![Entry { facts: signatures(here, known, mandate) }],
            },
        ],
        end: vec![texts.t("accompaniment-sheet-end")],
    }
}

fn fact(label: &str, lines: Vec<String>) -> Fact {
    Fact { label: label.to_owned(), lines }
}

/// A line for each who signs: the person, who reads for them, the centre.
fn signatures(here: &InCentre, known: &Known, mandate: &OpenMandate) -> Vec<Fact> {
    let texts = here.cx.history_texts();
    let blank = || texts.t("accompaniment-sheet-sign-here");
    let mut facts = vec![fact(&known.person.full_name(), vec![blank()])];
    let role = match mandate.reading {
        Reading::Reads => None,
        Reading::Interpreter => Some("accompaniment-sheet-interpreter"),
        Reading::Witness => Some("accompaniment-sheet-witness"),
    };
    if let Some(role) = role {
        facts.push(fact(&texts.t1(role, "x", mandate.reader.as_str()), vec![blank()]));
    }
    facts.push(fact(&here.centre.name, vec![blank()]));
    facts
}

/// What the person reads and signs on the screen, in French: the same words as on paper, and the day.
pub(crate) fn signed_lines(here: &InCentre, known: &Known, mandate: &OpenMandate) -> Vec<String> {
    let texts = here.cx.history_texts();
    let name = known.person.full_name();
    let lasts = texts.t(&format!("accompaniment-days-{}", mandate.days));
    let mut lines = vec![
        texts.t1("accompaniment-sheet-title", "x", name.as_str()),
        texts.t2("accompaniment-sheet-gives", ("x", name.as_str()), ("centre", here.centre.name.as_str())),
        texts.t("accompaniment-sheet-law"),
        texts.t("accompaniment-sheet-formalities"),
    ];
    lines.extend((1..).zip(mandate.formalities.lines()).map(|(number, line)| format!("{number}. {line}")));
    lines.push(texts.t("accompaniment-sheet-only"));
    lines.push(texts.t1("accompaniment-sheet-lasts-words", "x", lasts));
    lines.push(texts.t("accompaniment-sheet-free-words"));
    let role = match mandate.reading {
        Reading::Reads => None,
        Reading::Interpreter => Some("accompaniment-sheet-interpreter"),
        Reading::Witness => Some("accompaniment-sheet-witness"),
    };
    lines.extend(role.map(|role| texts.t1(role, "x", mandate.reader.as_str())));
    let day = instant_day(&here.cx, here.cx.now());
    lines.push(texts.t2("accompaniment-sheet-screen", ("day", day), ("x", name)));
    lines
}
