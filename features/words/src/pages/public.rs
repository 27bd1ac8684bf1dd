//! What everyone reads: the glossary, a word, the question, what became of it, the booklet.

use askama::Template;
use centres::InCentre;
use media::Width;
use ui::{Chrome, FormState};
use web::Cx;

use super::{children_words, paragraphs};
use crate::model::question::{Asker, Question, State};
use crate::service::glossary::{By, Entry, Shown};
use crate::service::telling::page_of;

/// The door of residents.
const DOOR: &str = "mots";

/// Who explains a word, in one line.
fn by_words(cx: &Cx, by: &By) -> String {
    match by {
        By::House => cx.t("words-by-house"),
        By::Children(children) if children.is_empty() => cx.t("words-by-children"),
        By::Children(children) => cx.texts.t1("words-by", "x", children_words(cx, children)),
        By::Elsewhere(name) => cx.texts.t1("words-by-elsewhere", "x", name.as_str()),
    }
}

/// Whether a word is told in French on a page in another language: what children write is not translated.
fn is_french(cx: &Cx, entry: &Entry) -> bool {
    entry.question.is_some() && !cx.locale().tag().starts_with("fr")
}

/// A word of the list.
pub(crate) struct Line {
    pub href: String,
    pub term: String,
    pub note: String,
    /// Whether it is told in French only, on a page in another language.
    pub is_french: bool,
}

/// The words that begin alike, behind their letter.
pub(crate) struct Letter {
    pub letter: String,
    /// "3 mots".
    pub count: String,
    pub lines: Vec<Line>,
}

/// So many words are read at once: their letters stand open.
const FEW: usize = 12;

fn letters(here: &InCentre, entries: &[Entry]) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::new();
    for entry in entries {
        let first = kernel::text::fold(&entry.term).chars().next().map(|sign| sign.to_uppercase().to_string());
        let letter = first.unwrap_or_default();
        let line = Line {
            href: here.centre.path(&format!("mots/{}", entry.slug)),
            term: entry.term.clone(),
            note: kernel::text::excerpt(&entry.text, 90),
            is_french: is_french(&here.cx, entry),
        };
        match letters.last_mut().filter(|last| last.letter == letter) {
            Some(last) => last.lines.push(line),
            None => letters.push(Letter { letter, count: String::new(), lines: vec![line] }),
        }
    }
    for letter in &mut letters {
        letter.count = count(here, letter.lines.len());
    }
    letters
}

/// "3 mots".
fn count(here: &InCentre, words: usize) -> String {
    here.cx.texts.t1("words-count", "n", i64::try_from(words).unwrap_or(i64::MAX))
}

#[derive(Template)]
#[template(path = "words/index.html")]
pub(crate) struct IndexPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub count: String,
    pub sought: String,
    pub ask: String,
    pub letters: Vec<Letter>,
    /// Whether the words stand in sight: those that were sought, or a few.
    pub is_open: bool,
}

impl IndexPage {
    pub fn new(here: &InCentre, entries: &[Entry], sought: &str) -> Self {
        let asked = form_encoded(sought);
        let below = if asked.is_empty() { "mots/demander".to_owned() } else { format!("mots/demander?mot={asked}") };
        Self {
            chrome: here.public_chrome(DOOR),
            form: FormState::new().with("q", sought),
            base: here.centre.path(DOOR),
            count: count(here, entries.len()),
            is_open: !sought.trim().is_empty() || entries.len() <= FEW,
            sought: sought.trim().to_owned(),
            ask: here.centre.path(&below),
            letters: letters(here, entries),
        }
    }
}

