//! Telling those who are enrolled that one session changed: each household once, by the way that reaches it.
//!
//! What is said and to whom is `enrolment`'s; here the session becomes news, and the act is written down.

use auth::Scope;
use centres::Centre;
use enrolment::{NewsReach, NewsSample, SessionChange, SessionNews, ToldOf};
use kernel::clock::local_date;
use kernel::{ActivityId, ListId, Locale, OperationId, words};
use web::{Cx, Problem};

use super::{Outcome, opened};
use crate::lists;
use crate::model::{Activity, ActivitySession, ActivitySessionId, ProgrammeRefusal, SessionState};
use crate::policy::Action;
use crate::store::{activities, sessions};

/// Who would be told, what they would read, and what was told already.
#[derive(Debug)]
pub struct SessionTelling {
    pub reach: NewsReach,
    pub sample: Option<NewsSample>,
    pub told: Vec<ToldOf>,
    /// Whether telling would do something now.
    pub is_open: bool,
}

/// Looks at who would be told of a session as it is now.
pub async fn look(
    cx: &Cx,
    centre: &Centre,
    activity: &Activity,
    session: &ActivitySession,
) -> Result<SessionTelling, Problem> {
    let scope = opened(cx, centre, Action::EditSessions)?;
    let told = enrolment::told_of_session(cx.db(), &scope, session.id.uuid()).await?;
    let Some(list) = activity.open_list() else {
        return Ok(SessionTelling { reach: NewsReach::default(), sample: None, told, is_open: false });
    };
    let news = news(cx, &scope, session).await?;
    let (reach, sample) = enrolment::preview_news(cx, &scope, list, &news).await.map_err(lists::problem)?;
    let is_open = is_news(cx, session, !told.is_empty()) && reach.households > reach.already;
    Ok(SessionTelling { reach, sample, told, is_open })
}

/// Tells those who are enrolled, once for each change of the session.
pub async fn tell(
    cx: &Cx,
    centre: &Centre,
    id: ActivityId,
    session: ActivitySessionId,
) -> Outcome<(OperationId, NewsReach)> {
    let scope = opened(cx, centre, Action::EditSessions)?;
    let activity = activities::find(cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    let found =
        sessions::find(cx.db(), &scope, session).await?.filter(|s| s.activity == id).ok_or(Problem::NotFound)?;
    let Some(list) = activity.open_list() else { return Ok(Err(vec![ProgrammeRefusal::NothingToTell])) };
    if found.ends_at <= cx.now() {
        return Ok(Err(vec![ProgrammeRefusal::SessionOver]));
    }
    let was_told = !enrolment::told_of_session(cx.db(), &scope, session.uuid()).await?.is_empty();
    if !is_news(cx, &found, was_told) {
        return Ok(Err(vec![ProgrammeRefusal::NothingToTell]));
    }
    send(cx, &scope, &activity, &found, list).await
}

async fn send(
    cx: &Cx,
    scope: &Scope,
    activity: &Activity,
    session: &ActivitySession,
    list: ListId,
) -> Outcome<(OperationId, NewsReach)> {
    let news = news(cx, scope, session).await?;
    let day = words::date(local_date(session.starts_at), Locale::Fr);
    let words = cx.history_texts().t2("programme-did-told", ("x", activity.details.title.as_str()), ("day", day));
    let operation = cx.operation(Some(scope.centre()), words);
    let mut tx = cx.db().begin(&operation).await?;
    let reach = enrolment::tell_session(cx, &mut tx, scope, list, &news).await.map_err(lists::problem)?;
    if reach.households == 0 {
        return Ok(Err(vec![ProgrammeRefusal::NothingToTell]));
    }
    db::mark_irreversible(&mut tx, operation.id, &cx.history_texts().t("programme-irreversible-told")).await?;
    tx.commit().await?;
    Ok(Ok((operation.id, reach)))
}

/// Whether there is anything to hear: a change by hand, or the undo of one that people heard of.
fn is_news(cx: &Cx, session: &ActivitySession, was_told: bool) -> bool {
    session.ends_at > cx.now() && (session.is_by_hand || was_told)
}

async fn news(cx: &Cx, scope: &Scope, session: &ActivitySession) -> Result<SessionNews, Problem> {
    let venue = match session.venue {
        Some(id) => centres::store::find_venue(cx.db(), scope, id).await?,
        None => None,
    };
    let change = match session.state {
        SessionState::Cancelled => SessionChange::Cancelled,
        SessionState::Moved => SessionChange::Moved,
        SessionState::Planned => SessionChange::Restored,
    };
    Ok(SessionNews {
        session: session.id.uuid(),
        revision: session.revision,
        change,
        planned_on: session.slot.unwrap_or_else(|| local_date(session.starts_at)),
        starts_at: session.starts_at,
        ends_at: session.ends_at,
        place: venue.map(|venue| venue.name).unwrap_or_default(),
        note: session.note.clone(),
    })
}
