//! Rows of `enrolment_list`, `enrolment_seats` and `enrolment_session`.

use std::collections::HashMap;

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Engine, Error, Result, Row, Sql, Tx, args};
use kernel::{CentreId, ListId};
use serde::Serialize;
use uuid::Uuid;

use super::{lines_from, lines_to};
use crate::model::fee::{FeeTable, FeeUnit};
use crate::model::list::{AgeRange, CalledOff, List, ListState, ListTerms, Seats, SessionRef};

const LIST: &str = "select id, centre_id, owner_kind, owner_id, title, subtitle, href, capacity, has_waiting_list, \
                    opens_at, closes_at, min_age, max_age, ages_on, is_household, fees, fee_unit, pieces, words, \
                    called_off, state, created_at from enrolment_list";

fn list_from(row: &Row) -> Result<List> {
    let id: ListId = row.id("id")?;
    let fees: FeeTable = serde_json::from_str(&row.text("fees")?).map_err(|_| unreadable(id, "fees"))?;
    let words = serde_json::from_str(&row.text("words")?).map_err(|_| unreadable(id, "words"))?;
    Ok(List {
        id,
        centre: row.id("centre_id")?,
        owner_kind: row.text("owner_kind")?,
        owner_id: row.get("owner_id")?,
        terms: ListTerms {
            title: row.text("title")?,
            subtitle: row.text("subtitle")?,
            href: row.text("href")?,
            capacity: row.get("capacity")?,
            has_waiting_list: row.get("has_waiting_list")?,
            opens_at: row.get("opens_at")?,
            closes_at: row.get("closes_at")?,
            ages: AgeRange { min: row.get("min_age")?, max: row.get("max_age")?, on: row.get("ages_on")? },
            is_household: row.get("is_household")?,
            fees,
            fee_unit: row.opt_text("fee_unit")?.as_deref().and_then(FeeUnit::from_code),
            pieces: lines_from(&row.text("pieces")?),
            words,
        },
        state: row.word("enrolment_list", "state", ListState::from_code)?,
        called_off: serde_json::from_str(&row.text("called_off")?).map_err(|_| unreadable(id, "called_off"))?,
        created_at: row.get("created_at")?,
    })
}

/// A list of the centre.
pub async fn find_list(conn: impl Into<Conn<'_>>, scope: &Scope, id: ListId) -> Result<Option<List>> {
    let mut sql = Sql::new(LIST);
    sql.push(" where id = ").bind(id).push(" and centre_id = ").bind(scope.centre());
    conn.into().one(sql, vec![]).await?.as_ref().map(list_from).transpose()
}

/// Several lists of the centre, in the order of their titles.
pub async fn lists_by_ids(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[ListId]) -> Result<Vec<List>> {
    let mut sql = Sql::new(LIST);
    sql.push(" where centre_id = ").bind(scope.centre());
    sql.push(" and id in (").bind_list(ids.iter().copied()).push(") order by title, id");
    conn.into().all(sql, vec![]).await?.iter().map(list_from).collect()
}

/// The open lists of the centre, latest first, after one already seen.
pub async fn list_lists(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    before: Option<Uuid>,
    limit: i64,
) -> Result<Vec<List>> {
    list_in_states(conn, scope, &[ListState::Open], before, limit).await
}

/// The lists of the centre in some states, latest first, after one already seen.
pub async fn list_in_states(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    states: &[ListState],
    before: Option<Uuid>,
    limit: i64,
) -> Result<Vec<List>> {
    let mut sql = Sql::new(LIST);
    sql.push(" where centre_id = ").bind(scope.centre());
    sql.push(" and state in (").bind_list(states.iter().map(|state| state.code())).push(")");
    if let Some(before) = before {
        sql.push(" and id < ").bind(before);
    }
    sql.push(" order by id desc limit ").bind(limit);
    conn.into().all(sql, vec![]).await?.iter().map(list_from).collect()
}

fn unreadable(list: ListId, column: &'static str) -> Error {
    Error::Inconsistent { table: "enrolment_list", column, id: list.to_string() }
}

