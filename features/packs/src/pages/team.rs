//! What the team reads and settles: the list, a pack, its contents, its versions, what comes back.

use askama::Template;
use centres::InCentre;
use kernel::Locale;
use kernel::paging::Page;
use ui::{Choice, Chrome, FormState, Pager};
use web::{Cx, Problem};

use super::{base_of, chrome, day_of, path_of, public_path};
use crate::model::form::Form;
use crate::model::manifest::{self, Difference, FileLine, RemovedLine};
use crate::model::pack::{Chosen, HEAVY_BYTES, Pack, Version, megabytes};
use crate::policy::{Action, decide};
use crate::service::forms::Whole;
use crate::service::packs::{Board, Shelf};
use crate::service::returned::Returned;

/// The most names of a list of what changed.
const NAMED: usize = 60;

/// A pack of the list.
pub(crate) struct Line {
    pub href: String,
    pub title: String,
    pub language: String,
    pub who: String,
}

#[derive(Template)]
#[template(path = "packs/team_index.html")]
pub(crate) struct IndexPage {
    pub chrome: Chrome,
    pub base: String,
    pub may_write: bool,
    pub lines: Vec<Line>,
    pub pages: Pager,
}

fn may_write(here: &InCentre) -> bool {
    decide(&here.cx.actor, Action::WritePacks, here.centre.id).is_allowed()
}

fn who(cx: &Cx, pack: &Pack) -> String {
    cx.t(match (pack.retired_at.is_some(), pack.is_public) {
        (true, _) => "packs-retired",
        (false, true) => "packs-for-all",
        (false, false) => "packs-for-team",
    })
}

impl IndexPage {
    pub fn new(here: &InCentre, found: Page<Pack>) -> Result<Self, Problem> {
        let line = |pack: &Pack| Line {
            href: path_of(&here.centre, pack.id, ""),
            title: pack.title.clone(),
            language: pack.locale.own_name().to_owned(),
            who: who(&here.cx, pack),
        };
        let base = base_of(&here.centre);
        let next = found.next.map(|id| format!("{base}?apres={id}")).unwrap_or_default();
        Ok(Self {
            chrome: chrome(here)?,
            may_write: may_write(here),
            lines: found.items.iter().map(line).collect(),
            pages: Pager { next, ..Pager::default() },
            base,
        })
    }
}

/// A part with its boxes.
pub(crate) struct Boxes {
    pub label: String,
    pub choices: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "packs/team_terms.html")]
pub(crate) struct TermsPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub title: String,
    pub action: String,
    pub is_new: bool,
    pub back: String,
    pub back_label: String,
    pub once: String,
    pub languages: Vec<Choice>,
    pub parts: Vec<Boxes>,
}

/// The boxes of a pack, filled, and which revision of it they show.
pub(crate) fn terms_form(board: &Board) -> FormState {
    let (terms, revision) = (board.terms(), board.pack.revision.to_string());
    let form = FormState::new().with("revision", revision);
    let mut form = form.with("titre", &terms.title).with("langue", terms.locale.code());
    if terms.is_public {
        form.push("public", "oui");
    }
    for one in &terms.chosen {
        form.push("choix", one.word());
    }
    form
}

impl TermsPage {
    pub fn new(here: &InCentre, board: Option<&Board>, shelves: &[Shelf], form: FormState) -> Result<Self, Problem> {
        let cx = &here.cx;
        let boxes = |shelf: &Shelf| Boxes {
            label: cx.t(shelf.label),
            choices: shelf
                .choices
                .iter()
                .map(|choice| {
                    let one = Chosen { part: shelf.code.to_owned(), thing: choice.id.clone() };
                    Choice::new(one.word(), choice.title.clone())
                })
                .collect(),
        };
        let (base, pack) = (base_of(&here.centre), board.map(|board| &board.pack));
        let path = pack.map(|pack| path_of(&here.centre, pack.id, ""));
        Ok(Self {
            chrome: chrome(here)?,
            form,
            title: cx.t(if pack.is_some() { "packs-contents" } else { "packs-new" }),
            action: path.as_ref().map_or_else(|| base.clone(), |path| format!("{path}/contenu")),
            is_new: pack.is_none(),
            back: path.unwrap_or(base),
            back_label: pack.map_or_else(|| cx.t("packs-door-team"), |pack| pack.title.clone()),
            once: web::once_key(),
            languages: Locale::ALL.into_iter().map(|one| Choice::new(one.code(), one.own_name())).collect(),
            parts: shelves.iter().filter(|shelf| !shelf.choices.is_empty()).map(boxes).collect(),
        })
    }
}

