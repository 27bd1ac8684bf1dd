//! Use cases: register a passkey and take it away, come in by one, prove by one who one is.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use kernel::OperationId;
use serde_json::{Value, json};
use uuid::Uuid;
use web::{Cx, Problem};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, DiscoverableKey, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Url, Webauthn, WebauthnBuilder,
};

use super::PasskeyRefusal;
use super::store::{self, NewPasskey};
use crate::entrance::pending::{self, Kind};
use crate::factors;
use crate::model::Account;

/// The longest name of a passkey.
const LONGEST_NAME: usize = 60;

/// A question for the browser, with the secret that finds its answer again.
pub(crate) struct Question {
    pub options: Value,
    pub secret: auth::Secret,
}

/// The engine for the house's own address; none where browsers know no passkeys.
fn engine(cx: &Cx) -> Option<Webauthn> {
    let origin = Url::parse(&cx.app.settings.public_url).ok()?;
    let host = origin.host_str().unwrap_or_default().to_owned();
    WebauthnBuilder::new(&host, &origin).ok()?.rp_name("Essaim").build().ok()
}

/// Whether the house can have passkeys at all.
pub(crate) fn is_possible(cx: &Cx) -> bool {
    engine(cx).is_some()
}

/// What a browser is asked to register a new passkey.
pub(crate) async fn begin_new(cx: &Cx, account: &Account) -> Result<Result<Question, PasskeyRefusal>, Problem> {
    cx.require_recent_proof()?;
    let Some(engine) = engine(cx) else { return Ok(Err(PasskeyRefusal::Impossible)) };
    let known = store::credentials(cx.db(), account.id).await?;
    let known = known.iter().filter_map(|text| URL_SAFE_NO_PAD.decode(text).ok()).collect();
    let started = engine.start_passkey_registration(account.id.uuid(), &account.email, &account.name, Some(known));
    let (options, state) = started.map_err(|error| Problem::failed(&error))?;
    let mut options = serde_json::to_value(options).map_err(|error| Problem::failed(&error))?;
    // A passkey that is found without an address typed first.
    if let Some(wish) = options.pointer_mut("/publicKey/authenticatorSelection").and_then(Value::as_object_mut) {
        wish.insert("residentKey".to_owned(), json!("required"));
        wish.insert("requireResidentKey".to_owned(), json!(true));
    }
    let secret = pending::begin(cx.db(), Kind::PasskeyNew, Some(account.id), &state, cx.now()).await?;
    Ok(Ok(Question { options, secret }))
}

/// Keeps the passkey that the browser made.
pub(crate) async fn keep_new(
    cx: &Cx,
    account: &Account,
    secret: &str,
    name: &str,
    made: &RegisterPublicKeyCredential,
) -> Result<Result<OperationId, PasskeyRefusal>, Problem> {
    let name = name.trim();
    if name.is_empty() {
        return Ok(Err(PasskeyRefusal::NameMissing));
    }
    let Some(engine) = engine(cx) else { return Ok(Err(PasskeyRefusal::Impossible)) };
    let begun = pending::find::<PasskeyRegistration>(cx.db(), Kind::PasskeyNew, secret, cx.now()).await?;
    let Some(begun) = begun.filter(|begun| begun.account == Some(account.id)) else {
        return Ok(Err(PasskeyRefusal::NotBegun));
    };
    let Ok(passkey) = engine.finish_passkey_registration(made, &begun.state) else {
        return Ok(Err(PasskeyRefusal::Unknown));
    };
    let kept = serde_json::to_string(&passkey).map_err(|error| Problem::failed(&error))?;
    let credential = URL_SAFE_NO_PAD.encode(passkey.cred_id());
    let name = kernel::text::excerpt(name, LONGEST_NAME);
    let operation = cx.operation(None, cx.history_texts().t1("accounts-passkey-words-on", "x", name.as_str()));
    let mut tx = cx.db().begin(&operation).await?;
    let new = NewPasskey { account: account.id, credential: &credential, name: &name, passkey: &kept, now: cx.now() };
    if !pending::end(&mut tx, begun.id).await? || store::insert(&mut tx, new).await? == 0 {
        return Ok(Err(PasskeyRefusal::NotBegun));
    }
    tx.commit().await?;
    Ok(Ok(operation.id))
}