fn json(list: ListId, column: &'static str, value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|_| unreadable(list, column))
}

pub async fn insert_list(tx: &mut Tx, scope: &Scope, list: &List) -> Result<()> {
    let terms = &list.terms;
    tx.exec(
        "insert into enrolment_list (id, centre_id, owner_kind, owner_id, title, subtitle, href, capacity, \
         has_waiting_list, opens_at, closes_at, min_age, max_age, ages_on, is_household, fees, pieces, words, \
         called_off, state, created_at, fee_unit) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, \
         $14, $15, $16, $17, $18, $19, $20, $21, $22)",
        args![
            list.id,
            scope.centre(),
            &list.owner_kind,
            list.owner_id,
            &terms.title,
            &terms.subtitle,
            &terms.href,
            terms.capacity,
            terms.has_waiting_list,
            terms.opens_at,
            terms.closes_at,
            terms.ages.min,
            terms.ages.max,
            terms.ages.on,
            terms.is_household,
            json(list.id, "fees", &terms.fees)?,
            lines_to(&terms.pieces),
            json(list.id, "words", &terms.words)?,
            json(list.id, "called_off", &list.called_off)?,
            list.state.code(),
            list.created_at,
            terms.fee_unit.map(FeeUnit::code),
        ],
    )
    .await?;
    Ok(())
}

pub async fn update_list(tx: &mut Tx, scope: &Scope, id: ListId, terms: &ListTerms) -> Result<u64> {
    tx.exec(
        "update enrolment_list set title = $3, subtitle = $4, href = $5, capacity = $6, has_waiting_list = $7, \
         opens_at = $8, closes_at = $9, min_age = $10, max_age = $11, ages_on = $12, is_household = $13, fees = $14, \
         pieces = $15, words = $16, fee_unit = $17 where id = $1 and centre_id = $2",
        args![
            id,
            scope.centre(),
            &terms.title,
            &terms.subtitle,
            &terms.href,
            terms.capacity,
            terms.has_waiting_list,
            terms.opens_at,
            terms.closes_at,
            terms.ages.min,
            terms.ages.max,
            terms.ages.on,
            terms.is_household,
            json(id, "fees", &terms.fees)?,
            lines_to(&terms.pieces),
            json(id, "words", &terms.words)?,
            terms.fee_unit.map(FeeUnit::code),
        ],
    )
    .await
}

/// Keeps which announced sessions will not be held.
pub async fn update_called_off(tx: &mut Tx, scope: &Scope, id: ListId, called_off: &[CalledOff]) -> Result<u64> {
    tx.exec(
        "update enrolment_list set called_off = $3 where id = $1 and centre_id = $2",
        args![id, scope.centre(), json(id, "called_off", &called_off)?],
    )
    .await
}

/// Opens, closes or cancels a list.
pub async fn update_list_state(tx: &mut Tx, scope: &Scope, id: ListId, state: ListState) -> Result<u64> {
    tx.exec(
        "update enrolment_list set state = $3 where id = $1 and centre_id = $2 and state <> 'cancelled'",
        args![id, scope.centre(), state.code()],
    )
    .await
}

fn seats_from(row: &Row) -> Result<Seats> {
    Ok(Seats {
        capacity: row.get("capacity")?,
        taken: row.int("taken")?,
        waiting: row.int("waiting")?,
        state: row.word("enrolment_list", "state", ListState::from_code)?,
        has_waiting_list: row.get("has_waiting_list")?,
        opens_at: row.get("opens_at")?,
        closes_at: row.get("closes_at")?,
    })
}

/// The seats of several lists in one question.
pub async fn seats(conn: impl Into<Conn<'_>>, scope: &Scope, lists: &[ListId]) -> Result<HashMap<ListId, Seats>> {
    if lists.is_empty() {
        return Ok(HashMap::new());
    }
    let mut sql = Sql::new(
        "select s.id, s.capacity, s.taken, s.waiting, l.state, l.has_waiting_list, l.opens_at, l.closes_at \
         from enrolment_seats s join enrolment_list l on l.id = s.id where s.centre_id = ",
    );
    sql.bind(scope.centre()).push(" and s.id in (").bind_list(lists.iter().copied()).push(")");
    let rows = conn.into().all(sql, vec![]).await?;
    rows.iter().map(|row| Ok((row.id("id")?, seats_from(row)?))).collect()
}

