//! The page of who leads: the course, the timer, the vote, the sheets, who is there.

use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::Response;
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::{ItemPath, WorkshopPath, is_known, mark_of, marked, refuse, team_path, told, unchanged};
use crate::model::item::{Author, ItemKind};
use crate::model::refusal::Refusal;
use crate::model::workshop::AttendeeRole;
use crate::pages::console::{COUNT_READ, COUNTED, ConsolePage, ItemPage, item_form};
use crate::service::items::{Mending, Sheet};
use crate::service::reading::see;
use crate::service::{Error, Result as Done, attendance, items, running};

pub(crate) async fn show(here: InCentre, Path(path): Path<WorkshopPath>, headers: HeaderMap) -> Answer {
    let change = crate::service::reading::revision(&here.cx, &here.centre, path.workshop).await.map_err(told(&here))?;
    let mark = mark_of(change);
    if is_known(&headers, &mark) {
        return Ok(unchanged());
    }
    let shown = console_page(&here, &path, FormState::new()).await?;
    marked(page(&here.cx, &shown)?, &mark)
}

async fn console_page(here: &InCentre, path: &WorkshopPath, form: FormState) -> Result<ConsolePage, Problem> {
    let sight = see(&here.cx, &here.centre, path.workshop).await.map_err(told(here))?;
    ConsolePage::new(here, &sight, form)
}

/// Back to the page, or the page again with what could not be done said on top.
async fn settled(here: &InCentre, path: &WorkshopPath, mut form: FormState, done: Done<()>) -> Answer {
    match done {
        Ok(()) => see_other(&here.cx, &team_path(here, path.workshop, ""), None),
        Err(error) => {
            refuse(here, &mut form, error)?;
            refused_page(&here.cx, &console_page(here, path, form).await?)
        }
    }
}

pub(crate) async fn open(here: InCentre, Path(path): Path<WorkshopPath>, Form(form): Form) -> Answer {
    let done = running::open_workshop(&here.cx, &here.centre, path.workshop).await;
    settled(&here, &path, form, done).await
}

pub(crate) async fn close(here: InCentre, Path(path): Path<WorkshopPath>, Form(form): Form) -> Answer {
    let done = running::close_workshop(&here.cx, &here.centre, path.workshop).await;
    settled(&here, &path, form, done).await
}

pub(crate) async fn update_step(here: InCentre, Path(path): Path<WorkshopPath>, Form(form): Form) -> Answer {
    let done = running::go_to_step(&here.cx, &here.centre, path.workshop, form.value("etape")).await;
    settled(&here, &path, form, done).await
}

/// Minutes from now; none stops the timer.
pub(crate) async fn update_timer(here: InCentre, Path(path): Path<WorkshopPath>, Form(form): Form) -> Answer {
    let minutes = match form.value("geste") {
        "arreter" => None,
        _ => Some(form.value("minutes").parse().unwrap_or(0)),
    };
    let done = running::set_timer(&here.cx, &here.centre, path.workshop, minutes).await;
    settled(&here, &path, form, done).await
}

pub(crate) async fn update_vote(here: InCentre, Path(path): Path<WorkshopPath>, Form(form): Form) -> Answer {
    let (cx, centre) = (&here.cx, &here.centre);
    let done = match form.value("geste") {
        "fermer" => running::close_vote(cx, centre, path.workshop).await,
        _ => running::open_vote(cx, centre, path.workshop).await,
    };
    settled(&here, &path, form, done).await
}

/// Lines of a sheet, with who said them where they wanted to say.
fn sheet_from(form: &FormState) -> Result<Sheet, Refusal> {
    Ok(Sheet {
        kind: ItemKind::from_code(form.value("quoi")).unwrap_or(ItemKind::Need),
        text: form.value("parole").to_owned(),
        author: Author::read(form.value("prenom"), form.value("contact"), None)?,
    })
}

pub(crate) async fn create_lines(here: InCentre, Path(path): Path<WorkshopPath>, Form(mut form): Form) -> Answer {
    crate::policy::decide(&here.cx.actor, crate::policy::Action::LeadWorkshops, here.centre.id).require()?;
    let added = match sheet_from(&form) {
        Ok(sheet) => items::add_lines(&here.cx, &here.centre, path.workshop, sheet).await,
        Err(refusal) => Err(refusal.into()),
    };
    match added {
        Ok((_, operation)) => see_other(&here.cx, &team_path(&here, path.workshop, ""), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &console_page(&here, &path, form).await?)
        }
    }
}

