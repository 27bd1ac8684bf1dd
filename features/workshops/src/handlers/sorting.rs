//! Sorting by affinity, stickers on paper, ideas that are kept.

use axum::extract::Path;
use axum::response::Response;
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::console::read_count;
use super::{ItemPath, WorkshopPath, by_item, refuse, team_path, told};
use crate::model::refusal::Refusal;
use crate::model::{GroupId, ItemId};
use crate::pages::sorting::SortingPage;
use crate::service::reading::{authors, see};
use crate::service::sorting::GroupChange;
use crate::service::{Error, keeping, sorting};

async fn sorting_page(here: &InCentre, path: &WorkshopPath, form: FormState) -> Result<SortingPage, Problem> {
    let sight = see(&here.cx, &here.centre, path.workshop).await.map_err(told(here))?;
    let authors = authors(&here.cx, &here.centre, path.workshop).await.map_err(told(here))?;
    SortingPage::new(here, &sight, &authors, form)
}

pub(crate) async fn show(here: InCentre, Path(path): Path<WorkshopPath>) -> Answer {
    page(&here.cx, &sorting_page(&here, &path, FormState::new()).await?)
}

fn back(here: &InCentre, path: &WorkshopPath) -> String {
    team_path(here, path.workshop, "/tri")
}

async fn refused(here: &InCentre, path: &WorkshopPath, mut form: FormState, error: Error) -> Result<Response, Problem> {
    refuse(here, &mut form, error)?;
    refused_page(&here.cx, &sorting_page(here, path, form).await?)
}

/// `geste` is `ajouter`, `nommer` or `defaire`.
pub(crate) async fn update_groups(here: InCentre, Path(path): Path<WorkshopPath>, Form(form): Form) -> Answer {
    let title = form.value("groupe").to_owned();
    let known = kernel::ids::parse::<GroupId>(form.value("lequel"));
    let change = match (form.value("geste"), known) {
        ("nommer", Some(group)) => GroupChange::Renamed(group, title),
        ("defaire", Some(group)) => GroupChange::TakenApart(group),
        _ => GroupChange::Added(title),
    };
    match sorting::change_group(&here.cx, &here.centre, path.workshop, change).await {
        Ok(operation) => see_other(&here.cx, &back(&here, &path), Some(operation)),
        Err(error) => refused(&here, &path, form, error).await,
    }
}

pub(crate) async fn update(here: InCentre, Path(path): Path<WorkshopPath>, Form(form): Form) -> Answer {
    crate::policy::decide(&here.cx.actor, crate::policy::Action::LeadWorkshops, here.centre.id).require()?;
    let read = |(item, typed): (ItemId, &str)| match typed {
        "" => Ok((item, None)),
        typed => kernel::ids::parse(typed).map(|group| (item, Some(group))).ok_or(Refusal::GroupMissing),
    };
    let sorted: Result<Vec<(ItemId, Option<GroupId>)>, Refusal> = by_item(&form, "groupe-").map(read).collect();
    let done = match sorted {
        Ok(sorted) => sorting::sort(&here.cx, &here.centre, path.workshop, &sorted).await,
        Err(refusal) => Err(refusal.into()),
    };
    match done {
        Ok(operation) => see_other(&here.cx, &back(&here, &path), Some(operation)),
        Err(error) => refused(&here, &path, form, error).await,
    }
}

pub(crate) async fn update_stickers(here: InCentre, Path(path): Path<WorkshopPath>, Form(form): Form) -> Answer {
    let counted: Vec<(ItemId, i64)> =
        by_item(&form, "gommettes-").map(|(item, typed)| (item, read_count(typed))).collect();
    match sorting::count_stickers(&here.cx, &here.centre, path.workshop, &counted).await {
        Ok(operation) => see_other(&here.cx, &back(&here, &path), Some(operation)),
        Err(error) => refused(&here, &path, form, error).await,
    }
}

pub(crate) async fn create_idea(here: InCentre, Path(path): Path<ItemPath>, Form(form): Form) -> Answer {
    match keeping::keep(&here.cx, &here.centre, (path.workshop, path.item)).await {
        Ok((_, operation)) => {
            let to = team_path(&here, path.workshop, "/tri");
            see_other(&here.cx, &to, Some(operation))
        }
        Err(error) => refused(&here, &WorkshopPath { workshop: path.workshop }, form, error).await,
    }
}
