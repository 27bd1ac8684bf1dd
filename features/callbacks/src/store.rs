//! The SQL of discreet calls. Every statement is held to the centre of its scope; nothing here opens what is sealed.

use auth::Scope;
use chrono::{DateTime, NaiveTime, Utc};
use db::{Conn, Error, Result, Row, Sql, Tx, Val, args};
use kernel::paging::{Page, PageRequest};
use uuid::Uuid;

use crate::model::asking::Asking;
use crate::model::callback::{Callback, CallbackId, Orientation, Slot, State, Tongue};
use crate::model::promise::{Promise, Week};

const CALLBACK: &str = "select id, state, said, slots, tongue, may_say, asked_at, due_at, call_by, taken_by, taken_name, \
                        tries, first_try_at, ended_at, orientation, person_id, revision from callback";

fn callback_from(row: &Row) -> Result<Callback> {
    let slots = row.text("slots")?;
    Ok(Callback {
        id: row.id("id")?,
        state: row.word("callback", "state", State::from_code)?,
        said: row.get("said")?,
        slots: slots.split(',').filter_map(Slot::from_code).collect(),
        tongue: row.word("callback", "tongue", Tongue::from_code)?,
        may_say: row.get("may_say")?,
        asked_at: row.get("asked_at")?,
        due_at: row.get("due_at")?,
        call_by: row.get("call_by")?,
        taken_by: row.opt_id("taken_by")?,
        taken_name: row.text("taken_name")?,
        tries: row.int("tries")?,
        first_try_at: row.get("first_try_at")?,
        ended_at: row.get("ended_at")?,
        orientation: row.word("callback", "orientation", Orientation::from_code)?,
        person: row.opt_id("person_id")?,
        revision: row.int("revision")?,
    })
}

fn in_centre(scope: &Scope) -> Sql {
    let mut sql = Sql::new(CALLBACK);
    sql.push(" where centre_id = ").bind(scope.centre());
    sql
}

async fn gathered(conn: impl Into<Conn<'_>>, sql: Sql) -> Result<Vec<Callback>> {
    conn.into().all(sql, vec![]).await?.iter().map(callback_from).collect()
}

/// One call.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: CallbackId) -> Result<Option<Callback>> {
    let mut sql = in_centre(scope);
    sql.push(" and id = ").bind(id.uuid());
    Ok(gathered(conn, sql).await?.into_iter().next())
}

/// A page of the calls that somebody still has to make, the one to make first at the top.
pub async fn list_open(conn: impl Into<Conn<'_>>, scope: &Scope, page: PageRequest) -> Result<Page<Callback>> {
    let mut sql = in_centre(scope);
    sql.push(" and ended_at is null");
    if let Some(after) = page.after {
        sql.push(" and (call_by, id) > (select c.call_by, c.id from callback c where c.id = ").bind(after);
        sql.push(" and c.centre_id = ").bind(scope.centre()).push(")");
    }
    sql.push(" order by call_by, id limit ").bind(page.limit + 1);
    Ok(Page::from_rows(gathered(conn, sql).await?, page.limit, |callback| callback.id.uuid()))
}

/// A page of the calls that are over, the latest first.
pub async fn list_ended(conn: impl Into<Conn<'_>>, scope: &Scope, page: PageRequest) -> Result<Page<Callback>> {
    let mut sql = in_centre(scope);
    sql.push(" and ended_at is not null");
    if let Some(after) = page.after {
        sql.push(" and (ended_at, id) < (select c.ended_at, c.id from callback c where c.id = ").bind(after);
        sql.push(" and c.centre_id = ").bind(scope.centre()).push(")");
    }
    sql.push(" order by ended_at desc, id desc limit ").bind(page.limit + 1);
    Ok(Page::from_rows(gathered(conn, sql).await?, page.limit, |callback| callback.id.uuid()))
}

/// The calls to make, and those that ended since an instant, with what is sealed of them.
pub async fn list_recent(conn: impl Into<Conn<'_>>, scope: &Scope, since: DateTime<Utc>) -> Result<Vec<Callback>> {
    let mut sql = in_centre(scope);
    sql.push(" and said is not null and (ended_at is null or ended_at >= ").bind(since).push(") order by asked_at, id");
    gathered(conn, sql).await
}

/// A call whose number asked again, if it is still as it was read. Says how many changed.
pub async fn ask_again(
    tx: &mut Tx,
    scope: &Scope,
    (id, revision): (CallbackId, i64),
    (asking, said): (&Asking, Vec<u8>),
) -> Result<u64> {
    tx.exec(
        "update callback set said = $4, slots = $5, tongue = $6, may_say = $7, revision = revision + 1 \
         where id = $1 and centre_id = $2 and revision = $3",
        args![
            id.uuid(),
            scope.centre(),
            revision,
            said,
            slots_text(&asking.slots),
            asking.tongue.code(),
            asking.may_say
        ],
    )
    .await
}

/// Takes the turn of a centre for the rest of the transaction: who asks next waits for it.
pub async fn take_turn(tx: &mut Tx, scope: &Scope) -> Result<()> {
    db::take_turn(tx, "callback_turn", &[("centre_id", scope.centre().uuid())]).await
}

fn slots_text(slots: &[Slot]) -> String {
    slots.iter().map(|slot| slot.code()).collect::<Vec<_>>().join(",")
}

