//! What waits for someone of the team, in the order in which it is done, by pages.

use auth::Scope;
use db::{Conn, Result, Sql, args};
use kernel::AccountId;
use uuid::Uuid;

use super::dates::{CORRECTED, of_centre, read};
use crate::model::answer::DateState;
use crate::model::reminder::ReminderDate;

/// Whose list: everyone's, or of those whom one account follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    Everyone,
    Of(Option<AccountId>),
}

fn narrowed(mut sql: Sql, whose: Whose) -> Sql {
    sql.push(" and r.stopped_at is null and d.state in (").bind_list(DateState::TO_DO.iter().map(|state| state.code()));
    sql.push(")");
    match whose {
        Whose::Everyone => {}
        Whose::Of(Some(account)) => {
            sql.push(" and r.referent_id = ").bind(account);
        }
        Whose::Of(None) => {
            sql.push(" and r.referent_id is null");
        }
    }
    sql
}

/// One page of what is to do, from zero: who asks for help first, then those whose day is near.
pub async fn to_do(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    whose: Whose,
    (page, size): (i64, i64),
) -> Result<Vec<ReminderDate>> {
    let mut sql = narrowed(of_centre(scope), whose);
    sql.push(" order by case d.state");
    for (rank, state) in (0_i64..).zip(DateState::TO_DO) {
        sql.push(" when ").bind(state.code()).push(" then ").bind(rank);
    }
    sql.push(" end, d.due_on, d.id limit ").bind(size).push(" offset ").bind(page.max(0).saturating_mul(size));
    read(conn, sql).await
}

/// How many there are on all pages.
pub async fn count_to_do(conn: impl Into<Conn<'_>>, scope: &Scope, whose: Whose) -> Result<i64> {
    let mut sql = Sql::new(
        "select count(*) as n from reminders_date d join reminder r on r.id = d.reminder_id where d.centre_id = ",
    );
    sql.bind(scope.centre());
    let row = conn.into().one(narrowed(sql, whose), vec![]).await?;
    row.map_or(Ok(0), |row| row.int("n"))
}

/// Whether letters wait to be printed or handed over.
pub async fn has_letters(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<bool> {
    let row = conn
        .into()
        .one(
            "select d.id from reminders_date d join reminder r on r.id = d.reminder_id where d.centre_id = $1 \
             and r.stopped_at is null and d.state = 'by_hand' and d.channel = 'letter' limit 1",
            args![scope.centre()],
        )
        .await?;
    Ok(row.is_some())
}

/// Of some reminders, those of which a date stands somewhere already: each with the states it has known.
pub async fn states_of(conn: impl Into<Conn<'_>>, scope: &Scope, reminders: &[Uuid]) -> Result<Vec<(Uuid, DateState)>> {
    let mut conn = conn.into();
    let mut found = Vec::new();
    for chunk in reminders.chunks(super::ROWS_AT_ONCE) {
        let mut sql = Sql::new("select distinct reminder_id, state from reminders_date where centre_id = ");
        sql.bind(scope.centre()).push(" and answered_by <> ").bind(CORRECTED);
        sql.push(" and reminder_id in (").bind_list(chunk.iter().copied()).push(")");
        for row in conn.again().all(sql, vec![]).await? {
            found.push((row.get("reminder_id")?, row.word("reminders_date", "state", DateState::from_code)?));
        }
    }
    Ok(found)
}
