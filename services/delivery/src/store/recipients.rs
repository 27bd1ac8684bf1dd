//! Rows of `delivery_recipient`: each person targeted, exactly once, and where they stand.

use std::collections::HashMap;

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::paging::{Page, PageRequest};
use kernel::{HouseholdId, MessageId, PersonId};
use people::Channel;
use uuid::Uuid;

/// Rows in one statement.
const ROWS_AT_ONCE: usize = 500;

/// Why no message carries anything to someone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Blocked {
    NoChannel,
    /// They have ways, and said no to each.
    Refused,
}

impl Blocked {
    pub fn code(self) -> &'static str {
        match self {
            Self::NoChannel => "no_channel",
            Self::Refused => "refused",
        }
    }
}

/// A person to be targeted: by a message, or by none and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewRecipient {
    pub person: PersonId,
    pub carried: std::result::Result<MessageId, Blocked>,
}

/// Targets people in bulk; someone targeted twice by a batch is an error of the caller.
pub async fn insert_recipients(
    tx: &mut Tx,
    scope: &Scope,
    batch: Uuid,
    recipients: &[NewRecipient],
    now: DateTime<Utc>,
) -> Result<()> {
    for chunk in recipients.chunks(ROWS_AT_ONCE) {
        let mut sql = Sql::new(
            "insert into delivery_recipient (id, centre_id, batch_id, person_id, message_id, blocked, created_at) values ",
        );
        for (at, recipient) in chunk.iter().enumerate() {
            sql.push(if at == 0 { "(" } else { ", (" });
            let blocked = recipient.carried.err().map_or("", Blocked::code);
            sql.bind_list(args![
                Uuid::now_v7(),
                scope.centre(),
                batch,
                recipient.person,
                recipient.carried.ok(),
                blocked,
                now
            ]);
            sql.push(")");
        }
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}

/// Gives people another attempt in place of the one that failed.
pub async fn point_recipients(
    tx: &mut Tx,
    scope: &Scope,
    batch: Uuid,
    people: &[PersonId],
    message: MessageId,
) -> Result<u64> {
    let mut sql = Sql::new("update delivery_recipient set blocked = '', message_id = ");
    sql.bind(message).push(" where centre_id = ").bind(scope.centre()).push(" and batch_id = ").bind(batch);
    sql.push(" and told_at is null and person_id in (").bind_list(people.iter().copied()).push(")");
    tx.exec(sql, vec![]).await
}

/// Notes that people were told at the desk or in passing.
pub async fn mark_told(
    tx: &mut Tx,
    scope: &Scope,
    batch: Uuid,
    people: &[PersonId],
    now: DateTime<Utc>,
) -> Result<u64> {
    let mut sql = Sql::new("update delivery_recipient set told_at = ");
    sql.bind(now).push(" where centre_id = ").bind(scope.centre()).push(" and batch_id = ").bind(batch);
    sql.push(" and told_at is null and person_id in (").bind_list(people.iter().copied()).push(")");
    tx.exec(sql, vec![]).await
}

/// Which of the people targeted are listed.
#[derive(Debug, Clone, Default)]
pub struct RecipientFilter {
    /// Words of the board: a state of the ledger, `no_channel`, `refused` or `told`. Empty: all.
    pub standings: Vec<&'static str>,
    /// Empty: all, and none.
    pub channels: Vec<Channel>,
    /// As typed: every word must be in the names, numbers or address.
    pub text: String,
}

/// Someone targeted, and where they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecipientRow {
    pub person: PersonId,
    pub first_name: String,
    pub last_name: String,
    /// A word of the board.
    pub standing: String,
    pub message: Option<MessageId>,
    pub channel: Option<Channel>,
    pub address: String,
    /// Who the message is addressed to: themselves, or an adult of the household.
    pub through: String,
    pub household: Option<HouseholdId>,
    pub attempt: i64,
    pub reason: String,
    pub evidence: String,
    pub at: Option<DateTime<Utc>>,
}

/// Where someone stands: told in passing, without a message, kept here for want of a server, or as their message does.
pub(super) const STANDING: &str = "case when r.told_at is not null then 'told' when m.id is null then r.blocked \
     when m.state = 'sent' and m.reference = 'essaim:local-outbox' then 'kept' else m.state end";

const ROW: &str = " as standing, r.message_id, m.channel, m.address, m.full_name, m.household_id, m.attempt, m.reason, m.evidence, \
     coalesce(r.told_at, m.evidence_at, m.settled_at, m.sent_at) as at from delivery_recipient r \
     join report_person p on p.id = r.person_id left join delivery_message m on m.id = r.message_id";

fn recipient_from(row: &Row) -> Result<RecipientRow> {
    let channel = row.opt_text("channel")?;
    Ok(RecipientRow {
        person: row.id("person_id")?,
        first_name: row.text("first_name")?,
        last_name: row.text("last_name")?,
        standing: row.text("standing")?,
        message: row.opt_id("message_id")?,
        channel: channel.as_deref().and_then(Channel::from_code),
        address: row.opt_text("address")?.unwrap_or_default(),
        through: row.opt_text("full_name")?.unwrap_or_default(),
        household: row.opt_id("household_id")?,
        attempt: row.get::<Option<i64>>("attempt")?.unwrap_or_default(),
        reason: row.opt_text("reason")?.unwrap_or_default(),
        evidence: row.opt_text("evidence")?.unwrap_or_default(),
        at: row.get("at")?,
    })
}

