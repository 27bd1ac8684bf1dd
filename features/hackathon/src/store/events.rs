//! Hackathons, and the lines of their programme.

use auth::Scope;
use chrono::NaiveDate;
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::paging::{Page, PageRequest};

use crate::model::event::{Choice, Hackathon, Line, LineKind, State, Terms};
use crate::model::{HackathonId, LineId};

const COLUMNS: &str = "select id, title, intro, state, choice, first_day, last_day, place, people, created_at, \
                       revision from hackathon where centre_id = ";

fn from_row(row: &Row) -> Result<Hackathon> {
    Ok(Hackathon {
        id: row.id("id")?,
        state: row.word("hackathon", "state", State::from_code)?,
        terms: Terms {
            title: row.text("title")?,
            intro: row.text("intro")?,
            choice: row.word("hackathon", "choice", Choice::from_code)?,
            first_day: row.get("first_day")?,
            last_day: row.get("last_day")?,
            place: row.text("place")?,
        },
        people: row.get("people")?,
        created_at: row.get("created_at")?,
        revision: row.int("revision")?,
    })
}

/// A hackathon of the centre.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: HackathonId) -> Result<Option<Hackathon>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and id = ").bind(id);
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// The hackathons of the centre, the newest first; those that are prepared for the team only.
pub async fn list(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    with_drafts: bool,
    page: PageRequest,
) -> Result<Page<Hackathon>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre());
    if !with_drafts {
        sql.push(" and state <> 'draft'");
    }
    if let Some(after) = page.after {
        sql.push(" and id < ").bind(after);
    }
    sql.push(" order by id desc limit ").bind(page.limit + 1);
    let found = conn.into().all(sql, vec![]).await?.iter().map(from_row).collect::<Result<Vec<_>>>()?;
    Ok(Page::from_rows(found, page.limit, |event| event.id.uuid()))
}

/// Those that are closed since their last day, between two days: what they made is followed.
pub async fn list_closed(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    (from, until): (NaiveDate, NaiveDate),
) -> Result<Vec<Hackathon>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and state = 'closed' and last_day >= ").bind(from);
    sql.push(" and last_day <= ").bind(until).push(" order by id");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

pub async fn insert(tx: &mut Tx, scope: &Scope, event: &Hackathon) -> Result<()> {
    let terms = &event.terms;
    tx.exec(
        "insert into hackathon (id, centre_id, title, intro, state, choice, first_day, last_day, place, created_at, \
         revision) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            event.id,
            scope.centre(),
            &terms.title,
            &terms.intro,
            event.state.code(),
            terms.choice.code(),
            terms.first_day,
            terms.last_day,
            &terms.place,
            event.created_at,
            event.revision,
        ],
    )
    .await?;
    Ok(())
}

/// Writes what the team settled, unless someone has since the revision that was read; who chooses stays as it was once
/// one chooses.
pub async fn update_terms(
    tx: &mut Tx,
    scope: &Scope,
    (id, revision): (HackathonId, i64),
    terms: &Terms,
) -> Result<bool> {
    let sql = "update hackathon set title = $3, intro = $4, choice = case when state in ('choosing', 'closed') \
               then choice else $5 end, first_day = $6, last_day = $7, place = $8, revision = revision + 1 \
               where id = $1 and centre_id = $2 and revision = $9";
    let values = args![
        id,
        scope.centre(),
        &terms.title,
        &terms.intro,
        terms.choice.code(),
        terms.first_day,
        terms.last_day,
        &terms.place,
        revision,
    ];
    Ok(tx.exec(sql, values).await? == 1)
}

/// Moves a hackathon on, if nobody has meanwhile.
pub async fn advance(tx: &mut Tx, scope: &Scope, id: HackathonId, (from, to): (State, State)) -> Result<bool> {
    let moved = "update hackathon set state = $4 where id = $1 and centre_id = $2 and state = $3";
    Ok(tx.exec(moved, args![id, scope.centre(), from.code(), to.code()]).await? == 1)
}

/// Writes how many people chose.
pub async fn set_people(tx: &mut Tx, scope: &Scope, id: HackathonId, people: i64) -> Result<()> {
    let set = "update hackathon set people = $3 where id = $1 and centre_id = $2";
    tx.exec(set, args![id, scope.centre(), people]).await?;
    Ok(())
}

/// Takes the turn of a hackathon for the rest of the transaction: whoever chooses or closes waits for it.
pub async fn take_turn(tx: &mut Tx, scope: &Scope, id: HackathonId) -> Result<()> {
    db::take_turn(tx, "hackathon_turn", &[("centre_id", scope.centre().uuid()), ("hackathon_id", id.uuid())]).await
}

/// The lines of a programme, in the order they were written.
pub async fn lines(conn: impl Into<Conn<'_>>, scope: &Scope, id: HackathonId) -> Result<Vec<Line>> {
    let mut sql = Sql::new("select id, kind, at, title, words, idea_id from hackathon_line where centre_id = ");
    sql.bind(scope.centre()).push(" and hackathon_id = ").bind(id).push(" order by id");
    let line = |row: &Row| {
        Ok(Line {
            id: row.id("id")?,
            kind: row.word("hackathon_line", "kind", LineKind::from_code)?,
            at: row.text("at")?,
            title: row.text("title")?,
            words: row.text("words")?,
            idea: row.get("idea_id")?,
        })
    };
    conn.into().all(sql, vec![]).await?.iter().map(line).collect()
}

pub async fn insert_line(tx: &mut Tx, scope: &Scope, event: HackathonId, line: &Line) -> Result<()> {
    tx.exec(
        "insert into hackathon_line (id, centre_id, hackathon_id, kind, at, title, words, idea_id) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![line.id, scope.centre(), event, line.kind.code(), &line.at, &line.title, &line.words, line.idea],
    )
    .await?;
    Ok(())
}

pub async fn delete_line(tx: &mut Tx, scope: &Scope, event: HackathonId, id: LineId) -> Result<u64> {
    let gone = "delete from hackathon_line where id = $1 and centre_id = $2 and hackathon_id = $3";
    tx.exec(gone, args![id, scope.centre(), event]).await
}
