//! The network's shelf, one kit of it, its line, its file.

use axum::extract::{Path, Query};
use centres::InCentre;
use kernel::paging::{PAGE_SIZE, PageRequest};
use serde::Deserialize;
use ui::FormState;
use uuid::Uuid;
use web::{Answer, Form, attachment, page, refused_page, see_other};

use super::{KitPath, path_of, refuse, told};
use crate::model::kit::Told;
use crate::pages::catalogue::{CataloguePage, KitPage};
use crate::pages::lineage::LineagePage;
use crate::service::{Error, adopting, catalogue as shelf, files, lineage as line, publishing};
use crate::store::Filter;

/// What is looked for on the shelf.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Asked {
    genre: String,
    centre: String,
    cherche: String,
    apres: Option<Uuid>,
}

pub(crate) async fn index(here: InCentre, Query(asked): Query<Asked>) -> Answer {
    let authors = shelf::authors(&here.cx).await.map_err(told(&here))?;
    let filter = Filter {
        kind: Some(asked.genre.clone()).filter(|kind| !kind.is_empty()),
        centre: authors.iter().find(|centre| centre.slug == asked.centre).map(|centre| centre.id),
        text: asked.cherche.clone(),
    };
    let request = PageRequest { after: asked.apres, limit: PAGE_SIZE };
    let found = shelf::list(&here.cx, &here.centre, &filter, request).await.map_err(told(&here))?;
    let form = FormState::new().with("genre", asked.genre).with("centre", asked.centre).with("cherche", asked.cherche);
    page(&here.cx, &CataloguePage::new(&here, found, &authors, form)?)
}

async fn shown(here: &InCentre, path: &KitPath, form: FormState) -> Result<KitPage, web::Problem> {
    let found = shelf::find(&here.cx, &here.centre, path.kit).await.map_err(told(here))?;
    KitPage::new(here, &found, form)
}

pub(crate) async fn show(here: InCentre, Path(path): Path<KitPath>) -> Answer {
    page(&here.cx, &shown(&here, &path, FormState::new()).await?)
}

/// Takes the kit; the draft is what one sees next.
pub(crate) async fn adopt(here: InCentre, Path(path): Path<KitPath>, Form(mut form): Form) -> Answer {
    match adopting::adopt(&here.cx, &here.centre, path.kit).await {
        Ok(adopted) => see_other(&here.cx, &path_of(&here, "/chez-nous"), Some(adopted.operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &shown(&here, &path, form).await?)
        }
    }
}

pub(crate) async fn withdraw(here: InCentre, Path(path): Path<KitPath>, Form(mut form): Form) -> Answer {
    match publishing::withdraw(&here.cx, &here.centre, path.kit).await {
        Ok(operation) => see_other(&here.cx, &path_of(&here, "/publication"), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &shown(&here, &path, form).await?)
        }
    }
}

async fn told_line(here: &InCentre, path: &KitPath, form: FormState) -> Result<LineagePage, web::Problem> {
    let found = shelf::find(&here.cx, &here.centre, path.kit).await.map_err(told(here))?;
    let lineage = line::of_kit(&here.cx, &here.centre, path.kit).await.map_err(told(here))?;
    LineagePage::new(here, &found, &lineage, form)
}

pub(crate) async fn lineage(here: InCentre, Path(path): Path<KitPath>) -> Answer {
    page(&here.cx, &told_line(&here, &path, FormState::new()).await?)
}

pub(crate) async fn tell(here: InCentre, Path(path): Path<KitPath>, Form(mut form): Form) -> Answer {
    // What is no number is told as a number that cannot be.
    let number = |name: &str| match form.value(name).trim() {
        "" => 0,
        typed => typed.parse().unwrap_or(-1),
    };
    let outcome = Told { times: number("fois"), people: number("personnes"), words: form.value("mots").to_owned() };
    match line::tell(&here.cx, &here.centre, path.kit, outcome).await {
        Ok((_, operation)) => {
            see_other(&here.cx, &path_of(&here, &format!("/kits/{}/lignee", path.kit)), Some(operation))
        }
        Err(Error::Refused(refusals)) => {
            refuse(&here, &mut form, Error::Refused(refusals))?;
            refused_page(&here.cx, &told_line(&here, &path, form).await?)
        }
        Err(error) => Err(error.told(&here.cx)),
    }
}

pub(crate) async fn export(here: InCentre, Path(path): Path<KitPath>) -> Answer {
    let (name, text) = files::export(&here.cx, &here.centre, path.kit).await.map_err(told(&here))?;
    attachment("application/json", &name, text.into_bytes())
}
