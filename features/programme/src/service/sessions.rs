//! One session at a time: moved, called off, held after all, added.

use auth::Scope;
use centres::Centre;
use chrono::{DateTime, Utc};
use db::Tx;
use kernel::{ActivityId, Locale, OperationId, VenueId, words};
use web::{Cx, Problem};

use super::{Outcome, found, opened};
use crate::lists;
use crate::model::{Activity, ActivitySession, ActivitySessionId, ProgrammeRefusal};
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

/// Holds a session at another hour or place; `seen` is the revision that was read.
pub async fn move_session(
    cx: &Cx,
    centre: &Centre,
    on: (ActivityId, ActivitySessionId),
    seen: Option<i64>,
    to: NewHours,
) -> Outcome<OperationId> {
    let scope = opened(cx, centre, Action::EditSessions)?;
    if let Err(refusal) = check_venue(cx, &scope, to.venue).await? {
        return Ok(Err(vec![refusal]));
    }
    change(cx, centre, on, seen, "programme-did-session-moved", |before| {
        before.moved(to.starts_at, to.ends_at, to.venue, &to.note, cx.now())
    })
    .await
}

/// Calls one session off.
pub async fn cancel_session(
    cx: &Cx,
    centre: &Centre,
    on: (ActivityId, ActivitySessionId),
    seen: Option<i64>,
    note: &str,
) -> Outcome<OperationId> {
    let key = "programme-did-session-cancelled";
    change(cx, centre, on, seen, key, |before| before.cancelled(note, cx.now())).await
}

/// Holds a session that had been called off.
pub async fn restore_session(
    cx: &Cx,
    centre: &Centre,
    on: (ActivityId, ActivitySessionId),
    seen: Option<i64>,
) -> Outcome<OperationId> {
    let key = "programme-did-session-restored";
    change(cx, centre, on, seen, key, |before| before.restored(cx.now())).await
}

/// Adds a session that the rule does not give.
pub async fn add_session(
    cx: &Cx,
    centre: &Centre,
    id: ActivityId,
    hours: NewHours,
) -> Outcome<(ActivitySessionId, OperationId)> {
    let scope = opened(cx, centre, Action::EditSessions)?;
    let span = (hours.starts_at, hours.ends_at);
    let session = match ActivitySession::added(id, span, hours.venue, &hours.note, cx.now()) {
        Ok(session) => session,
        Err(refusal) => return Ok(Err(vec![refusal])),
    };
    if let Err(refusal) = check_venue(cx, &scope, hours.venue).await? {
        return Ok(Err(vec![refusal]));
    }
    let activity = activities::find(cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    let operation = cx.operation(Some(centre.id), said(cx, "programme-did-session-added", &activity, &session));
    let mut tx = cx.db().begin(&operation).await?;
    let activity = held(&mut tx, &scope, id).await?;
    if let Err(refusal) = activity.check_editable() {
        return Ok(Err(vec![refusal]));
    }
    sessions::insert(&mut tx, &scope, std::slice::from_ref(&session)).await?;
    keep_list(&mut tx, &scope, &activity).await?;
    tx.commit().await?;
    Ok(Ok((session.id, operation.id)))
}

async fn change(
    cx: &Cx,
    centre: &Centre,
    (id, session): (ActivityId, ActivitySessionId),
    seen: Option<i64>,
    key: &str,
    act: impl FnOnce(ActivitySession) -> Result<ActivitySession, ProgrammeRefusal>,
) -> Outcome<OperationId> {
    let scope = opened(cx, centre, Action::EditSessions)?;
    let activity = activities::find(cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    let before =
        sessions::find(cx.db(), &scope, session).await?.filter(|s| s.activity == id).ok_or(Problem::NotFound)?;
    let operation = cx.operation(Some(centre.id), said(cx, key, &activity, &before));
    let mut tx = cx.db().begin(&operation).await?;
    let activity = held(&mut tx, &scope, id).await?;
    if let Err(refusal) = activity.check_editable() {
        return Ok(Err(vec![refusal]));
    }
    let before = sessions::find(&mut tx, &scope, session).await?.ok_or(Problem::NotFound)?;
    if seen.is_some_and(|seen| seen != before.revision) {
        return Ok(Err(vec![ProgrammeRefusal::SessionChangedMeanwhile { at: before.updated_at }]));
    }
    let after = match act(before) {
        Ok(after) => after,
        Err(refusal) => return Ok(Err(vec![refusal])),
    };
    sessions::update(&mut tx, &scope, &after).await?;
    keep_list(&mut tx, &scope, &activity).await?;
    tx.commit().await?;
    Ok(Ok(operation.id))
}

/// The activity, whose sessions nobody else changes until we have ended.
async fn held(tx: &mut Tx, scope: &Scope, id: ActivityId) -> Result<Activity, Problem> {
    activities::lock(tx, scope, id).await?;
    found(tx, scope, id).await
}

async fn check_venue(cx: &Cx, scope: &Scope, venue: Option<VenueId>) -> Result<Result<(), ProgrammeRefusal>, Problem> {
    let Some(venue) = venue else { return Ok(Ok(())) };
    let known = centres::store::find_venue(cx.db(), scope, venue).await?;
    Ok(if known.is_some() { Ok(()) } else { Err(ProgrammeRefusal::VenueUnknown) })
}

async fn keep_list(tx: &mut Tx, scope: &Scope, activity: &Activity) -> Result<(), Problem> {
    match activity.open_list() {
        Some(list) => lists::plan(tx, scope, activity.id, list).await,
        None => Ok(()),
    }
}

/// "Repair Café, samedi 28 novembre : séance annulée".
fn said(cx: &Cx, key: &str, activity: &Activity, session: &ActivitySession) -> String {
    let day = words::date(kernel::clock::local_date(session.starts_at), Locale::Fr);
    cx.history_texts().t2(key, ("x", activity.details.title.as_str()), ("day", day))
}
