//! What people answered: a row for each centre that it concerns, or one for the network when no centre knows the number.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::paging::{Page, PageRequest};
use kernel::{CentreId, MessageId, PersonId};
use people::Channel;
use uuid::Uuid;

use super::ledger::{FIELDS, message_from};
use crate::model::Message;

/// What someone answered.
#[derive(Debug, Clone)]
pub struct Incoming {
    pub id: Uuid,
    pub channel: Channel,
    pub address: String,
    pub text: String,
    pub intent: String,
    pub at: DateTime<Utc>,
}

/// Whom an answer concerns: a centre, what it speaks of, who it most likely comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Claim {
    /// Nobody: the network reads it.
    pub centre: Option<CentreId>,
    pub message: Option<MessageId>,
    pub person: Option<PersonId>,
}

/// An answer in a list, with whom it most likely comes from.
#[derive(Debug, Clone)]
pub struct IncomingRow {
    pub answer: Incoming,
    /// Someone whom the centre knows.
    pub person: Option<PersonId>,
    pub full_name: Option<String>,
    pub message: Option<MessageId>,
}

/// Whether the gateway has already told an answer.
pub(crate) async fn is_told(conn: impl Into<Conn<'_>>, once_key: &str) -> Result<bool> {
    let row = conn.into().one("select 1 as n from delivery_incoming where once_key = $1", args![once_key]).await?;
    Ok(row.is_some())
}

/// Keeps an answer for one of those it concerns; `false` when the gateway had already told it.
pub async fn insert_incoming(tx: &mut Tx, answer: &Incoming, claim: Claim, once_key: Option<String>) -> Result<bool> {
    let inserted = tx
        .exec(
            "insert into delivery_incoming \
             (id, centre_id, channel, address, text, intent, message_id, person_id, at, once_key) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (once_key) do nothing",
            args![
                answer.id,
                claim.centre,
                answer.channel.code(),
                &answer.address,
                &answer.text,
                &answer.intent,
                claim.message,
                claim.person,
                answer.at,
                once_key,
            ],
        )
        .await?;
    Ok(inserted == 1)
}

/// The last message of each centre that has written to an address, the latest first. Of all centres: a number does
/// not say to which of them it answers.
pub(crate) async fn last_messages_unscoped(
    conn: impl Into<Conn<'_>>,
    channel: Channel,
    address: &str,
) -> Result<Vec<Message>> {
    let mut sql = Sql::new("select ");
    sql.push(FIELDS).push(" from delivery_message m where m.address = ").bind(address);
    sql.push(" and m.channel = ").bind(channel.code()).push(" and m.sent_at is not null and not exists (");
    sql.push("select 1 from delivery_message l where l.address = m.address and l.channel = m.channel ");
    sql.push("and l.centre_id = m.centre_id and l.sent_at is not null ");
    sql.push("and (l.sent_at > m.sent_at or (l.sent_at = m.sent_at and l.id > m.id))) ");
    sql.push("order by m.sent_at desc, m.id desc");
    conn.into().all(sql, vec![]).await?.iter().map(message_from).collect()
}

/// The people who have a number on their card, centre by centre. Of all centres, for the same reason.
pub(crate) async fn holders_unscoped(conn: impl Into<Conn<'_>>, mobile: &str) -> Result<Vec<(CentreId, PersonId)>> {
    let rows = conn
        .into()
        .all(
            "select p.centre_id, p.id from report_person p where p.mobile = $1 and p.archived_at is null \
             order by p.centre_id, p.id",
            args![mobile],
        )
        .await?;
    rows.iter().map(|row| Ok((row.id("centre_id")?, row.id("id")?))).collect()
}

const ANSWERS: &str = "select i.id, i.channel, i.address, i.text, i.intent, i.at, i.message_id, p.id as person_id, \
                       coalesce(m.full_name, trim(p.first_name || ' ' || p.last_name)) as full_name \
                       from delivery_incoming i left join delivery_message m on m.id = i.message_id \
                       left join report_person p on p.id = i.person_id and p.centre_id = i.centre_id where ";

/// The answers of a centre, latest first.
pub async fn list_incoming(conn: impl Into<Conn<'_>>, scope: &Scope, page: PageRequest) -> Result<Page<IncomingRow>> {
    let mut sql = Sql::new(ANSWERS);
    sql.push("i.centre_id = ").bind(scope.centre());
    answers(conn, sql, page).await
}

/// The answers that no centre knows whom to ask about. Of no centre, and so for who answers for the network.
pub(crate) async fn list_unclaimed_unscoped(conn: impl Into<Conn<'_>>, page: PageRequest) -> Result<Page<IncomingRow>> {
    let mut sql = Sql::new(ANSWERS);
    sql.push("i.centre_id is null");
    answers(conn, sql, page).await
}

async fn answers(conn: impl Into<Conn<'_>>, mut sql: Sql, page: PageRequest) -> Result<Page<IncomingRow>> {
    if let Some(after) = page.after {
        sql.push(" and i.id < ").bind(after);
    }
    sql.push(" order by i.id desc limit ").bind(page.limit + 1);
    let rows = conn.into().all(sql, vec![]).await?;
    let answers = rows.iter().map(incoming).collect::<Result<Vec<_>>>()?;
    Ok(Page::from_rows(answers, page.limit, |row| row.answer.id))
}

fn incoming(row: &Row) -> Result<IncomingRow> {
    let answer = Incoming {
        id: row.get("id")?,
        channel: row.word("delivery_incoming", "channel", Channel::from_code)?,
        address: row.text("address")?,
        text: row.text("text")?,
        intent: row.text("intent")?,
        at: row.get("at")?,
    };
    Ok(IncomingRow {
        answer,
        person: row.opt_id("person_id")?,
        full_name: row.opt_text("full_name")?,
        message: row.opt_id("message_id")?,
    })
}
