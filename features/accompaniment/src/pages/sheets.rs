//! The mandate on paper and on the screen: what is asked, for how long, by whom it is read, and where both sign.

use centres::InCentre;
use documents::{Chapter, Entry, Fact, Language, Letterhead, Record, Words};
use kernel::clock::local_date;
use people::mandate::{Terms, can_say, key, sheet};

use crate::model::{Reading, Refusal};
use crate::service::Known;
use crate::service::files::OpenMandate;
use crate::words::french_day;

/// The sheet to print and sign, in French: it is what binds.
pub(crate) fn mandate_paper(here: &InCentre, known: &Known, mandate: &OpenMandate) -> Record {
    let texts = here.cx.history_texts();
    let name = known.person.full_name();
    let title = texts.t1(&key("title"), "x", name.as_str());
    let centre = here.centre.name.as_str();
    let lasts = texts.t(&key(&format!("days-{}", mandate.days)));
    let formality = |(number, line): (usize, &str)| fact(&number.to_string(), vec![line.to_owned()]);
    Record {
        letterhead: Letterhead {
            title: title.clone(),
            language: Language::of("fr"),
            sender: here.centre.sender(),
            words: Words::default().with("page", texts.t2("people-paper-page", ("n", "{n}"), ("of", "{of}"))),
        },
        headline: title,
        lead: vec![texts.t2(&key("gives"), ("x", name.as_str()), ("centre", centre)), texts.t(&key("law"))],
        chapters: vec![
            Chapter {
                title: texts.t(&key("formalities")),
                note: texts.t(&key("only")),
                entries: (1..)
                    .zip(mandate.formalities.lines())
                    .map(|line| Entry { facts: vec![formality(line)] })
                    .collect(),
            },
            Chapter {
                title: texts.t("accompaniment-sheet-lasts"),
                note: texts.t1(&key("lasts"), "x", lasts),
                entries: Vec::new(),
            },
            Chapter { title: texts.t("accompaniment-sheet-free"), note: texts.t(&key("free")), entries: Vec::new() },
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
    if mandate.reading.needs_reader() {
        let role = texts.t1(&key(mandate.reading.code()), "x", mandate.reader.as_str());
        facts.push(fact(&role, vec![blank()]));
    }
    facts.push(fact(&here.centre.name, vec![blank()]));
    facts
}

/// What is on the page where one signs.
#[derive(Default)]
pub(crate) struct ToSign {
    /// The words of the sheet, in French; none where the file is shut.
    pub words: Vec<String>,
    /// Why it is signed on paper only, said before anybody signs. Empty where the person may sign on the screen.
    pub on_paper: String,
}

/// What is shown before anything is signed.
pub(crate) fn to_sign(here: &InCentre, known: &Known, mandate: &OpenMandate) -> ToSign {
    let texts = &here.cx.texts;
    let on_paper = match mandate.reading {
        Reading::Interpreter => texts.t1("accompaniment-sign-interpreter", "x", mandate.reader.as_str()),
        Reading::Witness => texts.t1("accompaniment-sign-witness", "x", mandate.reader.as_str()),
        Reading::Reads if can_say(&signed_lines(here, known, mandate)) => String::new(),
        Reading::Reads => texts.t(Refusal::SheetLetters.place().1),
    };
    ToSign { words: mandate_lines(here, known, mandate), on_paper }
}

/// What was signed on the screen, in French: what was shown, and the day.
pub(crate) fn signed_lines(here: &InCentre, known: &Known, mandate: &OpenMandate) -> Vec<String> {
    let (texts, name) = (here.cx.history_texts(), known.person.full_name());
    let mut lines = mandate_lines(here, known, mandate);
    lines.push(texts.t2("accompaniment-sheet-screen", ("day", french_day(here.cx.today())), ("x", name)));
    lines
}

/// The words that the person reads on the screen, in French: the same as on paper, in the same order.
fn mandate_lines(here: &InCentre, known: &Known, mandate: &OpenMandate) -> Vec<String> {
    let terms = Terms {
        formalities: mandate.formalities.lines().map(str::to_owned).collect(),
        days: mandate.days,
        reading: mandate.reading,
        reader: mandate.reader.as_str().to_owned(),
        // Nobody else's mandate is drafted.
        is_free: true,
    };
    sheet(&here.cx.texts, &here.centre.name, &known.person.full_name(), &terms)
}
