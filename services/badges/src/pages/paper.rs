//! A certificate on paper: the whole name, since it is handed over, and the code of the page that checks it.

use centres::Centre;
use documents::{Certificate as Paper, Fact, Language, Letterhead, Reply};
use kernel::words;
use web::Cx;

use super::{paragraphs, state_words};
use crate::model::certificate::Certificate;
use crate::service::issuing::check_url;

/// The paper of a certificate.
pub(crate) fn certificate(cx: &Cx, centre: &Centre, one: &Certificate) -> Paper {
    let fact = |key: &str, lines: Vec<String>| Fact { label: cx.t(key), lines };
    let mut facts = vec![
        fact("badges-paper-day", vec![words::date_with_year(one.earned_on, cx.locale())]),
        fact("badges-paper-how", paragraphs(&one.criteria)),
    ];
    if !one.skills.is_empty() {
        facts.push(fact("badges-paper-skills", one.skills.clone()));
    }
    let url = check_url(cx, &one.code);
    Paper {
        letterhead: Letterhead {
            title: cx.texts.t1("badges-paper-title", "x", one.title.as_str()),
            language: Language::of(cx.locale().tag()),
            sender: centre.sender(),
            ..Letterhead::default()
        },
        headline: cx.t("badges-paper-headline"),
        lead: cx.texts.t1("badges-paper-lead", "x", centre.name.as_str()),
        holder: one.holder_name.clone(),
        what: one.title.clone(),
        description: one.description.clone(),
        facts,
        // A paper of one that was taken back says so first.
        stamp: if one.is_valid() { String::new() } else { state_words(cx, one) },
        signature: cx.t("badges-paper-signature"),
        check: Reply {
            lead: cx.t("badges-paper-check"),
            phone: None,
            note: Some(url.clone()),
            qr: Some(url),
            qr_caption: Some(cx.t("badges-qr")),
        },
    }
}
