//! The nights: a copy each, tried at once, and the old ones given up by age.
//!
//! What was done is kept beside the copies, in `etat.json`, so that the status page and the doctor read it without the
//! house. A copy that fails its trial gives up nothing of what was kept before.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use chrono::{DateTime, Datelike as _, Duration, NaiveDateTime, Timelike as _, Utc};
use db::Db;
use kernel::clock;
use serde::{Deserialize, Serialize};

use super::{Outcome, keys, make, verify};
use crate::compose;
use crate::settings::{Kept, Settings};

/// How long after a night that failed it is tried again.
const TRY_AGAIN: Duration = Duration::hours(1);
const STATE: &str = "etat.json";
/// The name of a copy of the night, by the second it was made.
const NAME: &str = "essaim-%Y-%m-%dT%H%M%S.zip";
/// The same of a copy made before an upgrade.
const UPGRADE: &str = "avant-mise-a-jour-%Y-%m-%dT%H%M%S.zip";

/// What the last nights did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NightState {
    /// The last time one was begun.
    pub tried_at: Option<DateTime<Utc>>,
    /// The last copy that was made whole.
    pub made_at: Option<DateTime<Utc>>,
    /// The last copy that was put back, in a scratch folder or database, and counted.
    pub verified_at: Option<DateTime<Utc>>,
    /// The last copy that was read to its end and counted, without being put back.
    pub read_at: Option<DateTime<Utc>>,
    pub file: Option<String>,
    pub rows: i64,
    pub bytes: u64,
    /// Why the last try failed; nothing when it did not.
    pub fault: Option<String>,
}

/// What the nights did; nothing when there were none, or when nobody may read it.
pub fn read_state(folder: &Path) -> NightState {
    let text = std::fs::read_to_string(folder.join(STATE)).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

fn write_state(folder: &Path, state: &NightState) -> anyhow::Result<()> {
    let file = tempfile::NamedTempFile::new_in(folder)?;
    serde_json::to_writer_pretty(&file, state)?;
    file.as_file().sync_all()?;
    file.persist(folder.join(STATE)).map_err(|error| error.error)?;
    Ok(())
}

/// Whether a copy should be made now: once a day from an hour on, the first at once, one that failed an hour later.
pub fn is_due(state: &NightState, hour: u32, now: DateTime<Utc>) -> bool {
    let Some(tried) = state.tried_at else { return true };
    if state.fault.is_some() && now - tried >= TRY_AGAIN {
        return true;
    }
    let (local, last) = (clock::local(now), clock::local(tried));
    let night = if local.hour() >= hour { local.date() } else { local.date() - Duration::days(1) };
    let begins = night.and_hms_opt(hour, 0, 0).unwrap_or(local);
    last < begins && local >= begins
}

/// Makes a copy, tries it, gives up what is too old, and notes how it went.
pub async fn night(db: &Db, settings: &Settings, now: DateTime<Utc>) -> anyhow::Result<NightState> {
    let folder = settings.backup_folder();
    make_private(&folder).with_context(|| folder.display().to_string())?;
    let mut state = read_state(&folder);
    state.tried_at = Some(now);
    let file = folder.join(now.format(NAME).to_string());
    match made_and_tried(db, settings, &file, now).await {
        Ok(outcome) => {
            state.made_at = Some(now);
            let tried = if outcome.is_put_back { &mut state.verified_at } else { &mut state.read_at };
            *tried = Some(now);
            state.file = file.file_name().map(|name| name.to_string_lossy().into_owned());
            (state.rows, state.bytes) = (outcome.rows, outcome.bytes);
            // The copy is whole: what is wrong with the keys beside it is told, and takes nothing from it.
            state.fault = lay_keys(settings, &file).await.err().map(|error| format!("{error:#}"));
            write_state(&folder, &state)?;
            give_up_old(&folder, settings.backup.kept())?;
            give_up_upgrades(&folder, settings.backup_days(), now, None)?;
        }
        Err(error) => {
            state.fault = Some(format!("{error:#}"));
            write_state(&folder, &state)?;
        }
    }
    Ok(state)
}

/// Copies the house as it stands before it is changed for good, and tries the copy.
pub async fn before_upgrade(db: &Db, settings: &Settings, now: DateTime<Utc>) -> anyhow::Result<PathBuf> {
    let folder = settings.backup_folder();
    make_private(&folder).with_context(|| folder.display().to_string())?;
    let file = folder.join(now.format(UPGRADE).to_string());
    made_and_tried(db, settings, &file, now).await?;
    lay_keys(settings, &file).await?;
    give_up_upgrades(&folder, settings.backup_days(), now, Some(&file))?;
    Ok(file)
}

async fn made_and_tried(db: &Db, settings: &Settings, file: &Path, now: DateTime<Utc>) -> anyhow::Result<Outcome> {
    let (url, files) = (settings.database_address()?, settings.storage(&settings.data_path())?);
    make(db, &url, &files, file, now).await?;
    verify(file, &url).await
}

/// The keys lie beside the copies, the latest only: one that was destroyed comes back with none of them.
async fn lay_keys(settings: &Settings, file: &Path) -> anyhow::Result<usize> {
    let store = compose::keys(settings, &settings.data_folder()?)?;
    let laid = keys::lay_beside(&store, file).await;
    store.close().await;
    laid
}

fn make_private(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    if folder.is_dir() {
        return Ok(());
    }
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

fn give_up_old(folder: &Path, kept: Kept) -> anyhow::Result<()> {
    let copies = named(folder, NAME)?;
    let stays = staying(copies.iter().map(|(at, _)| *at).collect(), kept);
    for (at, path) in copies {
        if !stays.contains(&at) {
            std::fs::remove_file(path)?;
        }
    }
    Ok(())
}

/// Gives up the copies made before an upgrade, but for one, while a younger copy was just tried: they too hold whom was
/// erased since, and a night comes only once a day.
fn give_up_upgrades(folder: &Path, days: i64, now: DateTime<Utc>, but: Option<&Path>) -> anyhow::Result<()> {
    let oldest = now - Duration::days((days - 1).max(0));
    for (at, path) in named(folder, UPGRADE)? {
        if at <= oldest && Some(path.as_path()) != but {
            std::fs::remove_file(path)?;
        }
    }
    Ok(())
}

/// The copies of such a name and when they were made: one that someone put here under another stays.
fn named(folder: &Path, form: &str) -> anyhow::Result<Vec<(DateTime<Utc>, PathBuf)>> {
    let mut copies = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if let Ok(at) = NaiveDateTime::parse_from_str(&name, form) {
            copies.push((at.and_utc(), folder.join(name)));
        }
    }
    Ok(copies)
}

/// Tells the day, the week or the month of a copy by its year and its number in it.
type AgeOf = fn(NaiveDateTime) -> (i32, u32);

/// Which copies stay: the last of each of the latest days, weeks and months that have one.
pub fn staying(mut copies: Vec<DateTime<Utc>>, kept: Kept) -> BTreeSet<DateTime<Utc>> {
    copies.sort_unstable_by(|a, b| b.cmp(a));
    let mut stays = BTreeSet::new();
    let ages: [(usize, AgeOf); 3] = [
        (kept.daily, |at| (at.year(), at.ordinal())),
        (kept.weekly, |at| (at.iso_week().year(), at.iso_week().week())),
        (kept.monthly, |at| (at.year(), at.month())),
    ];
    for (count, age_of) in ages {
        let mut seen = BTreeSet::new();
        for copy in &copies {
            let age = age_of(clock::local(*copy));
            if seen.len() < count && seen.insert(age) {
                stays.insert(*copy);
            }
        }
    }
    stays
}
