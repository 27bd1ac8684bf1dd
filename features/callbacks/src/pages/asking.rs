//! The page where one leaves a number, and the one that says by when somebody calls.

use askama::Template;
use centres::InCentre;
use chrono::{DateTime, Utc};
use ui::{Choice, Chrome, FormState, Practice};

use super::{slot_choices, tongue_choices};
use crate::words::{day, hour};

#[derive(Template)]
#[template(path = "callbacks/ask.html")]
pub(crate) struct AskPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub action: String,
    pub once: String,
    /// A page that tells nothing of this one, for who is watched.
    pub leave: String,
    pub slots: Vec<Choice>,
    pub tongues: Vec<Choice>,
    pub say: Vec<Choice>,
    /// Who reads the number, and for how long it is kept.
    pub kept: String,
}

impl AskPage {
    /// `kept_days` says for how long the number is kept after the call, if the centre forgets it by itself.
    pub fn new(here: &InCentre, form: FormState, kept_days: Option<i64>) -> Self {
        let cx = &here.cx;
        Self {
            chrome: discreet_chrome(here),
            form,
            kept: match kept_days {
                Some(days) => cx.texts.t1("callbacks-kept-how", "n", days),
                None => cx.t("callbacks-kept-how-long"),
            },
            action: here.centre.path("rappelez-moi"),
            once: web::once_key(),
            leave: here.centre.path("programme"),
            slots: slot_choices(cx),
            tongues: tongue_choices(cx),
            say: vec![
                Choice::new("non", cx.t("callbacks-say-no")).noted(cx.t("callbacks-say-no-note")),
                Choice::new("oui", cx.t("callbacks-say-yes")).noted(cx.t("callbacks-say-yes-note")),
            ],
        }
    }
}

#[derive(Template)]
#[template(path = "callbacks/done.html")]
pub(crate) struct DonePage {
    pub chrome: Chrome,
    pub leave: String,
    pub promise: String,
    /// The number that may appear; empty when the centre has none.
    pub phone: String,
    pub phone_e164: String,
}

impl DonePage {
    pub fn new(here: &InCentre, due: DateTime<Utc>) -> Self {
        let cx = &here.cx;
        let when = (day(due, cx.today(), cx.locale()), hour(due, cx.locale()));
        let has_phone = !here.centre.phone.is_empty();
        Self {
            chrome: discreet_chrome(here),
            leave: here.centre.path("programme"),
            promise: cx.texts.t2("callbacks-done-promise", ("day", when.0), ("hour", when.1)),
            phone: if has_phone { here.centre.phone_display() } else { String::new() },
            phone_e164: here.centre.phone.clone(),
        }
    }
}

/// No exercise here: somebody who asks for help is not shown how to practise. In the exercise book the page says that
/// it is one, for nobody calls from there.
fn discreet_chrome(here: &InCentre) -> Chrome {
    let mut chrome = here.public_chrome("rappelez-moi");
    if !here.cx.app.settings.is_practice {
        chrome.practice = Practice::Absent;
    }
    chrome
}
