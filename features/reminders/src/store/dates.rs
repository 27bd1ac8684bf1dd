//! Rows of `reminders_date`: one for each due date, from its planning to what became of it.
//!
//! A row counts while its reminder is there: what an undo or an erasure took away leaves dates that nobody reads, and
//! the next pass sweeps them.

use auth::Scope;
use chrono::{DateTime, NaiveDate, Utc};
use db::{Conn, Error, Result, Row, Sql, Tx, args};
use kernel::MessageId;
use people::Channel;
use uuid::Uuid;

use crate::model::answer::DateState;
use crate::model::reminder::{ReminderDate, Why};
use crate::model::rule::Due;

/// How one knows of a date that was closed because the person's own date was corrected.
pub(super) const CORRECTED: &str = "corrected";

const TABLE: &str = "reminders_date";
const COLUMNS: &str = "select d.id, d.reminder_id, d.opens_on, d.due_on, d.remind_on, d.because, d.state, d.attempt, \
                       d.message_id, d.channel, d.address, d.sent_at, d.answer, d.answered_by, d.settled_at from reminders_date d \
                       join reminder r on r.id = d.reminder_id where d.centre_id = ";

fn date_from(row: &Row) -> Result<ReminderDate> {
    let id: Uuid = row.get("id")?;
    let unreadable = |_| Error::Inconsistent { table: TABLE, column: "because", id: id.to_string() };
    Ok(ReminderDate {
        id,
        reminder: row.get("reminder_id")?,
        opens_on: row.get("opens_on")?,
        due_on: row.get("due_on")?,
        remind_on: row.get("remind_on")?,
        why: serde_json::from_str(&row.text("because")?).map_err(unreadable)?,
        state: row.word(TABLE, "state", DateState::from_code)?,
        attempt: row.int("attempt")?,
        message: row.opt_id("message_id")?,
        channel: row.opt_text("channel")?.as_deref().and_then(Channel::from_code),
        address: row.text("address")?,
        sent_at: row.get("sent_at")?,
        answer: row.text("answer")?,
        answered_by: row.text("answered_by")?,
        settled_at: row.get("settled_at")?,
    })
}

pub(super) fn of_centre(scope: &Scope) -> Sql {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre());
    sql
}

pub(super) async fn read(conn: impl Into<Conn<'_>>, sql: Sql) -> Result<Vec<ReminderDate>> {
    conn.into().all(sql, vec![]).await?.iter().map(date_from).collect()
}

/// A date of the centre.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: Uuid) -> Result<Option<ReminderDate>> {
    let mut sql = of_centre(scope);
    sql.push(" and d.id = ").bind(id);
    Ok(read(conn, sql).await?.pop())
}

/// The dates of some reminders, the next first.
pub async fn of_reminders(conn: impl Into<Conn<'_>>, scope: &Scope, reminders: &[Uuid]) -> Result<Vec<ReminderDate>> {
    let mut sql = of_centre(scope);
    sql.push(" and d.reminder_id in (").bind_list(reminders.iter().copied()).push(")");
    // One that gave way to a corrected date is no date of theirs any more.
    sql.push(" and d.answered_by <> ").bind(CORRECTED).push(" order by d.due_on, d.id");
    read(conn, sql).await
}

/// The dates in some states, of reminders that go on, those due first.
pub async fn in_states(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    states: &[DateState],
    due: Option<(NaiveDate, NaiveDate)>,
) -> Result<Vec<ReminderDate>> {
    let mut sql = of_centre(scope);
    sql.push(" and r.stopped_at is null and d.state in (").bind_list(states.iter().map(|state| state.code())).push(")");
    if let Some((from, until)) = due {
        sql.push(" and d.due_on >= ").bind(from).push(" and d.due_on <= ").bind(until);
    }
    sql.push(" order by d.due_on, d.id");
    read(conn, sql).await
}

/// What leaves today: its day has come, and it is not too late.
pub async fn to_send(conn: impl Into<Conn<'_>>, scope: &Scope, today: NaiveDate) -> Result<Vec<ReminderDate>> {
    let mut sql = of_centre(scope);
    sql.push(" and r.stopped_at is null and d.state = 'planned' and d.remind_on <= ").bind(today);
    sql.push(" and d.due_on >= ").bind(today).push(" order by d.due_on, d.id");
    read(conn, sql).await
}

/// Plans due dates; one that is planned already, or told, is left as it is. Says how many are new.
pub async fn insert_planned(tx: &mut Tx, scope: &Scope, dues: &[(Uuid, Due)]) -> Result<u64> {
    let mut planned = 0;
    for chunk in dues.chunks(super::ROWS_AT_ONCE) {
        let mut sql = Sql::new(
            "insert into reminders_date (id, centre_id, reminder_id, opens_on, due_on, remind_on, because, state, \
             address, answer, answered_by) values ",
        );
        for (at, (reminder, due)) in chunk.iter().enumerate() {
            let why = Why { because: due.because, moved_from: due.moved_from };
            let because = serde_json::to_string(&why).unwrap_or_default();
            sql.push(if at == 0 { "(" } else { ", (" });
            sql.bind_list(args![
                Uuid::now_v7(),
                scope.centre(),
                *reminder,
                due.opens,
                due.due,
                due.remind_on,
                because,
                DateState::Planned.code(),
                "",
                "",
                "",
            ]);
            sql.push(")");
        }
        sql.push(" on conflict (reminder_id, due_on) do nothing");
        planned += tx.exec(sql, vec![]).await?;
    }
    Ok(planned)
}

