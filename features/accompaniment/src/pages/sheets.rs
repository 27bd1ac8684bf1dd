//! The mandate on paper and on the screen: what is asked, for how long, by whom it is read, and where both sign.

use centres::InCentre;
use chrono::NaiveDate;
use documents::{Chapter, Entry, Fact, Language, Letterhead, Record, Words};
use kernel::clock::local_date;

use crate::model::{MandateDraft, Reading};
use crate::service::Known;
use crate::service::files::OpenMandate;
use crate::words::french_day;

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
                note: texts.t1("accompaniment-sheet-drafted", "day", french_day(local_date(mandate.drafted_at))),
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

/// What is on the page where one signs.
#[derive(Default)]
pub(crate) struct ToSign {
    /// The words of the sheet, in French; none where the file is shut.
    pub words: Vec<String>,
    /// Who else signs, and where: the frame is for one hand. Empty where the person reads alone.
    pub others: String,
}

/// What is shown before anything is signed.
pub(crate) fn to_sign(here: &InCentre, known: &Known, mandate: &OpenMandate) -> ToSign {
    let key = match mandate.reading {
        Reading::Reads => None,
        Reading::Interpreter => Some("accompaniment-sign-interpreter"),
        Reading::Witness => Some("accompaniment-sign-witness"),
    };
    let others = key.map(|key| here.cx.texts.t1(key, "x", mandate.reader.as_str()));
    ToSign { words: mandate_lines(here, known, &Terms::from(mandate)), others: others.unwrap_or_default() }
}

/// What was signed on the screen, in French: what was shown, and the day.
pub(crate) fn signed_lines(here: &InCentre, known: &Known, mandate: &OpenMandate) -> Vec<String> {
    let (texts, name) = (here.cx.history_texts(), known.person.full_name());
    let mut lines = mandate_lines(here, known, &Terms::from(mandate));
    lines.push(texts.t2("accompaniment-sheet-screen", ("day", french_day(here.cx.today())), ("x", name)));
    lines
}

/// What was signed on the tablet of a round, in French: its terms, that it was there, and the day.
pub(crate) fn away_lines(here: &InCentre, known: &Known, draft: &MandateDraft, on: NaiveDate) -> Vec<String> {
    let (texts, name) = (here.cx.history_texts(), known.person.full_name());
    let formalities = draft.lines().join("\n");
    let terms = Terms {
        formalities: &formalities,
        days: draft.days.unwrap_or_default(),
        reading: draft.reading.unwrap_or_default(),
        reader: draft.reader.trim(),
    };
    let mut lines = mandate_lines(here, known, &terms);
    lines.push(texts.t2("accompaniment-sheet-away", ("day", french_day(on)), ("x", name)));
    lines
}

/// What a mandate says.
struct Terms<'m> {
    formalities: &'m str,
    days: i64,
    reading: Reading,
    reader: &'m str,
}

impl<'m> From<&'m OpenMandate> for Terms<'m> {
    fn from(mandate: &'m OpenMandate) -> Self {
        let OpenMandate { formalities, days, reading, reader, .. } = mandate;
        Self { formalities: formalities.as_str(), days: *days, reading: *reading, reader: reader.as_str() }
    }
}

/// The words that the person reads on the screen, in French: the same as on paper, in the same order.
fn mandate_lines(here: &InCentre, known: &Known, mandate: &Terms<'_>) -> Vec<String> {
    let texts = here.cx.history_texts();
    let name = known.person.full_name();
    let lasts = texts.t(&format!("accompaniment-days-{}", mandate.days));
    let mut lines = vec![
        texts.t1("accompaniment-sheet-title", "x", name.as_str()),
        texts.t2("accompaniment-sheet-gives", ("x", name.as_str()), ("centre", here.centre.name.as_str())),
        texts.t("accompaniment-sheet-law"),
        texts.t("accompaniment-sheet-formalities"),
        texts.t("accompaniment-sheet-only"),
    ];
    lines.extend((1..).zip(mandate.formalities.lines()).map(|(number, line)| format!("{number}. {line}")));
    lines.push(texts.t1("accompaniment-sheet-lasts-words", "x", lasts));
    lines.push(texts.t("accompaniment-sheet-free-words"));
    let role = match mandate.reading {
        Reading::Reads => None,
        Reading::Interpreter => Some("accompaniment-sheet-interpreter"),
        Reading::Witness => Some("accompaniment-sheet-witness"),
    };
    lines.extend(role.map(|role| texts.t1(role, "x", mandate.reader)));
    lines
}
