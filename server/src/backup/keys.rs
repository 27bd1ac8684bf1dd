//! The keys of what is confided, beside the copies and never in them: one file, the latest, written over each time.
//!
//! A key that was destroyed is in no copy that could bring it back; what the file says of it is that it was destroyed,
//! and an old copy that is put back learns it from there. Keys lie here as in the house: wrapped by the master key.

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use crypto::{Keys, MasterKey};

use super::store;

/// The name of the file, in the folder of the copies.
const FILE: &str = "cles-dernieres.db";

/// A master key that opens nothing: here keys are carried, never used.
fn nobody() -> anyhow::Result<MasterKey> {
    Ok(MasterKey::from_paper(&"00".repeat(32))?)
}

/// Where the latest keys lie, for a copy.
pub fn beside(copy: &Path) -> PathBuf {
    copy.with_file_name(FILE)
}

/// Writes the keys as they stand beside a copy, over the former ones. Says how many lines.
pub async fn lay_beside(keys: &Keys, copy: &Path) -> anyhow::Result<usize> {
    let target = beside(copy);
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let scratch = tempfile::tempdir_in(folder).with_context(|| folder.display().to_string())?;
    let written = scratch.path().join(FILE);
    let latest = Keys::open(&format!("sqlite:{}", written.display()), nobody()?).await?;
    let count = carry(keys, &latest).await?;
    latest.close().await;
    std::fs::set_permissions(&written, std::fs::Permissions::from_mode(0o600))?;
    std::fs::File::open(&written)?.sync_all()?;
    std::fs::rename(&written, &target)?;
    std::fs::File::open(folder)?.sync_all()?;
    Ok(count)
}

/// Puts the latest keys that lie beside a copy into the store of a house. `None` when there are none.
pub async fn put_back(copy: &Path, keys: &Keys) -> anyhow::Result<Option<usize>> {
    let source = beside(copy);
    if !source.exists() {
        return Ok(None);
    }
    // Read from a copy of its own: what lies beside the copies is not touched.
    let scratch = tempfile::tempdir()?;
    let own = scratch.path().join(FILE);
    std::fs::copy(&source, &own)?;
    let latest = Keys::open(&format!("sqlite:{}", own.display()), nobody()?).await?;
    let count = carry(&latest, keys).await?;
    latest.close().await;
    Ok(Some(count))
}

/// Carries every line from one store to another.
async fn carry(from: &Keys, to: &Keys) -> anyhow::Result<usize> {
    Ok(store::carry_keys(from.db().await?, to.db().await?).await?)
}
