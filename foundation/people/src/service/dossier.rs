//! All that is held on a person, room by room, for the person: what the law calls the right of access.
//!
//! Confided notes are left shut unless someone asks for them by name, and then it is noted like any other opening.
//! Whoever takes it for themselves takes all but the notes: who wrote them hands them over.

use auth::{Scope, decide_own};
use centres::Centre;
use kernel::PersonId;
use serde_json::{Map, Value, json};
use web::{Cx, Holding};

use super::act::scope_for;
use super::confiding::{OpenNote, open_for_export};
use super::{Error, Result};
use crate::confided::Reason;
use crate::model::Person;
use crate::policy::Action;
use crate::store;

/// One kind of what is held.
#[derive(Debug, Clone)]
pub struct Chapter {
    pub table: &'static str,
    /// The key of its title.
    pub label: &'static str,
    /// Each row: the columns told, with the key of their words and their value.
    pub rows: Vec<Vec<(&'static str, &'static str, Value)>>,
}

/// All that is held on a person.
pub struct Dossier {
    pub person: Person,
    pub chapters: Vec<Chapter>,
    /// What they confided, when it was asked for.
    pub notes: Option<Vec<OpenNote>>,
}

/// Gathers all that the rooms hold on a person; with `notes`, what they confided too, which is journalled.
pub async fn all_held(cx: &Cx, centre: &Centre, id: PersonId, notes: Option<&str>) -> Result<Dossier> {
    let scope = scope_for(cx, centre, Action::TellAll)?;
    let person = store::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let mut ids = vec![id];
    ids.extend(store::taken_in_by(cx.db(), &scope, &[id]).await?.into_iter().map(|(entry, _)| entry));
    let notes = match notes {
        Some(words) => Some(open_for_export(cx, centre, id, Reason::Asked, words).await?),
        None => None,
    };
    let chapters = gather(cx, &scope, &ids).await?;
    Ok(Dossier { person, chapters, notes })
}

/// The same for the person themselves, by the right they have on their own file; whoever helps them has not.
pub async fn all_own_held(cx: &Cx, centre: &Centre, id: PersonId) -> Result<Dossier> {
    if matches!(&cx.actor, auth::Actor::Resident(resident) if resident.helper.is_some()) {
        return Err(auth::Denied::Refused.into());
    }
    let scope = Scope::opened_by(decide_own(&cx.actor, centre.id, id), centre.id)?;
    let person = store::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let entries = store::entries_of(cx.db(), &scope, id).await?;
    Ok(Dossier { person, chapters: gather(cx, &scope, &entries).await?, notes: None })
}

async fn gather(cx: &Cx, scope: &Scope, ids: &[PersonId]) -> Result<Vec<Chapter>> {
    let mut tx = cx.db().begin_unrecorded().await?;
    let mut chapters = Vec::new();
    // The rooms are told from the roof down; a reader wants the card first.
    for holding in cx.app.holdings.iter().rev().filter(|holding| !holding.told.is_empty()) {
        let mut rows = Vec::new();
        for id in ids {
            let held = store::held(&mut tx, scope, holding, *id).await?;
            rows.extend(held.iter().map(|row| told(holding, row)));
        }
        chapters.push(Chapter { table: holding.table, label: holding.label, rows });
    }
    Ok(chapters)
}

fn told(holding: &Holding, row: &Value) -> Vec<(&'static str, &'static str, Value)> {
    let cells = holding.told.iter().map(|(column, key)| (*column, *key, row.get(*column).cloned().unwrap_or_default()));
    cells.collect()
}

impl Dossier {
    /// The same for another program: table by table, column by column.
    pub fn as_json(&self) -> Value {
        let mut held = Map::new();
        for chapter in &self.chapters {
            let row = |row: &Vec<(&str, &str, Value)>| {
                Value::Object(row.iter().map(|(column, _, value)| ((*column).to_owned(), value.clone())).collect())
            };
            held.insert(chapter.table.to_owned(), chapter.rows.iter().map(row).collect());
        }
        let notes = self.notes.as_ref().map(|notes| notes.iter().map(note_as_json).collect::<Vec<_>>());
        json!({ "person": self.person.id.uuid(), "held": held, "confided": notes })
    }
}

fn note_as_json(note: &OpenNote) -> Value {
    json!({
        "written_at": note.written_at, "author": note.author_name, "text": note.text.as_str(),
        "has_document": note.has_file, "ends_on": note.ends_on,
    })
}
