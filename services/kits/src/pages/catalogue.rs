//! The shelf of the network, and one kit of it.

use askama::Template;
use centres::{Centre, InCentre};
use kernel::paging::Page;
use ui::{Choice, Chrome, FormState, Pager};
use web::Problem;

use super::said::{Said, Telling, content};
use super::{DOOR, Tab, chrome, day, kind_word, language_word, licence_word, may_write, tabs};
use crate::service::catalogue::Shown;
use crate::store::Found;

pub(crate) struct Line {
    pub href: String,
    pub title: String,
    pub kind: String,
    pub author: String,
    pub version: String,
    pub taken: String,
}

#[derive(Template)]
#[template(path = "kits/catalogue.html")]
pub(crate) struct CataloguePage {
    pub chrome: Chrome,
    pub tabs: Vec<Tab>,
    pub base: String,
    pub form: FormState,
    pub kinds: Vec<Choice>,
    pub centres: Vec<Choice>,
    pub lines: Vec<Line>,
    pub pages: Pager,
}

impl CataloguePage {
    pub fn new(here: &InCentre, found: Page<Found>, authors: &[Centre], form: FormState) -> Result<Self, Problem> {
        let (cx, base) = (&here.cx, here.centre.path(DOOR));
        let next = found.next.map(|id| next_href(&base, &form, id)).unwrap_or_default();
        Ok(Self {
            chrome: chrome(here)?,
            tabs: tabs(here, ""),
            kinds: cx.app.kit_kinds.iter().map(|kind| Choice::new(kind.code, cx.t(kind.label))).collect(),
            centres: authors.iter().map(|centre| Choice::new(&centre.slug, &centre.name)).collect(),
            lines: found.items.iter().map(|found| line(here, found)).collect(),
            pages: Pager { next, ..Pager::default() },
            form,
            base,
        })
    }
}

fn next_href(base: &str, form: &FormState, after: uuid::Uuid) -> String {
    // Only what is a plain word goes into the address again; a search with other signs begins anew.
    let is_plain = |text: &str| text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let kept: String = ["genre", "centre", "cherche"]
        .iter()
        .map(|name| (name, form.value(name)))
        .filter(|(_, value)| !value.is_empty() && is_plain(value))
        .map(|(name, value)| format!("{name}={value}&"))
        .collect();
    format!("{base}?{kept}apres={after}")
}

fn line(here: &InCentre, found: &Found) -> Line {
    let (cx, kit) = (&here.cx, &found.kit);
    Line {
        href: here.centre.path(&format!("{DOOR}/kits/{}", kit.id)),
        title: kit.title.clone(),
        kind: kind_word(cx, &kit.kind),
        author: kit.author.clone(),
        version: kit.latest.to_string(),
        taken: cx.texts.t1("kits-taken", "n", found.taken),
    }
}

/// One version, as a line.
pub(crate) struct VersionLine {
    pub number: String,
    pub day: String,
    pub notes: Vec<String>,
}

#[derive(Template)]
#[template(path = "kits/kit.html")]
pub(crate) struct KitPage {
    pub chrome: Chrome,
    pub base: String,
    pub href: String,
    pub form: FormState,
    pub title: String,
    pub kind: String,
    pub facts: Vec<(String, String)>,
    pub contact: String,
    pub phone: String,
    pub phone_shown: String,
    pub needs: Vec<String>,
    pub said: Vec<Said>,
    pub versions: Vec<VersionLine>,
    /// The changes of the source, when the centre has the kit.
    pub ours: String,
    /// Why it cannot be taken; empty when it can.
    pub closed: String,
    pub may_adopt: bool,
    pub may_withdraw: bool,
    pub may_export: bool,
    pub once: String,
}

impl KitPage {
    pub fn new(here: &InCentre, shown: &Shown, form: FormState) -> Result<Self, Problem> {
        let (cx, kit) = (&here.cx, &shown.kit);
        let is_own = kit.centre == here.centre.id && kit.source.is_some();
        let closed = closed(here, shown, is_own);
        let base = here.centre.path(DOOR);
        let telling = shown.kind.as_ref().map(Telling::from).unwrap_or_default();
        Ok(Self {
            chrome: chrome(here)?,
            href: format!("{base}/kits/{}", kit.id),
            form,
            title: kit.title.clone(),
            kind: kind_word(cx, &kit.kind),
            facts: facts(here, shown),
            contact: kit.contact_name.clone(),
            phone: kit.contact_phone.clone(),
            phone_shown: kernel::text::phone_display(&kit.contact_phone),
            needs: kit.needs.lines().map(ToOwned::to_owned).collect(),
            said: content(cx, telling, &shown.latest.carried()),
            versions: shown
                .versions
                .iter()
                .map(|version| VersionLine {
                    number: version.number.to_string(),
                    day: day(cx, version.published_at),
                    notes: version.notes.lines().map(ToOwned::to_owned).collect(),
                })
                .collect(),
            ours: shown
                .adoption
                .as_ref()
                .map(|ours| format!("{base}/chez-nous/{}/changements", ours.id))
                .unwrap_or_default(),
            may_adopt: closed.is_empty() && may_write(here),
            closed,
            may_withdraw: is_own && kit.withdrawn_at.is_none() && may_write(here),
            may_export: kit.house.is_empty(),
            base,
            once: web::once_key(),
        })
    }
}

fn closed(here: &InCentre, shown: &Shown, is_own: bool) -> String {
    let key = if is_own {
        "kits-refusal-own"
    } else if shown.adoption.is_some() {
        "kits-adopted-here"
    } else if shown.kit.withdrawn_at.is_some() {
        "kits-refusal-withdrawn"
    } else if shown.kind.is_none() {
        "kits-file-unknown-kind"
    } else if shown.is_newer() {
        "kits-file-newer-kind"
    } else {
        return String::new();
    };
    here.cx.t(key)
}

fn facts(here: &InCentre, shown: &Shown) -> Vec<(String, String)> {
    let (cx, kit) = (&here.cx, &shown.kit);
    let mut facts = vec![
        (cx.t("kits-author"), kit.author.clone()),
        (cx.t("kits-version"), kit.latest.to_string()),
        (cx.t("kits-licence"), licence_word(cx, kit.licence)),
        (cx.t("kits-language"), language_word(cx, &kit.language)),
        (cx.t("kits-taken-by"), cx.texts.t1("kits-taken", "n", shown.taken)),
    ];
    if let Some(parent) = &shown.parent {
        let from = cx.texts.t2("kits-made-from-of", ("x", parent.title.as_str()), ("centre", parent.author.as_str()));
        facts.push((cx.t("kits-made-from"), from));
    }
    for above in &kit.ancestors {
        let from = cx.texts.t2("kits-made-from-of", ("x", above.title.as_str()), ("centre", above.author.as_str()));
        facts.push((cx.t("kits-made-from"), from));
    }
    facts
}
