//! Use cases: come in by a password, show the second thing, open the session.

use auth::Secret;
use kernel::AccountId;
use serde::{Deserialize, Serialize};
use web::{Cx, Problem};

use super::pending::{self, Kind, Pending};
use crate::factors::{self, FactorRefusal};
use crate::model::{Account, AccountRefusal, OpenedBy};
use crate::{service, store};

/// What the first step leaves to the second.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct SecondStep {
    pub device: String,
    /// Where one was going.
    pub suite: String,
    /// The direction asks for a second factor, and there is none yet.
    pub must_enrol: bool,
}

/// Where a right password leads.
pub(crate) enum Entrance {
    Open(Secret),
    /// To the second step, with what finds it again.
    Ask(Secret),
    /// To the making of a second factor, likewise.
    Enrol(Secret),
}

/// The first step: an address and a password.
pub(crate) async fn by_password(
    cx: &Cx,
    email: &str,
    password: String,
    device: &str,
    suite: &str,
) -> Result<Result<Entrance, AccountRefusal>, Problem> {
    let account = match service::check_sign_in(cx.db(), email, password, cx.now()).await? {
        Ok(account) => account,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let is_guarded = factors::store::find(cx.db(), account.id).await?.is_guarded();
    let must_enrol = !is_guarded && factors::store::wants_factor_of(cx.db(), account.id).await?;
    if !is_guarded && !must_enrol {
        return Ok(Ok(Entrance::Open(
            service::open_session(cx.db(), account.id, OpenedBy::Password, device, cx.now()).await?,
        )));
    }
    let step = SecondStep { device: device.to_owned(), suite: suite.to_owned(), must_enrol };
    let secret = pending::begin(cx.db(), Kind::SecondStep, Some(account.id), &step, cx.now()).await?;
    if must_enrol {
        factors::service::begin(cx, account.id).await?;
        return Ok(Ok(Entrance::Enrol(secret)));
    }
    Ok(Ok(Entrance::Ask(secret)))
}

/// A first step that waits for its second, with its account.
pub(crate) struct Waiting {
    pub account: Account,
    pub step: Pending<SecondStep>,
}

/// What this browser has begun, when its account is still open.
pub(crate) async fn waiting(cx: &Cx, secret: &str, must_enrol: bool) -> Result<Option<Waiting>, Problem> {
    let found = pending::find::<SecondStep>(cx.db(), Kind::SecondStep, secret, cx.now()).await?;
    let Some(step) = found.filter(|found| found.state.must_enrol == must_enrol) else { return Ok(None) };
    let Some(id) = step.account else { return Ok(None) };
    let account = store::find(cx.db(), id).await?.filter(|account| account.disabled_at.is_none());
    Ok(account.map(|account| Waiting { account, step }))
}

/// The second step: a code. What was begun becomes a session, once.
pub(crate) async fn by_code(cx: &Cx, waiting: &Waiting, typed: &str) -> Result<Result<Secret, FactorRefusal>, Problem> {
    let tried = factors::service::try_code(cx.db(), &cx.app.keys, waiting.account.id, typed, cx.now()).await?;
    if let Err(refusal) = tried {
        return Ok(Err(refusal));
    }
    open(cx, waiting.account.id, &waiting.step, OpenedBy::Password).await
}

/// Turns what was begun into a session; refused when it became one already.
pub(crate) async fn open(
    cx: &Cx,
    account: AccountId,
    step: &Pending<SecondStep>,
    opened_by: OpenedBy,
) -> Result<Result<Secret, FactorRefusal>, Problem> {
    let mut tx = cx.db().begin_unrecorded().await?;
    if !pending::end(&mut tx, step.id).await? {
        return Ok(Err(FactorRefusal::NotBegun));
    }
    let secret = service::insert_session(&mut tx, account, opened_by, &step.state.device, cx.now()).await?;
    tx.commit().await?;
    Ok(Ok(secret))
}
