//! A file read in: kept, looked at before it is written, written in one act that can be undone.
//!
//! What somebody of the team has written is never written over by a file.

mod plan;

use auth::Scope;
use centres::Centre;
use chrono::Duration;
use kernel::OperationId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use web::Cx;

use super::{Error, Result, begin, geocoding, open, words};
use crate::model::address::Placed;
use crate::model::place::{Facts, Place};
use crate::model::refusal::FileRefusal;
use crate::policy::Action;
use crate::sheet::mapping::{Mapping, Target, signature};
use crate::sheet::row::{Note, Reader, Reading};
use crate::sheet::{self, Sheet};
use crate::store;
use crate::store::imports::{Import, ImportId};

pub use plan::Plan;

/// How long a file waits to be written.
const WAITS: Duration = Duration::days(7);
/// Lines shown before writing.
const SHOWN: usize = 10;
/// Lines with a reason that are told one by one.
pub const TOLD: usize = 200;

/// How many lines become what, and what was said of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = MapImportCounts)]
pub struct Counts {
    pub rows: usize,
    pub created: usize,
    pub updated: usize,
    pub unchanged: usize,
    /// Left as someone of the team wrote them.
    pub left: usize,
    pub refused: usize,
    /// How many lines each remark was made of.
    pub notes: BTreeMap<String, usize>,
    /// Columns kept with the places by their title.
    pub kept: Vec<String>,
    /// Columns in which no line says anything.
    pub empty: Vec<String>,
    /// Lines with a reason: number and remarks.
    pub lines: Vec<(u64, Vec<String>)>,
}

/// A column before it is written.
#[derive(Debug, Clone)]
pub struct Column {
    pub title: String,
    pub target: Target,
    pub samples: Vec<String>,
}

/// A file, looked at.
#[derive(Debug, Clone)]
pub struct Preview {
    pub import: Import,
    pub columns: Vec<Column>,
    pub examples: Vec<Reading>,
    pub counts: Counts,
}

/// Keeps a file; its columns mean what they meant last time, or what their titles say.
pub async fn upload(cx: &Cx, centre: &Centre, name: &str, bytes: Vec<u8>) -> Result<ImportId> {
    let scope = open(cx, centre, Action::SetUp)?;
    let (sheet, bytes) = read_apart(bytes).await?;
    let signature = signature(&sheet);
    let file_name: String = name.chars().filter(|sign| !sign.is_control()).take(120).collect();
    let mapping = match store::imports::remembered(cx.db(), &scope, &signature).await? {
        Some(mapping) => mapping,
        None => Mapping::guess(&sheet, stem(&file_name)),
    };
    let id = ImportId::new();
    let import = Import { id, file_name, signature, mapping, counts: String::new(), is_applied: false };
    let mut tx = cx.db().begin_unrecorded().await?;
    store::imports::forget_waiting(&mut tx, &scope, cx.now() - WAITS).await?;
    store::imports::insert(&mut tx, &scope, &import, bytes, cx.now()).await?;
    tx.commit().await?;
    Ok(id)
}

/// "france-services-2024.csv" without its ending.
fn stem(file_name: &str) -> &str {
    file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem)
}

/// Reading is work of its own thread; the bytes come back.
async fn read_apart(bytes: Vec<u8>) -> Result<(Sheet, Vec<u8>)> {
    let read = tokio::task::spawn_blocking(move || sheet::read(&bytes).map(|sheet| (sheet, bytes)));
    Ok(read.await.map_err(|cut| Error::Sheet(cut.to_string()))??)
}

async fn sheet_of(cx: &Cx, scope: &Scope, id: ImportId) -> Result<Sheet> {
    let bytes = store::imports::content(cx.db(), scope, id).await?.ok_or(FileRefusal::Applied)?;
    read_apart(bytes).await.map(|(sheet, _)| sheet)
}

/// One file: on its way, or written.
pub async fn find(cx: &Cx, centre: &Centre, id: ImportId) -> Result<Import> {
    let scope = open(cx, centre, Action::SetUp)?;
    store::imports::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)
}

