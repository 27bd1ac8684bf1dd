//! What a browser has begun and not ended, kept by the server: a second step, a question to a passkey, a way to the
//! provider of the network and back.

use auth::Secret;
use chrono::{DateTime, Duration, Utc};
use db::{Db, Tx};
use kernel::AccountId;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;
use web::Problem;

use super::store::{self, NewPending};

/// How long something begun may take.
pub(crate) const LASTS: Duration = Duration::minutes(10);

/// What was begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    SecondStep,
    PasskeyIn,
    PasskeyNew,
    Provider,
    FirstPassword,
}

impl Kind {
    fn code(self) -> &'static str {
        match self {
            Self::SecondStep => "second-step",
            Self::PasskeyIn => "passkey-in",
            Self::PasskeyNew => "passkey-new",
            Self::Provider => "provider",
            Self::FirstPassword => "first-password",
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
    let new =
        NewPending { secret_hash: &secret.hash(), kind: kind.code(), account, state: &state, expires_at: now + LASTS };
    let mut tx = db.begin_unrecorded().await?;
    store::insert(&mut tx, new).await?;
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
    let kept = store::find(db, kind.code(), &Secret::hash_of(secret), now).await?;
    let Some(kept) = kept else { return Ok(None) };
    // What an older version began may be unreadable: it is as if it had ended.
    let Ok(state) = serde_json::from_str(&kept.state) else { return Ok(None) };
    Ok(Some(Pending { id: kept.id, account: kept.account, state }))
}

/// Ends what was begun; `false` when someone else ended it first.
pub(crate) async fn end(tx: &mut Tx, id: Uuid) -> db::Result<bool> {
    Ok(store::delete(tx, id).await? == 1)
}
