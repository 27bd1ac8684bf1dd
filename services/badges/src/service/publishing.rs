//! What programs of the whole world read of a centre: its profile, its keys, what it revoked. No person is in it.

use auth::Scope;
use centres::Centre;
use serde_json::{Value, json};
use web::Cx;

use super::press::{self, issuer_of, kid_of};
use super::{Error, Result};
use crate::model::credential::{profile, status_list};
use crate::model::{KeyId, key};
use crate::store;

/// Who signs.
pub fn read_profile(cx: &Cx, centre: &Centre) -> Value {
    let mut told = profile(&issuer_of(cx, centre));
    if let Some(members) = told.as_object_mut() {
        members.insert("@context".to_owned(), json!(crate::model::credential::CONTEXTS));
        members.insert("jwks_uri".to_owned(), json!(cx.app.url(&centre.path("attestations/cles"))));
    }
    told
}

/// All keys of a centre, those that serve no more too: they verify what they signed.
pub async fn key_set(cx: &Cx, centre: &Centre) -> Result<Value> {
    let kept = store::keys(cx.db(), &Scope::public(centre.id)).await?;
    let keys: Vec<Value> = kept.iter().filter_map(|one| key::jwk(&kid_of(cx, centre, one.id), &one.public)).collect();
    Ok(json!({ "keys": keys }))
}

/// One key, under its address.
pub async fn one_key(cx: &Cx, centre: &Centre, id: KeyId) -> Result<Value> {
    let found = store::public_part_unscoped(cx.db(), id.uuid()).await?;
    let (owner, public) = found.ok_or(Error::NotFound)?;
    if owner != centre.id {
        return Err(Error::NotFound);
    }
    key::jwk(&kid_of(cx, centre, id), &public).ok_or(Error::NotFound)
}

/// A list of what was revoked, signed with the key under whose address it is asked for.
pub async fn revocations(cx: &Cx, centre: &Centre, id: KeyId, list: i64) -> Result<String> {
    if !(0..=i64::from(u16::MAX)).contains(&list) {
        return Err(Error::NotFound);
    }
    let press = press::of_key(cx, centre, id).await?;
    let fallen = store::fallen(cx.db(), &Scope::public(centre.id), list).await?;
    press.sign(&status_list(press.issuer(), &press.list_url(list), &fallen, cx.now())?)
}
