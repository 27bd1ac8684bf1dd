//! What people confide: written sealed, opened only after the reading was noted.
//!
//! Neither the history nor the errors say what is in a note, nor that there is one: whoever may not read them learns
//! nothing. The journal of readings is written before any key is asked.

use auth::Scope;
use centres::Centre;
use chrono::{DateTime, Duration, Months, NaiveDate, Utc};
use crypto::{Keyring, Place, Reading, Sealed};
use kernel::{OperationId, PersonId};
use uuid::Uuid;
use web::Cx;
use zeroize::Zeroizing;

use super::act::{Act, scope_for};
use super::retention::CONFIDED;
use super::{Error, Result};
use crate::confided::{NewNote, Reason, check_file, check_note, seals_as};
use crate::draft::PersonRefusal;
use crate::model::Person;
use crate::policy::Action;
use crate::store::{self, ConfidedCount, ConfidedRow, SealedFile};

/// How long a note is kept when its centre says nothing else.
const KEPT_MONTHS: u32 = 24;

/// What is opened when notes are: the key of its words.
const NOTES: &str = "people-confided-what-notes";

/// How long it is one reading when the same reader opens the same notes for the same reason: as long as the page lasts.
const ONE_READING: Duration = Duration::minutes(10);

/// A note, open.
pub struct OpenNote {
    pub id: Uuid,
    pub author_name: String,
    pub written_at: DateTime<Utc>,
    /// None while the centre's rule is off.
    pub ends_on: Option<NaiveDate>,
    pub text: Zeroizing<String>,
    pub has_file: bool,
}

/// One line of who saw what.
#[derive(Debug, Clone)]
pub struct Seen {
    pub at: DateTime<Utc>,
    pub who: String,
    pub what: String,
    pub reason: Option<Reason>,
    /// The reader's own words; empty when they gave none, or once the key is gone.
    pub words: String,
}

/// The person with every entry that was merged into theirs.
async fn whose(cx: &Cx, scope: &Scope, id: PersonId) -> Result<(Person, Vec<PersonId>)> {
    let person = store::find(cx.db(), scope, id).await?.ok_or(Error::NotFound)?;
    let taken = store::taken_in_by(cx.db(), scope, &[id]).await?;
    let mut ids = vec![id];
    ids.extend(taken.into_iter().map(|(entry, _)| entry));
    Ok((person, ids))
}

/// How many notes there are, for who may read them.
pub async fn confided_count(cx: &Cx, centre: &Centre, id: PersonId) -> Result<ConfidedCount> {
    let scope = scope_for(cx, centre, Action::ReadConfided)?;
    let (_, ids) = whose(cx, &scope, id).await?;
    let mut count = store::count_confided(cx.db(), &scope, &ids).await?;
    // Of who is on hold nothing goes, whatever the rule says.
    if !store::list_holds(cx.db(), &scope, Some(&ids)).await?.is_empty() {
        count.ends_on = None;
    }
    Ok(count)
}

/// Writes a note, with a document or without.
pub async fn confide(cx: &Cx, centre: &Centre, id: PersonId, new: NewNote) -> Result<(Uuid, OperationId)> {
    let scope = scope_for(cx, centre, Action::WriteConfided)?;
    let person = store::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    if person.archived_at.is_some() {
        return Err(PersonRefusal::PutAside.into());
    }
    let text = check_note(&new.text, new.file.is_some())?;
    let kind = new.file.as_deref().map(check_file).transpose()?;
    let ring = cx.app.keys.of_person(centre.id, id, cx.now()).await?;
    let note = Uuid::now_v7();
    let body = ring.seal(&seals_as("body", note), text.as_bytes())?;
    let file = match new.file.as_deref().zip(kind) {
        Some((bytes, kind)) => Some(put_sealed(cx, &ring, note, bytes, kind).await?),
        None => None,
    };
    let row = ConfidedRow {
        id: note,
        person: id,
        author_name: cx.actor.author().name,
        written_at: cx.now(),
        ends_on: ends_on(cx, &scope).await?,
        body,
        file,
    };
    let mut act =
        Act::open(cx, centre, Action::WriteConfided, "people-confided-words-kept", &person.full_name()).await?;
    reserve(&mut act).await?;
    store::insert_confided(&mut act.tx, &act.scope, &row).await?;
    Ok((note, act.done().await?))
}

