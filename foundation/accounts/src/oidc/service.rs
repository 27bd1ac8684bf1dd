//! Use cases: the way to the provider, and the return from it.

use auth::{Actor, Secret, Staff};
use serde::{Deserialize, Serialize};
use web::{Cx, Problem};

use super::client::{self, Said};
use super::store as identities;
use super::{Provider, ProviderRefusal, RETURN_PATH};
use crate::entrance::pending::{self, Kind, Pending};
use crate::entrance::service::Entrance;
use crate::model::{Account, OpenedBy};
use crate::{entrance, proof, service, store};

/// What is kept until the return.
#[derive(Serialize, Deserialize)]
pub(crate) struct Journey {
    state: String,
    nonce: String,
    verifier: String,
    /// Where one was going.
    pub suite: String,
    /// Whether a session is open and its person is asked again.
    is_proof: bool,
}

/// What the provider sends back with its person.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Return {
    pub code: String,
    pub state: String,
    pub error: String,
}

/// How a return ends.
pub(crate) enum Back {
    /// In, or before the second step that the house asks for.
    In(Entrance),
    /// The session that was there is proven now.
    Proven,
}

/// The way to the provider, with the secret that finds it again at the return.
pub(crate) async fn leave(
    cx: &Cx,
    provider: &Provider,
    suite: String,
) -> Result<Result<(String, Secret), ProviderRefusal>, Problem> {
    let is_proof = matches!(cx.actor, Actor::Staff(_));
    let way = match client::way(provider, &cx.app.url(RETURN_PATH), is_proof).await {
        Ok(way) => way,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let journey = Journey { state: way.state, nonce: way.nonce, verifier: way.verifier, suite, is_proof };
    let secret = pending::begin(cx.db(), Kind::Provider, None, &journey, cx.now()).await?;
    Ok(Ok((way.address, secret)))
}

/// What this browser has begun.
pub(crate) async fn begun(cx: &Cx, secret: &str) -> Result<Option<Pending<Journey>>, Problem> {
    pending::find::<Journey>(cx.db(), Kind::Provider, secret, cx.now()).await
}

/// The return: what was begun is ended before the provider is believed, so that an answer counts once.
pub(crate) async fn come_back(
    cx: &Cx,
    provider: &Provider,
    begun: Pending<Journey>,
    back: Return,
    device: &str,
) -> Result<Result<Back, ProviderRefusal>, Problem> {
    let journey = begun.state;
    let mut tx = cx.db().begin_unrecorded().await?;
    let is_ended = pending::end(&mut tx, begun.id).await?;
    tx.commit().await?;
    if !is_ended || back.state != journey.state {
        return Ok(Err(ProviderRefusal::NotBegun));
    }
    if !back.error.is_empty() || back.code.is_empty() {
        return Ok(Err(ProviderRefusal::Declined));
    }
    let said = client::said(provider, &cx.app.url(RETURN_PATH), back.code, journey.nonce, journey.verifier).await;
    let said = match said {
        Ok(said) => said,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let account = match whose(cx, provider, &said).await? {
        Ok(account) => account,
        Err(refusal) => return Ok(Err(refusal)),
    };
    match &cx.actor {
        Actor::Staff(staff) if journey.is_proof => prove(cx, staff, &account, &said).await,
        _ if said.is_strong => {
            let opened = service::open_session(cx.db(), account.id, OpenedBy::Provider, device, cx.now()).await?;
            Ok(Ok(Back::In(Entrance::Open(opened))))
        }
        // What the provider does not say is taken for a password alone.
        _ => {
            let entrance = entrance::service::beyond(cx, &account, OpenedBy::Provider, device, &journey.suite).await?;
            Ok(Ok(Back::In(entrance)))
        }
    }
}

/// The person of an open session was asked again: it must be the same one, and lately.
async fn prove(
    cx: &Cx,
    staff: &Staff,
    account: &Account,
    said: &Said,
) -> Result<Result<Back, ProviderRefusal>, Problem> {
    if staff.account != account.id {
        return Ok(Err(ProviderRefusal::SomeoneElse));
    }
    if said.shown_at.is_none_or(|shown_at| cx.now() - shown_at > pending::LASTS) {
        return Ok(Err(ProviderRefusal::Broken));
    }
    proof::service::put_proof(cx, staff).await?;
    Ok(Ok(Back::Proven))
}

/// The account of whom the provider names. None is made: who may come in is decided by a direction. The first time, a
/// verified address finds it; from then on the provider's own name for the person does, whatever their address becomes.
async fn whose(cx: &Cx, provider: &Provider, said: &Said) -> Result<Result<Account, ProviderRefusal>, Problem> {
    if let Some(known) = identities::find(cx.db(), &provider.issuer, &said.subject).await? {
        let found = store::find(cx.db(), known).await?.filter(|account| account.disabled_at.is_none());
        return Ok(found.ok_or(ProviderRefusal::NoAccount));
    }
    let Some(email) = &said.email else { return Ok(Err(ProviderRefusal::EmailUnverified)) };
    let found = store::find_by_email(cx.db(), &email.trim().to_lowercase()).await?;
    let Some(account) = found.filter(|account| account.disabled_at.is_none()) else {
        return Ok(Err(ProviderRefusal::NoAccount));
    };
    let mut tx = cx.db().begin_unrecorded().await?;
    let kept = identities::insert(&mut tx, account.id, &provider.issuer, &said.subject, cx.now()).await?;
    tx.commit().await?;
    // An address that the provider gave to someone else since.
    Ok(if kept == 1 { Ok(account) } else { Err(ProviderRefusal::SomeoneElse) })
}
