//! Sessions of residents: short, because the device is often everyone's.
//!
//! Ten minutes without a page and two hours in all. A help lasts as long as the helper's own session, and never cuts
//! what is being written: after half an hour it is asked about, on the next page.

use auth::{Grant, Opened, PROOF_LASTS, Resident, Secret};
use chrono::{DateTime, Duration, Utc};
use db::{Db, Tx};
use kernel::{AccountId, CentreId, PersonId, Role, SessionId};
use uuid::Uuid;

use super::store::sessions as store;
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
    store::insert(&mut tx, &new, &secret.hash(), (now, now + lasts)).await?;
    tx.commit().await?;
    Ok(secret)
}

/// The card that was shown in a session, so that the PIN may follow.
pub async fn card_of(db: &Db, session: SessionId) -> db::Result<Option<Uuid>> {
    store::card_of(db, session).await
}

/// The resident behind a cookie; of a help, only while the helper's own session is open.
pub(crate) async fn find(
    db: &Db,
    secret: &str,
    helper: Option<AccountId>,
    now: DateTime<Utc>,
) -> db::Result<Option<Resident>> {
    let found = store::find(db, &Secret::hash_of(secret), helper, now).await?;
    let Some((resident, seen_at)) = found else { return Ok(None) };
    // What sleeps is not woken by a page: only the PIN opens it again.
    let is_awake = resident.helper.is_some() || now - seen_at < SLEEPS;
    if is_awake && now - seen_at > NOTED_EVERY {
        let mut tx = db.begin_unrecorded().await?;
        store::note_seen(&mut tx, resident.session, now).await?;
        tx.commit().await?;
    }
    Ok(Some(resident))
}

/// Ends a session.
pub async fn end(db: &Db, session: SessionId) -> db::Result<()> {
    let mut tx = db.begin_unrecorded().await?;
    store::delete(&mut tx, session).await?;
    tx.commit().await
}

/// Gives up the sessions, the codes and the sheets that have ended by themselves.
pub async fn forget_ended(tx: &mut Tx, now: DateTime<Utc>) -> db::Result<u64> {
    store::delete_ended(tx, now).await
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
        // Whoever gives cards could make themselves one: administration asks for the password.
        proven_at: now - PROOF_LASTS,
        expires_at: now + LASTS,
    };
    accounts::insert_session(&mut tx, session).await?;
    tx.commit().await?;
    Ok(Some(secret))
}
