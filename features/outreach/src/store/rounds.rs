//! The SQL of rounds, their stops and their bags.

use auth::Scope;
use chrono::NaiveDate;
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::paging::{Page, PageRequest};
use uuid::Uuid;

use crate::model::round::{Item, Round, RoundId, State, Stop};

const ROUND: &str = "select id, title, day, who, state, revision from outreach_round where centre_id = ";

fn round_from(row: &Row) -> Result<Round> {
    Ok(Round {
        id: row.id("id")?,
        title: row.text("title")?,
        day: row.get("day")?,
        who: row.text("who")?,
        state: row.word("outreach_round", "state", State::from_code)?,
        revision: row.int("revision")?,
        stops: Vec::new(),
        items: Vec::new(),
    })
}

fn in_centre(scope: &Scope) -> Sql {
    let mut sql = Sql::new(ROUND);
    sql.bind(scope.centre());
    sql
}

/// One round with its stops and its bag.
pub async fn find<'c>(conn: impl Into<Conn<'c>>, scope: &Scope, id: RoundId) -> Result<Option<Round>> {
    let mut sql = in_centre(scope);
    sql.push(" and id = ").bind(id.uuid());
    Ok(gathered(&mut conn.into(), scope, sql).await?.into_iter().next())
}

/// The rounds of some days that are not over, for the tablets.
pub async fn list_between<'c>(
    conn: impl Into<Conn<'c>>,
    scope: &Scope,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<Round>> {
    let mut sql = in_centre(scope);
    sql.push(" and day >= ").bind(from).push(" and day <= ").bind(to).push(" order by day, id limit 50");
    gathered(&mut conn.into(), scope, sql).await
}

/// A page of rounds, the latest day first, without stops nor bags.
pub async fn list<'c>(conn: impl Into<Conn<'c>>, scope: &Scope, page: PageRequest) -> Result<Page<Round>> {
    let mut sql = in_centre(scope);
    if let Some(after) = page.after {
        sql.push(" and (day, id) < (select r.day, r.id from outreach_round r where r.id = ").bind(after);
        sql.push(" and r.centre_id = ").bind(scope.centre()).push(")");
    }
    sql.push(" order by day desc, id desc limit ").bind(page.limit + 1);
    let rows = conn.into().all(sql, vec![]).await?;
    let rounds = rows.iter().map(round_from).collect::<Result<Vec<Round>>>()?;
    Ok(Page::from_rows(rounds, page.limit, |round| round.id.uuid()))
}

/// Rounds with what belongs to them, two questions for all.
async fn gathered(conn: &mut Conn<'_>, scope: &Scope, sql: Sql) -> Result<Vec<Round>> {
    let mut rounds = conn.all(sql, vec![]).await?.iter().map(round_from).collect::<Result<Vec<Round>>>()?;
    if rounds.is_empty() {
        return Ok(rounds);
    }
    let ids: Vec<Uuid> = rounds.iter().map(|round| round.id.uuid()).collect();
    let mut stops = Sql::new("select round_id, place, hours, note from outreach_stop where centre_id = ");
    stops.bind(scope.centre()).push(" and round_id in (").bind_list(ids.clone()).push(") order by place_in_round");
    for row in conn.all(stops, vec![]).await? {
        let stop = Stop { place: row.text("place")?, hours: row.text("hours")?, note: row.text("note")? };
        of(&mut rounds, row.id("round_id")?, |round| round.stops.push(stop));
    }
    let mut items = Sql::new("select id, round_id, words, is_checked from outreach_item where centre_id = ");
    items.bind(scope.centre()).push(" and round_id in (").bind_list(ids).push(") order by place_in_round");
    for row in conn.all(items, vec![]).await? {
        let item = Item { id: row.id("id")?, words: row.text("words")?, is_checked: row.get("is_checked")? };
        of(&mut rounds, row.id("round_id")?, |round| round.items.push(item));
    }
    Ok(rounds)
}

fn of(rounds: &mut [Round], id: RoundId, put: impl FnOnce(&mut Round)) {
    if let Some(round) = rounds.iter_mut().find(|round| round.id == id) {
        put(round);
    }
}

/// Adds a round with its stops and its bag.
pub async fn insert(tx: &mut Tx, scope: &Scope, round: &Round) -> Result<()> {
    let (centre, id) = (scope.centre(), round.id.uuid());
    tx.exec(
        "insert into outreach_round (id, centre_id, title, day, who, state, revision) values ($1, $2, $3, $4, $5, $6, $7)",
        args![id, centre, &round.title, round.day, &round.who, round.state.code(), round.revision],
    )
    .await?;
    insert_stops(tx, scope, round).await?;
    for (at, item) in (0_i64..).zip(&round.items) {
        tx.exec(
            "insert into outreach_item (id, centre_id, round_id, place_in_round, words, is_checked) \
             values ($1, $2, $3, $4, $5, $6)",
            args![item.id, centre, id, at, &item.words, item.is_checked],
        )
        .await?;
    }
    Ok(())
}

async fn insert_stops(tx: &mut Tx, scope: &Scope, round: &Round) -> Result<()> {
    for (at, stop) in (0_i64..).zip(&round.stops) {
        tx.exec(
            "insert into outreach_stop (id, centre_id, round_id, place_in_round, place, hours, note) \
             values ($1, $2, $3, $4, $5, $6, $7)",
            args![Uuid::now_v7(), scope.centre(), round.id.uuid(), at, &stop.place, &stop.hours, &stop.note],
        )
        .await?;
    }
    Ok(())
}

/// Takes a round's turn for the rest of the transaction: who chooses its people next waits. 0 when there is none.
pub async fn hold(tx: &mut Tx, scope: &Scope, id: RoundId) -> Result<u64> {
    // A row written as it was is held, and is no change of the history.
    let sql = "update outreach_round set state = state where id = $1 and centre_id = $2";
    tx.exec(sql, args![id.uuid(), scope.centre()]).await
}

/// Writes where a round stands, if it is still as it was read; 0 when someone was faster.
pub async fn set_state(tx: &mut Tx, scope: &Scope, round: &Round, state: State) -> Result<u64> {
    tx.exec(
        "update outreach_round set state = $3, revision = revision + 1 \
         where id = $1 and centre_id = $2 and revision = $4",
        args![round.id.uuid(), scope.centre(), state.code(), round.revision],
    )
    .await
}

/// Ticks a thing of the bag, or not.
pub async fn tick(tx: &mut Tx, scope: &Scope, round: RoundId, item: Uuid, is_checked: bool) -> Result<u64> {
    tx.exec(
        "update outreach_item set is_checked = $4 where id = $1 and centre_id = $2 and round_id = $3",
        args![item, scope.centre(), round.uuid(), is_checked],
    )
    .await
}
