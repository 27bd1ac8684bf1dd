//! Choices: who has had theirs, and how many voices each team has, on phones and on paper. Nothing joins the two.

use std::collections::{BTreeMap, HashMap};

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::PersonId;
use uuid::Uuid;

use crate::model::{HackathonId, SheetId, TeamId};

/// How many voices each team has.
pub type Marks = BTreeMap<TeamId, i64>;

/// What a printed code is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slip {
    Unknown,
    Used,
    /// It was free, and is used from now on.
    Taken,
}

/// Uses a printed code once.
pub async fn use_slip(tx: &mut Tx, scope: &Scope, event: HackathonId, code_hash: &str) -> Result<Slip> {
    let used = "update hackathon_slip set is_used = $4 where hackathon_id = $1 and centre_id = $2 and code_hash = $3 \
                and is_used = $5";
    if tx.exec(used, args![event, scope.centre(), code_hash, true, false]).await? == 1 {
        return Ok(Slip::Taken);
    }
    Ok(if is_known(&mut *tx, scope, event, code_hash).await? { Slip::Used } else { Slip::Unknown })
}

/// Whether a code was printed for this event, used or not.
pub async fn is_known(conn: impl Into<Conn<'_>>, scope: &Scope, event: HackathonId, code_hash: &str) -> Result<bool> {
    let known = "select id from hackathon_slip where hackathon_id = $1 and centre_id = $2 and code_hash = $3";
    Ok(conn.into().one(known, args![event, scope.centre(), code_hash]).await?.is_some())
}

/// Keeps new codes, by what is kept of them.
pub async fn insert_slips(tx: &mut Tx, scope: &Scope, event: HackathonId, hashes: &[String]) -> Result<()> {
    for hash in hashes {
        tx.exec(
            "insert into hackathon_slip (id, centre_id, hackathon_id, code_hash, is_used) values ($1, $2, $3, $4, $5)",
            args![Uuid::now_v7(), scope.centre(), event, hash, false],
        )
        .await?;
    }
    Ok(())
}

/// How many codes were printed for a hackathon.
pub async fn count_slips(conn: impl Into<Conn<'_>>, scope: &Scope, event: HackathonId) -> Result<i64> {
    let count = "select count(*) as n from hackathon_slip where hackathon_id = $1 and centre_id = $2";
    let row = conn.into().one(count, args![event, scope.centre()]).await?;
    row.map_or(Ok(0), |row| row.int("n"))
}

/// Whether someone has had their choice, under this card or under an entry that was merged with it.
pub async fn has_chosen(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    event: HackathonId,
    person: PersonId,
) -> Result<bool> {
    let mut sql = Sql::new("select id from hackathon_voter where hackathon_id = ");
    sql.bind(event).push(" and centre_id = ").bind(scope.centre());
    sql.push(" and (person_id = ").bind(person);
    sql.push(" or person_id in (select m.id from report_merged m where m.now_id = ").bind(person).push("))");
    Ok(conn.into().one(sql, vec![]).await?.is_some())
}

/// Notes that someone has had their choice.
pub async fn insert_voter(tx: &mut Tx, scope: &Scope, event: HackathonId, person: PersonId, id: Uuid) -> Result<()> {
    let noted = "insert into hackathon_voter (id, centre_id, hackathon_id, person_id) values ($1, $2, $3, $4)";
    tx.exec(noted, args![id, scope.centre(), event, person]).await?;
    Ok(())
}

/// Adds a choice to the count.
pub async fn add(tx: &mut Tx, scope: &Scope, event: HackathonId, marks: &Marks) -> Result<()> {
    for (team, points) in marks {
        tx.exec(
            "insert into hackathon_voice (id, centre_id, hackathon_id, team_id, points) values ($1, $2, $3, $4, $5) \
             on conflict (team_id) do update set points = hackathon_voice.points + excluded.points",
            args![Uuid::now_v7(), scope.centre(), event, *team, *points],
        )
        .await?;
    }
    Ok(())
}

/// Opens the count of each team that can be chosen, at nothing: the first choice leaves no trace of its hour.
pub async fn open(tx: &mut Tx, scope: &Scope, event: HackathonId, teams: &[TeamId]) -> Result<()> {
    let nothing: Marks = teams.iter().map(|team| (*team, 0)).collect();
    add(tx, scope, event, &nothing).await
}

/// A count that was typed: how many people, not for what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    pub id: SheetId,
    pub people: i64,
    pub note: String,
    pub typed_at: DateTime<Utc>,
}