/// A word as an address carries it.
fn form_encoded(text: &str) -> String {
    let sign = |byte: u8| {
        if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    text.trim().bytes().take(200).map(sign).collect()
}

/// Where the pieces of a film are asked for.
pub(crate) struct Player {
    pub video: String,
    pub poster: String,
    /// Empty when there are none.
    pub subtitles: String,
    pub width: i64,
    pub height: i64,
    pub label: String,
}

/// The picture of a word.
pub(crate) struct Picture {
    pub src: String,
    pub srcset: String,
    pub alt: String,
    pub width: i64,
    pub height: i64,
}

#[derive(Template)]
#[template(path = "words/word.html")]
pub(crate) struct WordPage {
    pub chrome: Chrome,
    pub base: String,
    pub term: String,
    pub also: String,
    pub text: Vec<String>,
    pub example: Vec<String>,
    pub by: String,
    pub player: Option<Player>,
    pub picture: Option<Picture>,
    pub sound: String,
    pub ask: String,
    pub is_french: bool,
    /// Whether one has just asked it, and it was there.
    pub was_asked: bool,
}

impl WordPage {
    pub fn new(here: &InCentre, shown: &Shown, was_asked: bool) -> Self {
        let (cx, entry) = (&here.cx, &shown.entry);
        let base = here.centre.path(DOOR);
        let has_sound = entry.question.as_ref().is_some_and(|(_, question)| question.sound.is_some());
        Self {
            chrome: here.public_chrome(DOOR),
            term: entry.term.clone(),
            also: entry.forms.join(", "),
            text: paragraphs(&entry.text),
            example: paragraphs(&entry.example),
            by: by_words(cx, &entry.by),
            player: player(shown),
            picture: shown.picture.as_ref().map(|media| Picture {
                src: media.href(Width::Medium),
                srcset: media.srcset(),
                alt: media.alt.clone(),
                width: media.width,
                height: media.height,
            }),
            sound: if has_sound { format!("{base}/{}/son.m4a", entry.slug) } else { String::new() },
            ask: here.centre.path("mots/demander"),
            is_french: is_french(cx, entry),
            was_asked,
            base,
        }
    }
}

fn player(shown: &Shown) -> Option<Player> {
    let (film, home) = shown.film.as_ref()?;
    let footage = film.footage.as_ref()?;
    let base = media::film::channel_href(home, film.id);
    Some(Player {
        video: format!("{base}/film.mp4"),
        poster: format!("{base}/affiche.jpg"),
        subtitles: if film.subtitles.is_empty() { String::new() } else { format!("{base}/sous-titres.vtt") },
        width: footage.width,
        height: footage.height,
        label: film.title.clone(),
    })
}

#[derive(Template)]
#[template(path = "words/ask.html")]
pub(crate) struct AskPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub action: String,
    pub back: String,
    pub once: String,
    /// Whether we know who is here: no name is asked for.
    pub is_known: bool,
}

impl AskPage {
    pub fn new(here: &InCentre, form: FormState) -> Self {
        Self {
            chrome: here.public_chrome(DOOR),
            form,
            action: here.centre.path("mots/demander"),
            back: here.centre.path(DOOR),
            once: web::once_key(),
            is_known: here.cx.actor.own_file(here.centre.id).is_some(),
        }
    }
}

#[derive(Template)]
#[template(path = "words/done.html")]
pub(crate) struct DonePage {
    pub chrome: Chrome,
    pub back: String,
}

impl DonePage {
    pub fn new(here: &InCentre) -> Self {
        Self { chrome: here.public_chrome(DOOR), back: here.centre.path(DOOR) }
    }
}

#[derive(Template)]
#[template(path = "words/find.html")]
pub(crate) struct FindPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub action: String,
    pub back: String,
}

impl FindPage {
    pub fn new(here: &InCentre, form: FormState) -> Self {
        Self {
            chrome: here.public_chrome(DOOR),
            form,
            action: here.centre.path("mots/ma-question"),
            back: here.centre.path(DOOR),
        }
    }
}

#[derive(Template)]
#[template(path = "words/mine.html")]
pub(crate) struct MinePage {
    pub chrome: Chrome,
    pub term: String,
    pub state: String,
    pub code: String,
    pub is_done: bool,
    /// Empty until it is explained.
    pub href: String,
    pub back: String,
}

impl MinePage {
    pub fn new(here: &InCentre, (asker, question): &(Asker, Question), is_done: bool) -> Self {
        let signs: Vec<char> = asker.code.chars().collect();
        let code: Vec<String> = signs.chunks(4).map(|four| four.iter().collect()).collect();
        let is_shown = question.state == State::Published;
        Self {
            chrome: here.public_chrome(DOOR),
            term: question.term.clone(),
            state: here.cx.t(&format!("words-mine-{}", question.state.code().replace('_', "-"))),
            code: code.join("-"),
            is_done,
            href: if is_shown { page_of(&here.centre, question) } else { String::new() },
            back: here.centre.path(DOOR),
        }
    }
}

/// A word of the booklet.
pub(crate) struct Told {
    pub term: String,
    pub text: Vec<String>,
    pub example: Vec<String>,
    /// Empty where it is the house: it is said once, on top.
    pub by: String,
    pub is_french: bool,
}

#[derive(Template)]
#[template(path = "words/booklet.html")]
pub(crate) struct BookletPage {
    pub chrome: Chrome,
    pub base: String,
    pub centre: String,
    pub words: Vec<Told>,
}

impl BookletPage {
    pub fn new(here: &InCentre, entries: &[Entry]) -> Self {
        let told = |entry: &Entry| Told {
            term: entry.term.clone(),
            text: paragraphs(&entry.text),
            example: paragraphs(&entry.example),
            by: if entry.by == By::House { String::new() } else { by_words(&here.cx, &entry.by) },
            is_french: is_french(&here.cx, entry),
        };
        Self {
            chrome: here.public_chrome(DOOR),
            base: here.centre.path(DOOR),
            centre: here.centre.name.clone(),
            words: entries.iter().map(told).collect(),
        }
    }
}
