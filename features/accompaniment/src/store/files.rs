//! Rows of `accompaniment` and of its referents.

use auth::Scope;
use chrono::{DateTime, NaiveDate, Utc};
use crypto::Sealed;
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::{AccountId, CentreId, PersonId};
use uuid::Uuid;

use super::{bytes, of_people, sealed};
use crate::model::FileState;

/// The file of a person, its words shut.
#[derive(Debug, Clone)]
pub struct FileRow {
    pub id: Uuid,
    pub centre: CentreId,
    pub person: PersonId,
    pub state: FileState,
    pub opened_at: DateTime<Utc>,
    pub opened_by: String,
    pub situation: Option<Sealed>,
}

/// One line of the team's list: no word of what is done.
#[derive(Debug, Clone)]
pub struct ListRow {
    pub id: Uuid,
    /// Who they are now, after all merges.
    pub person: PersonId,
    pub state: FileState,
    pub steps: i64,
    pub next_on: Option<NaiveDate>,
    pub last_on: Option<NaiveDate>,
}

/// Which files are listed.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Those of one referent.
    pub referent: Option<AccountId>,
    /// Those of these people.
    pub people: Option<Vec<PersonId>>,
}

fn from_row(row: &Row) -> Result<FileRow> {
    Ok(FileRow {
        id: row.get("id")?,
        centre: row.id("centre_id")?,
        person: row.id("person_id")?,
        state: row.word("accompaniment", "state", FileState::from_code)?,
        opened_at: row.get("opened_at")?,
        opened_by: row.text("opened_by")?,
        situation: sealed(row, "situation")?,
    })
}

/// Every file of someone: several where several entries were merged. One that is not closed first, then the latest.
pub async fn all(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[PersonId]) -> Result<Vec<FileRow>> {
    let mut sql = Sql::new(
        "select id, centre_id, person_id, state, opened_at, opened_by, situation from accompaniment where centre_id = ",
    );
    sql.bind(scope.centre());
    of_people(&mut sql, ids);
    sql.push(" order by case when state = 'closed' then 1 else 0 end, opened_at desc, id desc");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// The file of someone into which is written: the first of all of theirs.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[PersonId]) -> Result<Option<FileRow>> {
    Ok(all(conn, scope, ids).await?.into_iter().next())
}

/// Takes the turn of someone's files for the rest of the transaction: who writes into them next waits for it. Says how
/// many there are.
pub async fn take_turn(tx: &mut Tx, scope: &Scope, ids: &[PersonId]) -> Result<u64> {
    // A row written as it was is held, and is no change of the history.
    let mut sql = Sql::new("update accompaniment set state = state where centre_id = ");
    sql.bind(scope.centre());
    of_people(&mut sql, ids);
    tx.exec(sql, vec![]).await
}

/// Adds a file.
pub async fn insert(tx: &mut Tx, scope: &Scope, file: &FileRow) -> Result<()> {
    tx.exec(
        "insert into accompaniment (id, centre_id, person_id, state, opened_at, opened_by, situation) \
         values ($1, $2, $3, $4, $5, $6, $7)",
        args![
            file.id,
            scope.centre(),
            file.person,
            file.state.code(),
            file.opened_at,
            &file.opened_by,
            bytes(file.situation.as_ref()),
        ],
    )
    .await?;
    Ok(())
}

/// Writes the situation.
pub async fn set_situation(tx: &mut Tx, scope: &Scope, id: Uuid, situation: Option<&Sealed>) -> Result<u64> {
    tx.exec(
        "update accompaniment set situation = $3 where id = $1 and centre_id = $2",
        args![id, scope.centre(), bytes(situation)],
    )
    .await
}

/// Says how far it is.
pub async fn set_state(tx: &mut Tx, scope: &Scope, id: Uuid, state: FileState, now: DateTime<Utc>) -> Result<u64> {
    tx.exec(
        "update accompaniment set state = $3, closed_at = $4 where id = $1 and centre_id = $2",
        args![id, scope.centre(), state.code(), (state == FileState::Closed).then_some(now)],
    )
    .await
}

