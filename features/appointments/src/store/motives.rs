//! The motives of a centre.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};

use crate::model::MotiveId;
use crate::model::motive::{BookableBy, Kind, Motive, MotiveDraft, Visibility};

const COLUMNS: &str = "select id, name, neutral_name, kind, bookable_by, minutes, places, min_lead_minutes, \
                       max_lead_days, restriction, instruction, is_follow_up, is_cancellable, cancel_hours, is_editable, \
                       edit_days, visibility, created_at, retired_at from appointment_motive";

fn from_row(row: &Row) -> Result<Motive> {
    const TABLE: &str = "appointment_motive";
    let terms = MotiveDraft {
        name: row.text("name")?,
        neutral_name: row.text("neutral_name")?,
        kind: row.word(TABLE, "kind", Kind::from_code)?,
        bookable_by: row.word(TABLE, "bookable_by", BookableBy::from_code)?,
        minutes: row.int("minutes")?,
        places: row.int("places")?,
        min_lead_minutes: row.int("min_lead_minutes")?,
        max_lead_days: row.int("max_lead_days")?,
        restriction: row.text("restriction")?,
        instruction: row.text("instruction")?,
        is_follow_up: row.get("is_follow_up")?,
        is_cancellable: row.get("is_cancellable")?,
        cancel_hours: row.int("cancel_hours")?,
        is_editable: row.get("is_editable")?,
        edit_days: row.int("edit_days")?,
        visibility: row.word(TABLE, "visibility", Visibility::from_code)?,
    };
    Ok(Motive { id: row.id("id")?, terms, created_at: row.get("created_at")?, retired_at: row.get("retired_at")? })
}

/// A motive of the centre, put away or not.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: MotiveId) -> Result<Option<Motive>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where id = ").bind(id).push(" and centre_id = ").bind(scope.centre());
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// The motives of the centre by name, those put away too: past appointments still name them.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Motive>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where centre_id = ").bind(scope.centre()).push(" order by folded, id");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// Adds a motive.
pub async fn insert(tx: &mut Tx, scope: &Scope, motive: &Motive) -> Result<()> {
    let terms = &motive.terms;
    tx.exec(
        "insert into appointment_motive (id, centre_id, name, folded, neutral_name, kind, bookable_by, minutes, \
         min_lead_minutes, max_lead_days, restriction, instruction, is_follow_up, is_cancellable, cancel_hours, \
         is_editable, edit_days, visibility, created_at, retired_at, places) values ($1, $2, $3, $4, $5, $6, $7, $8, \
         $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)",
        args![
            motive.id,
            scope.centre(),
            terms.name.trim(),
            terms.folded(),
            terms.neutral_name.trim(),
            terms.kind.code(),
            terms.bookable_by.code(),
            terms.minutes,
            terms.min_lead_minutes,
            terms.max_lead_days,
            terms.restriction.trim(),
            terms.instruction.trim(),
            terms.is_follow_up,
            terms.is_cancellable,
            terms.cancel_hours,
            terms.is_editable,
            terms.edit_days,
            terms.visibility.code(),
            motive.created_at,
            motive.retired_at,
            terms.places,
        ],
    )
    .await?;
    Ok(())
}

/// Changes what a motive is; its kind of place stays once it exists.
pub async fn update(tx: &mut Tx, scope: &Scope, id: MotiveId, terms: &MotiveDraft) -> Result<u64> {
    tx.exec(
        "update appointment_motive set name = $3, folded = $4, neutral_name = $5, bookable_by = $6, minutes = $7, \
         min_lead_minutes = $8, max_lead_days = $9, restriction = $10, instruction = $11, is_follow_up = $12, \
         is_cancellable = $13, cancel_hours = $14, is_editable = $15, edit_days = $16, visibility = $17, \
         places = $18 where id = $1 and centre_id = $2",
        args![
            id,
            scope.centre(),
            terms.name.trim(),
            terms.folded(),
            terms.neutral_name.trim(),
            terms.bookable_by.code(),
            terms.minutes,
            terms.min_lead_minutes,
            terms.max_lead_days,
            terms.restriction.trim(),
            terms.instruction.trim(),
            terms.is_follow_up,
            terms.is_cancellable,
            terms.cancel_hours,
            terms.is_editable,
            terms.edit_days,
            terms.visibility.code(),
            terms.places,
        ],
    )
    .await
}

/// Puts a motive away: nobody books it any more.
pub async fn retire(tx: &mut Tx, scope: &Scope, id: MotiveId, now: DateTime<Utc>) -> Result<u64> {
    let sql = "update appointment_motive set retired_at = $3 where id = $1 and centre_id = $2 and retired_at is null";
    tx.exec(sql, args![id, scope.centre(), now]).await
}
