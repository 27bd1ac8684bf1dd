//! Rows of `kit` and `kit_version`.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Error, Result, Row, Sql, Tx, args};
use kernel::CentreId;
use kernel::paging::{Page, PageRequest};
use kernel::text::fold;
use uuid::Uuid;

use super::{json, text_of};
use crate::model::kit::{Card, Kit, KitId, Licence, Version, VersionId};

const KIT: &str = "select id, centre_id, kind, source_id, title, author, licence, language, needs, contact_name, \
                   contact_phone, latest, parent_id, root_id, ancestors, house_key, withdrawn_at, created_at, \
                   updated_at, (select count(*) from kit_adoption a where a.kit_id = kit.id and a.ended_at is null) \
                   as taken from kit";
const VERSION: &str = "select id, kit_id, number, title, format, content, notes, public, published_at from kit_version";

/// A kit, and how many centres took it.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    pub kit: Kit,
    pub taken: i64,
}

fn kit_from(row: &Row) -> Result<Found> {
    let kit = Kit {
        id: row.id("id")?,
        centre: row.id("centre_id")?,
        kind: row.text("kind")?,
        source: row.get("source_id")?,
        title: row.text("title")?,
        author: row.text("author")?,
        licence: row.word("kit", "licence", Licence::from_code)?,
        language: row.text("language")?,
        needs: row.text("needs")?,
        contact_name: row.text("contact_name")?,
        contact_phone: row.text("contact_phone")?,
        latest: row.int("latest")?,
        parent: row.opt_id("parent_id")?,
        root: row.id("root_id")?,
        ancestors: json(row, "kit", "ancestors")?,
        house: row.text("house_key")?,
        withdrawn_at: row.get("withdrawn_at")?,
        created_at: row.get("created_at")?,
        updated_at: row.get("updated_at")?,
    };
    Ok(Found { kit, taken: row.int("taken")? })
}

fn version_from(row: &Row) -> Result<Version> {
    let format = row.int("format")?;
    let id: Uuid = row.get("id")?;
    let unreadable = || Error::Inconsistent { table: "kit_version", column: "format", id: id.to_string() };
    Ok(Version {
        id: id.into(),
        kit: row.id("kit_id")?,
        number: row.int("number")?,
        title: row.text("title")?,
        format: u32::try_from(format).map_err(|_| unreadable())?,
        content: json(row, "kit_version", "content")?,
        notes: row.text("notes")?,
        public: json(row, "kit_version", "public")?,
        published_at: row.get("published_at")?,
    })
}

/// What one looks for among the kits of the network.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    pub kind: Option<String>,
    pub centre: Option<CentreId>,
    /// As typed: every word must be found.
    pub text: String,
}

/// The kits that the network shows, the newest first.
pub async fn list(conn: impl Into<Conn<'_>>, filter: &Filter, page: PageRequest) -> Result<Page<Found>> {
    let mut sql = Sql::new(KIT);
    sql.push(" where withdrawn_at is null");
    if let Some(kind) = &filter.kind {
        sql.push(" and kind = ").bind(kind);
    }
    if let Some(centre) = filter.centre {
        sql.push(" and centre_id = ").bind(centre);
    }
    for word in words(&filter.text) {
        // Folded words hold letters and digits only: no sign of LIKE can be among them.
        sql.push(" and search_text like ").bind(format!("%{word}%"));
    }
    if let Some(after) = page.after {
        sql.push(" and id < ").bind(after);
    }
    sql.push(" order by id desc limit ").bind(page.limit + 1);
    let rows = conn.into().all(sql, vec![]).await?;
    let found = rows.iter().map(kit_from).collect::<Result<Vec<_>>>()?;
    Ok(Page::from_rows(found, page.limit, |found| found.kit.id.uuid()))
}

fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.take(8).map(ToOwned::to_owned).collect()
}

fn search_text(title: &str, author: &str, needs: &str) -> String {
    words_of_all(&[title, author, needs])
}

