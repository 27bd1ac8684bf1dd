//! The pages of the room: words made ready for eyes, nothing decided.

pub(crate) mod own;
pub(crate) mod public;
pub(crate) mod team;
pub(crate) mod writing;

use centres::{Centre, InCentre};
use kernel::{clock, words};
use ui::Chrome;
use web::{Cx, Problem};

use crate::model::PathId;
use crate::model::content::{Content, Level, Module};
use crate::model::fact::HIGHEST;
use crate::model::progress::Progress;

/// The door of the team, and that of residents.
const DOOR: &str = "equipe/parcours";
const PUBLIC_DOOR: &str = "parcours";

fn chrome(here: &InCentre) -> Result<Chrome, Problem> {
    here.team_chrome(DOOR)
}

/// The team's address of a path and of what is below it.
pub(crate) fn path_of(centre: &Centre, id: PathId, below: &str) -> String {
    centre.path(&format!("{DOOR}/{id}{below}"))
}

/// The residents' address of a path and of what is below it.
pub(crate) fn public_path(centre: &Centre, id: PathId, below: &str) -> String {
    centre.path(&format!("{PUBLIC_DOOR}/{id}{below}"))
}

/// A module on the road.
pub(crate) struct RoadStep {
    /// `done`, `here` or `next`.
    pub kind: &'static str,
    pub number: String,
    pub title: String,
    /// « Fini le 12 novembre » or « Trois niveaux ».
    pub note: String,
    /// Where one is: « Niveau 1 sur 3 : je reconnais un faux message. »
    pub level: String,
    pub href: String,
    pub minutes: String,
    pub links: Vec<(String, String)>,
}

fn level_words(cx: &Cx, module: &Module, number: i64) -> String {
    let of = cx.texts.t2("paths-level-of", ("n", number), ("x", module.levels.len().to_string()));
    let at = usize::try_from(number).unwrap_or(0).saturating_sub(1);
    let aim = module.levels.get(at).map(|level| level.aim.as_str()).unwrap_or_default();
    // What is taught is written in French: in a line of Arabic it stands by itself.
    if cx.locale() == kernel::Locale::Ar { format!("{of} \u{2068}{aim}\u{2069}") } else { format!("{of} {aim}") }
}

fn lesson_href(centre: &Centre, id: PathId, key: &str, number: i64) -> String {
    public_path(centre, id, &format!("/lecon?m={key}&n={number}"))
}

/// The road: what is behind, where one is, what comes. Without progress, the way as it lies there.
fn road_steps(here: &InCentre, id: PathId, content: &Content, progress: Option<&Progress>) -> Vec<RoadStep> {
    let cx = &here.cx;
    let now = progress.and_then(|progress| progress.here(content)).map(|(module, level)| (module.key.clone(), level));
    let step = |(at, module): (usize, &Module)| {
        let is_here = now.as_ref().is_some_and(|(key, _)| *key == module.key);
        let is_done = progress.is_some_and(|p| p.standing(&module.key).next_level(module).is_none());
        let last = progress.and_then(|progress| progress.standing(&module.key).last);
        let day = last.map(|at| words::date(clock::local_date(at), cx.locale())).unwrap_or_default();
        let count = i64::try_from(module.levels.len()).unwrap_or(0);
        let level = now.as_ref().filter(|_| is_here).map_or(1, |(_, level)| *level);
        let minutes = module.levels.get(usize::try_from(level - 1).unwrap_or(0)).map_or(0, |level| level.minutes);
        let all = module.levels.iter().enumerate().map(|(at, level)| {
            let number = i64::try_from(at).unwrap_or(0) + 1;
            (lesson_href(&here.centre, id, &module.key, number), level.aim.clone())
        });
        RoadStep {
            kind: if is_done {
                "done"
            } else if is_here {
                "here"
            } else {
                "next"
            },
            number: (at + 1).to_string(),
            title: module.title.clone(),
            note: if is_done { day } else { cx.texts.t1("paths-levels", "n", count) },
            level: if is_here { level_words(cx, module, level) } else { String::new() },
            href: lesson_href(&here.centre, id, &module.key, level),
            minutes: cx.texts.t1("paths-minutes", "n", minutes),
            links: all.collect(),
        }
    };
    content.modules.iter().enumerate().map(step).collect()
}

/// What one knows how to do, then and now, in dots.
pub(crate) struct Skill {
    pub label: String,
    pub before: usize,
    pub before_label: String,
    pub now: usize,
    pub now_label: String,
}

fn skills(cx: &Cx, content: &Content, progress: &Progress) -> Vec<Skill> {
    let dots = |value: i64| usize::try_from(value.clamp(0, HIGHEST)).unwrap_or(0);
    let said = |value: i64| cx.texts.t1("paths-dots", "n", value);
    let skill = |module: &Module| {
        let (before, now) = progress.standing(&module.key).dots(module);
        Skill {
            label: module.skill.clone(),
            before: dots(before),
            before_label: said(before),
            now: dots(now),
            now_label: said(now),
        }
    };
    content.modules.iter().map(skill).collect()
}

/// « Sur place, à distance, seul ».
fn ways_words(cx: &Cx, level: &Level) -> String {
    let comma = if cx.locale() == kernel::Locale::Ar { "، " } else { ", " };
    let words: Vec<String> = level.ways.iter().map(|way| cx.t(&format!("paths-way-{}", way.code()))).collect();
    words.join(comma)
}
