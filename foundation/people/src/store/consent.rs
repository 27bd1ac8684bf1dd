//! Rows of `consent`.

use auth::Scope;
use db::{Conn, Result, Sql, Tx, args};
use kernel::PersonId;
use uuid::Uuid;

use super::{ROWS_AT_ONCE, Whose, push_rows};
use crate::model::{Consent, Purpose};

/// What people agreed to or refused.
pub async fn consents_of<'a>(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    whose: impl Into<Whose<'a>>,
) -> Result<Vec<(PersonId, Consent)>> {
    let mut sql = Sql::new("select id, person_id, purpose, is_granted, at, source from consent where centre_id = ");
    sql.bind(scope.centre());
    whose.into().push(&mut sql, " and person_id in ");
    sql.push(" order by id");
    let rows = conn.into().all(sql, vec![]).await?;
    rows.iter()
        .map(|row| {
            let consent = Consent {
                purpose: row.word("consent", "purpose", Purpose::from_code)?,
                is_granted: row.get("is_granted")?,
                at: row.get("at")?,
                source: row.text("source")?,
            };
            Ok((row.id("person_id")?, consent))
        })
        .collect()
}

/// Writes what people said last, one a person and purpose.
pub async fn upsert_consents(tx: &mut Tx, scope: &Scope, consents: &[(PersonId, Consent)]) -> Result<()> {
    for chunk in consents.chunks(ROWS_AT_ONCE) {
        let mut sql =
            Sql::new("insert into consent (id, centre_id, person_id, purpose, is_granted, at, source) values ");
        let rows = chunk.iter().map(|(person, consent)| {
            args![
                Uuid::now_v7(),
                scope.centre(),
                *person,
                consent.purpose.code(),
                consent.is_granted,
                consent.at,
                &consent.source,
            ]
        });
        push_rows(&mut sql, rows);
        sql.push(
            " on conflict (person_id, purpose) do update set is_granted = excluded.is_granted, at = excluded.at, \
             source = excluded.source",
        );
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}