fn rows() -> Sql {
    let mut sql = Sql::new("select r.person_id, p.first_name, p.last_name, p.search_text, ");
    sql.push(STANDING).push(ROW);
    sql
}

fn push_filter(sql: &mut Sql, scope: &Scope, batch: Uuid, filter: &RecipientFilter) {
    sql.push(" where r.centre_id = ").bind(scope.centre()).push(" and r.batch_id = ").bind(batch);
    if !filter.standings.is_empty() {
        sql.push(" and ").push(STANDING).push(" in (");
        sql.bind_list(filter.standings.iter().copied()).push(")");
    }
    if !filter.channels.is_empty() {
        sql.push(" and m.channel in (").bind_list(filter.channels.iter().map(|c| c.code())).push(")");
    }
    for word in people::text::search_words(&filter.text) {
        sql.push(" and p.search_text like ").bind(format!("%{word}%"));
    }
}

/// One page of the people of a batch who stand somewhere, in the order of names.
pub async fn list_recipients(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    batch: Uuid,
    filter: &RecipientFilter,
    page: PageRequest,
) -> Result<Page<RecipientRow>> {
    let mut sql = rows();
    push_filter(&mut sql, scope, batch, filter);
    if let Some(after) = page.after {
        sql.push(" and (p.search_text, p.id) > (select a.search_text, a.id from report_person a where a.id = ");
        sql.bind(after).push(")");
    }
    sql.push(" order by p.search_text, p.id limit ").bind(page.limit + 1);
    let rows = conn.into().all(sql, vec![]).await?;
    let rows = rows.iter().map(recipient_from).collect::<Result<Vec<_>>>()?;
    Ok(Page::from_rows(rows, page.limit, |row| row.person.uuid()))
}

/// Everyone of a batch who stands somewhere, in the order of names: for an export or another attempt.
pub async fn every_recipient(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    batch: Uuid,
    filter: &RecipientFilter,
) -> Result<Vec<RecipientRow>> {
    let mut sql = rows();
    push_filter(&mut sql, scope, batch, filter);
    sql.push(" order by p.search_text, p.id");
    conn.into().all(sql, vec![]).await?.iter().map(recipient_from).collect()
}

/// One person of a batch.
pub async fn find_recipient(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    batch: Uuid,
    person: PersonId,
) -> Result<Option<RecipientRow>> {
    let mut sql = rows();
    push_filter(&mut sql, scope, batch, &RecipientFilter::default());
    sql.push(" and r.person_id = ").bind(person);
    conn.into().one(sql, vec![]).await?.as_ref().map(recipient_from).transpose()
}

/// How far a batch is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    pub batch: Uuid,
    /// `running`, `paused`, `late` or `cancelled`.
    pub state: String,
    pub targeted: i64,
    /// People who have the message in hand.
    pub handed: i64,
    /// People whose e-mail or SMS has not left yet.
    pub waiting: i64,
    /// People whose e-mail or SMS stays in the local outbox, for want of a server.
    pub kept: i64,
}

/// How far the batches of some owners are, by owner.
pub async fn progress_of(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    owner: &'static str,
    owners: &[Uuid],
) -> Result<HashMap<Uuid, Progress>> {
    let mut sql = Sql::new(
        "select b.id, b.owner_id, b.state, count(r.id) as targeted, \
         count(case when r.told_at is not null or m.state in ('delivered', 'handed_over', 'reached') then 1 end) as handed, \
         count(case when m.state in ('planned', 'leased', 'sending') and m.channel in ('email', 'sms') then 1 end) as waiting, \
         count(case when r.told_at is null and m.state = 'sent' and m.reference = 'essaim:local-outbox' then 1 end) as kept \
         from delivery_batch b left join delivery_recipient r on r.batch_id = b.id and r.centre_id = b.centre_id \
         left join delivery_message m on m.id = r.message_id where b.centre_id = ",
    );
    sql.bind(scope.centre()).push(" and b.owner = ").bind(owner).push(" and b.owner_id in (");
    sql.bind_list(owners.iter().copied()).push(") group by b.id, b.owner_id, b.state");
    let rows = conn.into().all(sql, vec![]).await?;
    rows.iter()
        .map(|row| {
            let progress = Progress {
                batch: row.get("id")?,
                state: row.text("state")?,
                targeted: row.int("targeted")?,
                handed: row.int("handed")?,
                waiting: row.int("waiting")?,
                kept: row.int("kept")?,
            };
            Ok((row.get("owner_id")?, progress))
        })
        .collect()
}

/// What is true of a person `p` whom the batch of an owner has reached, for audiences.
pub fn reached_by(owner: Uuid) -> Sql {
    let mut sql = Sql::new(
        "p.id in (select r.person_id from delivery_batch b join delivery_recipient r on r.batch_id = b.id \
         left join delivery_message d on d.id = r.message_id where b.owner_id = ",
    );
    sql.bind(owner).push(" and (r.told_at is not null or d.state in ('delivered', 'handed_over', 'reached')))");
    sql
}
