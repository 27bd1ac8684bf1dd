//! The queue of a day: numbers given once, the next one called once.

use auth::Scope;
use chrono::{DateTime, NaiveDate, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use uuid::Uuid;

use crate::model::queue::{Ticket, TicketState};
use crate::model::{MotiveId, TicketId};

const COLUMNS: &str =
    "select id, day, number, motive_id, person_id, guest_name, state, created_at, called_at from appointment_ticket";

fn from_row(row: &Row) -> Result<Ticket> {
    Ok(Ticket {
        id: row.id("id")?,
        day: row.get("day")?,
        number: row.int("number")?,
        motive: row.opt_id("motive_id")?,
        person: row.opt_id("person_id")?,
        guest_name: row.text("guest_name")?,
        state: row.word("appointment_ticket", "state", TicketState::from_code)?,
        created_at: row.get("created_at")?,
        called_at: row.get("called_at")?,
    })
}

/// The queue of a day, in order of arrival.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope, day: NaiveDate) -> Result<Vec<Ticket>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where centre_id = ").bind(scope.centre()).push(" and day = ").bind(day).push(" order by number");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// One of the queue.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: TicketId) -> Result<Option<Ticket>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where centre_id = ").bind(scope.centre()).push(" and id = ").bind(id);
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// Says that someone who waits or was called is received; `0` when somebody was faster.
pub async fn receive(tx: &mut Tx, scope: &Scope, id: TicketId, now: DateTime<Utc>) -> Result<u64> {
    tx.exec(
        "update appointment_ticket set state = 'seen', ended_at = $3 where id = $1 and centre_id = $2 \
         and state in ('waiting', 'called')",
        args![id, scope.centre(), now],
    )
    .await
}

/// The next number of a day, held until the end of the transaction.
pub async fn take_number(tx: &mut Tx, scope: &Scope, day: NaiveDate) -> Result<i64> {
    let row = tx
        .one(
            "insert into appointment_day_number (id, centre_id, day, last) values ($1, $2, $3, 1) \
             on conflict (centre_id, day) do update set last = appointment_day_number.last + 1 returning last",
            args![Uuid::now_v7(), scope.centre(), day],
        )
        .await?;
    row.map_or(Ok(1), |row| row.int("last"))
}

/// Adds someone to the queue.
pub async fn insert(tx: &mut Tx, scope: &Scope, ticket: &Ticket) -> Result<()> {
    tx.exec(
        "insert into appointment_ticket (id, centre_id, day, number, motive_id, person_id, guest_name, state, \
         created_at, called_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            ticket.id,
            scope.centre(),
            ticket.day,
            ticket.number,
            ticket.motive.map(MotiveId::uuid),
            ticket.person,
            &ticket.guest_name,
            ticket.state.code(),
            ticket.created_at,
            ticket.called_at,
        ],
    )
    .await?;
    Ok(())
}

/// Calls the one who has waited longest, whoever else calls at the same time; none when nobody waits.
pub async fn call_next(
    tx: &mut Tx,
    scope: &Scope,
    day: NaiveDate,
    now: DateTime<Utc>,
) -> Result<Option<(TicketId, i64)>> {
    // The day is held first, so that two who call at once call two.
    tx.exec(
        "update appointment_day_number set last = last where centre_id = $1 and day = $2",
        args![scope.centre(), day],
    )
    .await?;
    let row = tx
        .one(
            "update appointment_ticket set state = 'called', called_at = $3 where id = (select id from \
             appointment_ticket where centre_id = $1 and day = $2 and state = 'waiting' order by number limit 1) \
             returning id, number",
            args![scope.centre(), day, now],
        )
        .await?;
    row.map(|row| Ok((row.id("id")?, row.int("number")?))).transpose()
}

/// Says where someone of the queue is.
pub async fn set_state(
    tx: &mut Tx,
    scope: &Scope,
    id: TicketId,
    state: TicketState,
    now: DateTime<Utc>,
) -> Result<u64> {
    let ended = state.is_over().then_some(now);
    tx.exec(
        "update appointment_ticket set state = $3, ended_at = $4 where id = $1 and centre_id = $2",
        args![id, scope.centre(), state.code(), ended],
    )
    .await
}
