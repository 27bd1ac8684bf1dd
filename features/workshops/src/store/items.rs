//! What was said, who said it, and the groups it was sorted into.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use uuid::Uuid;

use crate::model::item::{Author, Group, Item, ItemKind, Way};
use crate::model::{GroupId, ItemId, ParticipantId, WorkshopId};

const TABLE: &str = "workshop_item";
const COLUMNS: &str = "select id, kind, words, said_by, group_id, participant_id, stickers, is_hidden, idea_id, \
                       created_at from workshop_item";

/// How many rows one statement carries.
const AT_ONCE: usize = 100;

fn from_row(row: &Row) -> Result<Item> {
    Ok(Item {
        id: row.id("id")?,
        kind: row.word(TABLE, "kind", ItemKind::from_code)?,
        words: row.text("words")?,
        said_by: row.int("said_by")?,
        group: row.opt_id("group_id")?,
        participant: row.opt_id("participant_id")?,
        stickers: row.int("stickers")?,
        is_hidden: row.get("is_hidden")?,
        idea: row.get("idea_id")?,
        created_at: row.get("created_at")?,
    })
}

/// Everything that was said in a workshop, in order.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope, workshop: WorkshopId) -> Result<Vec<Item>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where workshop_id = ").bind(workshop).push(" and centre_id = ").bind(scope.centre());
    sql.push(" order by id");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// Something that was said in a workshop.
pub async fn find(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    (workshop, id): (WorkshopId, ItemId),
) -> Result<Option<Item>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where id = ").bind(id).push(" and workshop_id = ").bind(workshop);
    sql.push(" and centre_id = ").bind(scope.centre());
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// How much was said in a workshop, and how much of it from one telephone.
pub async fn count(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    (workshop, participant): (WorkshopId, Option<ParticipantId>),
) -> Result<(i64, i64)> {
    let sql = "select count(*) as everything, \
               cast(coalesce(sum(case when participant_id = $3 then 1 else 0 end), 0) as bigint) as own \
               from workshop_item where workshop_id = $1 and centre_id = $2";
    let found = conn.into().one(sql, args![workshop, scope.centre(), participant.map(ParticipantId::uuid)]).await?;
    found.map_or(Ok((0, 0)), |row| Ok((row.int("everything")?, row.int("own")?)))
}

/// Keeps what was said.
pub async fn insert(tx: &mut Tx, scope: &Scope, workshop: WorkshopId, items: &[Item]) -> Result<()> {
    for some in items.chunks(AT_ONCE) {
        let mut sql = Sql::new(
            "insert into workshop_item (id, centre_id, workshop_id, kind, words, said_by, group_id, participant_id, \
             stickers, is_hidden, idea_id, created_at) values ",
        );
        for (at, item) in some.iter().enumerate() {
            sql.push(if at == 0 { "(" } else { ", (" });
            sql.bind_list([
                db::Val::from(item.id),
                scope.centre().into(),
                workshop.into(),
                item.kind.code().into(),
                (&item.words).into(),
                item.said_by.into(),
                item.group.map(GroupId::uuid).into(),
                item.participant.map(ParticipantId::uuid).into(),
                item.stickers.into(),
                item.is_hidden.into(),
                item.idea.into(),
                item.created_at.into(),
            ]);
            sql.push(")");
        }
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}

/// Writes something that was said as it is now.
pub async fn update(tx: &mut Tx, scope: &Scope, item: &Item) -> Result<u64> {
    tx.exec(
        "update workshop_item set words = $3, said_by = $4, group_id = $5, stickers = $6, is_hidden = $7, \
         idea_id = $8 where id = $1 and centre_id = $2",
        args![
            item.id,
            scope.centre(),
            &item.words,
            item.said_by,
            item.group.map(GroupId::uuid),
            item.stickers,
            item.is_hidden,
            item.idea,
        ],
    )
    .await
}

/// The groups of a workshop, in order.
pub async fn groups(conn: impl Into<Conn<'_>>, scope: &Scope, workshop: WorkshopId) -> Result<Vec<Group>> {
    let sql = "select id, title, position from workshop_group where workshop_id = $1 and centre_id = $2 \
               order by position, id";
    let rows = conn.into().all(sql, args![workshop, scope.centre()]).await?;
    let group = |row: &Row| Ok(Group { id: row.id("id")?, title: row.text("title")?, position: row.int("position")? });
    rows.iter().map(group).collect()
}

/// Adds a group.
pub async fn insert_group(tx: &mut Tx, scope: &Scope, workshop: WorkshopId, group: &Group) -> Result<()> {
    tx.exec(
        "insert into workshop_group (id, centre_id, workshop_id, title, position) values ($1, $2, $3, $4, $5)",
        args![group.id, scope.centre(), workshop, &group.title, group.position],
    )
    .await?;
    Ok(())
}

/// Gives a group another title.
pub async fn rename_group(tx: &mut Tx, scope: &Scope, id: GroupId, title: &str) -> Result<u64> {
    let sql = "update workshop_group set title = $3 where id = $1 and centre_id = $2";
    tx.exec(sql, args![id, scope.centre(), title]).await
}

/// Takes a group apart; what was in it is sorted no more.
pub async fn delete_group(tx: &mut Tx, scope: &Scope, id: GroupId) -> Result<u64> {
    let free = "update workshop_item set group_id = null where group_id = $1 and centre_id = $2";
    tx.exec(free, args![id, scope.centre()]).await?;
    tx.exec("delete from workshop_group where id = $1 and centre_id = $2", args![id, scope.centre()]).await
}

/// Keeps who said something.
pub async fn insert_author(
    tx: &mut Tx,
    scope: &Scope,
    (workshop, item): (WorkshopId, ItemId),
    author: &Author,
    now: DateTime<Utc>,
) -> Result<()> {
    tx.exec(
        "insert into workshop_author (id, centre_id, workshop_id, item_id, contact_name, way, contact, person_id, \
         created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            Uuid::now_v7(),
            scope.centre(),
            workshop,
            item,
            &author.name,
            author.way.code(),
            &author.contact,
            author.person,
            now,
        ],
    )
    .await?;
    Ok(())
}

/// Who said what in a workshop, where they said who they are.
pub async fn authors(conn: impl Into<Conn<'_>>, scope: &Scope, workshop: WorkshopId) -> Result<Vec<(ItemId, Author)>> {
    let sql = "select id, item_id, contact_name, way, contact, person_id from workshop_author \
               where workshop_id = $1 and centre_id = $2 order by id";
    let rows = conn.into().all(sql, args![workshop, scope.centre()]).await?;
    let author = |row: &Row| {
        let author = Author {
            name: row.text("contact_name")?,
            way: row.word("workshop_author", "way", Way::from_code)?,
            contact: row.text("contact")?,
            person: row.opt_id("person_id")?,
        };
        Ok((row.id("item_id")?, author))
    };
    rows.iter().map(author).collect()
}
