//! Changing the master key: what it wraps is wrapped by a new one, at once or not at all, and nothing is sealed anew.
//!
//! The new key is on the disk before the store is, and the former stays beside it until the store and the keys beside
//! the copies are done with it. Cut short at any step, one of the two opens everything; the same command looks which,
//! and ends what was begun.

use std::path::Path;

use crypto::{MasterChange, MasterKey};
use db::Db;

use super::{Refusal, keys, store};
use crate::compose;
use crate::settings::Settings;

/// What a change of the master key did.
pub struct Changed {
    /// The key from now on, for the paper.
    pub master: MasterKey,
    /// How many keys were wrapped anew; nothing when a change that had been cut short was ended.
    pub wrapped: Option<usize>,
    /// Why the keys beside the copies are still wrapped by the former key; nothing when they are not.
    pub beside: Option<String>,
}

/// The files of a change, here.
pub fn change_of(settings: &Settings) -> MasterChange {
    MasterChange::at(MasterKey::place(&settings.data_path(), settings.credentials_folder().as_deref()))
}

/// Why a house does not open by the key that lies there.
pub fn misfit(change: &MasterChange) -> Refusal {
    if change.next().exists() {
        return Refusal::MasterHalfChanged;
    }
    Refusal::MasterMisfit { place: change.path().display().to_string() }
}

/// Changes the master key of a house that is closed, or ends a change that was cut short.
pub async fn change(db: &Db, settings: &Settings) -> anyhow::Result<Changed> {
    let change = change_of(settings);
    if change.next().exists() && fits(settings, &change.next()).await? == Some(true) {
        change.take_place()?;
        return settle(settings, &change, None).await;
    }
    if fits(settings, change.path()).await? == Some(false) {
        return Err(Refusal::MasterMisfit { place: change.path().display().to_string() }.into());
    }
    change.give_up()?;
    if change.former().exists() {
        return settle(settings, &change, None).await;
    }
    let held = store::sealed_by_house(db, crypto::BY_KEY).await?;
    if held > 0 {
        return Err(Refusal::SealedByMaster(held).into());
    }
    let new = prepare(&change)?;
    let wrapped = rewrap(settings, &new).await?;
    change.take_place()?;
    settle(settings, &change, Some(wrapped)).await
}

/// Draws the new key and writes it beside the one in use.
pub fn prepare(change: &MasterChange) -> anyhow::Result<MasterKey> {
    let new = MasterKey::drawn();
    if let Err(error) = change.prepare(&new) {
        // It wraps nothing: what was written of it goes, if anything was.
        let left = change.give_up().err().map(|left| format!(" ; {left}")).unwrap_or_default();
        let place = change.path().display().to_string();
        return Err(Refusal::MasterUnwritable { place, said: format!("{error}{left}") }.into());
    }
    Ok(new)
}

/// Wraps the store by the new key.
pub async fn rewrap(settings: &Settings, new: &MasterKey) -> anyhow::Result<usize> {
    let keys = compose::keys(settings, &settings.data_path())?;
    let wrapped = keys.rewrap(new).await;
    keys.close().await;
    Ok(wrapped?)
}

/// Whether a key opens the store; nothing when the store holds no key yet.
async fn fits(settings: &Settings, file: &Path) -> anyhow::Result<Option<bool>> {
    // A new key that was cut short while it was written never wrapped anything.
    let Ok(master) = MasterKey::read(file) else { return Ok(Some(false)) };
    let keys = compose::keys_by(settings, &settings.data_path(), master);
    let fits = keys.fits().await;
    keys.close().await;
    Ok(fits?)
}

/// Leaves nothing that the former key opens: neither in the store nor beside the copies.
async fn settle(settings: &Settings, change: &MasterChange, wrapped: Option<usize>) -> anyhow::Result<Changed> {
    let master = MasterKey::read(change.path())?;
    let keys = compose::keys(settings, &settings.data_path())?;
    let wiped = match keys.db().await {
        Ok(store) => db::wipe(store).await.map_err(crypto::Error::from),
        Err(error) => Err(error),
    };
    // Whatever the name of a copy, the keys beside it are the same file.
    let copy = settings.backup_folder().join("copie.zip");
    let laid = if keys::beside(&copy).exists() { keys::lay_beside(&keys, &copy).await.map(drop) } else { Ok(()) };
    keys.close().await;
    wiped?;
    let beside = laid.err().map(|error| format!("{error:#}"));
    if beside.is_none() {
        change.finish()?;
    }
    Ok(Changed { master, wrapped, beside })
}
