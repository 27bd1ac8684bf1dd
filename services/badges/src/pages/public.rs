//! What whoever checks reads: the certificate of a code, what a file is worth.

use askama::Template;
use kernel::words;
use ui::{Chrome, Face, FormState};
use web::Cx;

use super::{check_path, paragraphs, state_words};
use crate::model::certificate::Certificate;
use crate::service::checking::{Known, Verdict};
use crate::service::issuing::check_url;

/// What is read of a certificate by whoever checks it.
pub(crate) struct Facts {
    pub title: String,
    pub who: String,
    pub day: String,
    pub by: String,
    pub description: Vec<String>,
    pub criteria: Vec<String>,
    pub skills: Vec<String>,
}

pub(crate) fn facts(cx: &Cx, centre: &str, one: &Certificate) -> Facts {
    Facts {
        title: one.title.clone(),
        who: one.shown_name(),
        day: words::date_with_year(one.earned_on, cx.locale()),
        by: centre.to_owned(),
        description: paragraphs(&one.description),
        criteria: paragraphs(&one.criteria),
        skills: one.skills.clone(),
    }
}

#[derive(Template)]
#[template(path = "badges/check.html")]
pub(crate) struct CheckPage {
    pub chrome: Chrome,
    pub is_gone: bool,
    pub is_valid: bool,
    pub state: String,
    pub reason: String,
    pub facts: Facts,
    pub base: String,
    pub url: String,
    pub qr: String,
}

impl CheckPage {
    pub fn new(cx: &Cx, known: &Known) -> Self {
        let (centre, one) = (&known.centre, &known.certificate);
        let url = check_url(cx, &one.code);
        Self {
            chrome: centres::public_chrome(cx, centre, ""),
            is_gone: one.is_gone(),
            is_valid: one.is_valid(),
            state: state_words(cx, one),
            reason: one.reason.clone(),
            facts: facts(cx, &centre.name, one),
            base: check_path(one),
            qr: ui::qr::svg(&url, &cx.t("badges-qr")),
            url,
        }
    }
}

#[derive(Template)]
#[template(path = "badges/file.html")]
pub(crate) struct FilePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub once: String,
}

impl FilePage {
    pub fn new(cx: &Cx, form: FormState) -> Self {
        Self { chrome: cx.chrome(Face::Habitant), form, once: web::once_key() }
    }
}

#[derive(Template)]
#[template(path = "badges/verdict.html")]
pub(crate) struct VerdictPage {
    pub chrome: Chrome,
    pub is_valid: bool,
    pub said: String,
    pub note: String,
    /// Where its page is, when it is ours.
    pub href: String,
    pub facts: Option<Facts>,
    pub reason: String,
}

impl VerdictPage {
    pub fn new(cx: &Cx, verdict: &Verdict) -> Self {
        let code = verdict.code();
        let known = if let Verdict::Ours(known) = verdict { Some(known) } else { None };
        Self {
            chrome: cx.chrome(Face::Habitant),
            is_valid: code == "valid",
            said: cx.t(&format!("badges-verdict-{code}")),
            note: cx.t(&format!("badges-verdict-{code}-note")),
            href: known.map(|known| check_path(&known.certificate)).unwrap_or_default(),
            facts: known.map(|known| facts(cx, &known.centre.name, &known.certificate)),
            reason: known.map(|known| known.certificate.reason.clone()).unwrap_or_default(),
        }
    }
}
