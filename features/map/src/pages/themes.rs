//! Themes, and one theme.

use askama::Template;
use centres::InCentre;
use ui::{Chrome, FormState};
use web::Problem;

use super::{base_of, chrome, path_of};
use crate::model::theme::Theme;

/// A theme in the list.
pub(crate) struct Line {
    pub href: String,
    pub name: String,
    pub months: String,
    pub fields: String,
}

#[derive(Template)]
#[template(path = "map/themes.html")]
pub(crate) struct ThemesPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub action: String,
    pub once: String,
    pub lines: Vec<Line>,
}

impl ThemesPage {
    pub fn new(here: &InCentre, form: FormState, themes: &[Theme]) -> Result<Self, Problem> {
        let line = |theme: &Theme| Line {
            href: path_of(&here.centre, &format!("themes/{}", theme.id)),
            name: theme.name.clone(),
            months: here.cx.texts.t1("map-months", "n", theme.confirm_months),
            fields: theme.fields.iter().map(|field| field.label.as_str()).collect::<Vec<_>>().join(", "),
        };
        Ok(Self {
            chrome: chrome(here)?,
            form,
            base: base_of(&here.centre),
            action: path_of(&here.centre, "themes"),
            once: web::once_key(),
            lines: themes.iter().map(line).collect(),
        })
    }
}

#[derive(Template)]
#[template(path = "map/theme.html")]
pub(crate) struct ThemePage {
    pub chrome: Chrome,
    pub form: FormState,
    pub back: String,
    pub action: String,
    pub once: String,
    pub name: String,
}

impl ThemePage {
    pub fn new(here: &InCentre, form: FormState, theme: &Theme) -> Result<Self, Problem> {
        Ok(Self {
            chrome: chrome(here)?,
            form,
            back: path_of(&here.centre, "themes"),
            action: path_of(&here.centre, &format!("themes/{}", theme.id)),
            once: web::once_key(),
            name: theme.name.clone(),
        })
    }
}
