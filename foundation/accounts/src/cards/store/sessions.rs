//! The SQL of residents' sessions and of helps.

use auth::{Helper, Opened, Resident, Scope, Staff};
use chrono::{DateTime, Utc};
use db::{Conn, Db, Operation, Result, Row, Tx, args};
use kernel::{AccountId, PersonId, SessionId};
use uuid::Uuid;

use crate::cards::help::{ConsentWay, HelpLine};
use crate::cards::sessions::{HELP_ASKS, NewSession, SLEEPS};

pub(crate) async fn insert(
    tx: &mut Tx,
    new: &NewSession<'_>,
    secret_hash: &str,
    (now, expires_at): (DateTime<Utc>, DateTime<Utc>),
) -> Result<()> {
    tx.exec(
        "insert into card_session (id, centre_id, person_id, card_id, secret_hash, opened, name, device, created_at, \
         seen_at, expires_at, help_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $11)",
        args![
            SessionId::new(),
            new.centre,
            new.person,
            new.card,
            secret_hash,
            new.opened.code(),
            new.name,
            kernel::text::excerpt(new.device, 120),
            now,
            expires_at,
            new.help
        ],
    )
    .await?;
    Ok(())
}

pub(crate) async fn card_of(db: &Db, session: SessionId) -> Result<Option<Uuid>> {
    let row = db.one("select card_id from card_session where id = $1", args![session]).await?;
    Ok(row.map(|row| row.opt_id("card_id")).transpose()?.flatten())
}

/// The resident behind the hash of a secret, and when a page was last asked for.
pub(crate) async fn find(
    db: &Db,
    secret_hash: &str,
    helper: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<Option<(Resident, DateTime<Utc>)>> {
    let row = db
        .one(
            "select s.id, s.centre_id, s.person_id, s.opened, s.name, s.seen_at, s.expires_at, s.help_id, \
             h.account_id, h.helper_name, h.confirmed_at, h.ended_at from card_session s \
             left join card_help h on h.id = s.help_id where s.secret_hash = $1 and s.expires_at > $2",
            args![secret_hash, now],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let seen_at: DateTime<Utc> = row.get("seen_at")?;
    let is_help = row.opt_id::<Uuid>("help_id")?.is_some();
    let found = if is_help { helper_from(&row, helper, now)? } else { None };
    // The help is over, or it is not its helper who asks.
    if is_help && found.is_none() {
        return Ok(None);
    }
    let opened = row.word("card_session", "opened", Opened::from_code)?;
    let is_asleep = !is_help && now - seen_at >= SLEEPS;
    let resident = Resident {
        centre: row.id("centre_id")?,
        person: row.id("person_id")?,
        session: row.id("id")?,
        name: if is_asleep { String::new() } else { row.text("name")? },
        opened: if is_asleep { Opened::Card } else { opened },
        helper: found,
        was_away: is_asleep && opened != Opened::Card,
        expires_at: row.get("expires_at")?,
    };
    Ok(Some((resident, seen_at)))
}

fn helper_from(row: &Row, helper: Option<AccountId>, now: DateTime<Utc>) -> Result<Option<Helper>> {
    let account: Option<AccountId> = row.opt_id("account_id")?;
    let ended_at: Option<DateTime<Utc>> = row.get("ended_at")?;
    let Some(account) = account.filter(|account| Some(*account) == helper && ended_at.is_none()) else {
        return Ok(None);
    };
    let confirmed_at: DateTime<Utc> = row.get("confirmed_at")?;
    Ok(Some(Helper { account, name: row.text("helper_name")?, is_asked: now - confirmed_at >= HELP_ASKS }))
}

pub(crate) async fn note_seen(tx: &mut Tx, session: SessionId, now: DateTime<Utc>) -> Result<u64> {
    tx.exec("update card_session set seen_at = $2 where id = $1", args![session, now]).await
}

pub(crate) async fn delete(tx: &mut Tx, session: SessionId) -> Result<u64> {
    tx.exec("delete from card_session where id = $1", args![session]).await
}

/// Gives up the sessions, the codes and the sheets that have ended by themselves.
pub(crate) async fn delete_ended(tx: &mut Tx, now: DateTime<Utc>) -> Result<u64> {
    let sessions = tx.exec("delete from card_session where expires_at < $1", args![now]).await?;
    let codes = tx.exec("delete from card_code where expires_at < $1", args![now]).await?;
    let sheets = tx.exec("delete from card_sheet where expires_at < $1", args![now]).await?;
    Ok(sessions + codes + sheets)
}

pub(crate) async fn insert_help(
    tx: &mut Tx,
    scope: &Scope,
    operation: &Operation,
    helper: &Staff,
    (id, person, consent, way): (Uuid, PersonId, &str, ConsentWay),
) -> Result<()> {
    tx.exec(
        "insert into card_help (id, centre_id, person_id, account_id, helper_name, consent, consent_way, started_at, \
         confirmed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $8)",
        args![id, scope.centre(), person, helper.account, &helper.name, consent, way.code(), operation.at],
    )
    .await?;
    Ok(())
}

pub(crate) async fn confirm_help(tx: &mut Tx, session: SessionId, now: DateTime<Utc>) -> Result<u64> {
    let sql = "update card_help set confirmed_at = $2 where ended_at is null \
               and id = (select help_id from card_session where id = $1)";
    tx.exec(sql, args![session, now]).await
}

pub(crate) async fn end_help(tx: &mut Tx, session: SessionId, now: DateTime<Utc>) -> Result<u64> {
    let sql = "update card_help set ended_at = $2 where ended_at is null \
               and id = (select help_id from card_session where id = $1)";
    tx.exec(sql, args![session, now]).await
}

pub(crate) async fn list_helps(conn: impl Into<Conn<'_>>, scope: &Scope, person: PersonId) -> Result<Vec<HelpLine>> {
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
