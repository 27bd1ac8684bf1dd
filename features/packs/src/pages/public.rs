//! What residents see: the packs of a centre, and one of them with its forms.

use askama::Template;
use centres::InCentre;
use ui::Chrome;

use super::{day_of, public_path};
use crate::model::PackId;
use crate::model::form::Form;
use crate::model::pack::{Pack, Version, megabytes};
use crate::model::site::INDEX;

/// A pack of the list.
pub(crate) struct Line {
    pub href: String,
    pub title: String,
    pub note: String,
}

#[derive(Template)]
#[template(path = "packs/index.html")]
pub(crate) struct IndexPage {
    pub chrome: Chrome,
    pub lines: Vec<Line>,
}

impl IndexPage {
    pub fn new(here: &InCentre, found: &[(Pack, Version)]) -> Self {
        let line = |(pack, version): &(Pack, Version)| Line {
            href: public_path(&here.centre, pack.id, ""),
            title: pack.title.clone(),
            note: format!("{} · {}", pack.locale.own_name(), megabytes(version.bytes, here.cx.locale())),
        };
        Self { chrome: here.public_chrome("valise"), lines: found.iter().map(line).collect() }
    }
}

#[derive(Template)]
#[template(path = "packs/show.html")]
pub(crate) struct ShowPage {
    pub chrome: Chrome,
    pub index: String,
    pub base: String,
    pub read: String,
    pub title: String,
    pub lang: String,
    pub version: String,
    pub size: String,
}

impl ShowPage {
    pub fn new(here: &InCentre, pack: &Pack, version: &Version) -> Self {
        let cx = &here.cx;
        let base = public_path(&here.centre, pack.id, "");
        Self {
            chrome: here.public_chrome("valise"),
            index: here.centre.path("valise"),
            read: format!("{base}/lire/{INDEX}"),
            title: pack.title.clone(),
            lang: pack.locale.tag().to_owned(),
            version: cx.texts.t2("packs-site-version", ("n", version.number), ("day", day_of(cx, version))),
            size: cx.texts.t1("packs-size", "x", megabytes(version.bytes, cx.locale())),
            base,
        }
    }
}

/// What someone reads who comes before a form is bound.
#[derive(Template)]
#[template(path = "packs/waiting.html")]
pub(crate) struct WaitingPage {
    pub chrome: Chrome,
    pub again: String,
    pub back: String,
}

impl WaitingPage {
    pub fn new(here: &InCentre, pack: PackId, form: Form) -> Self {
        let name = if form == Form::Booklet { "carnet" } else { "valise" };
        Self {
            chrome: here.public_chrome("valise"),
            again: public_path(&here.centre, pack, &format!("/{name}.{}", form.code())),
            back: public_path(&here.centre, pack, ""),
        }
    }
}
