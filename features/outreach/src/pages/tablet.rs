//! The page of the tablet: every screen and every sentence is in it, for it is read without a network.

use askama::Template;
use centres::InCentre;
use ui::{Choice, Chrome, Practice};

use super::{kind_words, mode_words};
use crate::model::entry::{Kind, Mode};

/// The sentences that the script says, by their word.
const SAID: [&str; 32] = [
    "waiting",
    "waiting-none",
    "sent",
    "sending",
    "offline",
    "cut",
    "code-wrong",
    "code-cut",
    "pin-six",
    "pin-same",
    "pin-wrong",
    "wiped",
    "revoked",
    "clock",
    "no-round",
    "empty",
    "nir",
    "too-long",
    "refused",
    "kept",
    "correct",
    "today-sent",
    "many",
    "bag",
    "elsewhere",
    "not-kept",
    "ahead",
    "too-old",
    "receipt",
    "photos",
    "photos-waiting",
    "photo-unread",
];

#[derive(Template)]
#[template(path = "outreach/tablet.html")]
pub(crate) struct TabletPage {
    pub chrome: Chrome,
    pub slug: String,
    pub own: String,
    pub team: String,
    pub kinds: Vec<Choice>,
    pub modes: Vec<Choice>,
    pub said: Vec<(&'static str, String)>,
    /// What a printed slip says of the centre.
    pub centre: String,
    pub phone: String,
    pub qr: String,
}

impl TabletPage {
    pub fn new(here: &InCentre) -> Self {
        let cx = &here.cx;
        let mut chrome = here.public_chrome("tablette");
        // The page stays on the tablet: it keeps nothing of who opened it.
        chrome.user = None;
        chrome.undo = None;
        chrome.own = None;
        chrome.practice = Practice::Absent;
        let sentence = |word: &'static str| (word, cx.texts.t1(&format!("outreach-say-{word}"), "x", "{x}"));
        let kind = |kind: Kind| Choice::new(kind.code(), kind_words(cx, kind));
        let mode = |mode: Mode| Choice::new(mode.code(), mode_words(cx, mode));
        Self {
            centre: here.centre.name.clone(),
            phone: if here.centre.phone.is_empty() { String::new() } else { here.centre.phone_display() },
            qr: ui::qr::svg(&cx.app.url(&here.centre.path("rappelez-moi")), &cx.t("outreach-slip-qr")),
            chrome,
            slug: here.centre.slug.clone(),
            own: here.centre.path("tablette"),
            team: here.centre.path("equipe/tournees"),
            kinds: Kind::ALL.into_iter().map(kind).collect(),
            modes: Mode::ALL.into_iter().map(mode).collect(),
            said: SAID.into_iter().map(sentence).collect(),
        }
    }
}
