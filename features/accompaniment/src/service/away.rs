//! Mandates that were written on a round, before they were drafted here: made of what the room of the rounds gives, and
//! signed on the day on which they were.
//!
//! It names no other room. It takes over what was signed under the very lines of this mandate, by the person alone, under
//! a name of theirs, and that is still in force; anything else is to be signed.

use centres::Centre;
use chrono::NaiveDate;
use kernel::{OperationId, PersonId};
use people::is_name_of;
use people::mandate::{can_say, is_sheet};
use uuid::Uuid;
use web::{Cx, FieldDraft, FieldPart, FieldSignature};

use super::mandates::{self as drafting, SignedSheet, draft_known, keep_sheet};
use super::{Error, Known, Result, known};
use crate::model::mandate::{NotTaken, check_signed, last_day};
use crate::model::{MandateDraft, MandateState, Refusal};
use crate::policy::Action;
use crate::store::mandates;
use crate::words::french_day;

/// What was signed on the way, with the sheet that is kept of it.
pub(crate) struct Away {
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

/// What was signed of a note, where it can be taken over as signed.
pub fn signed<'d>(
    cx: &Cx,
    centre: &Centre,
    known: &Known,
    draft: &'d FieldDraft,
) -> std::result::Result<&'d FieldSignature, NotTaken> {
    let terms = &draft.terms;
    // One hand was on the tablet: who interprets or witnesses signs on paper, as at the desk.
    if terms.reading.needs_reader() {
        return Err(NotTaken::ReadByAnother);
    }
    let signature = draft.signature.as_ref().ok_or(NotTaken::Unsigned)?;
    if !is_name_of(&signature.who, (&known.person.first_name, &known.person.last_name)) {
        return Err(NotTaken::OtherName);
    }
    if !is_sheet(&signature.shown, &cx.texts, &centre.name, &signature.who, terms) {
        return Err(NotTaken::OtherWords);
    }
    if !can_say(&signature.shown) {
        return Err(NotTaken::OtherLetters);
    }
    if last_day(signature.on, terms.days) < cx.today() { Err(NotTaken::Over) } else { Ok(signature) }
}

/// Makes a mandate of a note as it was signed there, in force since that day; refused, with why, where it cannot be.
pub async fn take_over(
    cx: &Cx,
    centre: &Centre,
    id: PersonId,
    note: Uuid,
    draft: &MandateDraft,
) -> Result<(Uuid, OperationId)> {
    let (known, found) = find(cx, centre, id, note).await?.ok_or(Refusal::NotTaken(NotTaken::NoNote))?;
    let signature = signed(cx, centre, &known, &found).map_err(Refusal::NotTaken)?;
    if !draft.says(&found.terms) {
        return Err(Refusal::NotTaken(NotTaken::OtherWords).into());
    }
    let texts = cx.history_texts();
    let mut lines = signature.shown.clone();
    let (day, who) = (french_day(signature.on), signature.who.as_str());
    lines.push(texts.t2("accompaniment-sheet-away", ("day", day), ("x", who)));
    let sheet =
        SignedSheet { title: texts.t("accompaniment-mandate-scan"), lines, picture: signature.picture.clone().into() };
    let away = Away { id: found.id, signed_on: signature.on, sheet };
    Ok((found.id, keep(cx, centre, id, draft, away).await?))
}

/// A mandate as its page makes it: what was signed on the way is taken over where it can be, and the page has said where
/// it cannot; then, and without a note, it is drafted, to be signed.
pub async fn make(
    cx: &Cx,
    centre: &Centre,
    id: PersonId,
    note: Option<Uuid>,
    draft: &MandateDraft,
) -> Result<(Uuid, OperationId)> {
    if let Some(note) = note {
        match take_over(cx, centre, id, note, draft).await {
            Err(Error::Refused(told)) if matches!(told.as_slice(), [Refusal::NotTaken(_)]) => {}
            done => return done,
        }
    }
    drafting::draft(cx, centre, id, draft).await
}

/// Makes a mandate of what was signed on the way, in force from the day on which it was: the sheet with its signature is
/// sealed as a paper of the file. Cut in between, it goes on where it was.
pub(crate) async fn keep(
    cx: &Cx,
    centre: &Centre,
    id: PersonId,
    draft: &MandateDraft,
    away: Away,
) -> Result<OperationId> {
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
