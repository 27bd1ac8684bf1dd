//! Who was there: marked on a tablet, or typed from paper.

use std::collections::HashMap;

use auth::Scope;
use kernel::{CentreId, ListId, OperationId, PersonId};
use uuid::Uuid;
use web::Cx;

use super::Result;
use crate::model::enrolment::{EnrolmentState, Mark};
use crate::model::refusal::EnrolmentRefusal;
use crate::policy::{self, Action};
use crate::store::{attendance, enrolments, lists};

/// What one tablet has to say of a session: two may call the same names, and each writes only its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Roll {
    /// Marks that were put, changed or, with `None`, taken away.
    pub changed: Vec<(PersonId, Option<Mark>)>,
    /// People who are present unless someone has marked them.
    pub rest_present: Vec<PersonId>,
}

/// Writes who was there; `None` forgets a mark. People who never were on the list are refused.
pub async fn record_attendance(
    cx: &Cx,
    centre: CentreId,
    list: ListId,
    session: Uuid,
    marks: &[(PersonId, Option<Mark>)],
) -> Result<OperationId> {
    call_roll(cx, centre, list, session, &Roll { changed: marks.to_vec(), rest_present: Vec::new() }).await
}

/// Writes what one page of the roll has changed, and nothing of what it merely showed.
pub async fn call_roll(cx: &Cx, centre: CentreId, list: ListId, session: Uuid, roll: &Roll) -> Result<OperationId> {
    let scope = policy::scope(&cx.actor, Action::MarkAttendance, centre)?;
    let found = lists::find_session(cx.db(), &scope, list, session).await?.ok_or(EnrolmentRefusal::SessionUnknown)?;
    let operation = cx.operation(Some(centre), cx.history_texts().t1("enrolment-did-attendance", "x", found.label));
    let mut tx = cx.db().begin(&operation).await?;
    let on_list = enrolments::list(&mut tx, &scope, list, &EnrolmentState::ALL).await?;
    let mut named = roll.changed.iter().map(|(person, _)| person).chain(&roll.rest_present);
    if named.any(|person| on_list.iter().all(|enrolment| enrolment.person != *person)) {
        return Err(EnrolmentRefusal::PersonUnknown.into());
    }
    write(cx, &mut tx, &scope, (list, session), roll).await?;
    tx.commit().await?;
    Ok(operation.id)
}

async fn write(cx: &Cx, tx: &mut db::Tx, scope: &Scope, of: (ListId, Uuid), roll: &Roll) -> db::Result<()> {
    let put: Vec<(PersonId, Mark)> =
        roll.changed.iter().filter_map(|(person, mark)| Some((*person, (*mark)?))).collect();
    let taken: Vec<PersonId> =
        roll.changed.iter().filter(|(_, mark)| mark.is_none()).map(|(person, _)| *person).collect();
    let rest: Vec<(PersonId, Mark)> = roll.rest_present.iter().map(|person| (*person, Mark::Present)).collect();
    attendance::upsert_marks(tx, scope, of, &put, cx.now()).await?;
    if !taken.is_empty() {
        attendance::delete_marks(tx, scope, of.1, &taken).await?;
    }
    attendance::insert_missing(tx, scope, of, &rest, cx.now()).await
}

/// Who was there at every session of a list: session, entry, mark.
pub async fn attendance_of_list(cx: &Cx, centre: CentreId, list: ListId) -> Result<Vec<(Uuid, PersonId, Mark)>> {
    let scope = policy::scope(&cx.actor, Action::MarkAttendance, centre)?;
    Ok(attendance::marks_of_list(cx.db(), &scope, list).await?)
}

/// Who was there at one session.
pub async fn attendance_of(cx: &Cx, centre: CentreId, session: Uuid) -> Result<HashMap<PersonId, Mark>> {
    let scope = policy::scope(&cx.actor, Action::MarkAttendance, centre)?;
    Ok(attendance::marks(cx.db(), &scope, session).await?)
}
