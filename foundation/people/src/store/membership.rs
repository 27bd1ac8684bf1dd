//! Rows of `membership`.

use auth::Scope;
use db::{Conn, Result, Sql, Tx, args};
use kernel::{Cents, PersonId};
use uuid::Uuid;

use super::{ROWS_AT_ONCE, Whose, push_rows};
use crate::model::Membership;

/// The memberships of people, latest season first.
pub async fn memberships_of<'a>(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    whose: impl Into<Whose<'a>>,
) -> Result<Vec<(PersonId, Membership)>> {
    let mut sql =
        Sql::new("select person_id, season, status, joined_on, amount_cents from membership where centre_id = ");
    sql.bind(scope.centre());
    whose.into().push(&mut sql, " and person_id in ");
    sql.push(" order by season desc, id");
    let rows = conn.into().all(sql, vec![]).await?;
    rows.iter()
        .map(|row| {
            let membership = Membership {
                season: row.text("season")?,
                status: row.text("status")?,
                joined_on: row.get("joined_on")?,
                amount: row.get::<Option<i64>>("amount_cents")?.map(Cents),
            };
            Ok((row.id("person_id")?, membership))
        })
        .collect()
}

/// The seasons in which someone was a member, latest first.
pub async fn seasons(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<String>> {
    let rows = conn
        .into()
        .all("select distinct season from membership where centre_id = $1 order by season desc", args![scope.centre()])
        .await?;
    rows.iter().map(|row| row.text("season")).collect()
}

/// Writes memberships, one a person and season.
pub async fn upsert_memberships(tx: &mut Tx, scope: &Scope, memberships: &[(PersonId, Membership)]) -> Result<()> {
    for chunk in memberships.chunks(ROWS_AT_ONCE) {
        let mut sql = Sql::new(
            "insert into membership (id, centre_id, person_id, season, status, joined_on, amount_cents) values ",
        );
        let rows = chunk.iter().map(|(person, membership)| {
            args![
                Uuid::now_v7(),
                scope.centre(),
                *person,
                &membership.season,
                &membership.status,
                membership.joined_on,
                membership.amount,
            ]
        });
        push_rows(&mut sql, rows);
        sql.push(
            " on conflict (person_id, season) do update set status = excluded.status, \
             joined_on = excluded.joined_on, amount_cents = excluded.amount_cents",
        );
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}
