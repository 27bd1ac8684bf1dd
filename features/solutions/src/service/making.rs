//! The co-design log and the trials with residents.

use centres::Centre;
use ideas::{Idea, IdeaId};
use kernel::OperationId;
use uuid::Uuid;
use web::Cx;

use super::{Error, Result, begin, open};
use crate::model::making::{Meeting, Trial, TypedMeeting, TypedTrial};
use crate::policy::Action;
use crate::store::making;

async fn found(cx: &Cx, centre: &Centre, id: IdeaId) -> Result<Idea> {
    let scope = open(cx, centre, Action::Edit)?;
    let idea = ideas::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    if idea.merged_into.is_some() { Err(ideas::Refusal::Merged.into()) } else { Ok(idea) }
}

/// Notes a meeting of those who build it together.
pub async fn add_meeting(cx: &Cx, centre: &Centre, id: IdeaId, typed: TypedMeeting) -> Result<(Uuid, OperationId)> {
    let scope = open(cx, centre, Action::Edit)?;
    let idea = found(cx, centre, id).await?;
    let day = typed.read(cx.today())?;
    let meeting = Meeting {
        id: Uuid::now_v7(),
        idea: id,
        day,
        who: typed.who.trim().to_owned(),
        words: typed.words.trim().to_owned(),
        by_name: cx.actor.author().name,
        at: cx.now(),
    };
    let (mut tx, operation) = begin(cx, centre, "solutions-op-meeting", &idea.title).await?;
    making::insert_meeting(&mut tx, &scope, &meeting).await?;
    tx.commit().await?;
    Ok((meeting.id, operation))
}

/// Notes a trial and what residents said of it.
pub async fn add_trial(cx: &Cx, centre: &Centre, id: IdeaId, typed: TypedTrial) -> Result<(Uuid, OperationId)> {
    let scope = open(cx, centre, Action::Edit)?;
    let idea = found(cx, centre, id).await?;
    let (day, people) = typed.read(cx.today())?;
    let trial = Trial {
        id: Uuid::now_v7(),
        idea: id,
        day,
        place: typed.place.trim().to_owned(),
        people,
        said: typed.said.trim().to_owned(),
        changed: typed.changed.trim().to_owned(),
        by_name: cx.actor.author().name,
        at: cx.now(),
    };
    let (mut tx, operation) = begin(cx, centre, "solutions-op-trial", &idea.title).await?;
    making::insert_trial(&mut tx, &scope, &trial).await?;
    tx.commit().await?;
    Ok((trial.id, operation))
}
