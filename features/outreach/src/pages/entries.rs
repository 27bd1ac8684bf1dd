//! What came back: lines without what was said, and one entry, open.

use askama::Template;
use centres::InCentre;
use kernel::paging::Page;
use people::Person;
use ui::{Choice, Chrome, FormState, Pager};
use uuid::Uuid;
use web::{Cx, Problem};

use super::follow::{Follow, follows};
use super::{base_of, chrome, days_words, entry_href, kind_words, mode_words, moment, reading_words};
use crate::model::entry::{Entry, Mode, Said, State, Version, current};
use crate::model::mandate::Mandate;
use crate::model::photo::Photo;
use crate::service::entries::Opened;

/// A page of entries with every writing of theirs, sealed.
pub(crate) struct Brought {
    pub found: Page<Entry>,
    pub versions: Vec<Version>,
}

/// An entry of a list.
pub(crate) struct Line {
    pub href: String,
    pub kind: String,
    pub when: String,
    pub from: String,
    pub status_kind: &'static str,
    pub status: String,
}

/// The lines of a list.
pub(crate) fn lines(here: &InCentre, brought: &Brought) -> Vec<Line> {
    brought.found.items.iter().map(|entry| line(here, entry, &brought.versions)).collect()
}

fn line(here: &InCentre, entry: &Entry, versions: &[Version]) -> Line {
    let cx = &here.cx;
    let own: Vec<Version> = versions.iter().filter(|version| version.entry == entry.id).cloned().collect();
    let first = own.iter().min_by_key(|version| version.written_at());
    let (status_kind, status) = status(cx, entry, current(&own).len() > 1);
    Line {
        href: entry_href(&here.centre, entry.id, ""),
        kind: kind_words(cx, entry.kind),
        when: moment(cx, first.map_or(entry.received_at, Version::written_at)),
        from: first.map(|version| version.author.clone()).unwrap_or_default(),
        status_kind,
        status,
    }
}

fn status(cx: &Cx, entry: &Entry, is_choice: bool) -> (&'static str, String) {
    match entry.state {
        State::Received if is_choice => ("late", cx.t("outreach-state-choice")),
        State::Received => ("due", cx.t("outreach-state-received")),
        State::TakenUp => ("done", cx.t("outreach-state-taken-up")),
        State::SetAside => ("done", cx.t("outreach-state-set-aside")),
    }
}

#[derive(Template)]
#[template(path = "outreach/entries.html")]
pub(crate) struct ListPage {
    pub chrome: Chrome,
    pub base: String,
    pub lines: Vec<Line>,
    pub pages: Pager,
}

impl ListPage {
    pub fn new(here: &InCentre, brought: &Brought) -> Result<Self, Problem> {
        let base = base_of(&here.centre);
        let next = brought.found.next.map(|id| format!("{base}/a-reprendre?apres={id}")).unwrap_or_default();
        Ok(Self { chrome: chrome(here)?, lines: lines(here, brought), pages: Pager { next, ..Pager::default() }, base })
    }
}

/// Everything of an entry that its page shows.
pub(crate) struct Shown {
    pub opened: Opened,
    pub linked: Option<Person>,
    pub proposed: Vec<Person>,
    pub searched: String,
    pub photos: Vec<Photo>,
}

/// A writing, as it is read.
pub(crate) struct Writing {
    pub id: String,
    pub title: String,
    /// What the tablet's clock did, if it was wrong.
    pub clock: String,
    pub facts: Vec<(String, String)>,
    pub is_aside: bool,
    pub once: String,
}

/// Someone this entry may be of.
pub(crate) struct Proposed {
    pub id: String,
    pub name: String,
    pub href: String,
    pub once: String,
}

#[derive(Template)]
#[template(path = "outreach/entry.html")]
pub(crate) struct EntryPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub action: String,
    pub once: String,
    pub title: String,
    pub status_kind: &'static str,
    pub status: String,
    pub is_open: bool,
    pub is_forgotten: bool,
    pub settled: String,
    /// The writings to choose between, or the only one.
    pub current: Vec<Writing>,
    pub former: Vec<Writing>,
    /// The only current writing, for the forms; empty when there is a choice.
    pub seen: String,
    pub modes: Vec<Choice>,
    pub linked: Option<Proposed>,
    pub proposed: Vec<Proposed>,
    pub searched: String,
    /// Where each photo is, with its number.
    pub photos: Vec<(String, String)>,
    pub follows: Vec<Follow>,
}