/// Adds calls.
pub async fn insert_many(tx: &mut Tx, scope: &Scope, callbacks: &[Callback]) -> Result<()> {
    for chunk in callbacks.chunks(100) {
        let mut sql = Sql::new(
            "insert into callback (id, centre_id, state, said, slots, tongue, may_say, asked_at, due_at, call_by, \
             taken_by, taken_name, tries, first_try_at, ended_at, orientation, person_id, revision) values ",
        );
        let mut separator = "(";
        for callback in chunk {
            sql.push(separator).bind_list(values_of(scope, callback)).push(")");
            separator = ", (";
        }
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}

fn values_of(scope: &Scope, callback: &Callback) -> Vec<Val> {
    args![
        callback.id.uuid(),
        scope.centre(),
        callback.state.code(),
        callback.said.clone(),
        slots_text(&callback.slots),
        callback.tongue.code(),
        callback.may_say,
        callback.asked_at,
        callback.due_at,
        callback.call_by,
        callback.taken_by,
        &callback.taken_name,
        callback.tries,
        callback.first_try_at,
        callback.ended_at,
        callback.orientation.code(),
        callback.person,
        callback.revision,
    ]
}

/// Writes where a call stands, if it is still as it was read; 0 when someone was faster.
pub async fn update(tx: &mut Tx, scope: &Scope, callback: &Callback) -> Result<u64> {
    tx.exec(
        "update callback set state = $3, call_by = $4, taken_by = $5, taken_name = $6, tries = $7, first_try_at = $8, \
         ended_at = $9, orientation = $10, person_id = $11, revision = revision + 1 \
         where id = $1 and centre_id = $2 and revision = $12",
        args![
            callback.id.uuid(),
            scope.centre(),
            callback.state.code(),
            callback.call_by,
            callback.taken_by,
            &callback.taken_name,
            callback.tries,
            callback.first_try_at,
            callback.ended_at,
            callback.orientation.code(),
            callback.person,
            callback.revision,
        ],
    )
    .await
}

/// How many wait.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Waiting {
    pub open: i64,
    /// Somebody should have called by now.
    pub late: i64,
}

/// How many calls of a centre are to be made, and how many of them are late.
pub async fn count_open(conn: impl Into<Conn<'_>>, scope: &Scope, now: DateTime<Utc>) -> Result<Waiting> {
    let sql = "select count(*) as open_calls, cast(coalesce(sum(case when call_by < $2 then 1 else 0 end), 0) as bigint) \
               as late from callback where centre_id = $1 and ended_at is null";
    let row = conn.into().one(sql, args![scope.centre(), now]).await?;
    row.map_or(Ok(Waiting::default()), |row| Ok(Waiting { open: row.int("open_calls")?, late: row.int("late")? }))
}

/// Promises, and those that were kept.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Kept {
    pub kept: i64,
    pub promised: i64,
}

/// Of the calls asked for since an instant whose time has come: how many were tried in time.
pub async fn count_kept(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    since: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Kept> {
    let sql = "select count(*) as promised, cast(coalesce(sum(case when first_try_at <= due_at then 1 else 0 end), 0) \
               as bigint) as kept from callback where centre_id = $1 and asked_at >= $2 \
               and (first_try_at is not null or (ended_at is null and due_at < $3))";
    let row = conn.into().one(sql, args![scope.centre(), since, now]).await?;
    row.map_or(Ok(Kept::default()), |row| Ok(Kept { kept: row.int("kept")?, promised: row.int("promised")? }))
}

const HOURS: &str = "%H:%M";

/// What a centre promises; `None` while it has said nothing.
pub async fn find_promise(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Option<Promise>> {
    let sql = "select id, days, opens, closes, weekdays, revision from callback_promise where centre_id = $1";
    conn.into().one(sql, args![scope.centre()]).await?.as_ref().map(promise_from).transpose()
}

fn promise_from(row: &Row) -> Result<Promise> {
    let id: Uuid = row.id("id")?;
    let unreadable = |column| Error::Inconsistent { table: "callback_promise", column, id: id.to_string() };
    let hour = |column| NaiveTime::parse_from_str(&row.text(column)?, HOURS).map_err(|_| unreadable(column));
    Ok(Promise {
        days: row.int("days")?,
        opens: hour("opens")?,
        closes: hour("closes")?,
        week: Week::from_code(&row.text("weekdays")?).ok_or_else(|| unreadable("weekdays"))?,
        revision: row.int("revision")?,
    })
}

/// Writes what a centre promises, if nobody has changed it since; 0 when someone was faster.
pub async fn put_promise(tx: &mut Tx, scope: &Scope, promise: &Promise) -> Result<u64> {
    let values = args![
        scope.centre(),
        promise.days,
        promise.opens.format(HOURS).to_string(),
        promise.closes.format(HOURS).to_string(),
        promise.week.code(),
        promise.revision,
    ];
    let sql = "update callback_promise set days = $2, opens = $3, closes = $4, weekdays = $5, revision = revision + 1 \
               where centre_id = $1 and revision = $6";
    if promise.revision != 0 {
        return tx.exec(sql, values).await;
    }
    let first = "insert into callback_promise (centre_id, days, opens, closes, weekdays, revision, id) \
                 values ($1, $2, $3, $4, $5, $6 + 1, $7) on conflict (centre_id) do nothing";
    tx.exec(first, values.into_iter().chain([Val::from(Uuid::now_v7())]).collect::<Vec<_>>()).await
}
