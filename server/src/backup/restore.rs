//! Trying a copy, and putting it back.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use anyhow::Context as _;
use chrono::{DateTime, Utc};
use db::Db;

use super::archive::Reader;
use super::{Manifest, Refusal, database, postgres};

/// What was found in a copy.
#[derive(Debug, Clone, serde::Serialize)]
pub struct Outcome {
    pub at: DateTime<Utc>,
    pub entries: usize,
    pub bytes: u64,
    pub rows: i64,
    /// Whether its database was put back into one and counted there, and not only read to its end.
    pub is_put_back: bool,
}

impl Outcome {
    fn of(manifest: &Manifest, is_put_back: bool) -> Self {
        Self {
            is_put_back,
            at: manifest.at,
            entries: manifest.entries.len(),
            bytes: manifest.entries.values().map(|entry| entry.bytes).sum(),
            rows: manifest.rows.values().sum(),
        }
    }
}

/// Reads every byte of a copy, puts its database back apart, counts it and brings it to the latest shape. A dump of
/// PostgreSQL is put back on the server at `url`, if there is one where the account may make a database for it.
pub async fn verify(copy: &Path, url: &str) -> anyhow::Result<Outcome> {
    let mut reader = Reader::open(copy).with_context(|| copy.display().to_string())?;
    let scratch = tempfile::tempdir()?;
    let name = reader.manifest.database.clone();
    let database = scratch.path().join(safe(&name)?);
    reader.extract(&name, &database)?;
    for other in names(&reader).filter(|other| *other != name).collect::<Vec<_>>() {
        reader.check(&other)?;
    }
    if is_sqlite(&name) {
        database::inspect(&database, &reader.manifest.rows).await?;
        return Ok(Outcome::of(&reader.manifest, true));
    }
    postgres::read_through(&database, &reader.manifest.rows).await?;
    let has_server = !url.starts_with("sqlite:");
    let is_put_back = has_server && postgres::try_in_scratch(url, &database, &reader.manifest).await?;
    Ok(Outcome::of(&reader.manifest, is_put_back))
}

/// Puts a copy into an empty data folder (and an empty PostgreSQL database, when it came from one). It stays disarmed.
pub async fn restore(copy: &Path, data: &Path, url: &str, now: DateTime<Utc>) -> anyhow::Result<Outcome> {
    let mut reader = Reader::open(copy).with_context(|| copy.display().to_string())?;
    if std::fs::read_dir(data).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(Refusal::NotEmpty(data.display().to_string()).into());
    }
    let name = reader.manifest.database.clone();
    match (is_sqlite(&name), url.starts_with("sqlite:")) {
        (true, false) => return Err(Refusal::OtherEngine("SQLite").into()),
        (false, true) => return Err(Refusal::OtherEngine("PostgreSQL").into()),
        _ => {}
    }
    // Everything is checked before anything is put in place.
    let parent = data.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // What is put in place is for its owner alone, as a house that is made.
    let private = std::fs::Permissions::from_mode(0o700);
    let scratch = tempfile::Builder::new().permissions(private).tempdir_in(parent)?;
    for entry in names(&reader).collect::<Vec<_>>() {
        let target = scratch.path().join(safe(&entry)?);
        std::fs::create_dir_all(target.parent().unwrap_or(data))?;
        reader.extract(&entry, &target)?;
    }
    let taken = scratch.path().join(&name);
    if is_sqlite(&name) {
        database::inspect(&taken, &reader.manifest.rows).await?;
        disarm(&format!("sqlite:{}", taken.display()), now).await?;
    } else {
        postgres::fill(url, &taken, &reader.manifest).await?;
        disarm(url, now).await?;
        std::fs::remove_file(&taken)?;
    }
    if data.exists() {
        std::fs::remove_dir(data)?;
    }
    std::fs::rename(scratch.keep(), data).with_context(|| data.display().to_string())?;
    std::fs::File::open(parent)?.sync_all()?;
    Ok(Outcome::of(&reader.manifest, true))
}

async fn disarm(url: &str, now: DateTime<Utc>) -> anyhow::Result<()> {
    let db = Db::open(url).await?;
    db::migrate(&db).await?;
    db::disarm(&db, now).await?;
    db.close().await;
    Ok(())
}

fn names(reader: &Reader) -> impl Iterator<Item = String> + use<> {
    reader.manifest.entries.keys().cloned().collect::<Vec<_>>().into_iter()
}

fn is_sqlite(entry: &str) -> bool {
    entry == database::entry_of(db::Engine::Sqlite)
}

/// A name that stays inside the folder it is put in.
fn safe(entry: &str) -> Result<&Path, Refusal> {
    let path = Path::new(entry);
    let stays = path.components().all(|part| matches!(part, std::path::Component::Normal(_)));
    if stays { Ok(path) } else { Err(Refusal::Altered(entry.to_owned())) }
}
