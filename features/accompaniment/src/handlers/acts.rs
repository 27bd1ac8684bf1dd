//! Acts: the form filled beforehand with what is usual, so that one is noted in less than a minute.

use axum::extract::{Path, Query};
use centres::InCentre;
use kernel::{AccountId, ids};
use serde::Deserialize;
use ui::FormState;
use web::{Answer, Form, page, refused_page, see_other};

use super::{ActPath, PersonPath, back_to_file, refuse, told};
use crate::model::ActDraft;
use crate::model::vocabulary::{Autonomy, DURATIONS, Equipment, Mode, Orientation, PlaceKind, SubTheme, Theme};
use crate::pages::{ActPage, path_of};
use crate::service::{acts, files};

const USUAL_MINUTES: i64 = 30;

/// What is known of an act that was noted elsewhere: never what was said.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Noted {
    date: String,
    minutes: String,
    mode: String,
}

pub(crate) async fn new(here: InCentre, Path(path): Path<PersonPath>, Query(noted): Query<Noted>) -> Answer {
    let (_, cover) = files::cover(&here.cx, &here.centre, path.person).await.map_err(told(&here))?;
    if cover.is_none() {
        return see_other(&here.cx, &path_of(&here.centre, path.person, ""), None);
    }
    let today = here.cx.today();
    let day = people::read_day(&noted.date).filter(|day| *day <= today).unwrap_or(today);
    // A length that is none of the usual ones is written beside them.
    let minutes = noted.minutes.parse().unwrap_or(USUAL_MINUTES);
    let (length, other) = if DURATIONS.contains(&minutes) {
        (minutes.to_string(), String::new())
    } else {
        ("autre".to_owned(), minutes.to_string())
    };
    let form = FormState::new()
        .with("date", day.format("%d/%m/%Y").to_string())
        .with("duree", length)
        .with("minutes", other)
        .with("lieu", PlaceKind::Centre.code())
        .with("commune", here.centre.city.as_str())
        .with("orientation", "non")
        .with("mode", Mode::from_code(&noted.mode).unwrap_or(Mode::Accompany).code());
    page(&here.cx, &ActPage::new(&here, path.person, form).await?)
}

fn words<T>(form: &FormState, field: &str, of: impl Fn(&str) -> Option<T>) -> Vec<T> {
    form.all(field).iter().filter_map(|value| of(value)).collect()
}

fn draft(form: &FormState) -> ActDraft {
    let typed = if form.value("duree") == "autre" { form.value("minutes") } else { form.value("duree") };
    ActDraft {
        id: None,
        on: people::read_day(form.value("date")),
        minutes: typed.parse().ok(),
        place: PlaceKind::from_code(form.value("lieu")),
        town: form.value("commune").to_owned(),
        themes: words(form, "themes", Theme::from_code),
        sub_themes: words(form, "precisions", SubTheme::from_code),
        equipment: words(form, "materiel", Equipment::from_code),
        autonomy: Autonomy::from_code(form.value("autonomie")),
        oriented_to: Orientation::from_code(form.value("orientation")),
        mode: Mode::from_code(form.value("mode")),
        has_agreement: form.checked("accord"),
        helper: ids::parse::<AccountId>(form.value("par")),
        note: form.value("note").to_owned(),
    }
}

pub(crate) async fn create(here: InCentre, Path(path): Path<PersonPath>, Form(form): Form) -> Answer {
    match acts::add(&here.cx, &here.centre, path.person, draft(&form)).await {
        Ok((_, operation)) => back_to_file(&here, path.person, operation),
        Err(error) => {
            let form = refuse(&here, form, error)?;
            refused_page(&here.cx, &ActPage::new(&here, path.person, form).await?)
        }
    }
}

pub(crate) async fn remove(here: InCentre, Path(path): Path<ActPath>, Form(_): Form) -> Answer {
    let gone = acts::remove(&here.cx, &here.centre, path.person, path.act).await.map_err(told(&here))?;
    back_to_file(&here, path.person, Some(gone))
}
