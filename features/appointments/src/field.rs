//! Who has an appointment on a day, proposed to whoever prepares a round: when and where, never why.
//!
//! One that is invisible is not told, not even to whoever may read who comes: a tablet is lost and found.

use auth::{BoxFuture, Scope};
use chrono::NaiveDate;
use kernel::CentreId;
use web::{Cx, FieldPart, FieldPerson, Problem};

use crate::model::appointment::{Appointment, State};
use crate::policy::{Action, decide};
use crate::store::{appointments, motives};
use crate::words::{day_span, hour};

pub(crate) fn people() -> FieldPart {
    FieldPart::People(read)
}

fn read(cx: &Cx, centre: CentreId, day: NaiveDate) -> BoxFuture<'_, Result<Vec<FieldPerson>, Problem>> {
    Box::pin(async move {
        let Ok(scope) = Scope::opened_by(decide(&cx.actor, Action::SeeBoard, centre), centre) else {
            return Ok(Vec::new());
        };
        let kept = appointments::list_between(cx.db(), &scope, day_span(day)).await?;
        let known = motives::list(cx.db(), &scope).await?;
        let is_told = |one: &Appointment| {
            let motive = known.iter().find(|motive| motive.id == one.motive);
            one.state == State::Unknown && motive.is_some_and(|motive| !motive.is_invisible())
        };
        let expected = kept.iter().filter(|one| is_told(one)).filter_map(|one| {
            let hours = [hour(one.starts_at, cx.locale()), one.place.clone()];
            let hours = hours.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
            Some(FieldPerson { person: one.person?, hours })
        });
        Ok(expected.collect())
    })
}
