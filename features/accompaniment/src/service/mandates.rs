//! Mandates: drafted, printed, signed on paper or on the screen, refused, taken back; those of the rounds come by
//! [`super::away`]. They end by themselves: see the
//! model. What the person took back themselves is given again by nobody else: see [`keeps_what_was_taken_back`].

use std::pin::Pin;

use bytes::Bytes;
use centres::Centre;
use chrono::NaiveDate;
use db::{Operation, Tx};
use kernel::{OperationId, PersonId, clock};
use people::mandate::can_say;
use uuid::Uuid;
use web::Cx;

use super::files::{OpenMandate, open_mandate};
use super::seals::{Opener, place, seal_words};
use super::{Deed, Error, Known, Result, accept, bundle, known, opening, papers, pictures};
use crate::model::mandate::{check_signed, last_day};
use crate::model::{MandateDraft, MandateState, Refusal};
use crate::policy::Action;
use crate::store::mandates::{self, MandateRow};

/// The kind of author that a person is of their own file.
const RESIDENT: &str = "resident";

/// What is sealed of a signature on the screen: the words that were signed, and the picture of the pen.
#[derive(Debug, Clone)]
pub struct SignedSheet {
    pub title: String,
    pub lines: Vec<String>,
    /// A PNG as the page drew it, or the JPEG of a tablet.
    pub picture: Bytes,
}

/// Drafts a mandate, to be printed and signed.
pub async fn draft(cx: &Cx, centre: &Centre, id: PersonId, draft: &MandateDraft) -> Result<(Uuid, OperationId)> {
    let known = known(cx, centre, id, Action::WriteFiles).await?;
    let (mandate, operation) = draft_known(cx, centre, &known, draft, Uuid::now_v7()).await?;
    Ok((mandate.id, operation))
}

pub(super) async fn draft_known(
    cx: &Cx,
    centre: &Centre,
    known: &Known,
    draft: &MandateDraft,
    row: Uuid,
) -> Result<(MandateRow, OperationId)> {
    let file = known.writable(cx).await?;
    accept(draft.refusals())?;
    let ring = cx.app.keys.of_person(centre.id, file.person, cx.now()).await?;
    let at = |column| place("accompaniment_mandate", column, row);
    let reading = draft.reading.ok_or(Refusal::ReadingMissing)?;
    let reader = if reading.needs_reader() { draft.reader.trim() } else { "" };
    let mandate = MandateRow {
        id: row,
        person: file.person,
        formalities: ring.seal(&at("formalities"), draft.lines().join("\n").as_bytes())?,
        days: draft.days.ok_or(Refusal::DaysMissing)?,
        reading,
        reader: seal_words(&ring, &at("reader"), reader)?,
        state: MandateState::Drafted,
        drafted_at: cx.now(),
        drafted_by: cx.actor.author().name,
        signed_on: None,
        ends_on: None,
    };
    let mut deed = Deed::on_file(cx, centre, "accompaniment-op-mandate", known).await?;
    deed.require_writable(known).await?;
    if let Err(error) = mandates::insert(&mut deed.tx, &known.scope, file.id, &mandate).await {
        return Err(if error.is_unique_violation() { Refusal::MandateKnown.into() } else { error.into() });
    }
    Ok((mandate, deed.done().await?))
}

async fn found(cx: &Cx, known: &Known, mandate: Uuid) -> Result<MandateRow> {
    mandates::find(cx.db(), &known.scope, &known.ids, mandate).await?.ok_or(Error::NotFound)
}

/// A mandate to print, its formalities open: each print is one more line of the journal.
pub async fn print(cx: &Cx, centre: &Centre, id: PersonId, mandate: Uuid) -> Result<(Known, OpenMandate)> {
    let (known, row) = known_mandate(cx, centre, id, mandate).await?;
    opening::note(cx, centre, id, opening::MANDATE).await?;
    opened(cx, known, row).await
}

/// A mandate to read and sign on the screen: one line of the journal while the file stays open.
pub async fn read(cx: &Cx, centre: &Centre, id: PersonId, mandate: Uuid) -> Result<(Known, OpenMandate)> {
    let (known, row) = known_mandate(cx, centre, id, mandate).await?;
    opening::note_once(cx, centre, id, opening::MANDATE_READ).await?;
    opened(cx, known, row).await
}

async fn known_mandate(cx: &Cx, centre: &Centre, id: PersonId, mandate: Uuid) -> Result<(Known, MandateRow)> {
    let known = known(cx, centre, id, Action::ReadFiles).await?;
    let row = found(cx, &known, mandate).await?;
    Ok((known, row))
}

async fn opened(cx: &Cx, known: Known, row: MandateRow) -> Result<(Known, OpenMandate)> {
    let told = open_mandate(cx, row, &mut Opener::new(cx, &known.scope)).await?;
    Ok((known, told))
}

