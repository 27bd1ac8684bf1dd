//! The key with which this house signs the files that leave it: made at the first need, sealed by the key of the house.

use crypto::{Place, Sealed};
use ed25519_dalek::SigningKey;
use rand::RngCore as _;
use uuid::Uuid;
use web::Cx;
use zeroize::Zeroizing;

use super::{Error, Result};
use crate::store;

fn place(id: Uuid) -> Place {
    Place { table: "kit_key", column: "sealed", row: id }
}

/// The key of the house, if it has signed anything yet.
pub async fn find(cx: &Cx) -> Result<Option<SigningKey>> {
    let Some((id, sealed)) = store::find_key(cx.db()).await? else { return Ok(None) };
    let plain = cx.app.keys.open_sealed(&place(id), &Sealed::from_bytes(sealed)).await?;
    let mut secret = Zeroizing::new([0_u8; 32]);
    if plain.len() != secret.len() {
        return Err(Error::Sealed(crypto::Error::Broken));
    }
    secret.copy_from_slice(&plain);
    Ok(Some(SigningKey::from_bytes(&secret)))
}

/// The key of the house, made if there is none. Of two that are made at once, one stays and both read it.
pub async fn find_or_make(cx: &Cx) -> Result<SigningKey> {
    if let Some(key) = find(cx).await? {
        return Ok(key);
    }
    let mut secret = Zeroizing::new([0_u8; 32]);
    rand::rng().fill_bytes(secret.as_mut());
    let id = Uuid::now_v7();
    let sealed = cx.app.keys.seal(&place(id), secret.as_ref()).await?;
    let mut tx = cx.db().begin_unrecorded().await?;
    store::insert_key(&mut tx, id, sealed.as_bytes().to_vec(), cx.now()).await?;
    tx.commit().await?;
    find(cx).await?.ok_or(Error::NotFound)
}
