//! The page of the tablet: every screen and every sentence is in it, for it is read without a network.

use askama::Template;
use centres::InCentre;
use people::mandate::{LASTS, Reading, SheetLine, letters, sheet_to_fill};
use ui::{Choice, Chrome, Practice};

use super::{days_words, kind_words, mode_words, reading_words};
use crate::model::entry::{Kind, Mode};

/// The sentences that the script says, by their word.
const SAID: [&str; 39] = [
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
    "people-none",
    "sheets-none",
    "meet",
    "sheet-act",
    "sheet-print",
    "mandate-unfit",
    "unsigned",
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
    pub readings: Vec<Choice>,
    pub lasts: Vec<Choice>,
    /// What is read before signing, in French, each line with its gaps: the tablet fills them.
    pub sheet: Vec<SheetLine>,
    /// The letters that the kept sheet can write: what has others is signed on paper.
    pub letters: String,
    pub said: Vec<(&'static str, String)>,
    /// The lines that are left blank under a printed procedure.
    pub blanks: Vec<String>,
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
        let reading = |reading: Reading| Choice::new(reading.code(), reading_words(cx, reading));
        let last = |days: i64| Choice::new(days.to_string(), days_words(cx, days));
        Self {
            centre: here.centre.name.clone(),
            phone: if here.centre.phone.is_empty() { String::new() } else { here.centre.phone_display() },
            qr: ui::qr::svg(&cx.app.url(&here.centre.path("rappelez-moi")), &cx.t("outreach-slip-qr")),
            chrome,
            slug: here.centre.slug.clone(),
            own: here.centre.path("tablette"),
            team: here.centre.path("equipe/tournees"),
            kinds: Kind::ALL.into_iter().map(kind).collect(),
            blanks: ["who", "phone", "words"].map(|field| cx.t(&format!("outreach-field-{field}"))).into(),
            modes: Mode::ALL.into_iter().map(mode).collect(),
            readings: Reading::ALL.into_iter().map(reading).collect(),
            lasts: LASTS.into_iter().map(last).collect(),
            sheet: sheet_to_fill(&cx.texts, &here.centre.name),
            letters: letters(),
            said: SAID.into_iter().map(sentence).collect(),
        }
    }
}
