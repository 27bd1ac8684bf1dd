//! Themes: a list, and a form.

use axum::extract::Path;
use centres::InCentre;
use serde::Deserialize;
use ui::FormState;
use web::{Answer, Form, page, refused_page};

use super::places::went_on;
use super::{refuse, refuse_anew, told};
use crate::model::refusal::ThemeRefusal;
use crate::model::theme::{CONFIRM_MONTHS, Theme, ThemeDraft, ThemeField, ThemeId};
use crate::pages::themes::{ThemePage, ThemesPage};
use crate::policy::{self, Action};
use crate::service::{Error, Result, reading, theming};

/// `/{centre}/equipe/lieux/themes/{theme}`.
#[derive(Deserialize)]
pub(crate) struct ThemePath {
    pub theme: ThemeId,
}

pub(crate) async fn index(here: InCentre) -> Answer {
    policy::scope(&here.cx.actor, Action::SetUp, here.centre.id)?;
    let themes = reading::themes(&here.cx, &here.centre).await.map_err(told(&here))?;
    let form = FormState::new().with("mois", CONFIRM_MONTHS.to_string());
    page(&here.cx, &ThemesPage::new(&here, form, &themes)?)
}

pub(crate) async fn create(here: InCentre, Form(mut form): Form) -> Answer {
    policy::scope(&here.cx.actor, Action::SetUp, here.centre.id)?;
    let added = match draft_from(&form) {
        Ok(draft) => theming::add(&here.cx, &here.centre, draft).await,
        Err(error) => Err(error),
    };
    match added {
        Ok((_, operation)) => went_on(&here, Ok(operation), "themes"),
        Err(error) => {
            let themes = reading::themes(&here.cx, &here.centre).await.map_err(told(&here))?;
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &ThemesPage::new(&here, form, &themes)?)
        }
    }
}

pub(crate) async fn edit(here: InCentre, Path(path): Path<ThemePath>) -> Answer {
    let theme = theming::find(&here.cx, &here.centre, path.theme).await.map_err(told(&here))?;
    page(&here.cx, &ThemePage::new(&here, filled(&theme), &theme)?)
}

pub(crate) async fn update(here: InCentre, Path(path): Path<ThemePath>, Form(mut form): Form) -> Answer {
    let read = form.value("revision").parse().unwrap_or_default();
    let changed = match draft_from(&form) {
        Ok(draft) => theming::change(&here.cx, &here.centre, path.theme, draft, Some(read)).await,
        Err(error) => Err(error),
    };
    match changed {
        Ok(operation) => went_on(&here, Ok(operation), "themes"),
        Err(error) => {
            // Who was first may still wait for the disk, and readers see them only then.
            here.cx.db().begin_unrecorded().await?.commit().await?;
            let theme = theming::find(&here.cx, &here.centre, path.theme).await.map_err(told(&here))?;
            refuse_anew(&here, &mut form, error, theme.revision)?;
            refused_page(&here.cx, &ThemePage::new(&here, form, &theme)?)
        }
    }
}

pub(crate) async fn retire(here: InCentre, Path(path): Path<ThemePath>) -> Answer {
    went_on(&here, theming::retire(&here.cx, &here.centre, path.theme).await, "themes")
}

fn filled(theme: &Theme) -> FormState {
    let lines: Vec<String> = theme.fields.iter().map(|field| format!("{} : {}", field.key, field.label)).collect();
    FormState::new()
        .with("nom", &theme.name)
        .with("presentation", &theme.description)
        .with("mois", theme.confirm_months.to_string())
        .with("champs", lines.join("\n"))
        .with("revision", theme.revision.to_string())
}

/// A line for each field: its label, or "key : label" for one that has a key.
fn draft_from(form: &FormState) -> Result<ThemeDraft> {
    let months = people::day::ascii_digits(form.value("mois"));
    let lines = form.value("champs").lines().map(str::trim).filter(|line| !line.is_empty());
    let field = |line: &str| match line.split_once(" : ") {
        Some((key, label)) => ThemeField { key: key.to_owned(), label: label.to_owned() },
        None => ThemeField { key: String::new(), label: line.to_owned() },
    };
    Ok(ThemeDraft {
        name: form.value("nom").to_owned(),
        description: form.value("presentation").to_owned(),
        fields: lines.map(field).collect(),
        confirm_months: months.trim().parse().map_err(|_| Error::from(ThemeRefusal::Months))?,
    })
}
