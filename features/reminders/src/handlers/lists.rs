//! The team's lists, and what is said of a date.

use axum::extract::{Path, Query};
use centres::InCentre;
use serde::Deserialize;
use web::{Answer, Form, Problem, attachment, inline_document, page, printed, see_other};

use super::{AnswerPath, DatePath, told};
use crate::model::answer::{Means, Said};
use crate::pages::DOOR;
use crate::pages::lists::{CalendarPage, ComingLine, ToDoPage, WithoutWayPage, coming_lines};
use crate::service::{answers, papers, planning, views};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Whose list, and which part of it: pages are counted from one.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Whose {
    qui: String,
    page: String,
    manques: String,
}

/// A page as an address carries it, from zero; what cannot be read is the first.
fn page_at(typed: &str) -> i64 {
    typed.parse::<i64>().ok().filter(|page| (1..=100_000).contains(page)).map_or(0, |page| page - 1)
}

pub(crate) async fn index(here: InCentre, Query(whose): Query<Whose>) -> Answer {
    let only_own = whose.qui == "moi";
    let part = views::Part { page: page_at(&whose.page), gaps: page_at(&whose.manques) };
    let found = views::to_do(&here.cx, &here.centre, only_own, part).await.map_err(told(&here))?;
    page(&here.cx, &ToDoPage::new(&here, &found, only_own, part)?)
}

pub(crate) async fn without_way(here: InCentre, Query(whose): Query<Whose>) -> Answer {
    let found = views::without_way(&here.cx, &here.centre).await.map_err(told(&here))?;
    page(&here.cx, &WithoutWayPage::new(&here, &found, page_at(&whose.page))?)
}

pub(crate) async fn calendar(here: InCentre) -> Answer {
    let found = views::calendar(&here.cx, &here.centre).await.map_err(told(&here))?;
    page(&here.cx, &CalendarPage::new(&here, &found)?)
}

async fn sheet(here: &InCentre) -> Result<(Vec<String>, Vec<Vec<String>>), Problem> {
    let found = views::calendar(&here.cx, &here.centre).await.map_err(told(here))?;
    let heads = ["reminders-due", "reminders-opens", "reminders-what", "reminders-people"].map(|key| here.cx.t(key));
    let row = |line: ComingLine| vec![line.due, line.opens, line.what, line.people];
    Ok((heads.to_vec(), coming_lines(here, &found).into_iter().map(row).collect()))
}

pub(crate) async fn calendar_csv(here: InCentre) -> Answer {
    let (heads, rows) = sheet(&here).await?;
    let bytes = people::export::csv_of(&heads, rows).map_err(|error| Problem::failed(&error))?;
    attachment("text/csv; charset=utf-8", "echeances.csv", bytes)
}

pub(crate) async fn calendar_xlsx(here: InCentre) -> Answer {
    let (heads, rows) = sheet(&here).await?;
    let name = here.cx.t("reminders-sheet-name");
    let bytes = people::export::xlsx_of(&name, &heads, rows).map_err(|error| Problem::failed(&error))?;
    attachment(XLSX, "echeances.xlsx", bytes)
}

pub(crate) async fn letters(here: InCentre) -> Answer {
    let paper = papers::letters(&here.cx, &here.centre).await.map_err(told(&here))?;
    inline_document("application/pdf", "rappels.pdf", printed(&here.cx, paper).await?)
}

pub(crate) async fn note_printed(here: InCentre, Form(_): Form) -> Answer {
    papers::note_printed(&here.cx, &here.centre).await.map_err(told(&here))?;
    see_other(&here.cx, &here.centre.path(DOOR), None)
}

pub(crate) async fn take_over(here: InCentre, Form(form): Form) -> Answer {
    let taken = planning::take_over(&here.cx, &here.centre, form.value("de")).await.map_err(told(&here))?;
    see_other(&here.cx, &here.centre.path(DOOR), Some(taken))
}

pub(crate) async fn mark_read(here: InCentre, Path(path): Path<AnswerPath>, Form(_): Form) -> Answer {
    answers::mark_read(&here.cx, &here.centre, path.answer).await.map_err(told(&here))?;
    see_other(&here.cx, &here.centre.path(DOOR), None)
}

pub(crate) async fn record(here: InCentre, Path(path): Path<DatePath>, Form(form): Form) -> Answer {
    let said = Said::from_code(form.value("reponse")).ok_or(Problem::BadRequest(String::new()))?;
    let means = Means::from_code(form.value("comment")).filter(|means| Means::BY_HAND.contains(means));
    let done = answers::record(&here.cx, &here.centre, path.date, said, means.unwrap_or(Means::Desk)).await;
    let operation = done.map_err(told(&here))?;
    // Back to the person's page where it was said there; never to another's address.
    let person = kernel::ids::parse::<kernel::PersonId>(form.value("personne"));
    let back = person.map_or_else(|| DOOR.to_owned(), |id| format!("equipe/personnes/{id}/rappels"));
    see_other(&here.cx, &here.centre.path(&back), Some(operation))
}
