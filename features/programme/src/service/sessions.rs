//! One session at a time: moved, called off, held after all, added.

use auth::Scope;
use centres::Centre;
use chrono::{DateTime, Utc};
use db::Tx;
use kernel::{ActivityId, OperationId, VenueId, words};
use web::{Cx, Problem};

use super::{Outcome, found, opened};
use crate::lists;
use crate::model::{Activity, ActivitySession, ActivitySessionId, ProgrammeRefusal, SessionState};
use crate::policy::Action;
use crate::store::{activities, sessions};

/// Another hour, another place, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewHours {
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// Absent: where the activity is.
    pub venue: Option<VenueId>,
    pub note: String,
}

/// Holds a session at another hour or place.
pub async fn move_session(
    cx: &Cx,
    centre: &Centre,
    id: ActivityId,
    session: ActivitySessionId,
    to: NewHours,
) -> Outcome<OperationId> {
    let scope = opened(cx, centre, Action::EditSessions)?;
    if let Some(venue) = to.venue
        && centres::store::find_venue(cx.db(), &scope, venue).await?.is_none()
    {
        return Ok(Err(vec![ProgrammeRefusal::VenueUnknown]));
    }
    change(cx, centre, (id, session), "programme-did-session-moved", |before| {
        before.moved(to.starts_at, to.ends_at, to.venue, &to.note, cx.now())
    })
    .await
}

/// Calls one session off.
pub async fn cancel_session(
    cx: &Cx,
    centre: &Centre,
    id: ActivityId,
    session: ActivitySessionId,
    note: &str,
) -> Outcome<OperationId> {
    let key = "programme-did-session-cancelled";
    change(cx, centre, (id, session), key, |before| before.cancelled(note, cx.now())).await
}

/// Holds a session that had been called off.
pub async fn restore_session(
    cx: &Cx,
    centre: &Centre,
    id: ActivityId,
    session: ActivitySessionId,
) -> Outcome<OperationId> {
    let key = "programme-did-session-restored";
    change(cx, centre, (id, session), key, |before| before.restored(cx.now())).await
}

/// Adds a session that the rule does not give.
pub async fn add_session(cx: &Cx, centre: &Centre, id: ActivityId, hours: NewHours) -> Outcome<OperationId> {
    let scope = opened(cx, centre, Action::EditSessions)?;
    if hours.ends_at <= hours.starts_at {
        return Ok(Err(vec![ProgrammeRefusal::EndsBeforeItStarts]));
    }
    let activity = activities::find(cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    if let Err(refusal) = activity.check_editable() {
        return Ok(Err(vec![refusal]));
    }
    let session = ActivitySession {
        id: ActivitySessionId::new(),
        activity: id,
        venue: hours.venue,
        slot: None,
        starts_at: hours.starts_at,
        ends_at: hours.ends_at,
        state: SessionState::Planned,
        note: hours.note.trim().to_owned(),
        is_by_hand: true,
        revision: 0,
        updated_at: cx.now(),
    };
    let operation = cx.operation(Some(centre.id), said(cx, "programme-did-session-added", &activity, &session));
    let mut tx = cx.db().begin(&operation).await?;
    sessions::insert(&mut tx, &scope, std::slice::from_ref(&session)).await?;
    keep_list(cx, &mut tx, &scope, &activity).await?;
    tx.commit().await?;
    Ok(Ok(operation.id))
}

async fn change(
    cx: &Cx,
    centre: &Centre,
    (id, session): (ActivityId, ActivitySessionId),
    key: &str,
    act: impl FnOnce(ActivitySession) -> Result<ActivitySession, ProgrammeRefusal>,
) -> Outcome<OperationId> {
    let scope = opened(cx, centre, Action::EditSessions)?;
    let activity = activities::find(cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    let before =
        sessions::find(cx.db(), &scope, session).await?.filter(|s| s.activity == id).ok_or(Problem::NotFound)?;
    let operation = cx.operation(Some(centre.id), said(cx, key, &activity, &before));
    let mut tx = cx.db().begin(&operation).await?;
    let activity = found(&mut tx, &scope, activity.id).await?;
    if let Err(refusal) = activity.check_editable() {
        return Ok(Err(vec![refusal]));
    }
    let before = sessions::find(&mut tx, &scope, session).await?.ok_or(Problem::NotFound)?;
    let after = match act(before) {
        Ok(after) => after,
        Err(refusal) => return Ok(Err(vec![refusal])),
    };
    sessions::update(&mut tx, &scope, &after).await?;
    keep_list(cx, &mut tx, &scope, &activity).await?;
    tx.commit().await?;
    Ok(Ok(operation.id))
}

async fn keep_list(cx: &Cx, tx: &mut Tx, scope: &Scope, activity: &Activity) -> Result<(), Problem> {
    match activity.open_list() {
        Some(list) => lists::plan(cx, tx, scope, activity.id, list).await,
        None => Ok(()),
    }
}

/// "Repair Café, samedi 28 novembre : séance annulée".
fn said(cx: &Cx, key: &str, activity: &Activity, session: &ActivitySession) -> String {
    let day = words::date(kernel::clock::local_date(session.starts_at), cx.locale());
    cx.texts.t2(key, ("x", activity.details.title.as_str()), ("day", day))
}
