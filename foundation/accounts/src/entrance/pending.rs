//! What a browser has begun and not ended, kept by the server: a second step, a question to a passkey, a way to the
//! provider of the network and back.

use auth::Secret;
use chrono::{DateTime, Duration, Utc};
use db::{Db, Tx, args};
use kernel::AccountId;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;
use web::Problem;

/// How long something begun may take.
pub(crate) const LASTS: Duration = Duration::minutes(10);

/// What was begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    SecondStep,
    PasskeyIn,
    PasskeyNew,
    Provider,
}

impl Kind {
    fn code(self) -> &'static str {
        match self {
            Self::SecondStep => "second-step",
            Self::PasskeyIn => "passkey-in",
            Self::PasskeyNew => "passkey-new",
            Self::Provider => "provider",
        }
    }
}

/// Something begun, as it was kept.
pub(crate) struct Pending<T> {
    pub id: Uuid,
    pub account: Option<AccountId>,
    pub state: T,
}

/// Keeps something begun, and gives the secret that finds it again.
pub(crate) async fn begin(
    db: &Db,
    kind: Kind,
    account: Option<AccountId>,
    state: &impl Serialize,
    now: DateTime<Utc>,
) -> Result<Secret, Problem> {
    let state = serde_json::to_string(state).map_err(|error| Problem::failed(&error))?;
    let secret = Secret::draw();
    let mut tx = db.begin_unrecorded().await?;
    tx.exec(
        "insert into account_pending (id, secret_hash, kind, account_id, state, expires_at) \
         values ($1, $2, $3, $4, $5, $6)",
        args![Uuid::now_v7(), secret.hash(), kind.code(), account, state, now + LASTS],
    )
    .await?;
    tx.commit().await?;
    Ok(secret)
}

/// What was begun with this secret, if it still lasts.
pub(crate) async fn find<T: DeserializeOwned>(
    db: &Db,
    kind: Kind,
    secret: &str,
    now: DateTime<Utc>,
) -> Result<Option<Pending<T>>, Problem> {
    let sql =
        "select id, account_id, state from account_pending where secret_hash = $1 and kind = $2 and expires_at > $3";
    let row = db.one(sql, args![Secret::hash_of(secret), kind.code(), now]).await?;
    let Some(row) = row else { return Ok(None) };
    // What an older version began may be unreadable: it is as if it had ended.
    let Ok(state) = serde_json::from_str(&row.text("state")?) else { return Ok(None) };
    Ok(Some(Pending { id: row.get("id")?, account: row.opt_id("account_id")?, state }))
}

/// Ends what was begun; `false` when someone else ended it first.
pub(crate) async fn end(tx: &mut Tx, id: Uuid) -> db::Result<bool> {
    Ok(tx.exec("delete from account_pending where id = $1", args![id]).await? == 1)
}

/// Gives up what was begun and never ended.
pub async fn forget_ended_entrances(tx: &mut Tx, now: DateTime<Utc>) -> db::Result<u64> {
    tx.exec("delete from account_pending where expires_at < $1", args![now]).await
}
