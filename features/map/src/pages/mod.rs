//! The pages of the room: words made ready for eyes, nothing decided.

pub(crate) mod desk;
pub(crate) mod drawing;
pub(crate) mod duplicates;
pub(crate) mod edit;
pub(crate) mod embed;
pub(crate) mod imports;
pub(crate) mod looking;
pub(crate) mod overview;
pub(crate) mod printing;
pub(crate) mod proposals;
pub(crate) mod proposing;
pub(crate) mod themes;

use centres::{Centre, InCentre};
use places::Position;
use ui::{Choice, Chrome, Pager, Tag, TagKind};
use web::{Cx, Problem};

use crate::model::place::{ACCESS, LANGUAGES, Place};
use crate::model::theme::Theme;
use crate::words;

/// The door of the team.
const DOOR: &str = "equipe/lieux";
/// The door of everyone.
pub(crate) const PUBLIC_DOOR: &str = "lieux";

fn chrome(here: &InCentre) -> Result<Chrome, Problem> {
    here.team_chrome(DOOR)
}

/// The address of the team's list.
pub(crate) fn base_of(centre: &Centre) -> String {
    centre.path(DOOR)
}

/// The address of what is below it.
pub(crate) fn path_of(centre: &Centre, below: &str) -> String {
    format!("{}/{below}", base_of(centre))
}

/// The address of a place, for everyone.
pub(crate) fn href_of(centre: &Centre, place: &Place) -> String {
    centre.path(&format!("{PUBLIC_DOOR}/{}", place.id))
}

/// A place in a list.
pub(crate) struct Line {
    pub href: String,
    pub title: String,
    pub address: String,
    pub summary: String,
    /// "à 800 m", or nothing.
    pub distance: String,
    /// "Ouvert maintenant", or nothing.
    pub open: String,
    pub confirmed: String,
    pub phone: String,
    pub phone_e164: String,
    pub tags: Vec<Tag>,
    pub once: String,
}

fn line(here: &InCentre, place: &Place, themes: &[Theme], from: Option<Position>) -> Line {
    let cx = &here.cx;
    let mut tags: Vec<Tag> =
        words::themes(place, themes).into_iter().map(|name| Tag::new(TagKind::Plain, name)).collect();
    tags.truncate(3);
    Line {
        href: href_of(&here.centre, place),
        title: place.facts.name.clone(),
        address: words::address(place),
        summary: kernel::text::excerpt(&place.facts.summary, 160),
        distance: words::distance(cx, from, place),
        open: words::open_now(cx, place),
        confirmed: words::confirmed(cx, place),
        phone: kernel::text::phone_display(&place.facts.phone),
        phone_e164: place.facts.phone.clone(),
        tags,
        once: web::once_key(),
    }
}

fn theme_choices(themes: &[Theme]) -> Vec<Choice> {
    themes.iter().map(|theme| Choice::new(&theme.key, &theme.name)).collect()
}

fn access_choices(cx: &Cx) -> Vec<Choice> {
    let words = |code: &str| cx.t(&format!("map-access-{}", if code.is_empty() { "unknown" } else { code }));
    ACCESS.into_iter().map(|code| Choice::new(code, words(code))).collect()
}

fn language_choices(cx: &Cx) -> Vec<Choice> {
    LANGUAGES.into_iter().map(|code| Choice::new(code, language_words(cx, code))).collect()
}

fn language_words(cx: &Cx, code: &str) -> String {
    cx.t(&format!("map-language-{code}"))
}

/// The pages of a list of so many lines, by number; `base` ends with what a query goes on with.
fn pager(cx: &Cx, base: &str, page: i64, (total, size): (i64, i64)) -> Pager {
    let page = page.max(1);
    let last = (total + size - 1) / size;
    let at = |number: i64| format!("{base}page={number}");
    Pager {
        previous: if page > 1 { at(page - 1) } else { String::new() },
        next: if page < last { at(page + 1) } else { String::new() },
        words: if last > 1 { cx.texts.t2("map-page-of", ("n", page), ("of", last)) } else { String::new() },
    }
}

/// What a theme adds to an address; nothing where none is asked for.
fn of_theme(theme: &str) -> String {
    if theme.is_empty() { String::new() } else { format!("?theme={}", encoded(theme)) }
}

/// A text as a part of a query.
pub(crate) fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}