pub(crate) async fn update_attendance(here: InCentre, Path(path): Path<WorkshopPath>, Form(mut form): Form) -> Answer {
    let counts = |before: &str| -> Vec<(AttendeeRole, i64)> {
        let of = |role: &AttendeeRole| (*role, read_count(form.value(&format!("{before}{}", role.code()))));
        AttendeeRole::ALL.iter().map(of).collect()
    };
    let (counted, read) = (counts(COUNTED), counts(COUNT_READ));
    match attendance::count(&here.cx, &here.centre, path.workshop, (&counted, &read)).await {
        Ok(operation) => see_other(&here.cx, &team_path(&here, path.workshop, ""), Some(operation)),
        Err(error) => {
            // Who was first may still wait for the disk, and readers see them only then.
            here.cx.db().begin_unrecorded().await?.commit().await?;
            if error.is(Refusal::CountedMeanwhile) {
                read_again(&here, &path, (&mut form, &read)).await?;
            }
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &console_page(&here, &path, form).await?)
        }
    }
}

/// Says beside each number what someone else has counted; sending the page again now keeps these numbers, knowing.
async fn read_again(
    here: &InCentre,
    path: &WorkshopPath,
    (form, read): (&mut FormState, &attendance::Counts),
) -> Result<(), Problem> {
    let sight = see(&here.cx, &here.centre, path.workshop).await.map_err(told(here))?;
    for (role, before) in read {
        let now = sight.workshop.attendance.of(*role);
        if now != *before {
            let counted = format!("{COUNTED}{}", role.code());
            form.refuse(&counted, here.cx.texts.t1("workshops-presence-now", "n", now));
        }
        form.set(&format!("{COUNT_READ}{}", role.code()), now.to_string());
    }
    Ok(())
}

/// A number as it was typed: nothing is none, and what is no number is refused further on.
pub(super) fn read_count(typed: &str) -> i64 {
    if typed.is_empty() { 0 } else { typed.parse().unwrap_or(-1) }
}

async fn item_page(here: &InCentre, path: &ItemPath, form: Option<FormState>) -> Result<ItemPage, Problem> {
    let item = items::find(&here.cx, &here.centre, (path.workshop, path.item)).await.map_err(told(here))?;
    let sight = see(&here.cx, &here.centre, path.workshop).await.map_err(told(here))?;
    let form = form.unwrap_or_else(|| item_form(&item));
    ItemPage::new(here, &sight, &item, form)
}

pub(crate) async fn edit_item(here: InCentre, Path(path): Path<ItemPath>) -> Answer {
    page(&here.cx, &item_page(&here, &path, None).await?)
}

/// What is mended, as the boxes say it.
fn mending_from(form: &FormState) -> Result<Mending, Error> {
    let chosen = |name: &str| match form.value(name) {
        "" => Ok(None),
        typed => kernel::ids::parse(typed).map(Some).ok_or(Refusal::GroupMissing),
    };
    Ok(Mending {
        words: form.value("parole").to_owned(),
        said_by: read_count(form.value("dit_par")),
        group: chosen("groupe")?,
        is_hidden: form.checked("cachee"),
        into: match form.value("reunir") {
            "" => None,
            typed => Some(kernel::ids::parse(typed).ok_or(Refusal::IdeaGone)?),
        },
    })
}

pub(crate) async fn update_item(here: InCentre, Path(path): Path<ItemPath>, Form(mut form): Form) -> Answer {
    let mended = match mending_from(&form) {
        Ok(mending) => items::mend(&here.cx, &here.centre, (path.workshop, path.item), mending).await,
        Err(error) => Err(error),
    };
    match mended {
        Ok(operation) => see_other(&here.cx, &team_path(&here, path.workshop, "/tri"), Some(operation)),
        Err(error) => refused_item(&here, &path, &mut form, error).await,
    }
}

async fn refused_item(
    here: &InCentre,
    path: &ItemPath,
    form: &mut FormState,
    error: Error,
) -> Result<Response, Problem> {
    refuse(here, form, error)?;
    refused_page(&here.cx, &item_page(here, path, Some(form.clone())).await?)
}
