//! What anyone reads: the paths, the road of one, a lesson, the course that one asks for.

use askama::Template;
use centres::InCentre;
use ui::{Chrome, FormState};

use super::{PUBLIC_DOOR, RoadStep, Skill, lesson_href, public_path, road_steps, skills, ways_words};
use crate::handlers::place_of;
use crate::model::content::Path;
use crate::service::following::Road;

/// A path of the list.
pub(crate) struct Line {
    pub href: String,
    pub title: String,
    pub audience: String,
}

#[derive(Template)]
#[template(path = "paths/index.html")]
pub(crate) struct IndexPage {
    pub chrome: Chrome,
    pub lines: Vec<Line>,
    /// Courses that were asked for and are planned, with what the team answers.
    pub planned: Vec<(String, String)>,
    pub ask: String,
    /// Where one takes what one learnt elsewhere; empty for whoever has not opened their file.
    pub carry: String,
}

impl IndexPage {
    pub fn new(here: &InCentre, found: &[Path], planned: Vec<(String, String)>) -> Self {
        let line = |path: &Path| Line {
            href: public_path(&here.centre, path.id, ""),
            title: path.title.clone(),
            audience: path.content.audience.clone(),
        };
        let is_known = here.cx.actor.own_file(here.centre.id).is_some();
        Self {
            chrome: here.public_chrome(PUBLIC_DOOR),
            lines: found.iter().map(line).collect(),
            planned,
            ask: here.centre.path("parcours/demande"),
            carry: if is_known { here.centre.path("parcours/emporter") } else { String::new() },
        }
    }
}

#[derive(Template)]
#[template(path = "paths/road.html")]
pub(crate) struct RoadPage {
    pub chrome: Chrome,
    pub index: String,
    pub base: String,
    pub title: String,
    pub lead: String,
    pub summary: String,
    pub once: String,
    /// Whether the file of whoever reads is open.
    pub is_known: bool,
    pub is_followed: bool,
    pub is_positioned: bool,
    pub is_finished: bool,
    /// Where the card is shown.
    pub card: String,
    pub steps: Vec<RoadStep>,
    pub skills: Vec<Skill>,
    pub next: String,
}

impl RoadPage {
    pub fn new(here: &InCentre, path: &Path, road: Option<&Road>) -> Self {
        let cx = &here.cx;
        let progress = road.filter(|road| road.is_followed).map(|road| &road.progress);
        let lead = progress.map(|progress| {
            let done = i64::try_from(progress.finished(&path.content)).unwrap_or(0);
            cx.texts.t2("paths-lead", ("n", done), ("x", path.content.modules.len().to_string()))
        });
        Self {
            chrome: here.public_chrome(PUBLIC_DOOR),
            index: here.centre.path(PUBLIC_DOOR),
            base: public_path(&here.centre, path.id, ""),
            title: path.title.clone(),
            lead: lead.unwrap_or_else(|| path.content.audience.clone()),
            summary: path.content.summary.clone(),
            once: web::once_key(),
            is_known: road.is_some(),
            is_followed: progress.is_some(),
            is_positioned: progress.is_some_and(|progress| progress.is_positioned),
            is_finished: progress.is_some_and(|progress| progress.is_finished(&path.content)),
            card: here.centre.path("carte"),
            steps: road_steps(here, path.id, &path.content, progress),
            skills: progress.map(|progress| skills(cx, &path.content, progress)).unwrap_or_default(),
            next: road.and_then(|road| road.next.as_ref()).map(|next| next.label.clone()).unwrap_or_default(),
        }
    }
}

#[derive(Template)]
#[template(path = "paths/lesson.html")]
pub(crate) struct LessonPage {
    pub chrome: Chrome,
    pub base: String,
    pub path: String,
    pub kicker: String,
    pub aim: String,
    pub ways: String,
    pub minutes: String,
    /// The lesson as HTML of ours, made from Markdown.
    pub body: String,
    /// Whether the lesson is in French though the page is not.
    pub is_french: bool,
    pub practice: String,
    pub has_questions: bool,
    pub try_href: String,
    pub place: String,
    pub once: String,
    pub may_mark: bool,
    pub is_done: bool,
    pub next: String,
}

impl LessonPage {
    /// A lesson; nothing where the path has no such level.
    pub fn new(here: &InCentre, path: &Path, (key, number): (&str, i64), road: Option<&Road>) -> Option<Self> {
        let module = path.content.module(key)?;
        let level = path.content.level(key, number)?;
        let (text, is_own) = level.lesson_in(here.cx.locale().tag());
        let href = |below: &str| public_path(&here.centre, path.id, below);
        let practice = |code: &str| here.centre.path(&format!("entrainement/{code}"));
        let next = path.content.level(key, number + 1).map(|_| lesson_href(&here.centre, path.id, key, number + 1));
        let road = road.filter(|road| road.is_followed);
        Some(Self {
            chrome: here.public_chrome(PUBLIC_DOOR),
            base: href(""),
            path: path.title.clone(),
            kicker: module.title.clone(),
            aim: level.aim.clone(),
            ways: ways_words(&here.cx, level),
            minutes: here.cx.texts.t1("paths-minutes", "n", level.minutes),
            body: ui::markdown::to_html(text),
            is_french: !is_own,
            practice: if level.practice.is_empty() { String::new() } else { practice(&level.practice) },
            has_questions: !level.questions.is_empty(),
            try_href: href(&format!("/essai?m={key}&n={number}")),
            place: place_of(key, number),
            once: web::once_key(),
            may_mark: road.is_some(),
            is_done: road.is_some_and(|road| road.progress.standing(key).done.contains(&number)),
            next: next.unwrap_or_default(),
        })
    }
}

#[derive(Template)]
#[template(path = "paths/wish.html")]
pub(crate) struct WishPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub action: String,
    pub back: String,
    pub once: String,
    /// Whether we know who is here: no name is asked for.
    pub is_known: bool,
}

impl WishPage {
    pub fn new(here: &InCentre, form: FormState) -> Self {
        Self {
            chrome: here.public_chrome(PUBLIC_DOOR),
            form,
            action: here.centre.path("parcours/demande"),
            back: here.centre.path(PUBLIC_DOOR),
            once: web::once_key(),
            is_known: here.cx.actor.own_file(here.centre.id).is_some(),
        }
    }
}

#[derive(Template)]
#[template(path = "paths/done.html")]
pub(crate) struct WishDonePage {
    pub chrome: Chrome,
    pub title: String,
    pub text: String,
    pub back: String,
}

impl WishDonePage {
    pub fn new(here: &InCentre) -> Self {
        Self {
            chrome: here.public_chrome(PUBLIC_DOOR),
            title: here.cx.t("paths-wish-done"),
            text: here.cx.t("paths-wish-done-text"),
            back: here.centre.path(PUBLIC_DOOR),
        }
    }
}
