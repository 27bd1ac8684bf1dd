//! Checking: by the code of a certificate, or by a file that anyone holds.
//!
//! A file is believed in nothing: its key is sought among ours by its name, never fetched, and the algorithm is ours.

use centres::Centre;
use serde_json::Value;
use uuid::Uuid;
use web::Cx;

use super::{Error, Result};
use crate::model::certificate::{Certificate, read_code, short_name};
use crate::model::jws::{MOST_BYTES, Parts};
use crate::model::refusal::Refusal;
use crate::model::{baked, credential, key};
use crate::store;

/// A certificate and who gave it.
#[derive(Debug, Clone)]
pub struct Known {
    pub centre: Centre,
    pub certificate: Certificate,
}

/// What is said of a file.
#[derive(Debug, Clone)]
pub enum Verdict {
    /// It is ours and untouched; the certificate stands or was revoked.
    Ours(Box<Known>),
    /// It was ours, and exists no more.
    Gone,
    /// Something in it is not as it was signed.
    Altered,
    /// No key of this house signed it.
    UnknownIssuer,
}

impl Verdict {
    /// The word of what is said.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Ours(known) if known.certificate.is_valid() => "valid",
            Self::Ours(_) => "revoked",
            Self::Gone => "gone",
            Self::Altered => "altered",
            Self::UnknownIssuer => "unknown-issuer",
        }
    }
}

/// The certificate of a code, whoever asks.
pub async fn by_code(cx: &Cx, typed: &str) -> Result<Known> {
    let code = read_code(typed).ok_or(Error::NotFound)?;
    let (centre, certificate) = store::by_code_unscoped(cx.db(), &code).await?.ok_or(Error::NotFound)?;
    let centre = centres::store::find(cx.db(), centre).await?.ok_or(Error::NotFound)?;
    Ok(Known { centre, certificate })
}

/// What a file is worth: a baked picture, a token, or the credential as JSON.
pub async fn check_file(cx: &Cx, bytes: &[u8]) -> Result<Verdict> {
    if bytes.is_empty() {
        return Err(Refusal::FileMissing.into());
    }
    let text = text_of(bytes).ok_or(Refusal::FileUnread)?;
    let text = text.trim();
    if text.starts_with('{') {
        let value: Value = serde_json::from_str(text).map_err(|_| Refusal::FileUnread)?;
        return by_json(cx, &value).await;
    }
    let parts = Parts::read(text).ok_or(Refusal::FileUnread)?;
    by_token(cx, &parts).await
}

fn text_of(bytes: &[u8]) -> Option<String> {
    if baked::is_png(bytes) {
        return baked::credential_of(bytes);
    }
    if bytes.len() > MOST_BYTES {
        return None;
    }
    String::from_utf8(bytes.to_vec()).ok()
}

async fn by_token(cx: &Cx, parts: &Parts) -> Result<Verdict> {
    let house = cx.app.url("/");
    let named = parts.kid().strip_prefix(house.as_str()).and_then(|path| path.rsplit('/').next());
    let Some(id) = named.and_then(|id| id.parse::<Uuid>().ok()) else { return Ok(Verdict::UnknownIssuer) };
    let Some((centre, public)) = store::public_part_unscoped(cx.db(), id).await? else {
        return Ok(Verdict::UnknownIssuer);
    };
    if !parts.is_rs256() || !key::is_signed(&public, parts.signed.as_bytes(), &parts.signature) {
        return Ok(Verdict::Altered);
    }
    let Some(id) = credential::id_of(&parts.payload) else { return Err(Refusal::FileUnread.into()) };
    match store::by_id_unscoped(cx.db(), id).await? {
        Some((owner, one)) if owner != centre || one.is_gone() => Ok(Verdict::Gone),
        Some((_, one)) if !is_as_given(&parts.payload, &one) => Ok(Verdict::Altered),
        Some((owner, one)) => ours(cx, owner, one).await,
        None => Ok(Verdict::Gone),
    }
}

/// What a credential says that never changes once it is given.
const SAID: [&str; 7] = [
    "/name",
    "/awardedDate",
    "/credentialSubject/id",
    "/credentialSubject/achievement/name",
    "/credentialSubject/achievement/description",
    "/credentialSubject/achievement/criteria",
    "/credentialSubject/achievement/tag",
];

/// Whether a signed file says what was given: a key that was copied signs other words as well. Only how the name is
/// shown may have changed since.
fn is_as_given(payload: &Value, certificate: &Certificate) -> bool {
    let Some(given) = Parts::read(&certificate.jwt) else { return false };
    let name = payload.pointer("/credentialSubject/identifier/0/identityHash").and_then(Value::as_str);
    let is_theirs = name.is_some_and(|it| it == certificate.holder_name || it == short_name(&certificate.holder_name));
    is_theirs && SAID.iter().all(|at| payload.pointer(at) == given.payload.pointer(at))
}

/// A credential without its signature is compared with the one that was given.
async fn by_json(cx: &Cx, value: &Value) -> Result<Verdict> {
    let Some(id) = credential::id_of(value) else { return Ok(Verdict::UnknownIssuer) };
    let Some((centre, certificate)) = store::by_id_unscoped(cx.db(), id).await? else {
        return Ok(Verdict::UnknownIssuer);
    };
    if certificate.is_gone() {
        return Ok(Verdict::Gone);
    }
    let is_whole = Parts::read(&certificate.jwt).is_some_and(|given| settled(given.payload) == settled(value.clone()));
    if is_whole && is_as_given(value, &certificate) {
        return ours(cx, centre, certificate).await;
    }
    Ok(Verdict::Altered)
}

/// A credential without what is written anew when a name is shown otherwise: the name, and the list of the key.
fn settled(mut credential: Value) -> Value {
    for at in ["/credentialSubject/identifier/0/identityHash", "/credentialStatus"] {
        if let Some(part) = credential.pointer_mut(at) {
            *part = Value::Null;
        }
    }
    credential
}

async fn ours(cx: &Cx, centre: kernel::CentreId, certificate: Certificate) -> Result<Verdict> {
    let centre = centres::store::find(cx.db(), centre).await?.ok_or(Error::NotFound)?;
    Ok(Verdict::Ours(Box::new(Known { centre, certificate })))
}