/// What a browser is asked so that a passkey shows itself, without an address first.
pub(crate) async fn begin_in(cx: &Cx) -> Result<Result<Question, PasskeyRefusal>, Problem> {
    let Some(engine) = engine(cx) else { return Ok(Err(PasskeyRefusal::Impossible)) };
    let (options, state) = engine.start_discoverable_authentication().map_err(|error| Problem::failed(&error))?;
    let mut options = serde_json::to_value(options).map_err(|error| Problem::failed(&error))?;
    // The person pressed a button: the browser asks at once, and does not wait in a field.
    if let Some(options) = options.as_object_mut() {
        options.remove("mediation");
    }
    let secret = pending::begin(cx.db(), Kind::PasskeyIn, None, &state, cx.now()).await?;
    Ok(Ok(Question { options, secret }))
}

/// Whose passkey answered; the question is ended, so that an answer counts once.
pub(crate) async fn whose(
    cx: &Cx,
    secret: &str,
    shown: &PublicKeyCredential,
) -> Result<Result<Account, PasskeyRefusal>, Problem> {
    let Some(engine) = engine(cx) else { return Ok(Err(PasskeyRefusal::Impossible)) };
    let begun = pending::find::<DiscoverableAuthentication>(cx.db(), Kind::PasskeyIn, secret, cx.now()).await?;
    let Some(begun) = begun else { return Ok(Err(PasskeyRefusal::NotBegun)) };
    let Ok((owner, credential)) = engine.identify_discoverable_authentication(shown) else {
        return Ok(Err(PasskeyRefusal::Unknown));
    };
    let kept = store::find(cx.db(), &URL_SAFE_NO_PAD.encode(credential)).await?;
    let Some(kept) = kept.filter(|kept| kept.account.uuid() == owner) else { return Ok(Err(PasskeyRefusal::Unknown)) };
    let mut passkey: Passkey = serde_json::from_str(&kept.passkey).map_err(|error| Problem::failed(&error))?;
    let answered = engine.finish_discoverable_authentication_v2(shown, begun.state, DiscoverableKey::from(&passkey));
    let Ok(answered) = answered else { return Ok(Err(PasskeyRefusal::Unknown)) };
    passkey.update_credential(&answered);
    let now_kept = serde_json::to_string(&passkey).map_err(|error| Problem::failed(&error))?;
    let mut tx = cx.db().begin_unrecorded().await?;
    if !pending::end(&mut tx, begun.id).await? {
        return Ok(Err(PasskeyRefusal::NotBegun));
    }
    store::put_used(&mut tx, kept.id, &now_kept, cx.now()).await?;
    tx.commit().await?;
    let account = crate::store::find(cx.db(), kept.account).await?.filter(|account| account.disabled_at.is_none());
    Ok(account.ok_or(PasskeyRefusal::Unknown))
}

/// Gives a passkey another name.
pub(crate) async fn rename(
    cx: &Cx,
    account: &Account,
    id: Uuid,
    name: &str,
) -> Result<Result<OperationId, PasskeyRefusal>, Problem> {
    let name = kernel::text::excerpt(name.trim(), LONGEST_NAME);
    if name.is_empty() {
        return Ok(Err(PasskeyRefusal::NameMissing));
    }
    let operation = cx.operation(None, cx.history_texts().t1("accounts-passkey-words-name", "x", name.as_str()));
    let mut tx = cx.db().begin(&operation).await?;
    if store::rename(&mut tx, account.id, id, &name).await? == 0 {
        return Err(Problem::NotFound);
    }
    tx.commit().await?;
    Ok(Ok(operation.id))
}

/// Takes a passkey away; the codes on paper end with the last factor they replace.
pub(crate) async fn remove(cx: &Cx, account: &Account, id: Uuid) -> Result<OperationId, Problem> {
    cx.require_recent_proof()?;
    let lines = store::list(cx.db(), account.id).await?;
    let line = lines.into_iter().find(|line| line.id == id).ok_or(Problem::NotFound)?;
    let operation = cx.operation(None, cx.history_texts().t1("accounts-passkey-words-off", "x", line.name.as_str()));
    let mut tx = cx.db().begin(&operation).await?;
    store::delete(&mut tx, account.id, id).await?;
    if !factors::store::find(&mut tx, account.id).await?.is_guarded() {
        factors::store::delete_codes(&mut tx, account.id).await?;
    }
    tx.commit().await?;
    Ok(operation.id)
}
