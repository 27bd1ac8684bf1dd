//! `essaim verify-erasure`: looks for words in everything that this house keeps, byte by byte.
//!
//! Whoever erased someone gives the words by which that person was known; nothing of them is kept to look for them. On
//! SQLite the pages of the files are read, free room included; on PostgreSQL the rows of every table, since the files of
//! the server are not ours to read. In a bucket of files, what it gives out is read, not the former versions that its
//! server may keep. Copies are left out: what is plain in them ends by rotation. Case does not count.

use std::collections::BTreeMap;
use std::io::{BufRead as _, Read as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Args;
use db::{Db, Engine};

use super::Say;
use crate::backup::store;
use crate::said::counted;
use crate::settings::Settings;

/// How much of a file is read at once.
const CHUNK: usize = 1 << 20;
/// A word this short is everywhere.
const SHORTEST: usize = 4;

#[derive(Debug, Args)]
pub struct VerifyErasure {
    /// Les mots, un par ligne (défaut : l’entrée standard) : nom, adresse, téléphone, une phrase d’une note.
    #[arg(long)]
    pub words_file: Option<PathBuf>,
}

pub async fn run(command: VerifyErasure, settings: &Settings, say: Say) -> anyhow::Result<ExitCode> {
    let words = read_words(command.words_file.as_deref())?;
    if words.is_empty() {
        return say.refused(&format!("Donnez au moins un mot de {SHORTEST} lettres ou plus."));
    }
    let mut found: BTreeMap<String, usize> = BTreeMap::new();
    let mut read = 0_u64;
    for path in files_of(&settings.data_folder()?, &settings.backup_folder())? {
        let (bytes, hits) = look_in_file(&path, &words).with_context(|| path.display().to_string())?;
        read += bytes;
        if hits > 0 {
            found.insert(path.display().to_string(), hits);
        }
    }
    let (bytes, hits) = look_in_bucket(settings, &words).await?;
    read += bytes;
    found.extend(hits);
    let db = Db::open(&settings.database()?).await?;
    if db.engine() == Engine::Postgres {
        let (bytes, hits) = look_in_rows(&db, &words).await?;
        read += bytes;
        found.extend(hits);
    }
    db.close().await;
    told(&found, read, say)
}

fn told(found: &BTreeMap<String, usize>, read: u64, say: Say) -> anyhow::Result<ExitCode> {
    let value = serde_json::json!({ "bytes_read": read, "found": found });
    if found.is_empty() {
        return say.done(&value, &format!("0 octet trouvé, sur {} lus.", counted(read, "octet")));
    }
    let lines: Vec<String> = found.iter().map(|(place, hits)| format!("{place} : {hits} fois")).collect();
    say.refused_with(&value, &format!("Trouvé encore :\n{}", lines.join("\n")))
}

fn read_words(file: Option<&Path>) -> anyhow::Result<Vec<Vec<u8>>> {
    let text = match file {
        Some(path) => std::fs::read_to_string(path).with_context(|| path.display().to_string())?,
        None => std::io::stdin().lock().lines().collect::<Result<Vec<_>, _>>()?.join("\n"),
    };
    let words = text.lines().map(str::trim).filter(|word| word.chars().count() >= SHORTEST);
    Ok(words.map(|word| word.to_lowercase().into_bytes()).collect())
}

/// Every file of the house, the databases and what is written ahead of them too; not its copies, which end by rotation.
fn files_of(folder: &Path, copies: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let (mut found, mut folders) = (Vec::new(), vec![folder.to_path_buf()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
            let path = entry?.path();
            match path.is_dir() {
                true if path == copies => {}
                true => folders.push(path),
                false => found.push(path),
            }
        }
    }
    found.sort();
    Ok(found)
}

/// How many bytes a file has, and how often one of the words stands in it.
fn look_in_file(path: &Path, words: &[Vec<u8>]) -> anyhow::Result<(u64, usize)> {
    let mut file = std::fs::File::open(path)?;
    let longest = words.iter().map(Vec::len).max().unwrap_or_default();
    let (mut kept, mut read, mut hits) = (Vec::new(), 0_u64, 0);
    let mut buffer = vec![0_u8; CHUNK];
    loop {
        let count = file.read(&mut buffer)?;
        let Some(chunk) = buffer.get(..count).filter(|chunk| !chunk.is_empty()) else { break };
        read += u64::try_from(count)?;
        kept.extend_from_slice(chunk);
        hits += occurrences(&kept, words);
        // A word may lie across two chunks; one that lies whole in the rest is counted again, never missed.
        let rest = kept.len().saturating_sub(longest.saturating_sub(1));
        kept.drain(..rest);
    }
    Ok((read, hits))
}

/// How often the words stand in some bytes, whatever their case.
fn occurrences(bytes: &[u8], words: &[Vec<u8>]) -> usize {
    let lower = String::from_utf8_lossy(bytes).to_lowercase();
    let lower = lower.as_bytes();
    words.iter().map(|word| lower.windows(word.len()).filter(|window| *window == word.as_slice()).count()).sum()
}

/// The files that the bucket has and the folder has not, brought one at a time and given up again. What else a server
/// may keep of them, as versions, is not ours to read.
async fn look_in_bucket(settings: &Settings, words: &[Vec<u8>]) -> anyhow::Result<(u64, BTreeMap<String, usize>)> {
    let (files, scratch) = (settings.storage(&settings.data_path())?, tempfile::tempdir()?);
    let (mut read, mut found) = (0, BTreeMap::new());
    for hash in files.absent().await.context("le seau des fichiers ne se lit pas")? {
        let Some(place) = files.bring(&hash, scratch.path()).await? else { continue };
        let (bytes, hits) = look_in_file(&place, words)?;
        read += bytes;
        if hits > 0 {
            found.insert(format!("seau des fichiers, {hash}"), hits);
        }
        std::fs::remove_file(place)?;
    }
    Ok((read, found))
}

async fn look_in_rows(db: &Db, words: &[Vec<u8>]) -> anyhow::Result<(u64, BTreeMap<String, usize>)> {
    let mut tx = db.begin_unrecorded().await?;
    let mut tables = db::tables(&mut tx).await?;
    tables.extend(["operation".to_owned(), "row_change".to_owned()]);
    let (mut read, mut found) = (0, BTreeMap::new());
    for table in tables {
        // The names come from the catalogue, once in the life of a command.
        let name: &'static str = Box::leak(table.into_boxed_str());
        let mut hits = 0;
        for told in store::rows_as_text(&mut tx, name).await? {
            read += u64::try_from(told.len())?;
            hits += occurrences(told.as_bytes(), words);
        }
        if hits > 0 {
            found.insert(name.to_owned(), hits);
        }
    }
    Ok((read, found))
}
