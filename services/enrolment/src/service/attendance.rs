//! Who was there: marked on a tablet, or typed from paper.

use std::collections::HashMap;

use kernel::{CentreId, ListId, OperationId, PersonId};
use uuid::Uuid;
use web::Cx;

use super::Result;
use crate::model::enrolment::Mark;
use crate::model::refusal::EnrolmentRefusal;
use crate::policy::{self, Action};
use crate::store::{attendance, enrolments, lists};

/// Writes who was there; `None` forgets a mark. People who never were on the list are refused.
pub async fn record_attendance(
    cx: &Cx,
    centre: CentreId,
    list: ListId,
    session: Uuid,
    marks: &[(PersonId, Option<Mark>)],
) -> Result<OperationId> {
    let scope = policy::scope(&cx.actor, Action::MarkAttendance, centre)?;
    let found = lists::find_session(cx.db(), &scope, list, session).await?.ok_or(EnrolmentRefusal::SessionUnknown)?;
    let operation = cx.operation(Some(centre), cx.texts.t1("enrolment-did-attendance", "x", found.label));
    let mut tx = cx.db().begin(&operation).await?;
    let on_list = enrolments::list(&mut tx, &scope, list, &crate::model::enrolment::EnrolmentState::ALL).await?;
    if marks.iter().any(|(person, _)| on_list.iter().all(|enrolment| enrolment.person != *person)) {
        return Err(EnrolmentRefusal::PersonUnknown.into());
    }
    let known = attendance::marks(&mut tx, &scope, session).await?;
    let written: Vec<(PersonId, Mark)> = marks.iter().filter_map(|(person, mark)| Some((*person, (*mark)?))).collect();
    let forgotten: Vec<PersonId> = marks
        .iter()
        .filter(|(person, mark)| mark.is_none() && known.contains_key(person))
        .map(|(person, _)| *person)
        .collect();
    attendance::upsert_marks(&mut tx, &scope, (list, session), &written, cx.now()).await?;
    if !forgotten.is_empty() {
        attendance::delete_marks(&mut tx, &scope, session, &forgotten).await?;
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Who was there at one session.
pub async fn attendance_of(cx: &Cx, centre: CentreId, session: Uuid) -> Result<HashMap<PersonId, Mark>> {
    let scope = policy::scope(&cx.actor, Action::MarkAttendance, centre)?;
    Ok(attendance::marks(cx.db(), &scope, session).await?)
}
