//! The telephones that joined: a hash of their token, as whom they came, and no name.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Tx, args};

use crate::model::workshop::{Attendance, AttendeeRole};
use crate::model::{ParticipantId, WorkshopId};

/// Who takes part, in counts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Telephones {
    /// All that joined.
    pub joined: i64,
    /// Of these, those that gave points.
    pub voted: i64,
    /// As whom they came, where they said it.
    pub roles: Attendance,
}

/// Keeps a telephone that joins.
pub async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    (workshop, id): (WorkshopId, ParticipantId),
    (token_hash, role): (&str, Option<AttendeeRole>),
    now: DateTime<Utc>,
) -> Result<()> {
    tx.exec(
        "insert into workshop_participant (id, centre_id, workshop_id, token_hash, role, joined_at) \
         values ($1, $2, $3, $4, $5, $6)",
        args![id, scope.centre(), workshop, token_hash, role.map_or("", AttendeeRole::code), now],
    )
    .await?;
    Ok(())
}

/// The telephone of a token.
pub async fn find(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    workshop: WorkshopId,
    token_hash: &str,
) -> Result<Option<ParticipantId>> {
    let sql = "select id from workshop_participant where token_hash = $1 and workshop_id = $2 and centre_id = $3";
    let row = conn.into().one(sql, args![token_hash, workshop, scope.centre()]).await?;
    row.map(|row| row.id("id")).transpose()
}

/// Notes that a telephone has given its points.
pub async fn mark_voted(tx: &mut Tx, scope: &Scope, id: ParticipantId, at: Option<DateTime<Utc>>) -> Result<u64> {
    let sql = "update workshop_participant set voted_at = $3 where id = $1 and centre_id = $2";
    tx.exec(sql, args![id, scope.centre(), at]).await
}

/// How many joined, by role, and how many voted.
pub async fn count(conn: impl Into<Conn<'_>>, scope: &Scope, workshop: WorkshopId) -> Result<Telephones> {
    let sql = "select role, count(*) as joined, count(voted_at) as voted from workshop_participant \
               where workshop_id = $1 and centre_id = $2 group by role";
    let rows: Vec<Row> = conn.into().all(sql, args![workshop, scope.centre()]).await?;
    let mut found = Telephones::default();
    for row in rows {
        let joined = row.int("joined")?;
        found.joined += joined;
        found.voted += row.int("voted")?;
        if let Some(role) = AttendeeRole::from_code(&row.text("role")?) {
            found.roles.add(role, joined);
        }
    }
    Ok(found)
}
