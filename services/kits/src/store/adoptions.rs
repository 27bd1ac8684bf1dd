//! Rows of `kit_adoption`: read by all, written by the centre that took the kit.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::paging::{Page, PageRequest};

use crate::model::kit::{Adoption, AdoptionId, KitId, Version, VersionId};

const COLUMNS: &str = "select id, centre_id, kit_id, version_id, number, thing_id, adopted_at, updated_at, ended_at \
                       from kit_adoption";

fn adoption_from(row: &Row) -> Result<Adoption> {
    Ok(Adoption {
        id: row.id("id")?,
        centre: row.id("centre_id")?,
        kit: row.id("kit_id")?,
        version: row.id("version_id")?,
        number: row.int("number")?,
        thing: row.get("thing_id")?,
        adopted_at: row.get("adopted_at")?,
        updated_at: row.get("updated_at")?,
        ended_at: row.get("ended_at")?,
    })
}

/// An adoption of the centre.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: AdoptionId) -> Result<Option<Adoption>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where id = ").bind(id.uuid()).push(" and centre_id = ").bind(scope.centre());
    conn.into().one(sql, vec![]).await?.as_ref().map(adoption_from).transpose()
}

/// The adoption of a kit, or of a thing, that has not ended in this centre.
pub async fn open_for(conn: impl Into<Conn<'_>>, scope: &Scope, of: Of) -> Result<Option<Adoption>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where centre_id = ").bind(scope.centre()).push(" and ended_at is null");
    match of {
        Of::Kit(kit) => sql.push(" and kit_id = ").bind(kit.uuid()),
        Of::Thing(thing) => sql.push(" and thing_id = ").bind(thing),
    };
    sql.push(" order by id limit 1");
    conn.into().one(sql, vec![]).await?.as_ref().map(adoption_from).transpose()
}

/// By what an adoption is looked for.
#[derive(Debug, Clone, Copy)]
pub enum Of {
    Kit(KitId),
    Thing(uuid::Uuid),
}

/// What the centre took and still has, the latest first.
pub async fn adoptions_of(conn: impl Into<Conn<'_>>, scope: &Scope, page: PageRequest) -> Result<Page<Adoption>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where ended_at is null and centre_id = ").bind(scope.centre());
    if let Some(after) = page.after {
        sql.push(" and id < ").bind(after);
    }
    sql.push(" order by id desc limit ").bind(page.limit + 1);
    let rows = conn.into().all(sql, vec![]).await?;
    let found = rows.iter().map(adoption_from).collect::<Result<Vec<_>>>()?;
    Ok(Page::from_rows(found, page.limit, |adoption| adoption.id.uuid()))
}

/// Who took some kits, in order of arrival.
pub async fn adoptions_of_kits(conn: impl Into<Conn<'_>>, kits: &[KitId]) -> Result<Vec<Adoption>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where kit_id in (").bind_list(kits.iter().map(|id| id.uuid())).push(") order by id");
    conn.into().all(sql, vec![]).await?.iter().map(adoption_from).collect()
}

/// Keeps an adoption; a second one of the same kit breaks its unique index.
pub async fn insert(tx: &mut Tx, scope: &Scope, adoption: &Adoption) -> Result<()> {
    tx.exec(
        "insert into kit_adoption (id, centre_id, kit_id, version_id, number, thing_id, adopted_at, updated_at, \
         ended_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            adoption.id.uuid(),
            scope.centre(),
            adoption.kit.uuid(),
            adoption.version.uuid(),
            adoption.number,
            adoption.thing,
            adoption.adopted_at,
            adoption.updated_at,
            adoption.ended_at,
        ],
    )
    .await?;
    Ok(())
}

/// Says with which version the centre's own now agrees; `false` when someone else did so since `before`.
pub async fn rebase(
    tx: &mut Tx,
    scope: &Scope,
    (id, before): (AdoptionId, VersionId),
    version: &Version,
    now: DateTime<Utc>,
) -> Result<bool> {
    let changed = tx
        .exec(
            "update kit_adoption set version_id = $4, number = $5, updated_at = $6 \
             where id = $1 and centre_id = $2 and version_id = $3 and ended_at is null",
            args![id.uuid(), scope.centre(), before.uuid(), version.id.uuid(), version.number, now],
        )
        .await?;
    Ok(changed == 1)
}

/// Ends an adoption whose draft was thrown away.
pub async fn end(tx: &mut Tx, scope: &Scope, id: AdoptionId, now: DateTime<Utc>) -> Result<u64> {
    let sql = "update kit_adoption set ended_at = $3, updated_at = $3 where id = $1 and centre_id = $2 \
               and ended_at is null";
    tx.exec(sql, args![id.uuid(), scope.centre(), now]).await
}
