//! Addresses that no longer answer: told by a refusal or by a volunteer, taken back by what proves the contrary, or by
//! the team's word, which can be undone.

use std::collections::HashSet;

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::paging::{Page, PageRequest};
use kernel::{MessageId, PersonId};
use people::Channel;
use uuid::Uuid;

use crate::model::Message;

/// An address that no longer answers, and whom it was to reach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub id: Uuid,
    pub channel: Channel,
    /// The name of the way, as plans know it.
    pub key: String,
    /// E-mail address, number, or the lines of an envelope.
    pub address: String,
    /// A server's words, or a code of the house.
    pub reason: String,
    pub at: DateTime<Utc>,
    /// The message that met it.
    pub message: MessageId,
    pub person: PersonId,
    pub full_name: String,
}

/// A fault counts until the team has said, later, that the address is good; a letter's, until its household moves.
const STANDS: &str = "not exists (select 1 from delivery_address_trust t where t.centre_id = f.centre_id \
                      and t.channel = f.channel and t.address = f.address and t.at >= f.at) \
                      and f.place = coalesce((select h.address_key || '|' || h.city_key from report_home h \
                      join delivery_message w on w.household_id = h.id \
                      where w.id = f.message_id and w.channel = 'letter'), '')";

const FAULT: &str = "select f.id, f.channel, f.address as key, f.reason, f.at, f.message_id, m.address, m.person_id, \
                     m.full_name from delivery_address_fault f join delivery_message m on m.id = f.message_id where ";

fn fault_from(row: &Row) -> Result<Fault> {
    Ok(Fault {
        id: row.get("id")?,
        channel: row.word("delivery_address_fault", "channel", Channel::from_code)?,
        key: row.text("key")?,
        address: row.text("address")?,
        reason: row.text("reason")?,
        at: row.get("at")?,
        message: row.id("message_id")?,
        person: row.id("person_id")?,
        full_name: row.text("full_name")?,
    })
}

/// Remembers that the address of a message no longer answers.
pub async fn insert_fault(tx: &mut Tx, message: &Message, reason: &str, now: DateTime<Utc>) -> Result<()> {
    let home = message.household.filter(|_| message.channel == Channel::Letter);
    tx.exec(
        "insert into delivery_address_fault (id, centre_id, channel, address, reason, message_id, at, place) \
         values ($1, $2, $3, $4, $5, $6, $7, \
         coalesce((select h.address_key || '|' || h.city_key from report_home h where h.id = $8), '')) \
         on conflict (centre_id, channel, address) \
         do update set reason = excluded.reason, message_id = excluded.message_id, at = excluded.at, \
         place = excluded.place",
        args![
            Uuid::now_v7(),
            message.centre,
            message.channel.code(),
            message.way_key(),
            reason,
            message.id,
            now,
            home,
        ],
    )
    .await?;
    Ok(())
}

/// The addresses of a channel that no longer answer.
pub async fn faults(conn: impl Into<Conn<'_>>, scope: &Scope, channel: Channel) -> Result<HashSet<String>> {
    let mut sql = Sql::new("select f.address from delivery_address_fault f where ");
    sql.push(STANDS).push(" and f.centre_id = ").bind(scope.centre()).push(" and f.channel = ").bind(channel.code());
    conn.into().all(sql, vec![]).await?.iter().map(|row| row.text("address")).collect()
}

/// The addresses of a centre that no longer answer, latest found first.
pub async fn list_faults(conn: impl Into<Conn<'_>>, scope: &Scope, page: PageRequest) -> Result<Page<Fault>> {
    let mut sql = Sql::new(FAULT);
    sql.push(STANDS).push(" and f.centre_id = ").bind(scope.centre());
    if let Some(after) = page.after {
        sql.push(" and f.id < ").bind(after);
    }
    sql.push(" order by f.id desc limit ").bind(page.limit + 1);
    let found = conn.into().all(sql, vec![]).await?.iter().map(fault_from).collect::<Result<Vec<_>>>()?;
    Ok(Page::from_rows(found, page.limit, |fault| fault.id))
}

/// One fault that still counts.
pub async fn find_fault(conn: impl Into<Conn<'_>>, scope: &Scope, id: Uuid) -> Result<Option<Fault>> {
    let mut sql = Sql::new(FAULT);
    sql.push(STANDS).push(" and f.centre_id = ").bind(scope.centre()).push(" and f.id = ").bind(id);
    conn.into().one(sql, vec![]).await?.as_ref().map(fault_from).transpose()
}

/// What is known against the address of a message.
pub async fn fault_of(conn: impl Into<Conn<'_>>, scope: &Scope, message: &Message) -> Result<Option<Fault>> {
    let mut sql = Sql::new(FAULT);
    sql.push(STANDS).push(" and f.centre_id = ").bind(scope.centre());
    sql.push(" and f.channel = ").bind(message.channel.code()).push(" and f.address = ").bind(message.way_key());
    conn.into().one(sql, vec![]).await?.as_ref().map(fault_from).transpose()
}

/// The team's word that an address is good.
pub async fn insert_trust(tx: &mut Tx, scope: &Scope, fault: &Fault, now: DateTime<Utc>) -> Result<()> {
    tx.exec(
        "insert into delivery_address_trust (id, centre_id, channel, address, at) values ($1, $2, $3, $4, $5)",
        args![Uuid::now_v7(), scope.centre(), fault.channel.code(), &fault.key, now],
    )
    .await?;
    Ok(())
}

/// Forgets what was told of some addresses: they have answered.
pub async fn delete_faults(tx: &mut Tx, scope: &Scope, channel: Channel, keys: &[String]) -> Result<u64> {
    let mut sql = Sql::new("delete from delivery_address_fault where centre_id = ");
    sql.bind(scope.centre()).push(" and channel = ").bind(channel.code()).push(" and address in (");
    sql.bind_list(keys.iter().map(String::as_str)).push(")");
    tx.exec(sql, vec![]).await
}

/// Forgets what was told of the addresses of messages by wire, which have arrived or were answered.
pub(super) async fn delete_faults_of(tx: &mut Tx, ids: &[MessageId]) -> Result<()> {
    let mut sql = Sql::new(
        "delete from delivery_address_fault where id in (select f.id from delivery_address_fault f \
         join delivery_message m on m.centre_id = f.centre_id and m.channel = f.channel and m.address = f.address \
         where m.id in (",
    );
    sql.bind_list(ids.iter().copied()).push("))");
    tx.exec(sql, vec![]).await?;
    Ok(())
}

/// Forgets what any centre was told of an address from which someone has just written.
pub(crate) async fn delete_faults_unscoped(tx: &mut Tx, channel: Channel, address: &str) -> Result<u64> {
    tx.exec("delete from delivery_address_fault where channel = $1 and address = $2", args![channel.code(), address])
        .await
}