/// The guard of the chairs: holds the row of a list until the transaction ends, and says how many
/// are left. Everyone who takes or frees a chair passes here first, so two cannot take the last one.
pub async fn hold_seats(tx: &mut Tx, scope: &Scope, list: ListId) -> Result<Option<Seats>> {
    let held = tx
        .one(
            "update enrolment_seats set taken = taken where id = $1 and centre_id = $2 \
             returning id, capacity, taken, waiting",
            args![list, scope.centre()],
        )
        .await?;
    let Some(held) = held else { return Ok(None) };
    // A question of its own, after the row is held: a list closed meanwhile is seen closed.
    let row = tx
        .one("select id, state, has_waiting_list, opens_at, closes_at from enrolment_list where id = $1", args![list])
        .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Seats {
        capacity: held.get("capacity")?,
        taken: held.int("taken")?,
        waiting: held.int("waiting")?,
        state: row.word("enrolment_list", "state", ListState::from_code)?,
        has_waiting_list: row.get("has_waiting_list")?,
        opens_at: row.get("opens_at")?,
        closes_at: row.get("closes_at")?,
    }))
}

/// The same guard for whoever comes in a rush. SQLite has one writer, which an open transaction is: nobody else
/// takes a chair until it ends, and one question tells all.
pub async fn hold_seats_on(engine: Engine, tx: &mut Tx, scope: &Scope, list: ListId) -> Result<Option<Seats>> {
    match engine {
        Engine::Sqlite => Ok(seats(&mut *tx, scope, &[list]).await?.remove(&list)),
        Engine::Postgres => hold_seats(tx, scope, list).await,
    }
}

/// Lists, of all centres, on which someone waits and a chair is free that can still be sat upon.
pub async fn lists_with_freed_seats_unscoped(
    conn: impl Into<Conn<'_>>,
    now: DateTime<Utc>,
) -> Result<Vec<(CentreId, ListId)>> {
    let rows = conn
        .into()
        .all(
            "select s.id, s.centre_id from enrolment_seats s join enrolment_list l on l.id = s.id \
             where s.waiting > 0 and l.state = 'open' and (s.capacity is null or s.taken < s.capacity) \
             and (exists (select 1 from enrolment_session e where e.list_id = s.id and e.starts_at > $1) \
             or not exists (select 1 from enrolment_session e where e.list_id = s.id)) order by s.id",
            args![now],
        )
        .await?;
    rows.iter().map(|row| Ok((row.id("centre_id")?, row.id("id")?))).collect()
}

/// Lists, of all centres, that were over at a moment while someone still waits: every session had ended, those
/// that were called off included, for such a session is often replaced.
pub async fn lists_over_with_waiting_unscoped(
    conn: impl Into<Conn<'_>>,
    at: DateTime<Utc>,
) -> Result<Vec<(CentreId, ListId)>> {
    let rows = conn
        .into()
        .all(
            "select s.id, s.centre_id from enrolment_seats s where s.waiting > 0 \
             and (s.called_off_until is null or s.called_off_until <= $1) \
             and exists (select 1 from enrolment_session e where e.list_id = s.id) \
             and not exists (select 1 from enrolment_session e where e.list_id = s.id and e.ends_at > $1) \
             order by s.id",
            args![at],
        )
        .await?;
    rows.iter().map(|row| Ok((row.id("centre_id")?, row.id("id")?))).collect()
}

fn session_from(row: &Row) -> Result<SessionRef> {
    Ok(SessionRef {
        id: row.get("id")?,
        starts_at: row.get("starts_at")?,
        ends_at: row.get("ends_at")?,
        label: row.text("label")?,
    })
}