/// The counts typed for a event, the latest first.
pub async fn sheets(conn: impl Into<Conn<'_>>, scope: &Scope, event: HackathonId) -> Result<Vec<Sheet>> {
    let mut sql = Sql::new("select id, people, note, typed_at from hackathon_sheet where centre_id = ");
    sql.bind(scope.centre()).push(" and hackathon_id = ").bind(event).push(" order by id desc");
    let sheet = |row: &Row| {
        let (people, note) = (row.int("people")?, row.text("note")?);
        Ok(Sheet { id: row.id("id")?, people, note, typed_at: row.get("typed_at")? })
    };
    conn.into().all(sql, vec![]).await?.iter().map(sheet).collect()
}

/// Adds a count.
pub async fn insert_sheet(tx: &mut Tx, scope: &Scope, event: HackathonId, sheet: &Sheet, marks: &Marks) -> Result<()> {
    tx.exec(
        "insert into hackathon_sheet (id, centre_id, hackathon_id, people, note, typed_at) values ($1, $2, $3, $4, $5, $6)",
        args![sheet.id, scope.centre(), event, sheet.people, &sheet.note, sheet.typed_at],
    )
    .await?;
    for (team, marks) in marks {
        tx.exec(
            "insert into hackathon_mark (id, centre_id, sheet_id, team_id, marks) values ($1, $2, $3, $4, $5)",
            args![Uuid::now_v7(), scope.centre(), sheet.id, *team, *marks],
        )
        .await?;
    }
    Ok(())
}

/// Takes a count away.
pub async fn delete_sheet(tx: &mut Tx, scope: &Scope, event: HackathonId, id: SheetId) -> Result<u64> {
    let marks = "delete from hackathon_mark where sheet_id in \
                 (select s.id from hackathon_sheet s where s.id = $1 and s.centre_id = $2 and s.hackathon_id = $3)";
    tx.exec(marks, args![id, scope.centre(), event]).await?;
    let sheet = "delete from hackathon_sheet where id = $1 and centre_id = $2 and hackathon_id = $3";
    tx.exec(sheet, args![id, scope.centre(), event]).await
}

/// The whole count: phones, tokens and stickers together.
pub async fn tally(conn: impl Into<Conn<'_>>, scope: &Scope, event: HackathonId) -> Result<HashMap<TeamId, i64>> {
    let mut sql = Sql::new("select x.team_id, cast(sum(x.n) as bigint) as n from (");
    sql.push("select team_id, points as n from hackathon_voice where hackathon_id = ").bind(event);
    sql.push(" and centre_id = ").bind(scope.centre());
    sql.push(" union all select m.team_id, m.marks as n from hackathon_mark m ");
    sql.push("join hackathon_sheet s on s.id = m.sheet_id where s.hackathon_id = ").bind(event);
    sql.push(" and s.centre_id = ").bind(scope.centre()).push(") x group by x.team_id");
    let rows = conn.into().all(sql, vec![]).await?;
    rows.iter().map(|row| Ok((row.id("team_id")?, row.int("n")?))).collect()
}

/// How many people have chosen so far, in whatever way.
pub async fn people(conn: impl Into<Conn<'_>>, scope: &Scope, event: HackathonId) -> Result<i64> {
    let mut sql = Sql::new("select cast(coalesce((select count(*) from hackathon_voter where hackathon_id = ");
    sql.bind(event).push(" and centre_id = ").bind(scope.centre());
    sql.push("), 0) + coalesce((select count(*) from hackathon_slip where is_used and hackathon_id = ").bind(event);
    sql.push(" and centre_id = ").bind(scope.centre());
    sql.push("), 0) + coalesce((select sum(people) from hackathon_sheet where hackathon_id = ").bind(event);
    sql.push(" and centre_id = ").bind(scope.centre()).push("), 0) as bigint) as n");
    let row = conn.into().one(sql, vec![]).await?;
    row.map_or(Ok(0), |row| row.int("n"))
}

/// Whether a count that was shown is no longer the sum of what was given.
pub async fn is_shown_wrong(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<bool> {
    let mut sql = Sql::new("select t.id from hackathon_team t join hackathon h on h.id = t.hackathon_id ");
    sql.push("where h.state = 'closed' and t.voices is not null and t.centre_id = ").bind(scope.centre());
    sql.push(" and t.voices <> coalesce((select v.points from hackathon_voice v where v.team_id = t.id), 0) ");
    sql.push("+ coalesce((select sum(m.marks) from hackathon_mark m where m.team_id = t.id), 0) limit 1");
    Ok(conn.into().one(sql, vec![]).await?.is_some())
}
