//! "J'aide Mme X": begun with consent, confirmed, ended; told to the person afterwards.

use auth::{Scope, Staff};
use chrono::{DateTime, Utc};
use db::{Conn, Db, Operation, args};
use kernel::PersonId;
use uuid::Uuid;

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
    tx.exec(
        "insert into card_help (id, centre_id, person_id, account_id, helper_name, consent, consent_way, started_at, \
         confirmed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $8)",
        args![id, scope.centre(), person, helper.account, &helper.name, consent, way.code(), operation.at],
    )
    .await?;
    tx.commit().await?;
    Ok(id)
}

/// Writes that the help of a session goes on.
pub async fn confirm(db: &Db, operation: &Operation, session: kernel::SessionId) -> db::Result<()> {
    let mut tx = db.begin(operation).await?;
    let sql = "update card_help set confirmed_at = $2 where ended_at is null \
               and id = (select help_id from card_session where id = $1)";
    tx.exec(sql, args![session, operation.at]).await?;
    tx.commit().await
}

/// Ends the help of a session, and the session.
pub async fn end(db: &Db, operation: &Operation, session: kernel::SessionId) -> db::Result<()> {
    let mut tx = db.begin(operation).await?;
    let sql = "update card_help set ended_at = $2 where ended_at is null \
               and id = (select help_id from card_session where id = $1)";
    tx.exec(sql, args![session, operation.at]).await?;
    tx.exec("delete from card_session where id = $1", args![session]).await?;
    tx.commit().await
}

/// Who helped a person, the latest first; at most twenty.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope, person: PersonId) -> db::Result<Vec<HelpLine>> {
    let sql = "select helper_name, consent_way, started_at, ended_at from card_help \
               where centre_id = $1 and person_id = $2 order by id desc limit 20";
    let rows = conn.into().all(sql, args![scope.centre(), person]).await?;
    rows.iter()
        .map(|row| {
            Ok(HelpLine {
                helper: row.text("helper_name")?,
                way: row.word("card_help", "consent_way", ConsentWay::from_code)?,
                started_at: row.get("started_at")?,
                ended_at: row.get("ended_at")?,
            })
        })
        .collect()
}
