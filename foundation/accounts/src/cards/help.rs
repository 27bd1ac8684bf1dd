//! "J'aide Mme X": begun with consent, confirmed, ended; told to the person afterwards.

use auth::{Scope, Staff};
use chrono::{DateTime, Utc};
use db::{Conn, Db, Operation};
use kernel::{PersonId, SessionId};
use uuid::Uuid;

use super::store::sessions as store;

/// How a person said yes to being helped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConsentWay {
    Spoken,
    Signed,
    Phone,
}

impl ConsentWay {
    pub const ALL: [Self; 3] = [Self::Spoken, Self::Signed, Self::Phone];

    /// The word that is kept, and the end of the key of its words.
    pub fn code(self) -> &'static str {
        match self {
            Self::Spoken => "spoken",
            Self::Signed => "signed",
            Self::Phone => "phone",
        }
    }

    /// What a kept or typed word means.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.code() == code)
    }
}

/// A help, as the person reads it afterwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpLine {
    pub helper: String,
    pub way: ConsentWay,
    pub started_at: DateTime<Utc>,
    pub ended_at: Option<DateTime<Utc>>,
}

/// Writes that someone of the team begins to help a person, who said yes to these words.
pub async fn begin(
    db: &Db,
    scope: &Scope,
    operation: &Operation,
    helper: &Staff,
    (person, consent, way): (PersonId, &str, ConsentWay),
) -> db::Result<Uuid> {
    let id = Uuid::now_v7();
    let mut tx = db.begin(operation).await?;
    store::insert_help(&mut tx, scope, operation, helper, (id, person, consent, way)).await?;
    tx.commit().await?;
    Ok(id)
}

/// Writes that the help of a session goes on.
pub async fn confirm(db: &Db, operation: &Operation, session: SessionId) -> db::Result<()> {
    let mut tx = db.begin(operation).await?;
    store::confirm_help(&mut tx, session, operation.at).await?;
    tx.commit().await
}

/// Ends the help of a session, and the session.
pub async fn end(db: &Db, operation: &Operation, session: SessionId) -> db::Result<()> {
    let mut tx = db.begin(operation).await?;
    store::end_help(&mut tx, session, operation.at).await?;
    store::delete(&mut tx, session).await?;
    tx.commit().await
}

/// Who helped a person, the latest first; at most twenty.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope, person: PersonId) -> db::Result<Vec<HelpLine>> {
    store::list_helps(conn, scope, person).await
}