/// A part and what it weighs.
pub(crate) struct Weight {
    pub label: String,
    pub count: i64,
    pub size: String,
}

/// A version of the list.
pub(crate) struct VersionLine {
    pub href: String,
    pub number: String,
    pub day: String,
    pub by: String,
    pub device: String,
    pub size: String,
}

#[derive(Template)]
#[template(path = "packs/team_show.html")]
pub(crate) struct BoardPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub path: String,
    pub public_href: String,
    pub title: String,
    pub state: String,
    pub language: String,
    pub once: String,
    pub may_write: bool,
    pub is_retired: bool,
    /// Told when the newest version is slow to copy; empty otherwise.
    pub heavy: String,
    pub weights: Vec<Weight>,
    pub versions: Vec<VersionLine>,
}

impl BoardPage {
    pub fn new(here: &InCentre, board: &Board, form: FormState) -> Result<Self, Problem> {
        let (cx, pack) = (&here.cx, &board.pack);
        let path = path_of(&here.centre, pack.id, "");
        let line = |version: &Version| VersionLine {
            href: format!("{path}/versions/{}", version.number),
            number: cx.texts.t1("packs-version", "n", version.number),
            day: day_of(cx, version),
            by: version.made_by.clone(),
            device: version.device.clone(),
            size: megabytes(version.bytes, cx.locale()),
        };
        let is_shown = pack.is_public && pack.retired_at.is_none() && !board.versions.is_empty();
        let is_heavy = board.versions.first().is_some_and(|version| version.bytes > HEAVY_BYTES);
        Ok(Self {
            chrome: chrome(here)?,
            form,
            base: base_of(&here.centre),
            public_href: if is_shown { public_path(&here.centre, pack.id, "") } else { String::new() },
            title: pack.title.clone(),
            state: who(cx, pack),
            language: pack.locale.own_name().to_owned(),
            once: web::once_key(),
            may_write: may_write(here),
            is_retired: pack.retired_at.is_some(),
            heavy: if is_heavy { cx.t("packs-heavy") } else { String::new() },
            weights: weights(cx, board),
            versions: board.versions.iter().map(line).collect(),
            path,
        })
    }
}

/// What was chosen of each part, and what it weighed the last time.
fn weights(cx: &Cx, board: &Board) -> Vec<Weight> {
    let weight = |part: &web::PackPart| {
        let count = board.chosen.iter().filter(|one| one.part == part.code).count();
        let bytes = board.sizes.iter().find(|(code, _)| code == part.code).map(|(_, bytes)| *bytes);
        (count > 0).then(|| Weight {
            label: cx.t(part.label),
            count: i64::try_from(count).unwrap_or_default(),
            size: bytes.map_or_else(|| cx.t("packs-not-made"), |bytes| megabytes(bytes, cx.locale())),
        })
    };
    cx.app.pack_parts.iter().filter_map(weight).collect()
}

/// What changed, named.
pub(crate) struct Told {
    pub heading: String,
    pub names: Vec<String>,
    /// How many more there are; empty for none.
    pub more: String,
}

fn told(cx: &Cx, key: &str, names: &[String]) -> Option<Told> {
    let count = i64::try_from(names.len()).unwrap_or(i64::MAX);
    let more = count.saturating_sub(i64::try_from(NAMED).unwrap_or_default());
    (count > 0).then(|| Told {
        heading: cx.texts.t1(key, "n", count),
        names: names.iter().take(NAMED).cloned().collect(),
        more: if more > 0 { cx.texts.t1("packs-more", "n", more) } else { String::new() },
    })
}

fn name_of(path: &str, title: &str) -> String {
    if title.is_empty() { path.to_owned() } else { title.to_owned() }
}

