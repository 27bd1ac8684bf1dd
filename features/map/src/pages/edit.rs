//! One place as the team writes it.

use askama::Template;
use centres::InCentre;
use ui::{Choice, Chrome, FormState};
use web::Problem;

use super::{access_choices, base_of, chrome, href_of, language_choices, path_of, theme_choices};
use crate::model::place::{Place, State};
use crate::model::theme::Theme;
use crate::policy::{Action, decide};
use crate::words;

/// What of a place is not in its form.
pub(crate) struct Beside {
    pub public_href: String,
    pub is_shown: bool,
    pub is_merged: bool,
    pub confirmed: String,
    pub due: String,
    /// How it got its point, or that it has none; empty where somebody or a file said it.
    pub placed: String,
    pub once: String,
    /// What files said besides: title of the column, words.
    pub extra: Vec<(String, String)>,
    pub source: String,
}

#[derive(Template)]
#[template(path = "map/edit.html")]
pub(crate) struct EditPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub action: String,
    pub once: String,
    pub title: String,
    pub themes: Vec<Choice>,
    /// What the themes ask: name of the field, label.
    pub fields: Vec<(String, String)>,
    pub access: Vec<Choice>,
    pub languages: Vec<Choice>,
    pub place: Option<Beside>,
    pub may_edit: bool,
}

impl EditPage {
    pub fn new(here: &InCentre, form: FormState, themes: &[Theme], place: Option<&Place>) -> Result<Self, Problem> {
        let cx = &here.cx;
        let mut fields: Vec<(String, String)> = Vec::new();
        for field in themes.iter().flat_map(|theme| &theme.fields) {
            let name = format!("champ_{}", field.key);
            if !fields.iter().any(|(known, _)| *known == name) {
                fields.push((name, field.label.clone()));
            }
        }
        let below = place.map_or_else(|| "nouveau".to_owned(), |place| place.id.to_string());
        Ok(Self {
            chrome: chrome(here)?,
            form,
            base: base_of(&here.centre),
            action: path_of(&here.centre, &below),
            once: web::once_key(),
            title: place.map_or_else(|| cx.t("map-new-title"), |place| place.facts.name.clone()),
            themes: theme_choices(themes),
            fields,
            access: access_choices(cx),
            languages: language_choices(cx),
            place: place.map(|place| beside(here, place)),
            may_edit: decide(&cx.actor, Action::EditPlaces, here.centre.id).is_allowed(),
        })
    }
}

fn beside(here: &InCentre, place: &Place) -> Beside {
    let cx = &here.cx;
    Beside {
        public_href: href_of(&here.centre, place),
        is_shown: place.state == State::Shown,
        is_merged: place.state == State::Merged,
        confirmed: words::confirmed(cx, place),
        due: cx.texts.t1("map-due-on", "x", words::day(cx, place.due_on)),
        placed: if place.facts.position().is_some() { words::placed(cx, place) } else { cx.t("map-placed-nowhere") },
        once: web::once_key(),
        extra: place.extra.iter().map(|(title, cell)| (title.clone(), cell.clone())).collect(),
        source: place.source.clone(),
    }
}
