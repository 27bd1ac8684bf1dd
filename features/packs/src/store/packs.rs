//! Packs, and what was chosen for each.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::Locale;
use kernel::paging::{Page, PageRequest};
use uuid::Uuid;

use crate::model::PackId;
use crate::model::pack::{Chosen, Pack, Terms};

const COLUMNS: &str = "select id, title, locale, is_public, retired_at, created_at, revision from pack";

fn from_row(row: &Row) -> Result<Pack> {
    Ok(Pack {
        id: row.id("id")?,
        title: row.text("title")?,
        locale: row.word("pack", "locale", Locale::from_code)?,
        is_public: row.get("is_public")?,
        retired_at: row.get("retired_at")?,
        created_at: row.get("created_at")?,
        revision: row.int("revision")?,
    })
}

/// A pack of the centre.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: PackId) -> Result<Option<Pack>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where id = ").bind(id).push(" and centre_id = ").bind(scope.centre());
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// The packs of the centre, the newest first.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope, page: PageRequest) -> Result<Page<Pack>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where centre_id = ").bind(scope.centre());
    if let Some(after) = page.after {
        sql.push(" and id < ").bind(after);
    }
    sql.push(" order by id desc limit ").bind(page.limit + 1);
    let rows = conn.into().all(sql, vec![]).await?;
    let packs = rows.iter().map(from_row).collect::<Result<Vec<_>>>()?;
    Ok(Page::from_rows(packs, page.limit, |pack| pack.id.uuid()))
}

/// Those that residents may take: public, made at least once, not retired.
pub async fn list_public(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Pack>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where centre_id = ").bind(scope.centre());
    sql.push(" and is_public = ").bind(true);
    sql.push(" and retired_at is null and id in (select pack_id from pack_version) order by id desc limit 50");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

pub async fn insert(tx: &mut Tx, scope: &Scope, pack: &Pack) -> Result<()> {
    tx.exec(
        "insert into pack (id, centre_id, title, locale, is_public, retired_at, created_at, revision) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            pack.id,
            scope.centre(),
            &pack.title,
            pack.locale.code(),
            pack.is_public,
            pack.retired_at,
            pack.created_at,
            pack.revision,
        ],
    )
    .await?;
    Ok(())
}

/// Settles a pack otherwise, unless someone has since `revision`.
pub async fn update(tx: &mut Tx, scope: &Scope, (id, revision): (PackId, i64), terms: &Terms) -> Result<bool> {
    let sql = "update pack set title = $3, locale = $4, is_public = $5, revision = revision + 1 \
               where id = $1 and centre_id = $2 and revision = $6";
    let values = args![id, scope.centre(), terms.title.trim(), terms.locale.code(), terms.is_public, revision];
    Ok(tx.exec(sql, values).await? == 1)
}

/// Takes a pack off the shelf; once.
pub async fn retire(tx: &mut Tx, scope: &Scope, id: PackId, now: DateTime<Utc>) -> Result<u64> {
    let sql = "update pack set retired_at = $3 where id = $1 and centre_id = $2 and retired_at is null";
    tx.exec(sql, args![id, scope.centre(), now]).await
}

/// What was chosen, in order.
pub async fn choices(conn: impl Into<Conn<'_>>, scope: &Scope, id: PackId) -> Result<Vec<Chosen>> {
    let sql = "select part, thing from pack_choice where pack_id = $1 and centre_id = $2 order by place, id";
    let rows = conn.into().all(sql, args![id, scope.centre()]).await?;
    rows.iter().map(|row| Ok(Chosen { part: row.text("part")?, thing: row.text("thing")? })).collect()
}

/// Chooses anew.
pub async fn replace_choices(tx: &mut Tx, scope: &Scope, id: PackId, chosen: &[Chosen]) -> Result<()> {
    tx.exec("delete from pack_choice where pack_id = $1 and centre_id = $2", args![id, scope.centre()]).await?;
    for (place, one) in (1_i64..).zip(chosen) {
        tx.exec(
            "insert into pack_choice (id, centre_id, pack_id, part, thing, place) values ($1, $2, $3, $4, $5, $6)",
            args![Uuid::now_v7(), scope.centre(), id, &one.part, &one.thing, place],
        )
        .await?;
    }
    Ok(())
}
