//! What is printed: labels, the receipt, the calls of the day, the list for counting.

use centres::InCentre;
use documents::{
    Block, Call as PaperCall, CallList, CardFace, CardSheet, Chapter, Entry, Fact, Language, Letterhead, Record,
    Sender, Words,
};

use super::loans::{facts, phone_of, signed_lines, who};
use crate::model::item::Item;
use crate::model::label::spoken;
use crate::model::loan::Rule;
use crate::service::calling::Call;
use crate::service::reading::LoanWhole;

fn letterhead(here: &InCentre, title: String, words: Words) -> Letterhead {
    Letterhead { title, language: Language::of("fr"), sender: here.centre.sender(), words }
}

/// Labels, ten to a sheet: the square, the code, the name of the thing, and where one asks to be called back. None
/// names a person.
pub(crate) fn labels_paper(here: &InCentre, items: &[Item]) -> CardSheet {
    let texts = here.cx.history_texts();
    let keys = ["title", "show", "by_words", "name", "lost", "qr_alt"];
    let words: Words =
        keys.into_iter().map(|key| (key, texts.t(&format!("equipment-label-{}", key.replace('_', "-"))))).collect();
    let sender = Sender {
        name: here.centre.name.clone(),
        phone: (!here.centre.phone.is_empty()).then(|| here.centre.phone_display()),
        ..Sender::default()
    };
    let face = |item: &Item| CardFace {
        qr: here.cx.app.url(&here.centre.path(&format!("materiel/etiquette?mot={}", carried(&item.label)))),
        words: spoken(&item.label),
        name: Some(kernel::text::excerpt(&item.details.name, 40)),
    };
    CardSheet {
        letterhead: Letterhead { title: texts.t("equipment-labels"), language: Language::of("fr"), sender, words },
        cards: items.iter().map(face).collect(),
        call_back: centres::call_back(&here.cx, &here.centre),
    }
}

/// A label as an address carries it: what came from an imported sheet may hold any sign.
fn carried(label: &str) -> String {
    label
        .bytes()
        .map(|byte| match byte {
            b'-' | b'.' | b'_' => char::from(byte).to_string(),
            byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect()
}

fn entry(label: &str, lines: Vec<String>) -> Entry {
    Entry { facts: vec![Fact { label: label.to_owned(), lines }] }
}

/// The receipt: what was lent, until when, the words that are signed, where both sign.
pub(crate) fn receipt_paper(here: &InCentre, whole: &LoanWhole, rule: &Rule) -> Record {
    let texts = here.cx.history_texts();
    let known = &whole.known;
    let page = texts.t2("people-paper-page", ("n", "{n}"), ("of", "{of}"));
    let told = facts(&here.cx, whole).into_iter().map(|(label, value)| Fact { label, lines: vec![value] });
    let parts: Vec<String> = whole.parts.iter().filter(|part| part.is_given).map(|part| part.name.clone()).collect();
    let with = (!parts.is_empty()).then(|| Fact { label: texts.t("equipment-parts-given"), lines: parts });
    Record {
        letterhead: letterhead(here, texts.t("equipment-receipt"), Words::default().with("page", page)),
        headline: texts.t1("equipment-receipt-of", "x", known.item.details.name.as_str()),
        lead: vec![texts.t1("equipment-receipt-for", "x", who(&here.cx, known))],
        chapters: vec![
            Chapter {
                title: texts.t("equipment-receipt-what"),
                note: String::new(),
                entries: vec![Entry { facts: told.chain(with).collect() }],
            },
            Chapter {
                title: texts.t("equipment-receipt-words"),
                note: signed_lines(here, whole, rule).join(" "),
                entries: Vec::new(),
            },
            Chapter {
                title: texts.t("equipment-receipt-signatures"),
                note: String::new(),
                entries: vec![entry(&texts.t("equipment-receipt-person"), vec!["…………………………".to_owned()])],
            },
        ],
        end: vec![texts.t2(
            "equipment-receipt-help",
            ("phone", here.centre.phone_display()),
            ("centre", here.centre.name.as_str()),
        )],
    }
}

/// The calls of the day for a volunteer: a name, a number, a word on why.
pub(crate) fn call_list(here: &InCentre, calls: &[Call]) -> CallList {
    let texts = here.cx.history_texts();
    let keys = ["script", "caller", "date", "reached", "no_answer", "wrong_number", "back", "name", "phone"];
    let words: Words =
        keys.into_iter().map(|key| (key, texts.t(&format!("equipment-list-{}", key.replace('_', "-"))))).collect();
    let words = words.with("sheet", texts.t2("people-paper-page", ("n", "{n}"), ("of", "{of}")));
    let call = |call: &Call| {
        let phone = kernel::text::phone_display(&phone_of(&call.known));
        PaperCall {
            name: who(&here.cx, &call.known),
            phones: Some(phone).filter(|phone| !phone.is_empty()).into_iter().collect(),
            note: Some(call.known.item.details.name.clone()),
        }
    };
    CallList {
        letterhead: letterhead(here, texts.t("equipment-calls"), words),
        headline: texts.t("equipment-calls"),
        script: Block::from_plain(&texts.t("equipment-call-script")),
        calls: calls.iter().map(call).collect(),
    }
}

/// The inventory with a box before each line.
pub(crate) fn stock_paper(here: &InCentre, items: &[Item]) -> Record {
    let texts = here.cx.history_texts();
    let page = texts.t2("people-paper-page", ("n", "{n}"), ("of", "{of}"));
    let line = |item: &Item| {
        let place = &item.details.place;
        let name = &item.details.name;
        let told = if place.is_empty() { name.clone() } else { format!("{name} · {place}") };
        entry(&format!("[    ]  {}", spoken(&item.label)), vec![told])
    };
    Record {
        letterhead: letterhead(here, texts.t("equipment-stock"), Words::default().with("page", page)),
        headline: texts.t("equipment-stock"),
        lead: vec![texts.t("equipment-stock-paper")],
        chapters: vec![Chapter {
            title: texts.t("equipment-inventory"),
            note: String::new(),
            entries: items.iter().filter(|item| item.loan.is_none()).map(line).collect(),
        }],
        end: Vec::new(),
    }
}
