//! Dates that were told and are told otherwise since: sent once more, given way to a corrected one, put back.
//!
//! Each attempt has a message of its own, so that what failed once can leave again and nothing leaves twice.

use auth::Scope;
use chrono::{DateTime, NaiveDate, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::MessageId;
use uuid::Uuid;

use super::dates::CORRECTED;
use crate::model::answer::DateState;

/// Lets a date leave once more; `false` when it stands elsewhere meanwhile.
pub async fn send_anew(tx: &mut Tx, scope: &Scope, id: Uuid, from: DateState) -> Result<bool> {
    let changed = tx
        .exec(
            "update reminders_date set state = 'planned', attempt = attempt + 1, message_id = null, channel = null, \
             address = '', sent_at = null, answer = '', answered_by = '', settled_at = null \
             where id = $1 and centre_id = $2 and state = $3",
            args![id, scope.centre(), from.code()],
        )
        .await?;
    Ok(changed == 1)
}

/// Closes a date that gave way to a corrected one. What was held back was never told.
pub async fn give_way(
    tx: &mut Tx,
    scope: &Scope,
    id: Uuid,
    (from, was_held): (DateState, bool),
    now: DateTime<Utc>,
) -> Result<u64> {
    let told = if was_held { "sent_at = null, message_id = null" } else { "answer = ''" };
    let mut sql = Sql::new("update reminders_date set state = 'closed', ");
    sql.push(told).push(", answered_by = ").bind(CORRECTED).push(", settled_at = ").bind(now);
    sql.push(" where id = ").bind(id).push(" and centre_id = ").bind(scope.centre());
    sql.push(" and state = ").bind(from.code());
    tx.exec(sql, vec![]).await
}

/// The dates that gave way and whose day has not come.
pub async fn gave_way(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    from: NaiveDate,
) -> Result<Vec<(Uuid, Uuid, NaiveDate)>> {
    let rows = conn
        .into()
        .all(
            "select id, reminder_id, due_on from reminders_date where centre_id = $1 and state = 'closed' \
             and answered_by = $2 and due_on >= $3",
            args![scope.centre(), CORRECTED, from],
        )
        .await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("reminder_id")?, row.get("due_on")?))).collect()
}

/// Puts back a date that the rules say again: as told when it was told, to be told otherwise.
pub async fn put_back(tx: &mut Tx, scope: &Scope, id: Uuid) -> Result<u64> {
    tx.exec(
        "update reminders_date set state = case when sent_at is null then 'planned' else 'sent' end, \
         attempt = attempt + 1, answered_by = '', settled_at = null \
         where id = $1 and centre_id = $2 and answered_by = $3",
        args![id, scope.centre(), CORRECTED],
    )
    .await
}

/// The messages of dates that left and have no answer yet, whose fate one asks the ledger for.
pub async fn on_their_way(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<MessageId>> {
    let rows = conn
        .into()
        .all(
            "select message_id from reminders_date where centre_id = $1 and state = 'sent' and message_id is not null \
             order by id",
            args![scope.centre()],
        )
        .await?;
    let known = rows.iter().map(|row: &Row| row.opt_id("message_id")).collect::<Result<Vec<_>>>()?;
    Ok(known.into_iter().flatten().collect())
}