/// The three lists of a difference; those that say nothing are left out.
fn lists(cx: &Cx, difference: &Difference) -> Vec<Told> {
    let files = |files: &[FileLine]| files.iter().map(|f| name_of(&f.path, &f.title)).collect::<Vec<_>>();
    let gone: Vec<String> = difference.gone.iter().map(|g: &RemovedLine| name_of(&g.path, &g.title)).collect();
    let all = [
        told(cx, "packs-added", &files(&difference.added)),
        told(cx, "packs-changed", &files(&difference.changed)),
        told(cx, "packs-removed", &gone),
    ];
    all.into_iter().flatten().collect()
}

#[derive(Template)]
#[template(path = "packs/team_version.html")]
pub(crate) struct VersionPage {
    pub chrome: Chrome,
    pub back: String,
    pub back_label: String,
    pub path: String,
    pub title: String,
    pub made: String,
    pub device: String,
    pub size: String,
    pub heavy: String,
    /// The house's key, as two people compare it over the telephone.
    pub fingerprint: String,
    pub is_first: bool,
    /// Whether it is still to be taken: the newest is.
    pub is_taken: bool,
    /// Whether a form of it is not bound yet.
    pub is_waiting: bool,
    pub changes: Vec<Told>,
}

impl VersionPage {
    pub fn new(here: &InCentre, whole: &Whole, ready: &[Form]) -> Result<Self, Problem> {
        let (cx, version) = (&here.cx, &whole.version);
        let back = path_of(&here.centre, whole.pack.id, "");
        let opened = manifest::read(version.manifest.as_bytes()).ok();
        let fingerprint = opened.as_ref().map(|opened| manifest::fingerprint(&opened.key)).unwrap_or_default();
        // What is named here went for good: it is in no file of this version.
        let removed = opened.map(|opened| opened.manifest.removed).unwrap_or_default();
        let changes = lists(cx, &Difference { gone: removed, ..Difference::default() });
        Ok(Self {
            chrome: chrome(here)?,
            path: format!("{back}/versions/{}", version.number),
            back_label: whole.pack.title.clone(),
            title: cx.texts.t1("packs-version", "n", version.number),
            made: cx.texts.t2("packs-made", ("day", day_of(cx, version)), ("who", version.made_by.clone())),
            device: version.device.clone(),
            size: cx.texts.t1("packs-size", "x", megabytes(version.bytes, cx.locale())),
            heavy: if version.bytes > HEAVY_BYTES { cx.t("packs-heavy") } else { String::new() },
            fingerprint,
            is_first: version.number <= 1,
            is_taken: !whole.files.is_empty(),
            is_waiting: ready.len() < Form::ALL.len(),
            changes,
            back,
        })
    }
}

#[derive(Template)]
#[template(path = "packs/team_returned.html")]
pub(crate) struct ReturnedPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub once: String,
    /// What was read; empty before.
    pub verdict: String,
    pub device: String,
    pub changes: Vec<Told>,
    /// Where what it lacks is taken; empty when it lacks nothing.
    pub changes_href: String,
}

impl ReturnedPage {
    pub fn new(here: &InCentre, seen: Option<&Returned>, form: FormState) -> Result<Self, Problem> {
        let cx = &here.cx;
        let verdict = |seen: &Returned| {
            if seen.version == seen.latest {
                cx.texts.t2("packs-returned-up-to-date", ("x", seen.title.as_str()), ("n", seen.version))
            } else {
                let old = cx.texts.t2("packs-returned-old", ("x", seen.title.as_str()), ("n", seen.version));
                format!("{old} {}", cx.texts.t1("packs-returned-latest", "n", seen.latest))
            }
        };
        let href = |seen: &Returned| {
            let below = format!("/versions/{}/changements.zip?depuis={}", seen.latest, seen.version);
            path_of(&here.centre, seen.pack, &below)
        };
        Ok(Self {
            chrome: chrome(here)?,
            form,
            base: base_of(&here.centre),
            once: web::once_key(),
            verdict: seen.map(verdict).unwrap_or_default(),
            device: seen.map(|seen| seen.device.clone()).unwrap_or_default(),
            changes: seen.map(|seen| lists(cx, &seen.missing)).unwrap_or_default(),
            changes_href: seen.filter(|seen| seen.version < seen.latest).map(href).unwrap_or_default(),
        })
    }
}
