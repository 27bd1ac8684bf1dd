//! Opening a file: the reason first, the line of the journal next, the words last.
//!
//! It is the journal of what people confided: "who saw my file" tells both. An open file stays so ten minutes for who
//! opened it; each paper is a line of its own.

use auth::Scope;
use centres::Centre;
use chrono::Duration;
use crypto::{Keyring, Place, Reading, Sealed};
use kernel::PersonId;
use people::PersonRefusal;
use people::confided::Reason;
use web::Cx;

use super::{Error, Known, Result, known};
use crate::model::Refusal;
use crate::policy::Action;

/// What is opened when a file is: the key of its words.
pub(crate) const FILE: &str = "accompaniment-what-file";
/// When a paper is.
pub(crate) const PAPER: &str = "accompaniment-what-paper";
/// When a mandate is printed.
pub(crate) const MANDATE: &str = "accompaniment-what-mandate";
/// When its words are read on the screen, to be signed there.
pub(crate) const MANDATE_READ: &str = "accompaniment-what-mandate-read";

/// How long an open file stays open for who opened it.
pub const OPEN_FOR: Duration = Duration::minutes(10);

/// Opens a file: writes why in the journal, unless the same reader just wrote the same.
pub async fn open_file(cx: &Cx, centre: &Centre, id: PersonId, reason: Reason, words: &str) -> Result<Known> {
    let known = known(cx, centre, id, Action::ReadFiles).await?;
    known.file(cx).await?.ok_or(Error::NotFound)?;
    let words = checked(reason, words)?;
    let recent = lasting(cx, &known.scope, id).await?;
    if !recent.iter().any(|(known, said)| *known == reason && said == words) {
        write(cx, &known.scope, id, FILE, (reason, words)).await?;
    }
    Ok(known)
}

/// The file as it is open for this reader: why they opened it. [`Error::Shut`] once ten minutes are over.
pub async fn require_open(cx: &Cx, centre: &Centre, id: PersonId) -> Result<(Known, Reason, String)> {
    let known = known(cx, centre, id, Action::ReadFiles).await?;
    let (reason, words) = lasting(cx, &known.scope, id).await?.into_iter().next().ok_or(Error::Shut)?;
    Ok((known, reason, words))
}

/// Writes that one more thing of an open file is read, for the reason it was opened.
pub(crate) async fn note(cx: &Cx, centre: &Centre, id: PersonId, what: &str) -> Result<Known> {
    let (known, reason, words) = require_open(cx, centre, id).await?;
    write(cx, &known.scope, id, what, (reason, &words)).await?;
    Ok(known)
}

/// The same, once while the file stays open: the page that comes back with a refusal is no other reading.
pub(crate) async fn note_once(cx: &Cx, centre: &Centre, id: PersonId, what: &str) -> Result<Known> {
    let (known, reason, words) = require_open(cx, centre, id).await?;
    let asked = reading(cx, &known.scope, id, what, String::new());
    if crypto::reasons_since(cx.db(), &asked, cx.now() - OPEN_FOR).await?.is_empty() {
        write(cx, &known.scope, id, what, (reason, &words)).await?;
    }
    Ok(known)
}

/// Whether the file is open for this reader.
pub(crate) async fn is_open(cx: &Cx, known: &Known) -> Result<bool> {
    Ok(!lasting(cx, &known.scope, known.person.id).await?.is_empty())
}

/// Writes that the person reads their own file.
pub(crate) async fn note_own(cx: &Cx, scope: &Scope, id: PersonId) -> Result<()> {
    if lasting(cx, scope, id).await?.is_empty() {
        write(cx, scope, id, FILE, (Reason::Asked, "")).await?;
    }
    Ok(())
}

fn checked(reason: Reason, words: &str) -> Result<&str> {
    reason.check_words(words).map_err(|refusal| {
        Error::from(match refusal {
            PersonRefusal::NirTyped(_) => Refusal::Nir("mots"),
            PersonRefusal::TooLong(_) => Refusal::TooLong("mots"),
            _ => Refusal::WordsMissing,
        })
    })
}

fn reading(cx: &Cx, scope: &Scope, id: PersonId, what: &str, reason: String) -> Reading {
    Reading { centre: scope.centre(), person: id, author: cx.actor.author(), what: what.to_owned(), reason }
}

/// Why this reader opened the file in the last ten minutes, the latest first.
async fn lasting(cx: &Cx, scope: &Scope, id: PersonId) -> Result<Vec<(Reason, String)>> {
    let asked = reading(cx, scope, id, FILE, String::new());
    let noted = crypto::reasons_since(cx.db(), &asked, cx.now() - OPEN_FOR).await?;
    if noted.is_empty() {
        return Ok(Vec::new());
    }
    let ring = cx.app.keys.of_person(scope.centre(), id, cx.now()).await?;
    let told = |line: &String| {
        let (code, sealed) = line.split_once(':')?;
        Some((Reason::from_code(code)?, words_of(&ring, id, sealed)?))
    };
    Ok(noted.iter().filter_map(told).collect())
}

/// The reader's own words, sealed for the person: they may name them.
async fn write(cx: &Cx, scope: &Scope, id: PersonId, what: &str, (reason, words): (Reason, &str)) -> Result<()> {
    let ring = cx.app.keys.of_person(scope.centre(), id, cx.now()).await?;
    let sealed = match words {
        "" => String::new(),
        words => hex::encode(ring.seal(&journal_place(id), words.as_bytes())?.as_bytes()),
    };
    let line = reading(cx, scope, id, what, format!("{}:{sealed}", reason.code()));
    Ok(crypto::write_reading(cx.db(), &line, cx.now()).await?)
}

fn words_of(ring: &Keyring, id: PersonId, sealed: &str) -> Option<String> {
    if sealed.is_empty() {
        return Some(String::new());
    }
    let bytes = hex::decode(sealed).ok()?;
    let open = ring.open(&journal_place(id), &Sealed::from_bytes(bytes)).ok()?;
    String::from_utf8(open.to_vec()).ok()
}

/// Where the journal keeps words: that of what people confided, which reads them too.
fn journal_place(person: PersonId) -> Place {
    Place { table: "reading_journal", column: "reason", row: person.uuid() }
}
