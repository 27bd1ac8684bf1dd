//! Use cases: the way to the provider, and the return from it.

use auth::{Actor, Secret};
use serde::{Deserialize, Serialize};
use web::{Cx, Problem};

use super::client::{self, Said};
use super::{Provider, ProviderRefusal, RETURN_PATH};
use crate::entrance::pending::{self, Kind, Pending};
use crate::model::{Account, OpenedBy};
use crate::{proof, service, store};

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
    /// A session, to be given to the browser.
    Open(Secret),
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
    let account = match said {
        Ok(said) => match whose(cx, said).await? {
            Ok(account) => account,
            Err(refusal) => return Ok(Err(refusal)),
        },
        Err(refusal) => return Ok(Err(refusal)),
    };
    match &cx.actor {
        Actor::Staff(staff) if journey.is_proof && staff.account == account.id => {
            proof::service::put_proof(cx.db(), staff, cx.now()).await?;
            Ok(Ok(Back::Proven))
        }
        Actor::Staff(_) if journey.is_proof => Ok(Err(ProviderRefusal::SomeoneElse)),
        _ => {
            let opened = service::open_session(cx.db(), account.id, OpenedBy::Provider, device, cx.now()).await?;
            Ok(Ok(Back::Open(opened)))
        }
    }
}

/// The account of a verified address. None is made: who may come in is decided by a direction.
async fn whose(cx: &Cx, said: Said) -> Result<Result<Account, ProviderRefusal>, Problem> {
    let Some(email) = said.email else { return Ok(Err(ProviderRefusal::EmailUnverified)) };
    let found = store::find_by_email(cx.db(), &email.trim().to_lowercase()).await?;
    let found = found.filter(|account| account.disabled_at.is_none());
    Ok(found.ok_or(ProviderRefusal::NoAccount))
}
