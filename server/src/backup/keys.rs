//! The keys of what is confided, beside the copies and never in them: one file, the latest, written over each time.
//!
//! A key that was destroyed is in no copy that could bring it back; what the file says of it is that it was destroyed,
//! and an old copy that is put back learns it from there. Keys lie here as in the house: wrapped by the master key.
//! The file may be the last place where a key is: it is never written over by one that lacks it.

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use crypto::{Keys, MasterKey};
use db::Db;

use super::{Refusal, store};

/// The name of the file, in the folder of the copies.
const FILE: &str = "cles-dernieres.db";
/// Beside the master key: who makes this file knows that the keys are lost, and opens the house without them.
const GIVEN_UP: &str = "cles-perdues";
/// Tables of which no line was ever written without a key of the store. What the house seals for itself is counted by
/// its form: see [`store::sealed_by_house`].
const SEALED: [&str; 4] = ["confided_note", "accompaniment_step", "accompaniment_mandate", "accompaniment_paper"];

/// Where the latest keys lie, for a copy.
pub fn beside(copy: &Path) -> PathBuf {
    copy.with_file_name(FILE)
}

/// Writes the keys as they stand beside a copy, over the former ones. Says how many lines. Refused when the former
/// hold a key that these lack; one that was destroyed stays so, whatever these know of it.
pub async fn lay_beside(keys: &Keys, copy: &Path) -> anyhow::Result<usize> {
    let target = beside(copy);
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let scratch = tempfile::tempdir_in(folder).with_context(|| folder.display().to_string())?;
    let written = scratch.path().join(FILE);
    let latest = Keys::carried(&format!("sqlite:{}", written.display()));
    let laid = lay(keys, &latest, &target).await;
    latest.close().await;
    let count = laid?;
    std::fs::set_permissions(&written, std::fs::Permissions::from_mode(0o600))?;
    std::fs::File::open(&written)?.sync_all()?;
    std::fs::rename(&written, &target)?;
    std::fs::File::open(folder)?.sync_all()?;
    Ok(count)
}

async fn lay(keys: &Keys, latest: &Keys, target: &Path) -> anyhow::Result<usize> {
    let mut count = carry(keys, latest).await?;
    if target.exists() {
        let file = target.display().to_string();
        let former = Apart::open(target).await.map_err(|_| Refusal::KeysUnread { file: file.clone() })?;
        let kept = keep_former(former.keys.db().await?, latest.db().await?, file).await;
        former.close().await;
        count += kept?;
    }
    Ok(count)
}

/// Refuses when the latest lack a key of the former, and carries the erasures that they do not know of.
async fn keep_former(former: &Db, latest: &Db, file: String) -> anyhow::Result<usize> {
    let known = store::owners(latest).await?;
    let unknown: Vec<_> =
        store::owners(former).await?.into_iter().filter(|(owner, _)| !known.contains_key(owner)).collect();
    let missing = unknown.iter().filter(|(_, was_destroyed)| !was_destroyed).count();
    if missing > 0 {
        return Err(Refusal::KeysMissing { missing, file }.into());
    }
    store::carry_erasures(former, latest).await?;
    Ok(unknown.len())
}

/// Keys read from a copy of their own: what lies beside the copies is not touched.
struct Apart {
    keys: Keys,
    _folder: tempfile::TempDir,
}

impl Apart {
    async fn open(file: &Path) -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        let own = folder.path().join(FILE);
        std::fs::copy(file, &own)?;
        let keys = Keys::carried(&format!("sqlite:{}", own.display()));
        keys.db().await?;
        Ok(Self { keys, _folder: folder })
    }

    async fn close(self) {
        self.keys.close().await;
    }
}

/// Puts the latest keys that lie beside a copy into the store of a house. `None` when there are none.
pub async fn put_back(copy: &Path, keys: &Keys) -> anyhow::Result<Option<usize>> {
    let source = beside(copy);
    if !source.exists() {
        return Ok(None);
    }
    let latest = Apart::open(&source).await?;
    let carried = carry(&latest.keys, keys).await;
    latest.close().await;
    carried.map(Some)
}

/// What the keys beside a copy made a house that was put back remember.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Remembered {
    /// How many lines of keys came back; nothing when no keys lay beside the copy.
    pub keys: Option<usize>,
    /// How many persons were erased again.
    pub erased_again: usize,
}

impl Remembered {
    /// The same for who looks after the machine.
    pub fn told(self, copy: &Path) -> String {
        let beside = beside(copy);
        match self {
            Self { keys: None, .. } => format!(
                "ATTENTION : {} manque à côté d’elle. Ce qui était confié ne s’ouvrira pas, et qui avait été effacé depuis \
                 cette copie est revenu : retrouvez ce fichier et recommencez dans un dossier vide, avant d’ouvrir la maison.",
                beside.display()
            ),
            Self { erased_again: 0, .. } => {
                "Les clés d’à côté sont reprises ; personne n’était à effacer de nouveau.".to_owned()
            }
            Self { erased_again, .. } => {
                format!("Les clés d’à côté sont reprises ; personnes effacées de nouveau : {erased_again}.")
            }
        }
    }
}

/// Refuses to open a house whose data hold what was confided while its store holds no key at all, before new ones are
/// made there.
pub async fn require(db: &Db, keys: &Keys, folder: &Path) -> anyhow::Result<()> {
    let given_up = MasterKey::path(folder).with_file_name(GIVEN_UP);
    if given_up.exists() || !store::is_bare(keys.db().await?).await? {
        return Ok(());
    }
    let counted = db::count_rows(db).await?.into_iter().filter(|(table, _)| SEALED.contains(&table.as_str()));
    let confided: i64 = counted.map(|(_, rows)| rows).sum();
    let sealed = confided + store::sealed_by_house(db, crypto::BY_HOUSE).await?;
    if sealed > 0 {
        let given_up = given_up.display().to_string();
        return Err(Refusal::KeysLost { sealed, given_up }.into());
    }
    Ok(())
}

/// Carries every line from one store to another.
async fn carry(from: &Keys, to: &Keys) -> anyhow::Result<usize> {
    Ok(store::carry_keys(from.db().await?, to.db().await?).await?)
}
