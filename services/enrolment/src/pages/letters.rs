//! The letters of notices, for window envelopes: each in its own words, in large print for who wishes it.

use std::collections::HashMap;

use centres::Centre;
use delivery::{Content, Message};
use documents::{Block, Language, Letter, LetterCopy, Reply};
use kernel::{Locale, words};
use uuid::Uuid;
use web::Cx;

use super::papers::letterhead;

/// The letters of some notices, in their order.
pub(crate) fn run(cx: &Cx, centre: &Centre, waiting: &[&Message], contents: &HashMap<Uuid, Content>) -> Letter {
    let copies = waiting.iter().filter_map(|message| Some(copy(cx, centre, message, contents.get(&message.content)?)));
    Letter {
        letterhead: letterhead(&cx.texts, centre, cx.t("enrolment-letters-title")),
        two_sided: false,
        letters: copies.collect(),
    }
}

fn copy(cx: &Cx, centre: &Centre, message: &Message, content: &Content) -> LetterCopy {
    let locale = Locale::from_code(&content.locale).unwrap_or_default();
    let texts = cx.texts.in_locale(locale);
    let filled = |text: &str| delivery::fill(text, &message.first_name, &message.full_name);
    LetterCopy {
        to: message.address.lines().map(ToOwned::to_owned).collect(),
        place_date: Some(texts.t2(
            "enrolment-letter-place-date",
            ("x", centre.city.as_str()),
            ("day", words::date_with_year(cx.today(), locale)),
        )),
        heading: filled(&content.subject),
        blocks: Block::from_plain(&filled(&content.text)),
        reply: (!centre.phone.is_empty()).then(|| Reply {
            lead: texts.t("enrolment-receipt-lead"),
            phone: Some(centre.phone_display()),
            note: Some(centre.help_line.clone()).filter(|line| !line.is_empty()),
            ..Reply::default()
        }),
        footnote: None,
        large_print: message.wants_large_print,
        language: Some(Language::of(locale.tag())),
    }
}
