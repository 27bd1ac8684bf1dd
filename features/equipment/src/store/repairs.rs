//! The repair log.

use auth::Scope;
use chrono::NaiveDate;
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::paging::{Page, PageRequest};

use crate::model::repair::{Outcome, Repair, RepairDraft};
use crate::model::{ItemId, RepairId};

const COLUMNS: &str = "select id, item_id, loan_id, object, fault, outcome, grams, volunteer, minutes, note, opened_on, \
                       closed_on, revision from equipment_repair where centre_id = ";

fn from_row(row: &Row) -> Result<Repair> {
    Ok(Repair {
        id: row.id("id")?,
        item: row.opt_id("item_id")?,
        loan: row.opt_id("loan_id")?,
        draft: RepairDraft {
            object: row.text("object")?,
            fault: row.text("fault")?,
            outcome: row.word("equipment_repair", "outcome", Outcome::from_code)?,
            grams: row.int("grams")?,
            volunteer: row.text("volunteer")?,
            minutes: row.int("minutes")?,
            note: row.text("note")?,
        },
        opened_on: row.get("opened_on")?,
        closed_on: row.get("closed_on")?,
        revision: row.int("revision")?,
    })
}

/// The log, the newest first.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope, page: PageRequest) -> Result<Page<Repair>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre());
    if let Some(after) = page.after {
        sql.push(" and id < ").bind(after);
    }
    sql.push(" order by id desc limit ").bind(page.limit + 1);
    let rows = conn.into().all(sql, vec![]).await?;
    let repairs = rows.iter().map(from_row).collect::<Result<Vec<_>>>()?;
    Ok(Page::from_rows(repairs, page.limit, |repair| repair.id.uuid()))
}

pub async fn of_item(conn: impl Into<Conn<'_>>, scope: &Scope, item: ItemId) -> Result<Vec<Repair>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and item_id = ").bind(item).push(" order by id desc limit 50");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: RepairId) -> Result<Option<Repair>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and id = ").bind(id);
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

pub async fn insert(tx: &mut Tx, scope: &Scope, repair: &Repair) -> Result<()> {
    let draft = &repair.draft;
    tx.exec(
        "insert into equipment_repair (id, centre_id, item_id, loan_id, object, fault, outcome, grams, volunteer, \
         minutes, note, opened_on, closed_on, revision) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, \
         $14)",
        args![
            repair.id,
            scope.centre(),
            repair.item.map(|id| id.uuid()),
            repair.loan.map(|id| id.uuid()),
            &draft.object,
            &draft.fault,
            draft.outcome.code(),
            draft.grams,
            &draft.volunteer,
            draft.minutes,
            &draft.note,
            repair.opened_on,
            repair.closed_on,
            repair.revision,
        ],
    )
    .await?;
    Ok(())
}

/// Writes what is said of a repair now, and the day it was over, unless someone has since `revision`.
pub async fn update(
    tx: &mut Tx,
    scope: &Scope,
    (id, revision): (RepairId, i64),
    (draft, closed_on): (&RepairDraft, Option<NaiveDate>),
) -> Result<bool> {
    let changed = tx.exec(
        "update equipment_repair set object = $3, fault = $4, outcome = $5, grams = $6, volunteer = $7, minutes = $8, \
         note = $9, closed_on = $10, revision = revision + 1 where id = $1 and centre_id = $2 and revision = $11",
        args![
            id,
            scope.centre(),
            &draft.object,
            &draft.fault,
            draft.outcome.code(),
            draft.grams,
            &draft.volunteer,
            draft.minutes,
            &draft.note,
            closed_on,
            revision,
        ],
    )
    .await?;
    Ok(changed == 1)
}
