//! Rows of `person_interest`.

use auth::Scope;
use db::{Conn, Result, Sql, Tx, args};
use kernel::PersonId;
use uuid::Uuid;

use super::{ROWS_AT_ONCE, Whose, push_rows};
use crate::text::words_of;

/// What people are interested in, as written.
pub async fn interests_of<'a>(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    whose: impl Into<Whose<'a>>,
) -> Result<Vec<(PersonId, String)>> {
    let mut sql = Sql::new("select person_id, label from person_interest where centre_id = ");
    sql.bind(scope.centre());
    whose.into().push(&mut sql, " and person_id in ");
    sql.push(" order by key, id");
    let rows = conn.into().all(sql, vec![]).await?;
    rows.iter().map(|row| Ok((row.id("person_id")?, row.text("label")?))).collect()
}

/// The interests known in the centre with how many people have them, the commonest first.
pub async fn interest_labels(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<(String, i64)>> {
    let rows = conn
        .into()
        .all(
            "select min(label) as label, count(*) as n from person_interest where centre_id = $1 \
             group by key order by n desc, label",
            args![scope.centre()],
        )
        .await?;
    rows.iter().map(|row| Ok((row.text("label")?, row.int("n")?))).collect()
}

/// Adds interests; one already there under another spelling stays.
pub async fn insert_interests(tx: &mut Tx, scope: &Scope, interests: &[(PersonId, String)]) -> Result<()> {
    for chunk in interests.chunks(ROWS_AT_ONCE) {
        let mut sql = Sql::new("insert into person_interest (id, centre_id, person_id, label, key) values ");
        let rows =
            chunk.iter().map(|(person, label)| args![Uuid::now_v7(), scope.centre(), *person, label, words_of(label)]);
        push_rows(&mut sql, rows);
        sql.push(" on conflict (person_id, key) do nothing");
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}

/// Takes an interest away.
pub async fn delete_interest(tx: &mut Tx, scope: &Scope, person: PersonId, label: &str) -> Result<u64> {
    tx.exec(
        "delete from person_interest where person_id = $1 and centre_id = $2 and key = $3",
        args![person, scope.centre(), words_of(label)],
    )
    .await
}