/// Unplans what has not left, of one reminder or of one procedure's: its dates are computed anew.
pub async fn delete_planned(tx: &mut Tx, scope: &Scope, of: Uuid) -> Result<u64> {
    tx.exec(
        "delete from reminders_date where centre_id = $1 and state = 'planned' and (reminder_id = $2 or reminder_id in \
         (select id from reminder where procedure_id = $2 and centre_id = $1))",
        args![scope.centre(), of],
    )
    .await
}

/// A planned date, as the pass compares it with what the rules say now.
#[derive(Debug, Clone, Copy)]
pub struct PlannedRow {
    pub id: Uuid,
    pub reminder: Uuid,
    pub due_on: NaiveDate,
    pub remind_on: NaiveDate,
}

/// Every planned date of the centre from a day on.
pub async fn planned(conn: impl Into<Conn<'_>>, scope: &Scope, from: NaiveDate) -> Result<Vec<PlannedRow>> {
    let rows = conn
        .into()
        .all(
            "select id, reminder_id, due_on, remind_on from reminders_date where centre_id = $1 and state = 'planned' \
             and due_on >= $2",
            args![scope.centre(), from],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(PlannedRow {
                id: row.get("id")?,
                reminder: row.get("reminder_id")?,
                due_on: row.get("due_on")?,
                remind_on: row.get("remind_on")?,
            })
        })
        .collect()
}

/// Unplans dates that no rule says any more.
pub async fn delete_stale(tx: &mut Tx, scope: &Scope, ids: &[Uuid]) -> Result<u64> {
    let mut deleted = 0;
    for chunk in ids.chunks(super::ROWS_AT_ONCE) {
        let mut sql = Sql::new("delete from reminders_date where state = 'planned' and centre_id = ");
        sql.bind(scope.centre()).push(" and id in (").bind_list(chunk.iter().copied()).push(")");
        deleted += tx.exec(sql, vec![]).await?;
    }
    Ok(deleted)
}

/// Puts on the list what left and did not arrive: its way is not one.
pub async fn mark_undelivered(tx: &mut Tx, scope: &Scope, messages: &[MessageId]) -> Result<u64> {
    let mut marked = 0;
    for chunk in messages.chunks(super::ROWS_AT_ONCE) {
        let mut sql = Sql::new("update reminders_date set state = 'no_channel' where state = 'sent' and centre_id = ");
        sql.bind(scope.centre()).push(" and message_id in (").bind_list(chunk.iter().copied()).push(")");
        marked += tx.exec(sql, vec![]).await?;
    }
    Ok(marked)
}

/// Sweeps the dates of reminders that are no more, and what was planned of those that were stopped.
pub async fn sweep(tx: &mut Tx, scope: &Scope) -> Result<u64> {
    // Two statements: joined by an "or", each date would be looked up twice, every day.
    let of_none = "delete from reminders_date where centre_id = $1 and not exists (select 1 from reminder r where r.id = \
                   reminders_date.reminder_id and r.centre_id = $1)";
    let of_stopped = "delete from reminders_date where centre_id = $1 and state = 'planned' and reminder_id in \
                      (select id from reminder where centre_id = $1 and stopped_at is not null)";
    Ok(tx.exec(of_none, args![scope.centre()]).await? + tx.exec(of_stopped, args![scope.centre()]).await?)
}

/// How a date left, or why it did not.
#[derive(Debug, Clone)]
pub struct Departure {
    pub state: DateState,
    pub message: Option<MessageId>,
    pub channel: Option<Channel>,
    pub address: String,
}

/// Takes a planned date to be told; `false` when another run has taken it.
pub async fn take(tx: &mut Tx, scope: &Scope, id: Uuid, state: DateState) -> Result<bool> {
    let taken = "update reminders_date set state = $3 where id = $1 and centre_id = $2 and state = 'planned'";
    Ok(tx.exec(taken, args![id, scope.centre(), state.code()]).await? == 1)
}

/// Writes how a date left.
pub async fn set_departure(tx: &mut Tx, scope: &Scope, id: Uuid, left: &Departure, now: DateTime<Utc>) -> Result<()> {
    let sent_at = (left.state == DateState::Sent).then_some(now);
    tx.exec(
        "update reminders_date set state = $3, message_id = $4, channel = $5, address = $6, sent_at = $7 \
         where id = $1 and centre_id = $2",
        args![
            id,
            scope.centre(),
            left.state.code(),
            left.message,
            left.channel.map(Channel::code),
            &left.address,
            sent_at,
        ],
    )
    .await?;
    Ok(())
}

