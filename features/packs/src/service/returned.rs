//! What comes back: a key or a tablet, by its manifest.

use centres::Centre;
use web::Cx;

use super::{Error, Result, open};
use crate::model::PackId;
use crate::model::manifest::{self, Difference, public_key};
use crate::model::refusal::FileRefusal;
use crate::policy::Action;
use crate::store::{packs, versions};

/// What is known of what came back.
#[derive(Debug, Clone)]
pub struct Returned {
    pub pack: PackId,
    pub title: String,
    pub device: String,
    pub version: i64,
    /// The newest version here.
    pub latest: i64,
    /// What it lacks.
    pub missing: Difference,
}

/// Reads the manifest of what came back: whose it is, whether it was changed by hand, how old it is.
pub async fn look(cx: &Cx, centre: &Centre, bytes: &[u8]) -> Result<Returned> {
    let scope = open(cx, centre, Action::SeePacks)?;
    let opened = manifest::read(bytes)?;
    let own = kits::service::house_key::find(cx).await.map_err(|error| error.told(cx))?;
    if own.is_none_or(|key| public_key(&key) != opened.key) {
        return Err(FileRefusal::Foreign.into());
    }
    let old = opened.manifest;
    let pack = packs::find(cx.db(), &scope, old.pack).await?.ok_or(Error::from(FileRefusal::UnknownPack))?;
    let latest = versions::latest(cx.db(), &scope, pack.id).await?;
    let latest =
        latest.filter(|latest| latest.number >= old.version).ok_or(Error::from(FileRefusal::UnknownVersion))?;
    let newest = manifest::read(latest.manifest.as_bytes())?.manifest;
    Ok(Returned {
        pack: pack.id,
        title: pack.title,
        device: old.device.clone(),
        version: old.version,
        latest: latest.number,
        missing: manifest::difference(Some(&old), &newest),
    })
}