/// Only who may read notes finds in the history that there is one.
async fn reserve(act: &mut Act) -> Result<()> {
    Ok(db::reserve(&mut act.tx, act.operation.id, Action::ReadConfided.word()).await?)
}

async fn put_sealed(cx: &Cx, ring: &Keyring, note: Uuid, bytes: &[u8], kind: &'static str) -> Result<SealedFile> {
    let sealed = ring.seal(&seals_as("file", note), bytes)?;
    let hash = cx.app.storage.put(sealed.as_bytes().to_vec()).await?;
    Ok(SealedFile { hash, kind: kind.to_owned() })
}

/// The day from which a note written today is no longer kept; none when the centre's rule is off.
async fn ends_on(cx: &Cx, scope: &Scope) -> Result<Option<NaiveDate>> {
    Ok(match store::find_rule(cx.db(), scope, CONFIDED).await? {
        Some(rule) => rule.is_on.then(|| cx.today() + chrono::Duration::days(rule.days)),
        None => cx.today().checked_add_months(Months::new(KEPT_MONTHS)),
    })
}

/// Opens every note of a person, once the reading is written.
pub async fn open_notes(
    cx: &Cx,
    centre: &Centre,
    id: PersonId,
    reason: Reason,
    words: &str,
) -> Result<(Person, Vec<OpenNote>)> {
    let scope = scope_for(cx, centre, Action::ReadConfided)?;
    let (person, ids) = whose(cx, &scope, id).await?;
    note_reading(cx, centre, id, NOTES, reason, words).await?;
    Ok((person, opened(cx, &scope, &ids).await?))
}

/// Opens every note for the copy that is handed to the person.
pub(super) async fn open_for_export(
    cx: &Cx,
    centre: &Centre,
    id: PersonId,
    reason: Reason,
    words: &str,
) -> Result<Vec<OpenNote>> {
    let scope = scope_for(cx, centre, Action::ReadConfided)?;
    let (_, ids) = whose(cx, &scope, id).await?;
    note_reading(cx, centre, id, "people-confided-what-export", reason, words).await?;
    opened(cx, &scope, &ids).await
}

async fn opened(cx: &Cx, scope: &Scope, ids: &[PersonId]) -> Result<Vec<OpenNote>> {
    let mut open = Vec::new();
    for row in store::confided_of(cx.db(), scope, ids).await? {
        let ring = cx.app.keys.of_person(scope.centre(), row.person, cx.now()).await?;
        let text = opened_text(&ring, &seals_as("body", row.id), &row.body)?;
        let ConfidedRow { id, author_name, written_at, ends_on, file, .. } = row;
        open.push(OpenNote { id, author_name, written_at, ends_on, text, has_file: file.is_some() });
    }
    Ok(open)
}

/// Opens the document of a note, once the reading is written: what it is, and its bytes.
pub async fn open_file(
    cx: &Cx,
    centre: &Centre,
    id: PersonId,
    note: Uuid,
    reason: Reason,
    words: &str,
) -> Result<(&'static str, Zeroizing<Vec<u8>>)> {
    let scope = scope_for(cx, centre, Action::ReadConfided)?;
    let (_, ids) = whose(cx, &scope, id).await?;
    let row = store::find_confided(cx.db(), &scope, &ids, note).await?.ok_or(Error::NotFound)?;
    let file = row.file.ok_or(Error::NotFound)?;
    note_reading(cx, centre, id, "people-confided-what-file", reason, words).await?;
    let ring = cx.app.keys.of_person(centre.id, row.person, cx.now()).await?;
    let sealed = cx.app.storage.get(&file.hash).await?.ok_or(Error::NotFound)?;
    let bytes = ring.open(&seals_as("file", note), &Sealed::from_bytes(sealed))?;
    Ok((check_file(&bytes)?, bytes))
}

/// Takes a note away, for thirty days as an undo may bring it back.
pub async fn take_note_away(cx: &Cx, centre: &Centre, id: PersonId, note: Uuid) -> Result<OperationId> {
    let scope = scope_for(cx, centre, Action::WriteConfided)?;
    let (person, ids) = whose(cx, &scope, id).await?;
    store::find_confided(cx.db(), &scope, &ids, note).await?.ok_or(Error::NotFound)?;
    let mut act =
        Act::open(cx, centre, Action::WriteConfided, "people-confided-words-taken", &person.full_name()).await?;
    reserve(&mut act).await?;
    store::delete_confided(&mut act.tx, &act.scope, note).await?;
    act.done().await
}