fn words_of_all(texts: &[&str]) -> String {
    let folded = fold(&texts.join(" "));
    let words = folded.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// A kit, withdrawn or not.
pub async fn find(conn: impl Into<Conn<'_>>, id: KitId) -> Result<Option<Found>> {
    let mut sql = Sql::new(KIT);
    sql.push(" where id = ").bind(id.uuid());
    conn.into().one(sql, vec![]).await?.as_ref().map(kit_from).transpose()
}

/// Some kits, withdrawn or not.
pub async fn find_many(conn: impl Into<Conn<'_>>, ids: &[KitId]) -> Result<Vec<Found>> {
    let mut sql = Sql::new(KIT);
    sql.push(" where id in (").bind_list(ids.iter().map(|id| id.uuid())).push(") order by id");
    conn.into().all(sql, vec![]).await?.iter().map(kit_from).collect()
}

/// Every kit of a line, from the first on.
pub async fn family(conn: impl Into<Conn<'_>>, root: KitId) -> Result<Vec<Found>> {
    let mut sql = Sql::new(KIT);
    sql.push(" where root_id = ").bind(root.uuid()).push(" order by id");
    conn.into().all(sql, vec![]).await?.iter().map(kit_from).collect()
}

/// The kit that a centre made from one of its things, withdrawn or not.
pub async fn find_by_source(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    kind: &str,
    source: Uuid,
) -> Result<Option<Found>> {
    let mut sql = Sql::new(KIT);
    sql.push(" where centre_id = ").bind(scope.centre()).push(" and kind = ").bind(kind);
    sql.push(" and source_id = ").bind(source);
    conn.into().one(sql, vec![]).await?.as_ref().map(kit_from).transpose()
}

/// The centres that show something.
pub async fn authors(conn: impl Into<Conn<'_>>) -> Result<Vec<CentreId>> {
    let sql = "select distinct centre_id from kit where withdrawn_at is null";
    conn.into().all(sql, vec![]).await?.iter().map(|row| row.id("centre_id")).collect()
}

/// Keeps a new kit; its first version follows in the same transaction.
pub async fn insert(tx: &mut Tx, scope: &Scope, kit: &Kit) -> Result<()> {
    tx.exec(
        "insert into kit (id, centre_id, kind, source_id, title, search_text, author, licence, language, needs, \
         contact_name, contact_phone, latest, parent_id, root_id, ancestors, house_key, withdrawn_at, created_at, \
         updated_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)",
        args![
            kit.id.uuid(),
            scope.centre(),
            &kit.kind,
            kit.source,
            &kit.title,
            search_text(&kit.title, &kit.author, &kit.needs),
            &kit.author,
            kit.licence.code(),
            &kit.language,
            &kit.needs,
            &kit.contact_name,
            &kit.contact_phone,
            kit.latest,
            kit.parent.map(KitId::uuid),
            kit.root.uuid(),
            text_of(&kit.ancestors, "kit", kit.id.uuid())?,
            &kit.house,
            kit.withdrawn_at,
            kit.created_at,
            kit.updated_at,
        ],
    )
    .await?;
    Ok(())
}

/// Raises a kit to its next version; `false` when someone else did so first. A withdrawn kit is shown again.
pub async fn raise(tx: &mut Tx, scope: &Scope, kit: &Kit, version: &Version) -> Result<bool> {
    let changed = tx
        .exec(
            "update kit set title = $3, search_text = $4, latest = $5, withdrawn_at = null, updated_at = $6 \
             where id = $1 and centre_id = $2 and latest < $5",
            args![
                kit.id.uuid(),
                scope.centre(),
                &version.title,
                search_text(&version.title, &kit.author, &kit.needs),
                version.number,
                version.published_at,
            ],
        )
        .await?;
    Ok(changed == 1)
}

/// Writes what someone says of a kit beside its content.
pub async fn update_card(tx: &mut Tx, scope: &Scope, id: KitId, card: &Card, now: DateTime<Utc>) -> Result<u64> {
    tx.exec(
        "update kit set licence = $3, language = $4, needs = $5, contact_name = $6, contact_phone = $7, \
         updated_at = $8 where id = $1 and centre_id = $2",
        args![
            id.uuid(),
            scope.centre(),
            card.licence.code(),
            &card.language,
            &card.needs,
            &card.contact_name,
            &card.contact_phone,
            now,
        ],
    )
    .await
}

/// Takes a kit off the shelf; those who took it keep theirs.
pub async fn withdraw(tx: &mut Tx, scope: &Scope, id: KitId, now: DateTime<Utc>) -> Result<u64> {
    let sql = "update kit set withdrawn_at = $3, updated_at = $3 where id = $1 and centre_id = $2 \
               and withdrawn_at is null";
    tx.exec(sql, args![id.uuid(), scope.centre(), now]).await
}

/// Keeps a version.
pub async fn insert_version(tx: &mut Tx, scope: &Scope, version: &Version) -> Result<()> {
    tx.exec(
        "insert into kit_version (id, centre_id, kit_id, number, title, format, content, notes, public, published_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            version.id.uuid(),
            scope.centre(),
            version.kit.uuid(),
            version.number,
            &version.title,
            version.format,
            text_of(&version.content, "kit_version", version.id.uuid())?,
            &version.notes,
            text_of(&version.public, "kit_version", version.id.uuid())?,
            version.published_at,
        ],
    )
    .await?;
    Ok(())
}

/// A version by its number.
pub async fn find_version(conn: impl Into<Conn<'_>>, kit: KitId, number: i64) -> Result<Option<Version>> {
    let mut sql = Sql::new(VERSION);
    sql.push(" where kit_id = ").bind(kit.uuid()).push(" and number = ").bind(number);
    conn.into().one(sql, vec![]).await?.as_ref().map(version_from).transpose()
}

/// A version by its id.
pub async fn find_version_by_id(conn: impl Into<Conn<'_>>, id: VersionId) -> Result<Option<Version>> {
    let mut sql = Sql::new(VERSION);
    sql.push(" where id = ").bind(id.uuid());
    conn.into().one(sql, vec![]).await?.as_ref().map(version_from).transpose()
}

/// The versions of a kit, the latest first.
pub async fn versions(conn: impl Into<Conn<'_>>, kit: KitId, limit: i64) -> Result<Vec<Version>> {
    let mut sql = Sql::new(VERSION);
    sql.push(" where kit_id = ").bind(kit.uuid()).push(" order by number desc limit ").bind(limit);
    conn.into().all(sql, vec![]).await?.iter().map(version_from).collect()
}
