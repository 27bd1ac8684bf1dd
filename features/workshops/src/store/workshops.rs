//! The workshops of a centre.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::CentreId;
use kernel::paging::{Page, PageRequest};

use super::{json, to_json};
use crate::model::live::Phase;
use crate::model::workshop::{Attendance, Workshop, WorkshopDraft};
use crate::model::{PlanId, WorkshopId};

const TABLE: &str = "workshop";
const COLUMNS: &str = "select w.id, w.title, w.starts_at, w.place, w.team, w.points, w.plan_id, w.steps, \
                       w.attendance, w.created_at, w.retired_at, w.revision, l.phase from workshop w \
                       join workshop_live l on l.id = w.id";

fn from_row(row: &Row) -> Result<Workshop> {
    Ok(Workshop {
        id: row.id("id")?,
        terms: WorkshopDraft {
            title: row.text("title")?,
            starts_at: row.get("starts_at")?,
            place: row.text("place")?,
            team: row.text("team")?,
            points: row.int("points")?,
        },
        plan: row.opt_id("plan_id")?,
        steps: json(row, TABLE, "steps")?,
        attendance: json(row, TABLE, "attendance")?,
        created_at: row.get("created_at")?,
        retired_at: row.get("retired_at")?,
        revision: row.int("revision")?,
    })
}

/// A workshop that was not put away.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: WorkshopId) -> Result<Option<Workshop>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where w.id = ").bind(id).push(" and w.centre_id = ").bind(scope.centre());
    sql.push(" and w.retired_at is null");
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// A page of workshops with how far each is, the newest first.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope, page: PageRequest) -> Result<Page<(Workshop, Phase)>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where w.centre_id = ").bind(scope.centre()).push(" and w.retired_at is null");
    if let Some(after) = page.after {
        sql.push(" and w.id < ").bind(after);
    }
    sql.push(" order by w.id desc limit ").bind(page.limit + 1);
    let read = |row: &Row| Ok((from_row(row)?, row.word("workshop_live", "phase", Phase::from_code)?));
    let rows = conn.into().all(sql, vec![]).await?.iter().map(read).collect::<Result<Vec<_>>>()?;
    Ok(Page::from_rows(rows, page.limit, |(workshop, _)| workshop.id.uuid()))
}

/// Adds a workshop.
pub async fn insert(tx: &mut Tx, scope: &Scope, workshop: &Workshop) -> Result<()> {
    let terms = &workshop.terms;
    tx.exec(
        "insert into workshop (id, centre_id, title, starts_at, place, team, plan_id, steps, points, attendance, \
         created_at, retired_at, revision) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        args![
            workshop.id,
            scope.centre(),
            &terms.title,
            terms.starts_at,
            &terms.place,
            &terms.team,
            workshop.plan.map(PlanId::uuid),
            to_json(&workshop.steps),
            terms.points,
            to_json(&workshop.attendance),
            workshop.created_at,
            workshop.retired_at,
            workshop.revision,
        ],
    )
    .await?;
    Ok(())
}

/// Changes the terms of a workshop and its own copy of the steps; 0 when someone was faster.
pub async fn update(tx: &mut Tx, scope: &Scope, workshop: &Workshop) -> Result<u64> {
    let terms = &workshop.terms;
    tx.exec(
        "update workshop set title = $3, starts_at = $4, place = $5, team = $6, steps = $7, points = $8, \
         plan_id = $9, revision = revision + 1 \
         where id = $1 and centre_id = $2 and revision = $10 and retired_at is null",
        args![
            workshop.id,
            scope.centre(),
            &terms.title,
            terms.starts_at,
            &terms.place,
            &terms.team,
            to_json(&workshop.steps),
            terms.points,
            workshop.plan.map(PlanId::uuid),
            workshop.revision,
        ],
    )
    .await
}

/// Says how many came without a telephone, by role.
pub async fn set_attendance(tx: &mut Tx, scope: &Scope, id: WorkshopId, counted: &Attendance) -> Result<u64> {
    let sql = "update workshop set attendance = $3 where id = $1 and centre_id = $2";
    tx.exec(sql, args![id, scope.centre(), to_json(counted)]).await
}

/// Puts a workshop away.
pub async fn retire(tx: &mut Tx, scope: &Scope, id: WorkshopId, now: DateTime<Utc>) -> Result<u64> {
    let sql = "update workshop set retired_at = $3 where id = $1 and centre_id = $2 and retired_at is null";
    tx.exec(sql, args![id, scope.centre(), now]).await
}

/// The open workshop behind the code on its screen, in whichever centre: the code is the way in.
pub async fn find_by_code(conn: impl Into<Conn<'_>>, code: &str) -> Result<Option<(CentreId, WorkshopId)>> {
    let sql = "select l.id, l.centre_id from workshop_live l join workshop w on w.id = l.id \
               where l.code = $1 and l.phase = 'open' and w.retired_at is null";
    let row = conn.into().one(sql, args![code]).await?;
    row.map(|row| Ok((row.id("centre_id")?, row.id("id")?))).transpose()
}
