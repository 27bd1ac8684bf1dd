//! Writing a path: its words, its modules, a level.

use askama::Template;
use centres::InCentre;
use ui::{Choice, Chrome, FormState};
use web::Problem;

use super::{DOOR, chrome, path_of};
use crate::model::content::{Path, Way};

/// A module with its levels, each where it is written.
pub(crate) struct ModuleLine {
    pub href: String,
    pub title: String,
    pub levels: Vec<(String, String)>,
    pub add: String,
}

#[derive(Template)]
#[template(path = "paths/team_terms.html")]
pub(crate) struct TermsPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub action: String,
    pub back: String,
    pub title: String,
    pub once: String,
    pub modules: Vec<ModuleLine>,
    /// Where a module is added; empty before the path is made.
    pub add: String,
}

impl TermsPage {
    pub fn new(here: &InCentre, path: Option<&Path>, form: FormState) -> Result<Self, Problem> {
        let base = here.centre.path(DOOR);
        let at = |below: &str| path.map(|path| path_of(&here.centre, path.id, below)).unwrap_or_default();
        let line = |module: &crate::model::content::Module| ModuleLine {
            href: at(&format!("/module?m={}", module.key)),
            title: module.title.clone(),
            levels: (1_i64..)
                .zip(&module.levels)
                .map(|(number, level)| (at(&format!("/niveau?m={}&n={number}", module.key)), level.aim.clone()))
                .collect(),
            add: at(&format!("/niveau?m={}", module.key)),
        };
        Ok(Self {
            chrome: chrome(here)?,
            form,
            action: if path.is_some() { at("/reglages") } else { base.clone() },
            back: if path.is_some() { at("") } else { base },
            title: here.cx.t(if path.is_some() { "paths-settings" } else { "paths-new" }),
            once: web::once_key(),
            modules: path.map(|path| path.content.modules.iter().map(line).collect()).unwrap_or_default(),
            add: at("/module"),
        })
    }
}

#[derive(Template)]
#[template(path = "paths/team_module.html")]
pub(crate) struct ModulePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub action: String,
    pub back: String,
    pub path: String,
    pub once: String,
    pub key: String,
}

impl ModulePage {
    pub fn new(here: &InCentre, path: &Path, form: FormState) -> Result<Self, Problem> {
        Ok(Self {
            chrome: chrome(here)?,
            action: path_of(&here.centre, path.id, "/module"),
            back: path_of(&here.centre, path.id, "/reglages"),
            path: path.title.clone(),
            once: web::once_key(),
            key: form.value("module").to_owned(),
            form,
        })
    }
}

#[derive(Template)]
#[template(path = "paths/team_level.html")]
pub(crate) struct LevelPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub action: String,
    pub back: String,
    pub path: String,
    pub once: String,
    pub key: String,
    pub number: String,
    pub is_new: bool,
    pub ways: Vec<Choice>,
}

impl LevelPage {
    pub fn new(here: &InCentre, path: &Path, form: FormState) -> Result<Self, Problem> {
        let way = |way: &Way| Choice::new(way.code(), here.cx.t(&format!("paths-way-{}", way.code())));
        Ok(Self {
            chrome: chrome(here)?,
            action: path_of(&here.centre, path.id, "/niveau"),
            back: path_of(&here.centre, path.id, "/reglages"),
            path: path.title.clone(),
            once: web::once_key(),
            key: form.value("module").to_owned(),
            number: form.value("rang").to_owned(),
            is_new: matches!(form.value("rang"), "" | "0"),
            ways: Way::ALL.iter().map(way).collect(),
            form,
        })
    }
}