/// What is said of a date.
#[derive(Debug, Clone)]
pub struct Settlement<'a> {
    pub state: DateState,
    pub answer: &'a str,
    pub by: &'a str,
    pub at: DateTime<Utc>,
}

/// Writes what was said of a date, unless it stands elsewhere meanwhile. Says whether it did.
pub async fn settle(tx: &mut Tx, scope: &Scope, id: Uuid, from: DateState, said: &Settlement<'_>) -> Result<bool> {
    let sent_at = (said.state == DateState::Sent).then_some(said.at);
    let changed = tx
        .exec(
            "update reminders_date set state = $4, answer = $5, answered_by = $6, settled_at = $7, \
             sent_at = coalesce($8, sent_at) where id = $1 and centre_id = $2 and state = $3",
            args![id, scope.centre(), from.code(), said.state.code(), said.answer, said.by, said.at, sent_at],
        )
        .await?;
    Ok(changed == 1)
}

/// The open dates that were told at an address, of the centre.
pub async fn open_at(conn: impl Into<Conn<'_>>, scope: &Scope, address: &str) -> Result<Vec<ReminderDate>> {
    let mut sql = of_centre(scope);
    sql.push(" and d.address = ").bind(address).push(" and d.address <> '' and d.state in (");
    sql.bind_list(DateState::ALL.into_iter().filter(|state| state.is_open()).map(DateState::code)).push(")");
    read(conn, sql).await
}

/// The date that a message carried.
pub async fn by_message(conn: impl Into<Conn<'_>>, scope: &Scope, message: MessageId) -> Result<Option<ReminderDate>> {
    let mut sql = of_centre(scope);
    sql.push(" and d.message_id = ").bind(message);
    Ok(read(conn, sql).await?.pop())
}

/// Puts what nobody answered on the list: told so long ago, or due today.
pub async fn mark_unanswered(tx: &mut Tx, scope: &Scope, before: DateTime<Utc>, today: NaiveDate) -> Result<u64> {
    tx.exec(
        "update reminders_date set state = 'no_answer' where centre_id = $1 and state = 'sent' and \
         (sent_at <= $2 or due_on <= $3)",
        args![scope.centre(), before, today],
    )
    .await
}

/// Puts what should have left, and whose day is over, on the list.
pub async fn mark_late(tx: &mut Tx, scope: &Scope, today: NaiveDate) -> Result<u64> {
    let late = "update reminders_date set state = 'late' where centre_id = $1 and state = 'planned' and due_on < $2";
    tx.exec(late, args![scope.centre(), today]).await
}

/// How many people have a due date, by day and procedure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coming {
    pub due_on: NaiveDate,
    pub opens_on: Option<NaiveDate>,
    pub procedure: Uuid,
    pub people: i64,
}

/// The due dates of a span, gathered: no name.
pub async fn coming(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<Coming>> {
    let rows = conn
        .into()
        .all(
            "select d.due_on, min(d.opens_on) as opens_on, r.procedure_id, count(distinct r.person_id) as people \
             from reminders_date d join reminder r on r.id = d.reminder_id where d.centre_id = $1 \
             and r.stopped_at is null and d.due_on >= $2 and d.due_on <= $3 and d.state not in ('done', 'closed') \
             group by d.due_on, r.procedure_id order by d.due_on, r.procedure_id",
            args![scope.centre(), from, until],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Coming {
                due_on: row.get("due_on")?,
                opens_on: row.get("opens_on")?,
                procedure: row.get("procedure_id")?,
                people: row.int("people")?,
            })
        })
        .collect()
}

/// What became of the dates since a day: how many, by state; and how many were done in time after a reminder.
pub async fn tallies(conn: impl Into<Conn<'_>>, scope: &Scope, since: NaiveDate) -> Result<Vec<(DateState, i64)>> {
    let rows = conn
        .into()
        .all(
            "select state, count(*) as n from reminders_date where centre_id = $1 and due_on >= $2 and answered_by <> $3 \
             group by state",
            args![scope.centre(), since, CORRECTED],
        )
        .await?;
    let pair = |row: &Row| {
        let state = DateState::from_code(&row.text("state")?);
        Ok((state.unwrap_or(DateState::Planned), row.int("n")?))
    };
    rows.iter().map(pair).collect()
}

/// How many dates since a day were told and then done by their day: lapses avoided.
pub async fn count_kept(conn: impl Into<Conn<'_>>, scope: &Scope, since: NaiveDate) -> Result<i64> {
    let rows = conn
        .into()
        .all(
            "select due_on, settled_at from reminders_date where centre_id = $1 and due_on >= $2 and state = 'done' \
             and sent_at is not null",
            args![scope.centre(), since],
        )
        .await?;
    let mut kept = 0;
    for row in &rows {
        let (due, at): (NaiveDate, Option<DateTime<Utc>>) = (row.get("due_on")?, row.get("settled_at")?);
        kept += i64::from(at.is_some_and(|at| kernel::clock::local_date(at) <= due));
    }
    Ok(kept)
}