/// Notes that the person signed, and so until when it lasts.
pub async fn sign(
    cx: &Cx,
    centre: &Centre,
    id: PersonId,
    mandate: Uuid,
    signed_on: Option<NaiveDate>,
) -> Result<OperationId> {
    let known = known(cx, centre, id, Action::WriteFiles).await?;
    let row = found(cx, &known, mandate).await?;
    let signed_on = check_signed(signed_on, clock::local_date(row.drafted_at), cx.today())?;
    let mut deed = Deed::on_file(cx, centre, "accompaniment-op-signed", &known).await?;
    deed.require_writable(&known).await?;
    let days = (signed_on, last_day(signed_on, row.days));
    if !mandates::sign(&mut deed.tx, &known.scope, mandate, MandateState::SignedPaper, days).await? {
        return Err(Refusal::MandateNotDrafted.into());
    }
    deed.done().await
}

/// Keeps that the person signed on the screen, today: the sheet with their signature is sealed as a paper of the file.
pub async fn sign_on_screen(
    cx: &Cx,
    centre: &Centre,
    id: PersonId,
    mandate: Uuid,
    sheet: SignedSheet,
) -> Result<OperationId> {
    let known = known(cx, centre, id, Action::WriteFiles).await?;
    let row = found(cx, &known, mandate).await?;
    let words = cx.history_texts().t1("accompaniment-op-signed", "x", known.person.full_name());
    keep_sheet(cx, centre, &known, (&row, cx.today()), (sheet, words)).await
}

/// Seals the sheet with its signature as a paper of the file, and says that its mandate was signed on that day.
pub(super) async fn keep_sheet(
    cx: &Cx,
    centre: &Centre,
    known: &Known,
    (row, signed_on): (&MandateRow, NaiveDate),
    (sheet, words): (SignedSheet, String),
) -> Result<OperationId> {
    let file = known.writable(cx).await?;
    if row.state != MandateState::Drafted {
        return Err(Refusal::MandateNotDrafted.into());
    }
    // A screen has one frame, for the person's own hand.
    if row.reading.needs_reader() {
        return Err(Refusal::TwoHands.into());
    }
    let SignedSheet { title, lines, picture } = sheet;
    // A proof never holds other words than those that were read.
    if !can_say(&lines) {
        return Err(Refusal::SheetLetters.into());
    }
    let bound = papers::on_a_thread(move || Ok((bundle::sheet(&lines, &pictures::signature(&picture)?), 1))).await?;
    let paper = papers::sealed(cx, &file, &title, bound, Some(row.id)).await?;
    let mut deed = Deed::told_on_file(cx, centre, words, known).await?;
    deed.require_writable(known).await?;
    let days = (signed_on, last_day(signed_on, row.days));
    if !mandates::sign(&mut deed.tx, &known.scope, row.id, MandateState::SignedScreen, days).await? {
        return Err(Refusal::MandateNotDrafted.into());
    }
    crate::store::papers::insert(&mut deed.tx, &known.scope, file.id, &paper).await?;
    deed.done().await
}

/// Notes that the person does not sign.
pub async fn refuse(cx: &Cx, centre: &Centre, id: PersonId, mandate: Uuid) -> Result<OperationId> {
    let known = known(cx, centre, id, Action::WriteFiles).await?;
    found(cx, &known, mandate).await?;
    let mut deed = Deed::on_file(cx, centre, "accompaniment-op-refused", &known).await?;
    deed.require_writable(&known).await?;
    let who = cx.actor.author().name;
    if !mandates::refuse(&mut deed.tx, &known.scope, mandate, (&who, cx.now())).await? {
        return Err(Refusal::MandateNotDrafted.into());
    }
    deed.done().await
}

/// Takes a mandate back before its end, for the person or for the centre.
pub async fn revoke(cx: &Cx, centre: &Centre, id: PersonId, mandate: Uuid) -> Result<OperationId> {
    let known = known(cx, centre, id, Action::WriteFiles).await?;
    revoke_known(cx, centre, &known, mandate).await
}

pub(super) async fn revoke_known(cx: &Cx, centre: &Centre, known: &Known, mandate: Uuid) -> Result<OperationId> {
    if !found(cx, known, mandate).await?.is_running(cx.today()) {
        return Err(Refusal::MandateNotRunning.into());
    }
    // A closed file holds nobody up: what was given is taken back as long as it runs.
    let mut deed = Deed::on_file(cx, centre, "accompaniment-op-revoked", known).await?;
    let who = cx.actor.author().name;
    if !mandates::revoke(&mut deed.tx, &known.scope, mandate, (&who, cx.now())).await? {
        return Err(Refusal::MandateNotRunning.into());
    }
    deed.done().await
}

/// What must hold once an undo has put mandates back: what a person did about theirs is undone by that person only, and
/// no act stands under a mandate that nobody signed.
pub(crate) fn keeps_what_was_taken_back<'t>(
    tx: &'t mut Tx,
    undoing: &'t Operation,
) -> Pin<Box<dyn Future<Output = db::Result<bool>> + Send + 't>> {
    Box::pin(async move {
        let (Some(target), Some(centre)) = (undoing.undoes, undoing.centre) else { return Ok(true) };
        let Some(done) = db::find_operation(&mut *tx, target).await? else { return Ok(true) };
        let is_their_own = done.author_kind == RESIDENT && done.author_id.is_some();
        if is_their_own && (undoing.author.kind != RESIDENT || undoing.author.id != done.author_id) {
            return Ok(false);
        }
        Ok(!mandates::has_act_without(tx, centre).await?)
    })
}
