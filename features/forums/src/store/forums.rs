//! Forums and the parts of their day.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::paging::{Page, PageRequest};

use crate::model::ballot::Method;
use crate::model::forum::{Forum, Slot, State, Terms};
use crate::model::{ForumId, SlotId};

const COLUMNS: &str = "select id, title, intro, state, method, points, proposals_until, choice_until, day, hours, \
                       place, enrol_path, said, follows, people, created_at from forum";

fn from_row(row: &Row) -> Result<Forum> {
    let points = row.int("points")?;
    Ok(Forum {
        id: row.id("id")?,
        state: row.word("forum", "state", State::from_code)?,
        terms: Terms {
            title: row.text("title")?,
            intro: row.text("intro")?,
            method: row.word("forum", "method", |code| Method::from_code(code, points))?,
            proposals_until: row.get("proposals_until")?,
            choice_until: row.get("choice_until")?,
            day: row.get("day")?,
            hours: row.text("hours")?,
            place: row.text("place")?,
            enrol_path: row.text("enrol_path")?,
        },
        said: row.text("said")?,
        follows: row.text("follows")?,
        people: row.get("people")?,
        created_at: row.get("created_at")?,
    })
}

/// A forum of the centre.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: ForumId) -> Result<Option<Forum>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where id = ").bind(id).push(" and centre_id = ").bind(scope.centre());
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// The forums of the centre, the newest first; those that are prepared for the team only.
pub async fn list(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    with_drafts: bool,
    page: PageRequest,
) -> Result<Page<Forum>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where centre_id = ").bind(scope.centre());
    if !with_drafts {
        sql.push(" and state <> 'draft'");
    }
    if let Some(after) = page.after {
        sql.push(" and id < ").bind(after);
    }
    sql.push(" order by id desc limit ").bind(page.limit + 1);
    let rows = conn.into().all(sql, vec![]).await?;
    let forums = rows.iter().map(from_row).collect::<Result<Vec<_>>>()?;
    Ok(Page::from_rows(forums, page.limit, |forum| forum.id.uuid()))
}

pub async fn insert(tx: &mut Tx, scope: &Scope, forum: &Forum) -> Result<()> {
    let terms = &forum.terms;
    tx.exec(
        "insert into forum (id, centre_id, title, intro, state, method, points, proposals_until, choice_until, day, \
         hours, place, enrol_path, said, follows, closed_at, created_at, people) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        args![
            forum.id,
            scope.centre(),
            &terms.title,
            &terms.intro,
            forum.state.code(),
            terms.method.code(),
            terms.method.marks(),
            terms.proposals_until,
            terms.choice_until,
            terms.day,
            &terms.hours,
            &terms.place,
            &terms.enrol_path,
            &forum.said,
            &forum.follows,
            forum.state.is_counted().then_some(forum.created_at),
            forum.created_at,
            forum.people,
        ],
    )
    .await?;
    Ok(())
}

/// Writes what the team settled; how one chooses stays as it was once residents choose.
pub async fn update_terms(tx: &mut Tx, scope: &Scope, id: ForumId, terms: &Terms) -> Result<u64> {
    tx.exec(
        "update forum set title = $3, intro = $4, method = case when state in ('draft', 'proposing') then $5 else \
         method end, points = case when state in ('draft', 'proposing') then $6 else points end, \
         proposals_until = $7, choice_until = $8, day = $9, hours = $10, place = $11, enrol_path = $12 \
         where id = $1 and centre_id = $2",
        args![
            id,
            scope.centre(),
            &terms.title,
            &terms.intro,
            terms.method.code(),
            terms.method.marks(),
            terms.proposals_until,
            terms.choice_until,
            terms.day,
            &terms.hours,
            &terms.place,
            &terms.enrol_path,
        ],
    )
    .await
}

/// Moves a forum on, if nobody has meanwhile.
pub async fn advance(
    tx: &mut Tx,
    scope: &Scope,
    id: ForumId,
    (from, to): (State, State),
    now: DateTime<Utc>,
) -> Result<bool> {
    let closed = (to == State::Chosen).then_some(now);
    let moved = tx
        .exec(
            "update forum set state = $4, closed_at = coalesce($5, closed_at) \
             where id = $1 and centre_id = $2 and state = $3",
            args![id, scope.centre(), from.code(), to.code(), closed],
        )
        .await?;
    Ok(moved == 1)
}

/// Writes how many people chose.
pub async fn set_people(tx: &mut Tx, scope: &Scope, id: ForumId, people: i64) -> Result<()> {
    let set = "update forum set people = $3 where id = $1 and centre_id = $2";
    tx.exec(set, args![id, scope.centre(), people]).await?;
    Ok(())
}

/// Writes what was said and what follows.
pub async fn update_story(tx: &mut Tx, scope: &Scope, id: ForumId, said: &str, follows: &str) -> Result<u64> {
    tx.exec(
        "update forum set said = $3, follows = $4 where id = $1 and centre_id = $2",
        args![id, scope.centre(), said, follows],
    )
    .await
}

/// Takes the turn of a forum for the rest of the transaction: whoever chooses or closes waits for it.
pub async fn take_turn(tx: &mut Tx, scope: &Scope, id: ForumId) -> Result<()> {
    db::take_turn(tx, "forum_turn", &[("centre_id", scope.centre().uuid()), ("forum_id", id.uuid())]).await
}

/// The parts of a forum's day, in order of their hours.
pub async fn slots(conn: impl Into<Conn<'_>>, scope: &Scope, id: ForumId) -> Result<Vec<Slot>> {
    let mut sql = Sql::new("select id, hour, title, speakers from forum_slot");
    sql.push(" where forum_id = ").bind(id).push(" and centre_id = ").bind(scope.centre());
    sql.push(" order by hour, id");
    let rows = conn.into().all(sql, vec![]).await?;
    let slot = |row: &Row| {
        let (title, speakers) = (row.text("title")?, row.text("speakers")?);
        Ok(Slot { id: row.id("id")?, hour: row.text("hour")?, title, speakers })
    };
    rows.iter().map(slot).collect()
}

pub async fn insert_slot(tx: &mut Tx, scope: &Scope, forum: ForumId, slot: &Slot) -> Result<()> {
    tx.exec(
        "insert into forum_slot (id, centre_id, forum_id, hour, title, speakers) values ($1, $2, $3, $4, $5, $6)",
        args![slot.id, scope.centre(), forum, &slot.hour, &slot.title, &slot.speakers],
    )
    .await?;
    Ok(())
}

pub async fn delete_slot(tx: &mut Tx, scope: &Scope, forum: ForumId, id: SlotId) -> Result<u64> {
    let gone = "delete from forum_slot where id = $1 and centre_id = $2 and forum_id = $3";
    tx.exec(gone, args![id, scope.centre(), forum]).await
}
