//! Making a copy while the house is open.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use chrono::{DateTime, Utc};
use db::Db;
use storage::Storage;

use super::archive::Writer;
use super::{Manifest, VERSION, database};

/// Copies the database and every file into `target`, and says what it holds. Files are added only after the
/// database was taken: the copy may hold a file that no row names, never the reverse.
pub async fn make(db: &Db, url: &str, files: &Storage, target: &Path, now: DateTime<Utc>) -> anyhow::Result<Manifest> {
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let scratch = tempfile::tempdir_in(folder).with_context(|| folder.display().to_string())?;
    let name = database::entry_of(db.engine());
    let taken = scratch.path().join(name);
    let of_database = database::take(db, url, &taken).await?;
    let mut manifest = Manifest {
        version: VERSION,
        at: now,
        essaim: env!("CARGO_PKG_VERSION").to_owned(),
        database: name.to_owned(),
        schema: of_database.schema,
        rows: of_database.rows,
        entries: BTreeMap::new(),
    };
    let unfinished = scratch.path().join("copie.zip");
    let mut writer = Writer::create(&unfinished)?;
    manifest.entries.insert(name.to_owned(), writer.add(name, &taken)?);
    for path in listed(files.folder())? {
        let inside = format!("fichiers/{}", path.strip_prefix(files.folder())?.display());
        manifest.entries.insert(inside.clone(), writer.add(&inside, &path)?);
    }
    add_absent(files, scratch.path(), &mut writer, &mut manifest).await?;
    writer.finish(&manifest)?;
    // A hard link never replaces: a copy made a moment ago under this name stays.
    std::fs::hard_link(&unfinished, target).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => super::Refusal::Exists(target.display().to_string()).into(),
        _ => anyhow::Error::from(error),
    })?;
    std::fs::File::open(folder)?.sync_all()?;
    Ok(manifest)
}

/// Adds what only the bucket has, one file at a time: the disk has room for the copy, not for both.
async fn add_absent(
    files: &Storage,
    scratch: &Path,
    writer: &mut Writer,
    manifest: &mut Manifest,
) -> anyhow::Result<()> {
    for hash in files.absent().await.context("le seau des fichiers ne se lit pas")? {
        let brought = files.bring(&hash, scratch).await.with_context(|| format!("le fichier {hash} du seau"))?;
        // One that was given up meanwhile is named by no row of the database that was taken before, or is erased.
        let Some(place) = brought else { continue };
        let inside = format!("fichiers/{}/{hash}", hash.get(..2).unwrap_or_default());
        manifest.entries.insert(inside.clone(), writer.add(&inside, &place)?);
        std::fs::remove_file(&place)?;
    }
    Ok(())
}

/// Every kept file, in order of name; none when the house has no file yet.
fn listed(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries = match std::fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            Err(error) => return Err(error).with_context(|| folder.display().to_string()),
        };
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
