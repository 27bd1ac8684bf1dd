//! Mandates that were written on a round, before they were drafted here: made of what the room of the rounds gives, and
//! signed on the day on which they were.
//!
//! It names no other room, and takes nothing over that was not signed under these very words.

use centres::Centre;
use chrono::NaiveDate;
use kernel::{OperationId, PersonId};
use uuid::Uuid;
use web::{Cx, FieldDraft, FieldPart};

use super::mandates::{SignedSheet, draft_known, keep_sheet};
use super::{Error, Known, Result, known};
use crate::model::mandate::check_signed;
use crate::model::{MandateDraft, MandateState, Refusal};
use crate::policy::Action;
use crate::store::mandates;
use crate::words::french_day;

/// What was signed on the way, with the sheet that is kept of it.
pub struct Away {
    /// Of the writing that was signed: it makes one mandate, however often it is taken over.
    pub id: Uuid,
    pub signed_on: NaiveDate,
    pub sheet: SignedSheet,
}

/// What a note of a round asks for, where it is this person's and the reader may read it.
pub async fn find(cx: &Cx, centre: &Centre, id: PersonId, note: Uuid) -> Result<Option<(Known, FieldDraft)>> {
    let known = known(cx, centre, id, Action::WriteFiles).await?;
    for part in &cx.app.field_parts {
        let FieldPart::Drafts(read) = part else { continue };
        let found = read(cx, centre.id, note).await.map_err(Error::Elsewhere)?;
        if let Some(draft) = found.filter(|draft| known.ids.contains(&draft.person)) {
            return Ok(Some((known, draft)));
        }
    }
    Ok(None)
}

/// Makes a mandate of what was signed on the way, in force from the day on which it was: the sheet with its signature is
/// sealed as a paper of the file. Cut in between, it goes on where it was.
pub async fn keep(cx: &Cx, centre: &Centre, id: PersonId, draft: &MandateDraft, away: Away) -> Result<OperationId> {
    let known = known(cx, centre, id, Action::WriteFiles).await?;
    // How late one begins is said by the room that gives it; here it is not ahead.
    let signed_on = check_signed(Some(away.signed_on), away.signed_on, cx.today())?;
    let row = match mandates::find(cx.db(), &known.scope, &known.ids, away.id).await? {
        Some(row) if row.state == MandateState::Drafted => row,
        Some(_) => return Err(Refusal::MandateKnown.into()),
        None => draft_known(cx, centre, &known, draft, away.id).await?.0,
    };
    let words = ("x", known.person.full_name());
    let words = cx.history_texts().t2("accompaniment-op-signed-away", words, ("day", french_day(signed_on)));
    match keep_sheet(cx, centre, &known, (&row, signed_on), (away.sheet, words)).await {
        Err(Error::Refused(told)) if told == [Refusal::SignatureMissing] => Err(Refusal::SignatureUnseen.into()),
        done => done,
    }
}
