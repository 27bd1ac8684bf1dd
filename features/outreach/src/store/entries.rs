//! The SQL of what tablets brought back. Rows are added and never replaced: the same writing twice is one row.

use auth::Scope;
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::PersonId;
use kernel::paging::{Page, PageRequest};

use crate::model::entry::{Entry, EntryId, Kind, State, Version, VersionId};
use crate::model::round::RoundId;

const ENTRY: &str = "select id, round_id, kind, state, received_at, settled_at, settled_by, person_id \
                     from outreach_entry where centre_id = ";
const VERSION: &str = "select id, entry_id, based_on, tablet_id, author, made_at, received_at, skew_seconds, said, \
                       is_put_aside from outreach_version where centre_id = ";

fn entry_from(row: &Row) -> Result<Entry> {
    Ok(Entry {
        id: row.id("id")?,
        round: row.opt_id("round_id")?,
        kind: row.word("outreach_entry", "kind", Kind::from_code)?,
        state: row.word("outreach_entry", "state", State::from_code)?,
        received_at: row.get("received_at")?,
        settled_at: row.get("settled_at")?,
        settled_by: row.text("settled_by")?,
        person: row.opt_id("person_id")?,
    })
}

fn version_from(row: &Row) -> Result<Version> {
    Ok(Version {
        id: row.id("id")?,
        entry: row.id("entry_id")?,
        based_on: row.opt_id("based_on")?,
        tablet: row.opt_id("tablet_id")?,
        author: row.text("author")?,
        made_at: row.get("made_at")?,
        received_at: row.get("received_at")?,
        skew_seconds: row.int("skew_seconds")?,
        said: row.get("said")?,
        is_put_aside: row.get("is_put_aside")?,
    })
}

fn in_centre(scope: &Scope) -> Sql {
    let mut sql = Sql::new(ENTRY);
    sql.bind(scope.centre());
    sql
}

/// One entry.
pub async fn find<'c>(conn: impl Into<Conn<'c>>, scope: &Scope, id: EntryId) -> Result<Option<Entry>> {
    let mut sql = in_centre(scope);
    sql.push(" and id = ").bind(id.uuid());
    conn.into().one(sql, vec![]).await?.as_ref().map(entry_from).transpose()
}

/// A page of what nobody has taken up yet, the oldest first.
pub async fn list_open<'c>(conn: impl Into<Conn<'c>>, scope: &Scope, page: PageRequest) -> Result<Page<Entry>> {
    let mut sql = in_centre(scope);
    sql.push(" and settled_at is null");
    if let Some(after) = page.after {
        sql.push(" and (received_at, id) > (select e.received_at, e.id from outreach_entry e where e.id = ");
        sql.bind(after).push(" and e.centre_id = ").bind(scope.centre()).push(")");
    }
    sql.push(" order by received_at, id limit ").bind(page.limit + 1);
    let rows = conn.into().all(sql, vec![]).await?;
    let entries = rows.iter().map(entry_from).collect::<Result<Vec<Entry>>>()?;
    Ok(Page::from_rows(entries, page.limit, |entry| entry.id.uuid()))
}

/// What came back of a round, the oldest first.
pub async fn list_of_round<'c>(
    conn: impl Into<Conn<'c>>,
    scope: &Scope,
    round: RoundId,
    page: PageRequest,
) -> Result<Page<Entry>> {
    let mut sql = in_centre(scope);
    sql.push(" and round_id = ").bind(round.uuid());
    if let Some(after) = page.after {
        sql.push(" and (received_at, id) > (select e.received_at, e.id from outreach_entry e where e.id = ");
        sql.bind(after).push(" and e.centre_id = ").bind(scope.centre()).push(")");
    }
    sql.push(" order by received_at, id limit ").bind(page.limit + 1);
    let rows = conn.into().all(sql, vec![]).await?;
    let entries = rows.iter().map(entry_from).collect::<Result<Vec<Entry>>>()?;
    Ok(Page::from_rows(entries, page.limit, |entry| entry.id.uuid()))
}

/// How many entries nobody has taken up, of the centre or of one round.
pub async fn count_open<'c>(conn: impl Into<Conn<'c>>, scope: &Scope, round: Option<RoundId>) -> Result<i64> {
    let mut sql = Sql::new("select count(*) as entries from outreach_entry where settled_at is null and centre_id = ");
    sql.bind(scope.centre());
    if let Some(round) = round {
        sql.push(" and round_id = ").bind(round.uuid());
    }
    conn.into().one(sql, vec![]).await?.map_or(Ok(0), |row| row.int("entries"))
}

