//! Who was there, by role: those without a telephone are counted by hand.

use centres::Centre;
use kernel::OperationId;
use web::Cx;

use super::{Error, Result, hold, open};
use crate::model::WorkshopId;
use crate::model::refusal::Refusal;
use crate::model::workshop::{Attendance, AttendeeRole};
use crate::policy::Action;
use crate::store::workshops;

/// How many came, by role, as a form says it.
pub type Counts = [(AttendeeRole, i64)];

/// Says how many came without a telephone, unless someone has counted since `read` stood on the page.
pub async fn count(
    cx: &Cx,
    centre: &Centre,
    id: WorkshopId,
    (counted, read): (&Counts, &Counts),
) -> Result<OperationId> {
    let scope = open(cx, centre, Action::LeadWorkshops)?;
    let workshop = workshops::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let mut attendance = Attendance::default();
    for (role, count) in counted {
        attendance.set(*role, *count)?;
    }
    let words = cx.history_texts().t1("workshops-op-attendance", "x", workshop.terms.title.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    hold(&mut tx, &scope, id).await?;
    // As it is now: of two who count at once, who comes second is told.
    let now = workshops::find(&mut tx, &scope, id).await?.ok_or(Error::NotFound)?.attendance;
    if read.iter().any(|(role, count)| now.of(*role) != *count) {
        return Err(Refusal::CountedMeanwhile.into());
    }
    workshops::set_attendance(&mut tx, &scope, id, &attendance).await?;
    tx.commit().await?;
    Ok(operation.id)
}
