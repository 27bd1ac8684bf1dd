//! The team's solutions: what it wrote, what it uses, what it takes from others.

use axum::extract::{Path, Query};
use centres::InCentre;
use ideas::IdeaId;
use serde::Deserialize;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other, unkept};

use super::{Asked, SolutionPath, refuse, told, went_on};
use crate::model::solution::{Sheet, SolutionId};
use crate::pages::sheet_path;
use crate::pages::sheets::{NewSheetPage, SheetPage, TakePage, TeamSolutionsPage};
use crate::service::taking::{self, TypedUse};
use crate::service::{Result, catalogue, sheets};
use crate::store::solutions::{self, Filter};

pub(crate) async fn index(here: InCentre, Query(asked): Query<Asked>) -> Answer {
    let scope = crate::policy::scope(&here.cx.actor, crate::policy::Action::See, here.centre.id)?;
    let filter = Filter { theme: None, words: asked.words(), page: asked.page() };
    let own = solutions::list(here.cx.db(), &scope, &filter).await?;
    let used = taking::list(&here.cx, &here.centre).await.map_err(told(&here))?;
    let whose: Vec<_> = used.iter().map(|(_, solution)| solution.centre).collect();
    let centres = db::as_house(catalogue::known(&here.cx, &whose)).await.map_err(told(&here))?;
    page(&here.cx, &TeamSolutionsPage::new(&here, own, &used, &centres)?)
}

/// The idea a sheet begins from.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct From {
    pub idee: String,
}

pub(crate) async fn new(here: InCentre, Query(from): Query<From>) -> Answer {
    let idea = kernel::ids::parse::<IdeaId>(&from.idee);
    let sheet = sheets::begun_from(&here.cx, &here.centre, idea).await.map_err(told(&here))?;
    page(&here.cx, &NewSheetPage::new(&here, form_of(&sheet).with("idee", &from.idee))?)
}

fn form_of(sheet: &Sheet) -> FormState {
    FormState::new()
        .with("titre", &sheet.title)
        .with("besoin", &sheet.need)
        .with("pour_qui", &sheet.for_whom)
        .with("comment", &sheet.how)
        .with("cout", &sheet.cost)
        .with("aide", &sheet.helpers)
        .with("theme", &sheet.theme)
}

fn sheet_of(form: &FormState) -> Sheet {
    let text = |name: &str| form.value(name).trim().to_owned();
    Sheet {
        title: text("titre"),
        need: text("besoin"),
        for_whom: text("pour_qui"),
        how: text("comment"),
        cost: text("cout"),
        helpers: text("aide"),
        theme: text("theme"),
    }
}

pub(crate) async fn create(here: InCentre, Form(mut form): Form) -> Answer {
    let idea = kernel::ids::parse::<IdeaId>(form.value("idee"));
    match sheets::create(&here.cx, &here.centre, idea, sheet_of(&form)).await {
        Ok((id, operation)) => see_other(&here.cx, &sheet_path(&here.centre, id, ""), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            Ok(unkept(refused_page(&here.cx, &NewSheetPage::new(&here, form)?)?))
        }
    }
}

async fn sheet_page(here: &InCentre, id: SolutionId, form: Option<FormState>) -> Result<SheetPage, Problem> {
    let solution = sheets::find(&here.cx, &here.centre, id).await.map_err(told(here))?;
    let form = form.unwrap_or_else(|| form_of(&solution.sheet).with("revision", solution.revision.to_string()));
    let described = catalogue::describe(&here.cx, solution).await.map_err(told(here))?;
    SheetPage::new(here, &described, form)
}

pub(crate) async fn show(here: InCentre, Path(path): Path<SolutionPath>) -> Answer {
    page(&here.cx, &sheet_page(&here, path.solution, None).await?)
}

async fn answered(here: &InCentre, id: SolutionId, mut form: FormState, done: Result<kernel::OperationId>) -> Answer {
    match done {
        Ok(operation) => see_other(&here.cx, &sheet_path(&here.centre, id, ""), Some(operation)),
        Err(error) => {
            refuse(here, &mut form, error)?;
            Ok(unkept(refused_page(&here.cx, &sheet_page(here, id, Some(form)).await?)?))
        }
    }
}

pub(crate) async fn update(here: InCentre, Path(path): Path<SolutionPath>, Form(form): Form) -> Answer {
    let revision = form.value("revision").parse().unwrap_or_default();
    let done = sheets::update(&here.cx, &here.centre, path.solution, sheet_of(&form), revision).await;
    answered(&here, path.solution, form, done).await
}

pub(crate) async fn publish(here: InCentre, Path(path): Path<SolutionPath>, Form(form): Form) -> Answer {
    let is_published = form.value("catalogue") == "oui";
    let done = sheets::publish(&here.cx, &here.centre, path.solution, is_published).await;
    // What is missing is told beside the fields of the sheet as it stands.
    let solution = sheets::find(&here.cx, &here.centre, path.solution).await.map_err(told(&here))?;
    let form = form_of(&solution.sheet).with("revision", solution.revision.to_string());
    answered(&here, path.solution, form, done).await
}

pub(crate) async fn add_version(here: InCentre, Path(path): Path<SolutionPath>, Form(form): Form) -> Answer {
    let done = sheets::add_version(&here.cx, &here.centre, path.solution, form.value("version")).await;
    let solution = sheets::find(&here.cx, &here.centre, path.solution).await.map_err(told(&here))?;
    let again =
        form_of(&solution.sheet).with("revision", solution.revision.to_string()).with("version", form.value("version"));
    answered(&here, path.solution, again, done).await
}

fn typed_use(form: &FormState) -> TypedUse {
    TypedUse {
        taken_from: kernel::ids::parse(form.value("reprise")),
        note: form.value("variante").to_owned(),
        since: form.date("depuis"),
    }
}

async fn take_page(here: &InCentre, id: SolutionId, form: Option<FormState>) -> Result<TakePage, Problem> {
    let known = taking::find(&here.cx, &here.centre, id).await.map_err(told(here))?;
    let described = match catalogue::find(&here.cx, id).await {
        Ok(described) => described,
        Err(_) => {
            let own = sheets::find(&here.cx, &here.centre, id).await.map_err(told(here))?;
            catalogue::describe(&here.cx, own).await.map_err(told(here))?
        }
    };
    TakePage::new(here, &described, known.as_ref(), form)
}

pub(crate) async fn take(here: InCentre, Path(path): Path<SolutionPath>) -> Answer {
    page(&here.cx, &take_page(&here, path.solution, None).await?)
}

pub(crate) async fn keep_use(here: InCentre, Path(path): Path<SolutionPath>, Form(mut form): Form) -> Answer {
    let (cx, centre, id) = (&here.cx, &here.centre, path.solution);
    let known = taking::find(cx, centre, id).await.map_err(told(&here))?;
    let done = if known.is_some_and(|one| one.is_on()) {
        taking::change(cx, centre, id, typed_use(&form)).await
    } else {
        taking::take(cx, centre, id, typed_use(&form)).await
    };
    match done {
        Ok(operation) => see_other(cx, &crate::pages::sheets_base(centre), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            Ok(unkept(refused_page(cx, &take_page(&here, id, Some(form)).await?)?))
        }
    }
}

pub(crate) async fn stop_use(here: InCentre, Path(path): Path<SolutionPath>, Form(_): Form) -> Answer {
    let done = taking::stop(&here.cx, &here.centre, path.solution).await;
    went_on(&here, done, &crate::pages::sheets_base(&here.centre))
}
