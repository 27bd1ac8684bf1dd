//! Rows of `activity_session`, with the revision that the data keep for each.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::ActivityId;

use super::{ROWS_AT_ONCE, push_rows};
use crate::model::{ActivitySession, ActivitySessionId, SessionState};

const SESSION: &str = "select s.id, s.activity_id, s.venue_id, s.slot, s.starts_at, s.ends_at, s.state, s.note, \
                       s.is_by_hand, s.updated_at, r.revision from activity_session s \
                       join activity_session_revision r on r.id = s.id";

fn session_from(row: &Row) -> Result<ActivitySession> {
    Ok(ActivitySession {
        id: row.id("id")?,
        activity: row.id("activity_id")?,
        venue: row.opt_id("venue_id")?,
        slot: row.get("slot")?,
        starts_at: row.get("starts_at")?,
        ends_at: row.get("ends_at")?,
        state: row.word("activity_session", "state", SessionState::from_code)?,
        note: row.text("note")?,
        is_by_hand: row.get("is_by_hand")?,
        revision: row.int("revision")?,
        updated_at: row.get("updated_at")?,
    })
}

fn push_scopes(sql: &mut Sql, scopes: &[Scope]) {
    sql.push(" where s.centre_id in (").bind_list(scopes.iter().map(Scope::centre)).push(")");
}

/// The sessions of some centres that begin in a span of time, in order; of some activities only, when named.
pub async fn list_between(
    conn: impl Into<Conn<'_>>,
    scopes: &[Scope],
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    only: Option<&[ActivityId]>,
) -> Result<Vec<ActivitySession>> {
    let mut sql = Sql::new(SESSION);
    push_scopes(&mut sql, scopes);
    sql.push(" and s.starts_at >= ").bind(from).push(" and s.starts_at < ").bind(until);
    if let Some(only) = only {
        sql.push(" and s.activity_id in (").bind_list(only.iter().copied()).push(")");
    }
    sql.push(" order by s.starts_at, s.id");
    conn.into().all(sql, vec![]).await?.iter().map(session_from).collect()
}

/// The next session that is held of each activity, in order.
pub async fn list_next(
    conn: impl Into<Conn<'_>>,
    scopes: &[Scope],
    activities: &[ActivityId],
    from: DateTime<Utc>,
) -> Result<Vec<ActivitySession>> {
    let mut sql = Sql::new(SESSION);
    sql.push(
        " join (select id, row_number() over (partition by activity_id order by starts_at, id) as place \
         from activity_session where state <> 'cancelled' and ends_at > ",
    );
    sql.bind(from).push(" and activity_id in (").bind_list(activities.iter().copied());
    sql.push(")) ranked on ranked.id = s.id and ranked.place = 1");
    push_scopes(&mut sql, scopes);
    sql.push(" order by s.starts_at, s.id");
    conn.into().all(sql, vec![]).await?.iter().map(session_from).collect()
}

/// All sessions of an activity, in order.
pub async fn list_of(conn: impl Into<Conn<'_>>, scope: &Scope, activity: ActivityId) -> Result<Vec<ActivitySession>> {
    let mut sql = Sql::new(SESSION);
    push_scopes(&mut sql, &[*scope]);
    sql.push(" and s.activity_id = ").bind(activity).push(" order by s.starts_at, s.id");
    conn.into().all(sql, vec![]).await?.iter().map(session_from).collect()
}

/// One session of the centre.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: ActivitySessionId) -> Result<Option<ActivitySession>> {
    let mut sql = Sql::new(SESSION);
    push_scopes(&mut sql, &[*scope]);
    sql.push(" and s.id = ").bind(id.uuid());
    conn.into().one(sql, vec![]).await?.as_ref().map(session_from).transpose()
}

/// Keeps new sessions.
pub async fn insert(tx: &mut Tx, scope: &Scope, sessions: &[ActivitySession]) -> Result<()> {
    for chunk in sessions.chunks(ROWS_AT_ONCE) {
        let mut sql = Sql::new(
            "insert into activity_session (id, centre_id, activity_id, venue_id, slot, starts_at, ends_at, state, note, \
             is_by_hand, updated_at) values ",
        );
        let rows = chunk.iter().map(|session| {
            args![
                session.id.uuid(),
                scope.centre(),
                session.activity,
                session.venue,
                session.slot,
                session.starts_at,
                session.ends_at,
                session.state.code(),
                &session.note,
                session.is_by_hand,
                session.updated_at,
            ]
        });
        push_rows(&mut sql, rows);
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}

/// Writes what may change of a session.
pub async fn update(tx: &mut Tx, scope: &Scope, session: &ActivitySession) -> Result<u64> {
    update_many(tx, scope, std::slice::from_ref(session)).await
}

/// Writes what may change of many sessions, a hundred at a time.
pub async fn update_many(tx: &mut Tx, scope: &Scope, sessions: &[ActivitySession]) -> Result<u64> {
    let mut touched = 0;
    for chunk in sessions.chunks(ROWS_AT_ONCE) {
        let mut sql = Sql::new(
            "update activity_session set venue_id = v.column2, starts_at = v.column3, ends_at = v.column4, \
             state = v.column5, note = v.column6, is_by_hand = v.column7, updated_at = v.column8 from (values ",
        );
        let rows = chunk.iter().map(|session| {
            args![
                session.id.uuid(),
                session.venue,
                session.starts_at,
                session.ends_at,
                session.state.code(),
                &session.note,
                session.is_by_hand,
                session.updated_at,
            ]
        });
        push_rows(&mut sql, rows);
        sql.push(") as v where activity_session.id = v.column1 and activity_session.centre_id = ").bind(scope.centre());
        touched += tx.exec(sql, vec![]).await?;
    }
    Ok(touched)
}

/// Calls off every session of an activity that has not begun, with one reason.
pub async fn cancel_coming(
    tx: &mut Tx,
    scope: &Scope,
    activity: ActivityId,
    note: &str,
    now: DateTime<Utc>,
) -> Result<u64> {
    tx.exec(
        "update activity_session set state = 'cancelled', note = $3, is_by_hand = $4, updated_at = $5 \
         where activity_id = $1 and centre_id = $2 and starts_at > $5 and state <> 'cancelled'",
        args![activity, scope.centre(), note, true, now],
    )
    .await
}

/// Erases sessions that nobody was told of.
pub async fn delete(tx: &mut Tx, scope: &Scope, ids: &[ActivitySessionId]) -> Result<u64> {
    let mut sql = Sql::new("delete from activity_session where centre_id = ");
    sql.bind(scope.centre()).push(" and id in (").bind_list(ids.iter().map(|id| id.uuid())).push(")");
    tx.exec(sql, vec![]).await
}
