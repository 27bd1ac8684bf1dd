//! Rows of `accompaniment_mandate`.

use auth::Scope;
use chrono::{DateTime, NaiveDate, Utc};
use crypto::Sealed;
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::{CentreId, PersonId};
use uuid::Uuid;

use super::{bytes, of_people, sealed};
use crate::model::mandate::is_running;
use crate::model::{MandateState, Reading};

/// A mandate, its words shut.
#[derive(Debug, Clone)]
pub struct MandateRow {
    pub id: Uuid,
    pub person: PersonId,
    pub formalities: Sealed,
    pub days: i64,
    pub reading: Reading,
    pub reader: Option<Sealed>,
    pub state: MandateState,
    pub drafted_at: DateTime<Utc>,
    pub drafted_by: String,
    pub signed_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
}

impl MandateRow {
    /// Whether one may act under it on a day.
    pub fn is_running(&self, day: NaiveDate) -> bool {
        is_running(self.state, self.signed_on, self.ends_on, day)
    }
}

const COLUMNS: &str = "select id, person_id, formalities, days, reading, reader, state, drafted_at, drafted_by, \
                       signed_on, ends_on from accompaniment_mandate where centre_id = ";

fn from_row(row: &Row) -> Result<MandateRow> {
    Ok(MandateRow {
        id: row.get("id")?,
        person: row.id("person_id")?,
        formalities: Sealed::from_bytes(row.get("formalities")?),
        days: row.int("days")?,
        reading: row.word("accompaniment_mandate", "reading", Reading::from_code)?,
        reader: sealed(row, "reader")?,
        state: row.word("accompaniment_mandate", "state", MandateState::from_code)?,
        drafted_at: row.get("drafted_at")?,
        drafted_by: row.text("drafted_by")?,
        signed_on: row.get("signed_on")?,
        ends_on: row.get("ends_on")?,
    })
}

/// The mandates of someone, the latest first.
pub async fn of_person(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[PersonId]) -> Result<Vec<MandateRow>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre());
    of_people(&mut sql, ids);
    sql.push(" order by drafted_at desc, id desc limit 100");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// One mandate of someone.
pub async fn find(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    ids: &[PersonId],
    mandate: Uuid,
) -> Result<Option<MandateRow>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and id = ").bind(mandate);
    of_people(&mut sql, ids);
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// Adds a mandate to be signed.
pub async fn insert(tx: &mut Tx, scope: &Scope, file: Uuid, mandate: &MandateRow) -> Result<()> {
    tx.exec(
        "insert into accompaniment_mandate (id, centre_id, accompaniment_id, person_id, formalities, days, reading, \
         reader, state, drafted_at, drafted_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            mandate.id,
            scope.centre(),
            file,
            mandate.person,
            mandate.formalities.as_bytes().to_vec(),
            mandate.days,
            mandate.reading.code(),
            bytes(mandate.reader.as_ref()),
            mandate.state.code(),
            mandate.drafted_at,
            &mandate.drafted_by,
        ],
    )
    .await?;
    Ok(())
}

/// Says that a drafted mandate was signed, on paper or on the screen; `false` when it is no longer a draft.
pub async fn sign(
    tx: &mut Tx,
    scope: &Scope,
    mandate: Uuid,
    state: MandateState,
    (signed_on, ends_on): (NaiveDate, NaiveDate),
) -> Result<bool> {
    let changed = tx
        .exec(
            "update accompaniment_mandate set state = $5, signed_on = $3, ends_on = $4 \
             where id = $1 and centre_id = $2 and state = 'drafted'",
            args![mandate, scope.centre(), signed_on, ends_on, state.code()],
        )
        .await?;
    Ok(changed == 1)
}

/// Says that the person did not sign; `false` when it is no longer a draft.
pub async fn refuse(tx: &mut Tx, scope: &Scope, mandate: Uuid, (who, now): (&str, DateTime<Utc>)) -> Result<bool> {
    let changed = tx
        .exec(
            "update accompaniment_mandate set state = 'refused', ended_at = $3, ended_by = $4 \
             where id = $1 and centre_id = $2 and state = 'drafted'",
            args![mandate, scope.centre(), now, who],
        )
        .await?;
    Ok(changed == 1)
}

/// Whether an act of a centre stands under a mandate that is not signed.
pub async fn has_act_without(tx: &mut Tx, centre: CentreId) -> Result<bool> {
    let sql = "select a.id from accompaniment_act a join accompaniment_mandate m on m.id = a.mandate_id \
               where a.centre_id = $1 and m.state in ('drafted', 'refused') limit 1";
    Ok(tx.one(sql, args![centre]).await?.is_some())
}

/// Takes a signed mandate back before its end; `false` when it is not signed.
pub async fn revoke(tx: &mut Tx, scope: &Scope, mandate: Uuid, (who, now): (&str, DateTime<Utc>)) -> Result<bool> {
    let changed = tx
        .exec(
            "update accompaniment_mandate set state = 'revoked', ended_at = $3, ended_by = $4 \
             where id = $1 and centre_id = $2 and state in ('signed_paper', 'signed_screen')",
            args![mandate, scope.centre(), now, who],
        )
        .await?;
    Ok(changed == 1)
}
