//! What the team writes: the list, the beginning, the long form, what was published.

use askama::Template;
use centres::InCentre;
use kernel::paging::Page;
use kernel::{ListId, clock, words};
use media::Media;
use ui::{Choice, Chrome, FormState, Pager};
use web::{Cx, Problem};

use super::filled::{SPARE_STEPS, step_box};
use super::{PictureLine, picture_lines};
use crate::handlers::path_of;
use crate::model::content::MOST_LINES;
use crate::model::sheet::{Sheet, State, Version};
use crate::policy::{Action, decide};

/// The door of the team.
const DOOR: &str = "equipe/fiches-action";

fn state_words(cx: &Cx, state: State) -> String {
    cx.t(&format!("action-sheets-state-{}", state.code()))
}

fn state_kind(state: State) -> &'static str {
    if state == State::Published { "done" } else { "due" }
}

/// A sheet of the list.
pub(crate) struct Line {
    pub href: String,
    pub title: String,
    pub state: String,
    pub state_kind: &'static str,
    pub when: String,
}

#[derive(Template)]
#[template(path = "action-sheets/team_index.html")]
pub(crate) struct IndexPage {
    pub chrome: Chrome,
    pub base: String,
    pub public_href: String,
    pub may_write: bool,
    pub lines: Vec<Line>,
    pub pages: Pager,
}

impl IndexPage {
    pub fn new(here: &InCentre, found: Page<Sheet>) -> Result<Self, Problem> {
        let cx = &here.cx;
        let base = here.centre.path(DOOR);
        let line = |sheet: &Sheet| Line {
            href: path_of(&here.centre, sheet.id, ""),
            title: sheet.content.title.clone(),
            state: state_words(cx, sheet.state),
            state_kind: state_kind(sheet.state),
            when: words::date_with_year(clock::local_date(sheet.updated_at), cx.locale()),
        };
        let next = found.next.map(|id| format!("{base}?apres={id}")).unwrap_or_default();
        Ok(Self {
            chrome: here.team_chrome(DOOR)?,
            public_href: here.centre.path("fiches-action"),
            may_write: decide(&cx.actor, Action::WriteSheets, here.centre.id).is_allowed(),
            lines: found.items.iter().map(line).collect(),
            pages: Pager { next, ..Pager::default() },
            base,
        })
    }
}

#[derive(Template)]
#[template(path = "action-sheets/team_new.html")]
pub(crate) struct NewPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub once: String,
    pub activities: Vec<Choice>,
}

impl NewPage {
    pub fn new(here: &InCentre, proposed: Vec<(ListId, String)>, form: FormState) -> Result<Self, Problem> {
        Ok(Self {
            chrome: here.team_chrome(DOOR)?,
            form,
            base: here.centre.path(DOOR),
            once: web::once_key(),
            activities: proposed.into_iter().map(|(id, title)| Choice::new(id.to_string(), title)).collect(),
        })
    }
}

/// The boxes of a step.
pub(crate) struct StepBoxes {
    pub number: String,
    pub period: String,
    pub lasts: String,
    pub title: String,
    pub description: String,
}

fn step_boxes(form: &FormState) -> Vec<StepBoxes> {
    let parts = ["periode", "duree", "titre", "description"];
    let is_written = |number: &usize| parts.iter().any(|part| form.checked(&step_box(*number, part)));
    let written = (0..=MOST_LINES).rfind(is_written).map_or(0, |last| last + 1);
    let boxes = |number: usize| StepBoxes {
        number: (number + 1).to_string(),
        period: step_box(number, "periode"),
        lasts: step_box(number, "duree"),
        title: step_box(number, "titre"),
        description: step_box(number, "description"),
    };
    (0..written + SPARE_STEPS).map(boxes).collect()
}

#[derive(Template)]
#[template(path = "action-sheets/team_edit.html")]
pub(crate) struct EditPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub path: String,
    pub title: String,
    pub state: String,
    pub state_kind: &'static str,
    /// Where everyone reads it; empty for a draft.
    pub public_href: String,
    /// "Publiée le 3 mars, version 2."; empty when it never was.
    pub published: String,
    pub once: String,
    pub steps: Vec<StepBoxes>,
    pub pictures: Vec<PictureLine>,
    pub is_published: bool,
    pub may_write: bool,
    pub may_publish: bool,
}

impl EditPage {
    pub fn new(
        here: &InCentre,
        (sheet, last): (&Sheet, Option<&Version>),
        pictures: &[(Media, String)],
        form: FormState,
    ) -> Result<Self, Problem> {
        let cx = &here.cx;
        let may = |action| decide(&cx.actor, action, here.centre.id).is_allowed();
        let is_published = sheet.state == State::Published;
        let public = here.centre.path(&format!("fiches-action/{}", sheet.id));
        Ok(Self {
            chrome: here.team_chrome(DOOR)?,
            base: here.centre.path(DOOR),
            path: path_of(&here.centre, sheet.id, ""),
            title: sheet.content.title.clone(),
            state: state_words(cx, sheet.state),
            state_kind: state_kind(sheet.state),
            public_href: if is_published { public } else { String::new() },
            published: last.map(|version| version_words(cx, version)).unwrap_or_default(),
            once: web::once_key(),
            steps: step_boxes(&form),
            pictures: picture_lines(pictures),
            is_published,
            may_write: may(Action::WriteSheets),
            may_publish: may(Action::PublishSheets),
            form,
        })
    }
}

fn version_words(cx: &Cx, version: &Version) -> String {
    let day = words::date_with_year(clock::local_date(version.published_at), cx.locale());
    cx.texts.t2("action-sheets-published-on", ("x", day), ("n", version.number))
}

#[derive(Template)]
#[template(path = "action-sheets/team_versions.html")]
pub(crate) struct VersionsPage {
    pub chrome: Chrome,
    pub path: String,
    pub title: String,
    /// What was published, by whom, and its summary then.
    pub lines: Vec<(String, String, String)>,
}

impl VersionsPage {
    pub fn new(here: &InCentre, sheet: &Sheet, versions: &[Version]) -> Result<Self, Problem> {
        let line = |version: &Version| {
            let told = version_words(&here.cx, version);
            (told, version.published_by.clone(), version.content.summary.clone())
        };
        Ok(Self {
            chrome: here.team_chrome(DOOR)?,
            path: path_of(&here.centre, sheet.id, ""),
            title: sheet.content.title.clone(),
            lines: versions.iter().map(line).collect(),
        })
    }
}