impl EntryPage {
    pub fn new(here: &InCentre, shown: Shown, form: FormState) -> Result<Self, Problem> {
        let (cx, entry) = (&here.cx, &shown.opened.entry);
        let now: Vec<_> = shown.opened.current();
        let is_choice = now.len() > 1;
        let (status_kind, status) = status(cx, entry, is_choice);
        let is_now = |version: &Version| now.iter().any(|(one, _)| one.id == version.id);
        let former = shown.opened.versions.iter().filter(|(version, _)| !is_now(version));
        let words = |mode: Mode| Choice::new(mode.code(), mode_words(cx, mode));
        let settled = entry
            .settled_at
            .map(|at| cx.texts.t2("outreach-settled", ("who", entry.settled_by.as_str()), ("when", moment(cx, at))));
        Ok(Self {
            chrome: chrome(here)?,
            form,
            base: base_of(&here.centre),
            action: entry_href(&here.centre, entry.id, ""),
            once: web::once_key(),
            title: kind_words(cx, entry.kind),
            status_kind,
            status,
            is_open: entry.state == State::Received,
            is_forgotten: now.iter().all(|(_, said)| said.is_none()),
            settled: settled.unwrap_or_default(),
            seen: if let [(one, _)] = now.as_slice() { one.id.to_string() } else { String::new() },
            former: former.map(|(version, said)| writing(cx, version, said.as_ref())).collect(),
            current: now.iter().map(|(version, said)| writing(cx, version, said.as_ref())).collect(),
            modes: Mode::ALL.into_iter().map(words).collect(),
            linked: shown.linked.as_ref().map(|person| someone(here, person)),
            proposed: shown.proposed.iter().map(|person| someone(here, person)).collect(),
            searched: shown.searched,
            photos: photos(here, &shown.opened, &shown.photos),
            follows: match now.as_slice() {
                [(version, Some(said))] => follows(here, entry, entry.person, (version, said)),
                _ => Vec::new(),
            },
        })
    }
}

fn photos(here: &InCentre, opened: &Opened, photos: &[Photo]) -> Vec<(String, String)> {
    let said = opened.versions.iter().filter_map(|(_, said)| said.as_ref());
    let signatures: Vec<Uuid> = said.filter_map(|said| said.mandate.as_ref()?.signature).collect();
    let href = |photo: &Photo| entry_href(&here.centre, opened.entry.id, &format!("/photos/{}", photo.id));
    let label = |number: i64, photo: &Photo| match signatures.contains(&photo.id.uuid()) {
        true => here.cx.t("outreach-photo-signature"),
        false => here.cx.texts.t1("outreach-photo", "n", number),
    };
    (1..).zip(photos).map(|(number, photo)| (href(photo), label(number, photo))).collect()
}

fn someone(here: &InCentre, person: &Person) -> Proposed {
    Proposed {
        id: person.id.to_string(),
        name: person.full_name(),
        href: here.centre.path(&format!("equipe/personnes/{}", person.id)),
        once: web::once_key(),
    }
}

fn writing(cx: &Cx, version: &Version, said: Option<&Said>) -> Writing {
    let when = moment(cx, version.written_at());
    let clock = if version.has_wrong_clock() {
        cx.texts.t1("outreach-clock", "when", moment(cx, version.made_at))
    } else {
        String::new()
    };
    Writing {
        id: version.id.to_string(),
        title: cx.texts.t2("outreach-written", ("who", version.author.as_str()), ("when", when)),
        clock,
        facts: said.map(|said| facts(cx, said)).unwrap_or_default(),
        is_aside: version.is_put_aside,
        once: web::once_key(),
    }
}

fn facts(cx: &Cx, said: &Said) -> Vec<(String, String)> {
    let mut facts: Vec<(String, String)> = said
        .lines()
        .into_iter()
        .filter(|(field, text)| !text.trim().is_empty() && *field != "words")
        .map(|(field, text)| (cx.t(&format!("outreach-field-{field}")), text.to_owned()))
        .collect();
    facts.extend(said.mode.map(|mode| (cx.t("outreach-field-mode"), mode_words(cx, mode))));
    facts.extend(said.minutes.map(|minutes| (cx.t("outreach-field-minutes"), minutes.to_string())));
    facts.extend(said.mandate.iter().flat_map(|mandate| mandate_facts(cx, mandate)));
    if !said.words.trim().is_empty() {
        facts.push((cx.t("outreach-field-words"), said.words.clone()));
    }
    facts
}

fn mandate_facts(cx: &Cx, mandate: &Mandate) -> Vec<(String, String)> {
    let formalities: Vec<&str> = mandate.lines().collect();
    let signed = if mandate.signature.is_some() { "outreach-mandate-signed" } else { "outreach-mandate-unsigned" };
    let facts = [
        ("formalities", formalities.join(" · ")),
        ("days", days_words(cx, mandate.days)),
        ("free", cx.t("outreach-mandate-free")),
        ("reading", reading_words(cx, mandate.reading)),
        ("reader", mandate.reader.trim().to_owned()),
        ("signature", cx.t(signed)),
    ];
    let facts = facts.into_iter().filter(|(_, text)| !text.is_empty());
    facts.map(|(field, text)| (cx.t(&format!("outreach-field-{field}")), text)).collect()
}

/// What was said, as the form shows it.
pub(crate) fn filled(said: &Said) -> FormState {
    FormState::new()
        .with("qui", said.who.clone())
        .with("tel", said.phone.clone())
        .with("sujet", said.about.clone())
        .with("lieu", said.place.clone())
        .with("quand", said.wanted.clone())
        .with("facon", said.mode.map(Mode::code).unwrap_or_default())
        .with("minutes", said.minutes.map(|minutes| minutes.to_string()).unwrap_or_default())
        .with("mots", said.words.clone())
}
