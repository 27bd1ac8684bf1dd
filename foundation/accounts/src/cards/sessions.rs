//! Sessions of residents: short, because the device is often everyone's.
//!
//! Ten minutes without a page and two hours in all. A help lasts as long as the helper's own session, and never cuts
//! what is being written: after half an hour it is asked about, on the next page.

use auth::{Grant, Helper, Opened, Resident, Secret};
use chrono::{DateTime, Duration, Utc};
use db::{Db, Row, args};
use kernel::{AccountId, CentreId, PersonId, Role, SessionId};
use uuid::Uuid;

use crate::model::OpenedBy;
use crate::store as accounts;

/// The longest a session of a resident lasts.
pub const LASTS: Duration = Duration::hours(2);

/// How long it may sleep.
pub const SLEEPS: Duration = Duration::minutes(10);

/// After how long a help is asked about.
pub const HELP_ASKS: Duration = Duration::minutes(30);

/// How often a session that is used is written down: not at each page.
const NOTED_EVERY: Duration = Duration::seconds(60);

/// A session to open.
#[derive(Debug, Clone)]
pub struct NewSession<'a> {
    pub centre: CentreId,
    pub person: PersonId,
    pub card: Option<Uuid>,
    pub opened: Opened,
    /// How the person is called on the screen; empty until the PIN.
    pub name: &'a str,
    pub device: &'a str,
    pub help: Option<Uuid>,
}

/// Opens a session; its secret is for the cookie.
pub async fn open(db: &Db, new: NewSession<'_>, now: DateTime<Utc>) -> db::Result<Secret> {
    let secret = Secret::draw();
    let lasts = if new.help.is_some() { crate::SESSION_LASTS } else { LASTS };
    let mut tx = db.begin_unrecorded().await?;
    tx.exec(
        "insert into card_session (id, centre_id, person_id, card_id, secret_hash, opened, name, device, created_at, \
         seen_at, expires_at, help_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $11)",
        args![
            SessionId::new(),
            new.centre,
            new.person,
            new.card,
            secret.hash(),
            new.opened.code(),
            new.name,
            kernel::text::excerpt(new.device, 120),
            now,
            now + lasts,
            new.help
        ],
    )
    .await?;
    tx.commit().await?;
    Ok(secret)
}

/// The card that was shown in a session, so that the PIN may follow.
pub async fn card_of(db: &Db, session: SessionId) -> db::Result<Option<Uuid>> {
    let row = db.one("select card_id from card_session where id = $1", args![session]).await?;
    Ok(row.map(|row| row.opt_id("card_id")).transpose()?.flatten())
}

/// The resident behind a cookie; of a help, only while the helper's own session is open.
pub(crate) async fn find(
    db: &Db,
    secret: &str,
    helper: Option<AccountId>,
    now: DateTime<Utc>,
) -> db::Result<Option<Resident>> {
    let row = db
        .one(
            "select s.id, s.centre_id, s.person_id, s.opened, s.name, s.seen_at, s.expires_at, s.help_id, \
             h.account_id, h.helper_name, h.confirmed_at, h.ended_at from card_session s \
             left join card_help h on h.id = s.help_id where s.secret_hash = $1 and s.expires_at > $2",
            args![Secret::hash_of(secret), now],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let seen_at: DateTime<Utc> = row.get("seen_at")?;
    let help = if row.opt_id::<Uuid>("help_id")?.is_some() { helper_from(&row, helper, now)? } else { Some(None) };
    let Some(helper) = help else { return Ok(None) };
    let opened = row.word("card_session", "opened", Opened::from_code)?;
    let is_asleep = helper.is_none() && now - seen_at >= SLEEPS;
    let resident = Resident {
        centre: row.id("centre_id")?,
        person: row.id("person_id")?,
        session: row.id("id")?,
        name: if is_asleep { String::new() } else { row.text("name")? },
        opened: if is_asleep { Opened::Card } else { opened },
        helper,
        was_away: is_asleep && opened != Opened::Card,
        expires_at: row.get("expires_at")?,
    };
    // What sleeps is not woken by a page: only the PIN opens it again.
    if !is_asleep && now - seen_at > NOTED_EVERY {
        note_seen(db, resident.session, now).await?;
    }
    Ok(Some(resident))
}

/// Who helps; `None` when the help is over, or when it is not its helper who asks.
fn helper_from(row: &Row, helper: Option<AccountId>, now: DateTime<Utc>) -> db::Result<Option<Option<Helper>>> {
    let account: Option<AccountId> = row.opt_id("account_id")?;
    let ended_at: Option<DateTime<Utc>> = row.get("ended_at")?;
    let Some(account) = account.filter(|account| Some(*account) == helper && ended_at.is_none()) else {
        return Ok(None);
    };
    let confirmed_at: DateTime<Utc> = row.get("confirmed_at")?;
    let is_asked = now - confirmed_at >= HELP_ASKS;
    Ok(Some(Some(Helper { account, name: row.text("helper_name")?, is_asked })))
}

async fn note_seen(db: &Db, session: SessionId, now: DateTime<Utc>) -> db::Result<()> {
    let mut tx = db.begin_unrecorded().await?;
    tx.exec("update card_session set seen_at = $2 where id = $1", args![session, now]).await?;
    tx.commit().await
}

/// Ends a session.
pub async fn end(db: &Db, session: SessionId) -> db::Result<()> {
    let mut tx = db.begin_unrecorded().await?;
    tx.exec("delete from card_session where id = $1", args![session]).await?;
    tx.commit().await
}

/// Gives up the sessions, the codes and the sheets that have ended by themselves.
pub async fn forget_ended(db: &Db, now: DateTime<Utc>) -> db::Result<()> {
    let mut tx = db.begin_unrecorded().await?;
    tx.exec("delete from card_session where expires_at < $1", args![now]).await?;
    tx.exec("delete from card_code where expires_at < $1", args![now]).await?;
    tx.exec("delete from card_sheet where expires_at < $1", args![now]).await?;
    tx.commit().await
}

/// Whether a card may open this account: it is open, and all its roles are a volunteer's.
pub async fn opens_account(db: &Db, account: AccountId) -> db::Result<bool> {
    let found = accounts::find(db, account).await?;
    let grants = accounts::grants(db, account).await?;
    let only = |grant: &Grant| grant.role == Role::Volunteer && grant.centre.is_some();
    Ok(found.is_some_and(|account| account.disabled_at.is_none()) && !grants.is_empty() && grants.iter().all(only))
}

/// Opens a volunteer's account by their card and their PIN; `None` when the account is more than a volunteer's.
pub async fn open_account(db: &Db, account: AccountId, device: &str, now: DateTime<Utc>) -> db::Result<Option<Secret>> {
    if !opens_account(db, account).await? {
        return Ok(None);
    }
    let secret = Secret::draw();
    let mut tx = db.begin_unrecorded().await?;
    let session = accounts::NewSession {
        id: SessionId::new(),
        account,
        secret_hash: &secret.hash(),
        device: &kernel::text::excerpt(device, 120),
        opened_by: OpenedBy::Card,
        now,
        expires_at: now + LASTS,
    };
    accounts::insert_session(&mut tx, session).await?;
    tx.commit().await?;
    Ok(Some(secret))
}
