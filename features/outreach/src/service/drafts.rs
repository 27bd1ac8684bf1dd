//! A mandate that a tablet brought back, for the room that keeps mandates: its terms, and what was signed under them.
//!
//! It is read as any entry is, by who may, and the reading is noted. Nothing of it is changed by being read.

use centres::Centre;
use kernel::CentreId;
use uuid::Uuid;
use web::{Cx, FieldDraft, FieldPart, FieldSignature, Problem};

use super::entries::{Opened, open_entry};
use super::{Error, Result, open, photos};
use crate::model::entry::{EntryId, Said, Version, VersionId};
use crate::model::mandate::{Mandate, signed_on};
use crate::policy::Action;
use crate::store::rounds;

/// What this room gives to the one that keeps mandates.
pub(crate) fn drafts() -> FieldPart {
    FieldPart::Drafts(read)
}

fn read(cx: &Cx, centre: CentreId, note: Uuid) -> auth::BoxFuture<'_, Result<Option<FieldDraft>, Problem>> {
    Box::pin(async move {
        match open_draft(cx, centre, note.into()).await {
            // Whoever may not read it is told what is told of a note that is not there.
            Err(Error::Denied(_) | Error::NotFound) => Ok(None),
            found => found.map_err(|error| error.told(cx)),
        }
    })
}

/// The mandate of an entry that the team said whose it is, and of which there is one writing.
pub(crate) async fn open_draft(cx: &Cx, centre: CentreId, note: EntryId) -> Result<Option<FieldDraft>> {
    let centre = centres::store::find(cx.db(), centre).await?.ok_or(Error::NotFound)?;
    let opened = open_entry(cx, &centre, note).await?;
    let current = opened.current();
    let (Some(person), [(version, Some(said))]) = (opened.entry.person, current.as_slice()) else { return Ok(None) };
    let Some(mandate) = &said.mandate else { return Ok(None) };
    let drawn = match mandate.signature {
        Some(photo) => signature(cx, &centre, &opened, (said, mandate, photo)).await?,
        None => None,
    };
    // What was signed is one thing, however often the rest of the note is put right.
    let (id, signature) = drawn.map_or((version.id, None), |(id, signature)| (id, Some(signature)));
    Ok(Some(FieldDraft { id: id.uuid(), person, terms: mandate.terms(), signature }))
}

/// What was drawn, under which writing of the tablet, and on which day: that writing's, whatever was corrected since.
async fn signature(
    cx: &Cx,
    centre: &Centre,
    opened: &Opened,
    (said, mandate, photo): (&Said, &Mandate, Uuid),
) -> Result<Option<(VersionId, FieldSignature)>> {
    let is_under = |said: &Said| said.mandate.as_ref().is_some_and(|mandate| mandate.signature == Some(photo));
    let drawn = opened
        .versions
        .iter()
        .filter(|(version, said)| version.tablet.is_some() && said.as_ref().is_some_and(is_under))
        .min_by_key(|(version, _)| version.received_at);
    // It stands under the words and the name that came with it first: a tablet that sends it under others is not
    // believed.
    let is_same = |first: &Said| first.mandate.as_ref() == Some(mandate) && first.who.trim() == said.who.trim();
    let drawn = drawn.filter(|(_, first)| first.as_ref().is_some_and(is_same)).map(|(version, _)| version);
    let round = match opened.entry.round {
        Some(round) => rounds::find(cx.db(), &open(cx, centre, Action::ReadEntries)?, round).await?,
        None => None,
    };
    let day = |version: &Version| signed_on(version, round.as_ref().map(|round| round.day));
    let Some((id, on)) = drawn.and_then(|version| Some((version.id, day(version)?))) else { return Ok(None) };
    match photos::open_photo(cx, centre, opened.entry.id, photo.into()).await {
        Ok(picture) => {
            let (who, shown) = (said.who.trim().to_owned(), mandate.shown.clone());
            Ok(Some((id, FieldSignature { on, who, shown, picture: picture.to_vec() })))
        }
        // It is still on the tablet, or has served.
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}
