//! A list as a sheet that leaves the house: CSV or XLSX, one line a person.

use std::collections::HashMap;

use axum::extract::Path;
use centres::InCentre;
use kernel::{PersonId, clock};
use web::{Answer, Problem, attachment};

use super::paths::ListPath;
use crate::model::enrolment::Mark;
use crate::pages::words::{account, short_date, way};
use crate::policy::{self, Action};
use crate::service::views::{Line, ListView, list_view};
use crate::store::attendance;
use crate::telling;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

struct Sheet {
    name: String,
    title: String,
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
}

async fn sheet(here: &InCentre, path: &ListPath) -> Result<Sheet, Problem> {
    let cx = &here.cx;
    let scope = policy::scope(&cx.actor, Action::SeeLists, here.centre.id)?;
    let view = list_view(cx.db(), &scope, path.list()?).await?.ok_or(Problem::NotFound)?;
    let mut present: HashMap<PersonId, i64> = HashMap::new();
    for (_, person, mark) in attendance::marks_of_list(cx.db(), &scope, view.list.id).await? {
        *present.entry(person).or_default() += i64::from(mark == Mark::Present);
    }
    let keys = [
        "enrolment-last-name",
        "enrolment-first-name",
        "enrolment-birth-label",
        "enrolment-team-phone",
        "enrolment-team-email",
        "enrolment-state",
        "enrolment-enrolled-on",
        "enrolment-team-told",
        "enrolment-adult",
        "enrolment-payment",
        "enrolment-times-present",
    ];
    let mut heads: Vec<String> = keys.into_iter().map(|key| cx.t(key)).collect();
    heads.extend(view.questions.iter().map(|question| question.label.clone()));
    let lines = view.enrolled.iter().chain(&view.waiting);
    let rows = lines.map(|line| row(here, &view, line, present.get(&line.enrolment.person).copied().unwrap_or(0)));
    Ok(Sheet {
        name: kernel::text::slug(&view.list.terms.title),
        // A sheet's name takes thirty-one signs, and not all of them.
        title: kernel::text::slug(&view.list.terms.title).chars().take(31).collect(),
        heads,
        rows: rows.collect(),
    })
}

fn row(here: &InCentre, view: &ListView, line: &Line, present: i64) -> Vec<String> {
    let (texts, person) = (&here.cx.texts, &line.person);
    let number = person.mobile.as_deref().or(person.landline.as_deref());
    let (due, paid) = view.account(line.group.id);
    let mut cells = vec![
        person.last_name.clone(),
        person.first_name.clone(),
        person.birth_date.map(short_date).unwrap_or_default(),
        number.map(kernel::text::phone_display).unwrap_or_default(),
        person.email.clone().unwrap_or_default(),
        telling::state(texts, line.enrolment.state),
        short_date(clock::local_date(line.enrolment.created_at)),
        way(texts, &line.group),
        line.group.contact_name.clone(),
        match line.enrolment.state.takes_a_seat() {
            true => account(texts, &view.list.terms, due.as_ref(), paid),
            false => String::new(),
        },
        present.to_string(),
    ];
    cells.extend(view.questions.iter().map(|question| line.enrolment.answers.text(question.id)));
    cells
}

pub(crate) async fn csv(here: InCentre, Path(path): Path<ListPath>) -> Answer {
    let sheet = sheet(&here, &path).await?;
    let bytes = people::export::csv_of(&sheet.heads, sheet.rows).map_err(|error| Problem::failed(&error))?;
    attachment("text/csv; charset=utf-8", &format!("{}.csv", sheet.name), bytes)
}

pub(crate) async fn xlsx(here: InCentre, Path(path): Path<ListPath>) -> Answer {
    let sheet = sheet(&here, &path).await?;
    let bytes = people::export::xlsx_of(&sheet.title, &sheet.heads, sheet.rows);
    let bytes = bytes.map_err(|error| Problem::failed(&error))?;
    attachment(XLSX, &format!("{}.xlsx", sheet.name), bytes)
}