/// The sessions of a list, in time.
pub async fn sessions(conn: impl Into<Conn<'_>>, scope: &Scope, list: ListId) -> Result<Vec<SessionRef>> {
    let rows = conn
        .into()
        .all(
            "select id, starts_at, ends_at, label from enrolment_session where list_id = $1 and centre_id = $2 \
             order by starts_at, id",
            args![list, scope.centre()],
        )
        .await?;
    rows.iter().map(session_from).collect()
}

/// One session, with its list.
pub async fn find_session(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    list: ListId,
    session: Uuid,
) -> Result<Option<SessionRef>> {
    let row = conn
        .into()
        .one(
            "select id, starts_at, ends_at, label from enrolment_session \
             where id = $1 and list_id = $2 and centre_id = $3",
            args![session, list, scope.centre()],
        )
        .await?;
    row.as_ref().map(session_from).transpose()
}

/// The sessions of the centre that begin between two moments, each with its list and that list's title.
pub async fn sessions_between(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<(ListId, String, SessionRef)>> {
    let rows = conn
        .into()
        .all(
            "select s.id, s.starts_at, s.ends_at, s.label, s.list_id, l.title from enrolment_session s \
             join enrolment_list l on l.id = s.list_id where s.centre_id = $1 and s.starts_at >= $2 \
             and s.starts_at < $3 and l.state <> 'cancelled' order by s.starts_at, l.title, s.id limit 200",
            args![scope.centre(), from, to],
        )
        .await?;
    rows.iter().map(|row| Ok((row.id("list_id")?, row.text("title")?, session_from(row)?))).collect()
}

/// When the last session begins.
pub async fn last_start(conn: impl Into<Conn<'_>>, scope: &Scope, list: ListId) -> Result<Option<DateTime<Utc>>> {
    let row = conn
        .into()
        .one(
            "select starts_at from enrolment_session where list_id = $1 and centre_id = $2 \
             order by starts_at desc limit 1",
            args![list, scope.centre()],
        )
        .await?;
    row.map(|row| row.get("starts_at")).transpose()
}

/// Takes sessions out of a list, which remembers until when the last of them would have been.
async fn delete_sessions(
    tx: &mut Tx,
    scope: &Scope,
    list: ListId,
    gone: &[&SessionRef],
    until: DateTime<Utc>,
) -> Result<()> {
    let mut sql = Sql::new("delete from enrolment_session where list_id = ");
    sql.bind(list).push(" and centre_id = ").bind(scope.centre());
    sql.push(" and id in (").bind_list(gone.iter().map(|session| session.id)).push(")");
    tx.exec(sql, vec![]).await?;
    tx.exec(
        "update enrolment_seats set called_off_until = $3 where id = $1 and centre_id = $2 \
         and (called_off_until is null or called_off_until < $3)",
        args![list, scope.centre(), until],
    )
    .await?;
    Ok(())
}

/// Makes the sessions of a list be exactly these; those that stay are not touched unless they moved.
pub async fn replace_sessions(tx: &mut Tx, scope: &Scope, list: ListId, wanted: &[SessionRef]) -> Result<()> {
    let kept = sessions(&mut *tx, scope, list).await?;
    let gone: Vec<&SessionRef> = kept.iter().filter(|k| wanted.iter().all(|w| w.id != k.id)).collect();
    if let Some(until) = gone.iter().map(|session| session.ends_at).max() {
        delete_sessions(tx, scope, list, &gone, until).await?;
    }
    let changed: Vec<&SessionRef> = wanted.iter().filter(|session| !kept.contains(session)).collect();
    for chunk in changed.chunks(100) {
        let mut sql =
            Sql::new("insert into enrolment_session (id, centre_id, list_id, starts_at, ends_at, label) values ");
        let rows = chunk
            .iter()
            .map(|session| args![session.id, scope.centre(), list, session.starts_at, session.ends_at, &session.label]);
        super::push_rows(&mut sql, rows);
        sql.push(
            " on conflict (id) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at, \
             label = excluded.label where enrolment_session.list_id = excluded.list_id",
        );
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}
