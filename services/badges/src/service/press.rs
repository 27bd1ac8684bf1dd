//! The press of a centre: its key in use, opened for one request, and the names under which it signs.
//!
//! A key is drawn at the first need, before any transaction: it takes half a second, and the private part is sealed
//! before it is kept. Of two that are drawn at once, one stays and both read it.

use auth::Scope;
use centres::Centre;
use crypto::{Place, Sealed};
use serde_json::Value;
use web::Cx;
use zeroize::Zeroizing;

use super::issuing::check_url;
use super::{Error, Result};
use crate::model::certificate::Certificate;
use crate::model::credential::{Issuer, StatusPlace, payload};
use crate::model::{KeyId, jws, key};
use crate::store::{self, KeptKey};

/// A key, open, and who it signs for.
pub struct Press {
    kid: String,
    private: Zeroizing<Vec<u8>>,
    issuer: Issuer,
}

impl Press {
    /// Who it signs for.
    pub fn issuer(&self) -> &Issuer {
        &self.issuer
    }

    /// The address of a list of what was revoked, as this key signs it.
    pub(crate) fn list_url(&self, list: i64) -> String {
        format!("{}/statut/{list}", self.kid)
    }

    /// The signed credential of a certificate, which names the list that the same key signs.
    pub(crate) fn certify(&self, cx: &Cx, certificate: &Certificate, at: StatusPlace) -> Result<String> {
        let (list, check) = (self.list_url(at.list), check_url(cx, &certificate.code));
        self.sign(&payload(&self.issuer, certificate, (&list, at.place), &check))
    }

    /// Signs a payload.
    pub(crate) fn sign(&self, payload: &Value) -> Result<String> {
        let unsigned = jws::unsigned(&self.kid, payload);
        let signature = key::sign(&self.private, unsigned.as_bytes())?;
        Ok(jws::signed(&unsigned, &signature))
    }
}

fn place(id: KeyId) -> Place {
    Place { table: "badge_key", column: "sealed", row: id.uuid() }
}

/// The names of a centre as an issuer.
pub fn issuer_of(cx: &Cx, centre: &Centre) -> Issuer {
    Issuer {
        id: cx.app.url(&centre.path("attestations/emetteur")),
        name: centre.name.clone(),
        url: cx.app.url(&format!("/{}", centre.slug)),
    }
}

/// The address of a key, which is its name for programs.
pub fn kid_of(cx: &Cx, centre: &Centre, id: KeyId) -> String {
    cx.app.url(&centre.path(&format!("attestations/cles/{id}")))
}

/// The press of a centre, if it has ever signed.
pub async fn find(cx: &Cx, centre: &Centre) -> Result<Option<Press>> {
    let scope = Scope::of_house(centre.id);
    let in_use = store::keys(cx.db(), &scope).await?.into_iter().find(|key| key.retired_at.is_none());
    match in_use {
        Some(kept) => Ok(Some(opened(cx, centre, kept).await?)),
        None => Ok(None),
    }
}

/// The press of one key of the centre, an earlier one too: it goes on signing the lists of what it signed.
pub(super) async fn of_key(cx: &Cx, centre: &Centre, id: KeyId) -> Result<Press> {
    let kept = store::keys(cx.db(), &Scope::public(centre.id)).await?.into_iter().find(|key| key.id == id);
    opened(cx, centre, kept.ok_or(Error::NotFound)?).await
}

async fn opened(cx: &Cx, centre: &Centre, kept: KeptKey) -> Result<Press> {
    let private = cx.app.keys.open_sealed(&place(kept.id), &Sealed::from_bytes(kept.sealed)).await?;
    Ok(Press { kid: kid_of(cx, centre, kept.id), private, issuer: issuer_of(cx, centre) })
}

/// The press of a centre, with a key made if there is none.
pub async fn find_or_make(cx: &Cx, centre: &Centre) -> Result<Press> {
    if let Some(press) = find(cx, centre).await? {
        return Ok(press);
    }
    let made = drawn(cx).await?;
    let mut tx = cx.db().begin_unrecorded().await?;
    store::insert_key(&mut tx, &Scope::of_house(centre.id), &made).await?;
    tx.commit().await?;
    find(cx, centre).await?.ok_or(Error::NotFound)
}

/// Puts a new key in the place of the one in use. The old one goes on verifying what it signed, and telling of it.
pub(super) async fn replace(cx: &Cx, scope: &Scope) -> Result<()> {
    let made = drawn(cx).await?;
    let mut tx = cx.db().begin_unrecorded().await?;
    store::retire_keys(&mut tx, scope, cx.now()).await?;
    store::insert_key(&mut tx, scope, &made).await?;
    tx.commit().await?;
    Ok(())
}

async fn drawn(cx: &Cx) -> Result<KeptKey> {
    let drawn = tokio::task::spawn_blocking(key::draw).await??;
    let id = KeyId::new();
    let sealed = cx.app.keys.seal(&place(id), &drawn.private).await?;
    let sealed = sealed.as_bytes().to_vec();
    Ok(KeptKey { id, public: drawn.public, sealed, made_at: cx.now(), retired_at: None })
}