/// Every writing of some entries, in the order in which they came.
pub async fn versions<'c>(
    conn: impl Into<Conn<'c>>,
    scope: &Scope,
    entries: impl IntoIterator<Item = EntryId>,
) -> Result<Vec<Version>> {
    let ids: Vec<uuid::Uuid> = entries.into_iter().map(EntryId::uuid).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new(VERSION);
    sql.bind(scope.centre()).push(" and entry_id in (").bind_list(ids).push(") order by received_at, id");
    conn.into().all(sql, vec![]).await?.iter().map(version_from).collect()
}

/// Adds an entry; 0 when it is known already.
pub async fn insert(tx: &mut Tx, scope: &Scope, entry: &Entry) -> Result<u64> {
    tx.exec(
        "insert into outreach_entry (id, centre_id, round_id, kind, state, received_at, settled_at, settled_by, person_id) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing",
        args![
            entry.id.uuid(),
            scope.centre(),
            entry.round.map(RoundId::uuid),
            entry.kind.code(),
            entry.state.code(),
            entry.received_at,
            entry.settled_at,
            &entry.settled_by,
            entry.person
        ],
    )
    .await
}

/// Adds a writing; 0 when it is known already.
pub async fn insert_version(tx: &mut Tx, scope: &Scope, version: &Version) -> Result<u64> {
    tx.exec(
        "insert into outreach_version (id, centre_id, entry_id, based_on, tablet_id, author, made_at, received_at, \
         skew_seconds, said, is_put_aside) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (id) do nothing",
        args![
            version.id.uuid(),
            scope.centre(),
            version.entry.uuid(),
            version.based_on.map(VersionId::uuid),
            version.tablet.map(|tablet| tablet.uuid()),
            &version.author,
            version.made_at,
            version.received_at,
            version.skew_seconds,
            version.said.clone(),
            version.is_put_aside
        ],
    )
    .await
}

/// Holds an entry for the rest of the transaction: what is looked at of it still holds when it is written. 0 when there
/// is none.
pub async fn hold(tx: &mut Tx, scope: &Scope, id: EntryId) -> Result<u64> {
    let sql = "update outreach_entry set state = state where id = $1 and centre_id = $2";
    tx.exec(sql, args![id.uuid(), scope.centre()]).await
}

/// Writes where an entry stands, and nothing else of it.
pub async fn set_state(tx: &mut Tx, scope: &Scope, entry: &Entry) -> Result<u64> {
    tx.exec(
        "update outreach_entry set state = $3, settled_at = $4, settled_by = $5 where id = $1 and centre_id = $2",
        args![entry.id.uuid(), scope.centre(), entry.state.code(), entry.settled_at, &entry.settled_by],
    )
    .await
}

/// Writes whose an entry is, and nothing else of it, unless someone has said otherwise since it was read.
pub async fn set_person(
    tx: &mut Tx,
    scope: &Scope,
    id: EntryId,
    (before, now): (Option<PersonId>, Option<PersonId>),
) -> Result<u64> {
    let mut sql = Sql::new("update outreach_entry set person_id = ");
    sql.bind(now).push(" where id = ").bind(id.uuid()).push(" and centre_id = ").bind(scope.centre());
    match before {
        Some(before) => sql.push(" and person_id = ").bind(before),
        None => sql.push(" and person_id is null"),
    };
    tx.exec(sql, vec![]).await
}

/// Puts an entry back into the list: something new was written of it.
pub async fn reopen(tx: &mut Tx, scope: &Scope, id: EntryId) -> Result<u64> {
    tx.exec(
        "update outreach_entry set state = 'received', settled_at = null, settled_by = '' \
         where id = $1 and centre_id = $2 and settled_at is not null",
        args![id.uuid(), scope.centre()],
    )
    .await
}

/// Keeps a writing aside: it is read still, and no more a choice.
pub async fn put_aside(tx: &mut Tx, scope: &Scope, id: VersionId) -> Result<u64> {
    tx.exec(
        "update outreach_version set is_put_aside = $3 where id = $1 and centre_id = $2",
        args![id.uuid(), scope.centre(), true],
    )
    .await
}

/// Whether a writing lies in this centre: what another centre holds is not known here.
pub async fn has_version<'c>(conn: impl Into<Conn<'c>>, scope: &Scope, entry: EntryId, id: VersionId) -> Result<bool> {
    let sql = "select id from outreach_version where id = $1 and centre_id = $2 and entry_id = $3";
    Ok(conn.into().one(sql, args![id.uuid(), scope.centre(), entry.uuid()]).await?.is_some())
}

/// How many entries and how many writings there are.
#[cfg(test)]
pub async fn count_all<'c>(conn: impl Into<Conn<'c>>, scope: &Scope) -> Result<(i64, i64)> {
    let sql = "select (select count(*) from outreach_entry where centre_id = $1) as entries, \
               (select count(*) from outreach_version where centre_id = $1) as versions";
    let row = conn.into().one(sql, args![scope.centre()]).await?;
    row.map_or(Ok((0, 0)), |row| Ok((row.int("entries")?, row.int("versions")?)))
}