/// Gives up the documents of notes that no undo brings back any more; before the images that name them go.
pub async fn forget_taken_files(cx: &Cx, undo_ends: DateTime<Utc>) -> Result<usize> {
    let files = store::list_taken_files_unscoped(cx.db(), undo_ends).await?;
    for hash in &files {
        cx.app.storage.remove(hash).await?;
    }
    Ok(files.len())
}

/// Writes a line of the journal. The reader's own words are sealed for the person: they may name them.
async fn note_reading(cx: &Cx, centre: &Centre, id: PersonId, what: &str, reason: Reason, words: &str) -> Result<()> {
    let words = reason.check_words(words)?;
    let ring = cx.app.keys.of_person(centre.id, id, cx.now()).await?;
    let sealed = match words {
        "" => String::new(),
        words => hex::encode(ring.seal(&reason_place(id), words.as_bytes())?.as_bytes()),
    };
    let reading = Reading {
        centre: centre.id,
        person: id,
        author: cx.actor.author(),
        what: what.to_owned(),
        reason: format!("{}:{sealed}", reason.code()),
    };
    if what == NOTES && is_just_noted(cx, &ring, &reading, (reason, words)).await? {
        return Ok(());
    }
    Ok(crypto::write_reading(cx.db(), &reading, cx.now()).await?)
}

/// Whether this reading stands in the journal already: a page that is shown again is not opened twice.
async fn is_just_noted(cx: &Cx, ring: &Keyring, reading: &Reading, (reason, words): (Reason, &str)) -> Result<bool> {
    let place = reason_place(reading.person);
    let said = |sealed: &str| {
        let bytes = hex::decode(sealed).ok().filter(|bytes| !bytes.is_empty());
        let open = bytes.map(|bytes| opened_text(ring, &place, &Sealed::from_bytes(bytes)));
        match open {
            None => words.is_empty(),
            Some(open) => open.is_ok_and(|text| text.as_str() == words),
        }
    };
    let noted = crypto::reasons_since(cx.db(), reading, cx.now() - ONE_READING).await?;
    let is_same =
        |kept: &String| kept.split_once(':').is_some_and(|(code, sealed)| code == reason.code() && said(sealed));
    Ok(noted.iter().any(is_same))
}

/// Who saw what a person confided, the latest first.
pub async fn who_saw(cx: &Cx, centre: &Centre, id: PersonId, limit: i64) -> Result<(Person, Vec<Seen>)> {
    let scope = scope_for(cx, centre, Action::ReadConfided)?;
    seen_in(cx, &scope, id, limit).await
}

/// The same for the person themselves, whose own page has asked who they are.
pub async fn seen_in(cx: &Cx, scope: &Scope, id: PersonId, limit: i64) -> Result<(Person, Vec<Seen>)> {
    let (person, ids) = whose(cx, scope, id).await?;
    let mut seen = Vec::new();
    for row in crypto::list_readings(cx.db(), scope.centre(), &ids, limit).await? {
        let (code, sealed) = row.reason.split_once(':').unwrap_or((row.reason.as_str(), ""));
        let words = told_words(cx, scope, row.person, sealed).await;
        let reason = Reason::from_code(code);
        seen.push(Seen { at: row.at, who: row.author_name, what: row.what, reason, words });
    }
    Ok((person, seen))
}

/// The reader's words; none where the key is gone or the line was altered, which `essaim journal verify` tells.
async fn told_words(cx: &Cx, scope: &Scope, person: PersonId, sealed: &str) -> String {
    let Ok(bytes) = hex::decode(sealed) else { return String::new() };
    if bytes.is_empty() {
        return String::new();
    }
    let Ok(ring) = cx.app.keys.of_person(scope.centre(), person, cx.now()).await else { return String::new() };
    let open = opened_text(&ring, &reason_place(person), &Sealed::from_bytes(bytes));
    open.map(|text| text.as_str().to_owned()).unwrap_or_default()
}

fn reason_place(person: PersonId) -> Place {
    Place { table: "reading_journal", column: "reason", row: person.uuid() }
}

fn opened_text(ring: &Keyring, place: &Place, sealed: &Sealed) -> Result<Zeroizing<String>> {
    let bytes = ring.open(place, sealed)?;
    Ok(Zeroizing::new(String::from_utf8_lossy(&bytes).into_owned()))
}