/// What a file would do.
pub async fn preview(cx: &Cx, centre: &Centre, id: ImportId) -> Result<Preview> {
    let scope = open(cx, centre, Action::SetUp)?;
    let import = find(cx, centre, id).await?;
    let sheet = sheet_of(cx, &scope, id).await?;
    let themes = store::themes::list(cx.db(), &scope).await?;
    let plan = plan::make(cx, &scope, &sheet, &import.mapping, &themes).await?;
    let targets = import.mapping.in_order(&sheet);
    let columns = sheet.titles.iter().enumerate().zip(targets).map(|((at, title), target)| Column {
        title: title.clone(),
        target,
        samples: sheet.samples(at, 2).into_iter().map(|cell| kernel::text::excerpt(cell, 60)).collect(),
    });
    let reader = Reader::new(&sheet, &import.mapping, &themes);
    let examples = sheet.rows.iter().take(SHOWN).map(|row| reader.read(row)).collect();
    Ok(Preview { columns: columns.collect(), examples, counts: plan.counts, import })
}

/// Says what the columns mean: for this file, and for the next with the same ones.
pub async fn set_mapping(cx: &Cx, centre: &Centre, id: ImportId, mapping: Mapping) -> Result<()> {
    let scope = open(cx, centre, Action::SetUp)?;
    let mut import = find(cx, centre, id).await?;
    if import.is_applied {
        return Err(FileRefusal::Applied.into());
    }
    import.mapping = mapping;
    let mut tx = cx.db().begin_unrecorded().await?;
    store::imports::put_mapping(&mut tx, &scope, &import).await?;
    tx.commit().await?;
    Ok(())
}

/// Writes a file onto the map.
pub async fn apply(cx: &Cx, centre: &Centre, id: ImportId) -> Result<(Counts, OperationId)> {
    let scope = open(cx, centre, Action::SetUp)?;
    let import = find(cx, centre, id).await?;
    if import.is_applied {
        return Err(FileRefusal::Applied.into());
    }
    if !import.mapping.has(Target::Name) {
        return Err(FileRefusal::NoName.into());
    }
    let sheet = sheet_of(cx, &scope, id).await?;
    let themes = store::themes::list(cx.db(), &scope).await?;
    let mut plan = plan::make(cx, &scope, &sheet, &import.mapping, &themes).await?;
    geocoding::settle(cx, &mut plan.new).await?;
    geocoding::settle(cx, &mut plan.changed).await?;
    let (mut tx, operation) = begin(cx, centre, words(cx, "map-op-imported", &import.file_name)).await?;
    store::places::insert_many(&mut tx, &scope, &plan.new).await?;
    for place in &plan.changed {
        if store::places::update(&mut tx, &scope, place).await? == 0 {
            return Err(crate::model::refusal::Refusal::ChangedMeanwhile.into());
        }
    }
    store::imports::put_mapping(&mut tx, &scope, &import).await?;
    let told = serde_json::to_string(&plan.counts).unwrap_or_default();
    if store::imports::mark_applied(&mut tx, &scope, id, &told, cx.now()).await? == 0 {
        return Err(FileRefusal::Applied.into());
    }
    tx.commit().await?;
    Ok((plan.counts, operation))
}

/// Notes a row in the counts.
fn count(counts: &mut Counts, reading: &Reading) {
    for note in &reading.notes {
        *counts.notes.entry(note.code().to_owned()).or_default() += 1;
    }
    let is_told = reading.notes.iter().any(|note| *note != Note::AddressMissing);
    if is_told && counts.lines.len() < TOLD {
        let codes = reading.notes.iter().map(|note| note.code().to_owned()).collect();
        counts.lines.push((reading.line, codes));
    }
}

/// The place that a reading makes.
fn new_place(cx: &Cx, reading: Reading) -> Place {
    let place = Place::new(reading.facts.clone(), cx.today(), cx.now());
    over(place, reading)
}

/// A place with what the file says of it now. It keeps the themes that it was filed under besides.
fn over(mut place: Place, reading: Reading) -> Place {
    let mut themes = reading.facts.themes.clone();
    themes.extend(place.facts.themes.iter().filter(|key| !reading.facts.themes.contains(key)).cloned());
    themes.sort();
    let mut facts = Facts { themes, ..reading.facts };
    if facts.position().is_none() && place.placed != Placed::ByHand {
        // The file still says no point: the one found by its address is not lost by reading it again.
        (facts.latitude, facts.longitude) = (place.facts.latitude, place.facts.longitude);
    }
    place = place.saying(facts);
    place.extra = reading.extra;
    place.source = reading.source;
    place.source_id = reading.source_id;
    place.pivot = reading.pivot;
    place.updated_on = reading.updated_on;
    place
}