/// How many files that are not closed each account accompanies.
pub async fn count_by_referent(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<(AccountId, i64)>> {
    let sql = "select r.account_id, count(*) as n from accompaniment_referent r \
               join accompaniment a on a.id = r.accompaniment_id \
               where r.centre_id = $1 and a.state <> 'closed' group by r.account_id";
    let rows = conn.into().all(sql, args![scope.centre()]).await?;
    rows.iter().map(|row| Ok((row.id("account_id")?, row.int("n")?))).collect()
}

/// Adds someone to the referents of files; who is one already stays so.
pub async fn add_referent(
    tx: &mut Tx,
    scope: &Scope,
    files: &[Uuid],
    account: AccountId,
    now: DateTime<Utc>,
) -> Result<()> {
    for file in files {
        tx.exec(
            "insert into accompaniment_referent (id, centre_id, accompaniment_id, account_id, since) \
             values ($1, $2, $3, $4, $5) on conflict (accompaniment_id, account_id) do nothing",
            args![Uuid::now_v7(), scope.centre(), *file, account, now],
        )
        .await?;
    }
    Ok(())
}

/// Takes out of the referents of a file those who are not among `kept`.
pub async fn keep_referents(tx: &mut Tx, scope: &Scope, file: Uuid, kept: &[AccountId]) -> Result<u64> {
    let mut sql = Sql::new("delete from accompaniment_referent where centre_id = ");
    sql.bind(scope.centre()).push(" and accompaniment_id = ").bind(file);
    if !kept.is_empty() {
        sql.push(" and account_id not in (").bind_list(kept.iter().copied()).push(")");
    }
    tx.exec(sql, vec![]).await
}

/// The files that are not closed and that someone accompanies.
pub async fn files_of(conn: impl Into<Conn<'_>>, scope: &Scope, account: AccountId) -> Result<Vec<Uuid>> {
    let sql = "select r.accompaniment_id from accompaniment_referent r join accompaniment a \
               on a.id = r.accompaniment_id where r.centre_id = $1 and r.account_id = $2 and a.state <> 'closed' \
               order by r.accompaniment_id";
    let rows = conn.into().all(sql, args![scope.centre(), account]).await?;
    rows.iter().map(|row| row.get("accompaniment_id")).collect()
}

/// Takes someone out of the referents of files.
pub async fn remove_referent(tx: &mut Tx, scope: &Scope, files: &[Uuid], account: AccountId) -> Result<u64> {
    let mut sql = Sql::new("delete from accompaniment_referent where centre_id = ");
    sql.bind(scope.centre()).push(" and account_id = ").bind(account);
    sql.push(" and accompaniment_id in (").bind_list(files.iter().copied()).push(")");
    tx.exec(sql, vec![]).await
}

/// Files with who they are of now, after all merges, and which of theirs comes first; what is in hand and done in each.
const LISTED: &str = "with of_file as (select a.id, a.state, coalesce(m.now_id, a.person_id) as now_id, \
     row_number() over (partition by coalesce(m.now_id, a.person_id) \
     order by case when a.state = 'closed' then 1 else 0 end, a.opened_at desc, a.id desc) as place \
     from accompaniment a left join report_merged m on m.id = a.person_id where a.centre_id = ";
const LISTED_OF: &str = "), hand_of as (select o.now_id, count(*) as steps, min(s.due_on) as next_on \
     from accompaniment_step s join of_file o on o.id = s.accompaniment_id where s.done_at is null group by o.now_id), \
     acts_of as (select o.now_id, max(t.on_day) as last_on from accompaniment_act t \
     join of_file o on o.id = t.accompaniment_id group by o.now_id) \
     select f.id, f.now_id as person_id, f.state, coalesce(h.steps, 0) as steps, h.next_on, d.last_on from of_file f \
     left join hand_of h on h.now_id = f.now_id left join acts_of d on d.now_id = f.now_id \
     where f.place = 1 and f.state <> 'closed'";

/// Who is accompanied, the earliest date first, those without one last, each once however many entries were merged; one
/// more than `limit`.
pub async fn list(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    filter: &Filter,
    (limit, offset): (i64, i64),
) -> Result<Vec<ListRow>> {
    let mut sql = Sql::new(LISTED);
    sql.bind(scope.centre()).push(LISTED_OF);
    if let Some(account) = filter.referent {
        sql.push(
            " and exists (select 1 from accompaniment_referent r join of_file o on o.id = r.accompaniment_id \
             where o.now_id = f.now_id and r.account_id = ",
        );
        sql.bind(account).push(")");
    }
    if let Some(people) = &filter.people {
        sql.push(" and f.now_id in (").bind_list(people.iter().copied()).push(")");
    }
    sql.push(" order by case when h.next_on is null then 1 else 0 end, h.next_on, f.id limit ");
    sql.bind(limit + 1).push(" offset ").bind(offset);
    conn.into().all(sql, vec![]).await?.iter().map(listed).collect()
}

/// Who accompanies these people, under whichever of their entries.
pub async fn referents_now(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    people: &[PersonId],
) -> Result<Vec<(PersonId, AccountId)>> {
    let mut sql = Sql::new(
        "select coalesce(m.now_id, a.person_id) as person_id, r.account_id from accompaniment_referent r \
         join accompaniment a on a.id = r.accompaniment_id left join report_merged m on m.id = a.person_id \
         where r.centre_id = ",
    );
    sql.bind(scope.centre()).push(" and coalesce(m.now_id, a.person_id) in (").bind_list(people.iter().copied());
    sql.push(") order by r.since, r.id");
    let rows = conn.into().all(sql, vec![]).await?;
    let mut found: Vec<(PersonId, AccountId)> = Vec::new();
    for row in rows {
        let told = (row.id("person_id")?, row.id("account_id")?);
        if !found.contains(&told) {
            found.push(told);
        }
    }
    Ok(found)
}

fn listed(row: &Row) -> Result<ListRow> {
    Ok(ListRow {
        id: row.get("id")?,
        person: row.id("person_id")?,
        state: row.word("accompaniment", "state", FileState::from_code)?,
        steps: row.int("steps")?,
        next_on: row.get("next_on")?,
        last_on: row.get("last_on")?,
    })
}
