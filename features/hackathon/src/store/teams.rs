//! Teams, who is in them, and what is asked of them later.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use uuid::Uuid;

use crate::model::team::{FollowUp, Member, Side, Team, TeamDraft};
use crate::model::{FollowUpId, HackathonId, LineId, MemberId, TeamId};

fn team_from(row: &Row) -> Result<Team> {
    Ok(Team {
        id: row.id("id")?,
        draft: TeamDraft {
            name: row.text("name")?,
            challenge: row.opt_id("challenge_id")?,
            wanted: row.text("wanted")?,
            made: row.text("made")?,
            link: row.text("link")?,
            licence: row.text("licence")?,
        },
        picture: row.get("picture_id")?,
        voices: row.get("voices")?,
        revision: row.int("revision")?,
    })
}

/// The teams of a hackathon, in the order they were made up.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope, event: HackathonId) -> Result<Vec<Team>> {
    let mut sql = Sql::new("select id, name, challenge_id, wanted, made, link, licence, picture_id, voices, ");
    sql.push("revision from hackathon_team where centre_id = ").bind(scope.centre());
    sql.push(" and hackathon_id = ").bind(event).push(" order by id");
    conn.into().all(sql, vec![]).await?.iter().map(team_from).collect()
}

pub async fn insert(tx: &mut Tx, scope: &Scope, event: HackathonId, team: &Team, now: DateTime<Utc>) -> Result<()> {
    let draft = &team.draft;
    tx.exec(
        "insert into hackathon_team (id, centre_id, hackathon_id, challenge_id, name, wanted, made, link, licence, \
         picture_id, voices, created_at, revision) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        args![
            team.id,
            scope.centre(),
            event,
            draft.challenge.map(LineId::uuid),
            &draft.name,
            &draft.wanted,
            &draft.made,
            &draft.link,
            &draft.licence,
            team.picture,
            team.voices,
            now,
            team.revision,
        ],
    )
    .await?;
    Ok(())
}

/// Writes what is known of a team, unless someone has since the revision that was read.
pub async fn update(tx: &mut Tx, scope: &Scope, (id, revision): (TeamId, i64), draft: &TeamDraft) -> Result<bool> {
    let sql = "update hackathon_team set challenge_id = $3, name = $4, wanted = $5, made = $6, link = $7, \
               licence = $8, revision = revision + 1 where id = $1 and centre_id = $2 and revision = $9";
    let values = args![
        id,
        scope.centre(),
        draft.challenge.map(LineId::uuid),
        &draft.name,
        &draft.wanted,
        &draft.made,
        &draft.link,
        &draft.licence,
        revision,
    ];
    Ok(tx.exec(sql, values).await? == 1)
}

pub async fn set_picture(tx: &mut Tx, scope: &Scope, id: TeamId, picture: Uuid) -> Result<u64> {
    let set = "update hackathon_team set picture_id = $3 where id = $1 and centre_id = $2";
    tx.exec(set, args![id, scope.centre(), picture]).await
}

/// Shows the count of a team.
pub async fn set_voices(tx: &mut Tx, scope: &Scope, id: TeamId, voices: i64) -> Result<()> {
    let set = "update hackathon_team set voices = $3 where id = $1 and centre_id = $2";
    tx.exec(set, args![id, scope.centre(), voices]).await?;
    Ok(())
}

/// Who comes, in the order they said so.
pub async fn members(conn: impl Into<Conn<'_>>, scope: &Scope, event: HackathonId) -> Result<Vec<Member>> {
    let mut sql = Sql::new("select id, team_id, person_id, name, side, skills, contact from hackathon_member ");
    sql.push("where centre_id = ").bind(scope.centre());
    sql.push(" and hackathon_id = ").bind(event).push(" order by id");
    let member = |row: &Row| {
        Ok(Member {
            id: row.id("id")?,
            team: row.opt_id("team_id")?,
            person: row.opt_id("person_id")?,
            name: row.text("name")?,
            side: row.word("hackathon_member", "side", Side::from_code)?,
            skills: row.text("skills")?,
            contact: row.text("contact")?,
        })
    };
    conn.into().all(sql, vec![]).await?.iter().map(member).collect()
}

pub async fn insert_member(
    tx: &mut Tx,
    scope: &Scope,
    event: HackathonId,
    member: &Member,
    now: DateTime<Utc>,
) -> Result<()> {
    tx.exec(
        "insert into hackathon_member (id, centre_id, hackathon_id, team_id, person_id, name, side, skills, contact, \
         created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            member.id,
            scope.centre(),
            event,
            member.team.map(TeamId::uuid),
            member.person,
            &member.name,
            member.side.code(),
            &member.skills,
            &member.contact,
            now,
        ],
    )
    .await?;
    Ok(())
}

/// Places someone in a team, or in none.
pub async fn place(tx: &mut Tx, scope: &Scope, event: HackathonId, id: MemberId, team: Option<TeamId>) -> Result<u64> {
    let placed = "update hackathon_member set team_id = $4 where id = $1 and centre_id = $2 and hackathon_id = $3";
    tx.exec(placed, args![id, scope.centre(), event, team.map(TeamId::uuid)]).await
}

/// What is asked of the teams of a hackathon, the first due first.
pub async fn follow_ups(conn: impl Into<Conn<'_>>, scope: &Scope, event: HackathonId) -> Result<Vec<FollowUp>> {
    let mut sql = Sql::new("select f.id, f.team_id, f.days, f.due_on, f.words, f.done_at from hackathon_follow_up f ");
    sql.push("join hackathon_team t on t.id = f.team_id where f.centre_id = ").bind(scope.centre());
    sql.push(" and t.hackathon_id = ").bind(event).push(" order by f.due_on, f.id");
    let follow_up = |row: &Row| {
        Ok(FollowUp {
            id: row.id("id")?,
            team: row.id("team_id")?,
            days: row.int("days")?,
            due_on: row.get("due_on")?,
            words: row.text("words")?,
            done_at: row.get("done_at")?,
        })
    };
    conn.into().all(sql, vec![]).await?.iter().map(follow_up).collect()
}

/// Asks a team what became of what it made; `false` when it was asked already.
pub async fn insert_follow_up(tx: &mut Tx, scope: &Scope, asked: &FollowUp) -> Result<bool> {
    let inserted = tx
        .exec(
            "insert into hackathon_follow_up (id, centre_id, team_id, days, due_on, words, done_at) \
             values ($1, $2, $3, $4, $5, $6, $7) on conflict (team_id, days) do nothing",
            args![asked.id, scope.centre(), asked.team, asked.days, asked.due_on, &asked.words, asked.done_at],
        )
        .await?;
    Ok(inserted == 1)
}

/// Writes what became of it, unless someone has; 0 then.
pub async fn answer(
    tx: &mut Tx,
    scope: &Scope,
    (team, id): (TeamId, FollowUpId),
    words: &str,
    now: DateTime<Utc>,
) -> Result<u64> {
    let done = "update hackathon_follow_up set words = $4, done_at = $5 \
                where id = $1 and centre_id = $2 and team_id = $3 and done_at is null";
    tx.exec(done, args![id, scope.centre(), team, words, now]).await
}
