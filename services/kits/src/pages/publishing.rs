//! What the centre has and may publish; and one thing of it, about to leave.

use askama::Template;
use centres::InCentre;
use ui::{Choice, Chrome, FormState};
use web::{KitKind, Problem};

use super::said::{Said, Telling, content};
use super::{DOOR, Tab, chrome, findings, languages, licences, tabs};
use crate::service::publishing::{Publishable, Ready};

/// One thing, as a line.
pub(crate) struct Line {
    pub href: String,
    pub title: String,
    pub standing: &'static str,
    pub state: String,
    /// The kit it is; empty until it is one.
    pub kit: String,
}

/// The things of one kind.
pub(crate) struct Shelf {
    pub code: &'static str,
    pub label: String,
    pub lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "kits/shelf.html")]
pub(crate) struct ShelfPage {
    pub chrome: Chrome,
    pub tabs: Vec<Tab>,
    pub shelves: Vec<Shelf>,
}

impl ShelfPage {
    pub fn new(here: &InCentre, found: &[(KitKind, Vec<Publishable>)]) -> Result<Self, Problem> {
        let shelf = |(kind, things): &(KitKind, Vec<Publishable>)| Shelf {
            code: kind.code,
            label: here.cx.t(kind.label),
            lines: things.iter().map(|thing| line(here, kind, thing)).collect(),
        };
        Ok(Self { chrome: chrome(here)?, tabs: tabs(here, "/publication"), shelves: found.iter().map(shelf).collect() })
    }
}

fn line(here: &InCentre, kind: &KitKind, thing: &Publishable) -> Line {
    let base = here.centre.path(DOOR);
    let (standing, state) = match &thing.kit {
        None => ("due", here.cx.t("kits-not-published")),
        Some(kit) if kit.withdrawn_at.is_some() => ("late", here.cx.t("kits-withdrawn")),
        Some(kit) => ("done", here.cx.texts.t1("kits-published-as", "n", kit.latest)),
    };
    Line {
        href: format!("{base}/publication/{}/{}", kind.code, thing.source.id),
        title: if thing.source.title.is_empty() { here.cx.t("kits-untitled") } else { thing.source.title.clone() },
        standing,
        state,
        kit: thing.kit.as_ref().map(|kit| format!("{base}/kits/{}", kit.id)).unwrap_or_default(),
    }
}

#[derive(Template)]
#[template(path = "kits/publish.html")]
pub(crate) struct PublishPage {
    pub chrome: Chrome,
    pub back: String,
    pub action: String,
    pub form: FormState,
    pub title: String,
    pub kind: String,
    /// "Version 2".
    pub version: String,
    pub is_next: bool,
    /// What it was taken from; empty when it is the centre's own from the start.
    pub from: String,
    pub traces: Vec<Choice>,
    pub licences: Vec<Choice>,
    pub languages: Vec<Choice>,
    pub said: Vec<Said>,
    pub once: String,
}

impl PublishPage {
    pub fn new(here: &InCentre, ready: &Ready, form: FormState) -> Result<Self, Problem> {
        let (cx, base) = (&here.cx, here.centre.path(DOOR));
        let number = ready.kit.as_ref().map_or(1, |kit| kit.latest + 1);
        let from = ready.parent.as_ref().map(|parent| {
            cx.texts.t2("kits-made-from-of", ("x", parent.title.as_str()), ("centre", parent.author.as_str()))
        });
        Ok(Self {
            chrome: chrome(here)?,
            action: format!("{base}/publication/{}/{}", ready.kind.code, ready.source),
            form,
            title: ready.content.title.clone(),
            kind: cx.t(ready.kind.label),
            version: cx.texts.t1("kits-version-n", "n", number),
            is_next: number > 1,
            from: from.unwrap_or_default(),
            traces: findings(cx, Telling::from(&ready.kind), &ready.findings),
            licences: licences(cx),
            languages: languages(cx),
            said: content(cx, Telling::from(&ready.kind), &ready.content),
            once: web::once_key(),
            back: format!("{base}/publication"),
        })
    }
}
