//! Use cases: come in by a password, show the second thing, open the session.

use auth::{Secret, verify_password};
use db::Author;
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
    /// By what the first step was made.
    pub opened_by: OpenedBy,
}

/// Where a first step leads.
pub(crate) enum Entrance {
    Open(Secret),
    /// To the second step, with what finds it again.
    Ask(Secret),
    /// To the making of a second factor, likewise.
    Enrol(Secret),
    /// To the choice of one's own password in the place of a given one, likewise.
    Choose(Secret),
}

/// The first step: an address and a password.
pub(crate) async fn by_password(
    cx: &Cx,
    email: &str,
    password: String,
    device: &str,
    suite: &str,
) -> Result<Result<Entrance, AccountRefusal>, Problem> {
    let (account, is_given) = match service::check_sign_in(cx.db(), email, password, cx.now()).await? {
        Ok(found) => found,
        Err(refusal) => return Ok(Err(refusal)),
    };
    if is_given {
        let step = step(device, suite, false, OpenedBy::Password);
        let secret = pending::begin(cx.db(), Kind::FirstPassword, Some(account.id), &step, cx.now()).await?;
        return Ok(Ok(Entrance::Choose(secret)));
    }
    Ok(Ok(beyond(cx, &account, OpenedBy::Password, device, suite).await?))
}

fn step(device: &str, suite: &str, must_enrol: bool, opened_by: OpenedBy) -> SecondStep {
    SecondStep { device: device.to_owned(), suite: suite.to_owned(), must_enrol, opened_by }
}

/// What follows a first step that is enough where nothing more is asked: the second one, its making, or the session.
pub(crate) async fn beyond(
    cx: &Cx,
    account: &Account,
    opened_by: OpenedBy,
    device: &str,
    suite: &str,
) -> Result<Entrance, Problem> {
    let is_guarded = factors::store::find(cx.db(), account.id).await?.is_guarded();
    let must_enrol = !is_guarded && factors::store::wants_factor_of(cx.db(), account.id).await?;
    if !is_guarded && !must_enrol {
        let opened = service::open_session(cx.db(), account.id, opened_by, device, cx.now()).await?;
        return Ok(Entrance::Open(opened));
    }
    let step = step(device, suite, must_enrol, opened_by);
    let secret = pending::begin(cx.db(), Kind::SecondStep, Some(account.id), &step, cx.now()).await?;
    if must_enrol {
        factors::service::begin(cx, account.id).await?;
        return Ok(Entrance::Enrol(secret));
    }
    Ok(Entrance::Ask(secret))
}

/// A first step that waits for its second, with its account.
pub(crate) struct Waiting {
    pub account: Account,
    pub step: Pending<SecondStep>,
}

/// The second step that this browser has before it, when its account is still open.
pub(crate) async fn waiting(cx: &Cx, secret: &str, must_enrol: bool) -> Result<Option<Waiting>, Problem> {
    let found = begun(cx, Kind::SecondStep, secret).await?;
    Ok(found.filter(|found| found.step.state.must_enrol == must_enrol))
}

/// The choice of a password that this browser has before it, likewise.
pub(crate) async fn choosing(cx: &Cx, secret: &str) -> Result<Option<Waiting>, Problem> {
    begun(cx, Kind::FirstPassword, secret).await
}

async fn begun(cx: &Cx, kind: Kind, secret: &str) -> Result<Option<Waiting>, Problem> {
    let Some(step) = pending::find::<SecondStep>(cx.db(), kind, secret, cx.now()).await? else { return Ok(None) };
    let Some(id) = step.account else { return Ok(None) };
    let account = store::find(cx.db(), id).await?.filter(|account| account.disabled_at.is_none());
    Ok(account.map(|account| Waiting { account, step }))
}

/// One's own password in the place of the given one; what was begun ends with it. `None` when it had ended.
pub(crate) async fn choose(
    cx: &Cx,
    waiting: &Waiting,
    wanted: String,
) -> Result<Result<Option<Entrance>, AccountRefusal>, Problem> {
    let (account, step) = (&waiting.account, &waiting.step);
    let kept = store::find_password(cx.db(), account.id).await?;
    if verify_password(wanted.clone(), kept.map(|kept| kept.hash)).await {
        return Ok(Err(AccountRefusal::PasswordGiven));
    }
    let hash = match service::hash_wanted(wanted, &account.email).await? {
        Ok(hash) => hash,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let mut operation = cx.operation(None, cx.history_texts().t("accounts-password-words"));
    operation.author = Author { kind: "staff", id: Some(account.id.uuid()), name: account.name.clone() };
    let mut tx = cx.db().begin(&operation).await?;
    if !pending::end(&mut tx, step.id).await? {
        return Ok(Ok(None));
    }
    store::put_password(&mut tx, account.id, &hash, false, cx.now()).await?;
    tx.commit().await?;
    let SecondStep { device, suite, opened_by, .. } = &step.state;
    Ok(Ok(Some(beyond(cx, account, *opened_by, device, suite).await?)))
}

/// The second step: a code. What was begun becomes a session, once.
pub(crate) async fn by_code(cx: &Cx, waiting: &Waiting, typed: &str) -> Result<Result<Secret, FactorRefusal>, Problem> {
    let tried = factors::service::try_code(cx.db(), &cx.app.keys, waiting.account.id, typed, cx.now()).await?;
    if let Err(refusal) = tried {
        return Ok(Err(refusal));
    }
    open(cx, waiting.account.id, &waiting.step, waiting.step.state.opened_by).await
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
