//! What was told of an appointment, so that nothing is told twice.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Result, Tx, args};
use kernel::MessageId;
use uuid::Uuid;

use crate::model::AppointmentId;

/// How many notices were made of an appointment: what makes the next one its own, even of a time told before.
pub async fn count(tx: &mut Tx, scope: &Scope, appointment: AppointmentId) -> Result<i64> {
    let row = tx
        .one(
            "select count(*) as n from appointment_notice where appointment_id = $1 and centre_id = $2",
            args![appointment, scope.centre()],
        )
        .await?;
    row.map_or(Ok(0), |row| row.int("n"))
}

/// Notes what was told; the same said twice is noted once.
pub async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    (appointment, turn): (AppointmentId, i64),
    (kind, starts_at): (&'static str, DateTime<Utc>),
    (message, now): (MessageId, DateTime<Utc>),
) -> Result<()> {
    tx.exec(
        "insert into appointment_notice (id, centre_id, appointment_id, kind, starts_at, message_id, at, turn) \
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (appointment_id, turn) do nothing",
        args![Uuid::now_v7(), scope.centre(), appointment, kind, starts_at, message, now, turn],
    )
    .await?;
    Ok(())
}
