//! Papers: photographed, bound, sealed, shown, given back, erased for good.
//!
//! What was sent is never kept as it came, but for a PDF that does nothing. Heavy work is done one paper at a time, on a
//! thread that may block, before any transaction.

use std::sync::LazyLock;

use bytes::Bytes;
use centres::Centre;
use crypto::Sealed;
use kernel::{OperationId, PersonId};
use tokio::sync::Semaphore;
use uuid::Uuid;
use web::Cx;
use zeroize::Zeroizing;

use super::seals::{Opener, place};
use super::{Deed, Error, Result, bundle, known, opening, pictures};
use crate::model::Refusal;
use crate::model::paper::{Kind, LONGEST_TITLE, MOST_PAGES, Mask, check_pdf};
use crate::model::refusal::check_words;
use crate::model::straight::Corners;
use crate::policy::Action;
use crate::store::files::FileRow;
use crate::store::{mandates, papers};

const TABLE: &str = "accompaniment_paper";

/// A decoded photo of fifty million points takes 150 MB.
static ONE_AT_A_TIME: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(1));

/// A paper as sent.
#[derive(Debug, Clone, Default)]
pub struct NewPaper {
    pub title: String,
    /// Photos in the order of the pages, or one PDF.
    pub files: Vec<Bytes>,
    /// Whoever sends it saw that a page is blank.
    pub keeps_blank: bool,
    /// The mandate of which it is the signed sheet.
    pub mandate: Option<Uuid>,
    /// What is blacked out before anything is kept, as it was typed: see [`Mask::read_all`].
    pub masks: String,
    /// Where the corners of the sheet are on each photo, as it was typed: see [`Corners::read_all`].
    pub corners: String,
}

/// A PDF that is ready to be sealed, and how many pages it has.
type Bound = (Vec<u8>, usize);

/// Reads what was sent: the PDF to keep, and how many pages it has when they are ours.
fn prepared(
    files: &[Bytes],
    keeps_blank: bool,
    (masks, corners): (&[Mask], &[Corners]),
) -> std::result::Result<Bound, Refusal> {
    if corners.iter().any(|one| one.page > files.len()) {
        return Err(Refusal::CornersUnread);
    }
    let kinds = files.iter().map(|bytes| Kind::of(bytes)).collect::<std::result::Result<Vec<_>, _>>()?;
    if let (Some(only), [Kind::Pdf]) = (files.first(), kinds.as_slice()) {
        check_pdf(only)?;
        if !corners.is_empty() {
            return Err(Refusal::CornersUnread);
        }
        return if masks.is_empty() { Ok((only.to_vec(), 1)) } else { Err(Refusal::MaskOnPdf) };
    }
    if kinds.is_empty() {
        return Err(Refusal::FileMissing);
    }
    if kinds.len() > MOST_PAGES {
        return Err(Refusal::TooManyPages);
    }
    if kinds.contains(&Kind::Pdf) {
        return Err(Refusal::PdfNotAlone);
    }
    if masks.iter().any(|mask| mask.page > files.len()) {
        return Err(Refusal::MaskUnread);
    }
    let read = files.iter().zip(kinds).enumerate().map(|(at, (bytes, kind))| {
        let own: Vec<Mask> = masks.iter().filter(|mask| mask.page == at + 1).copied().collect();
        pictures::page(bytes, kind, &own, corners.iter().find(|one| one.page == at + 1))
    });
    let pages = read.collect::<std::result::Result<Vec<_>, _>>()?;
    if !keeps_blank && pages.iter().any(|page| page.is_blank) {
        return Err(Refusal::FileBlank);
    }
    Ok((bundle::bind(&pages), pages.len()))
}

/// Keeps a paper, sealed for its person.
pub async fn add(cx: &Cx, centre: &Centre, id: PersonId, new: NewPaper) -> Result<(Uuid, OperationId)> {
    let known = known(cx, centre, id, Action::WriteFiles).await?;
    let file = known.writable(cx).await?;
    let title = match check_words("titre", &new.title, LONGEST_TITLE)? {
        "" => return Err(Refusal::TitleMissing.into()),
        title => title.to_owned(),
    };
    if let Some(mandate) = new.mandate {
        mandates::find(cx.db(), &known.scope, &known.ids, mandate).await?.ok_or(Error::NotFound)?;
    }
    let (masks, corners) = (Mask::read_all(&new.masks)?, Corners::read_all(&new.corners)?);
    let mandate = new.mandate;
    let bound = on_a_thread(move || prepared(&new.files, new.keeps_blank, (&masks, &corners))).await?;
    let paper = sealed(cx, &file, &title, bound, mandate).await?;
    let mut deed = Deed::on_file(cx, centre, "accompaniment-op-paper", &known).await?;
    deed.require_writable(&known).await?;
    papers::insert(&mut deed.tx, &known.scope, file.id, &paper).await?;
    Ok((paper.id, deed.done().await?))
}

/// Does heavy work on a thread that may block, one paper at a time.
pub(super) async fn on_a_thread(
    work: impl FnOnce() -> std::result::Result<Bound, Refusal> + Send + 'static,
) -> Result<Bound> {
    let turn = ONE_AT_A_TIME.acquire().await;
    let made = tokio::task::spawn_blocking(work).await?;
    drop(turn);
    Ok(made?)
}

/// Seals a PDF for its person and puts it into the storage, where the night finds it should its row never come.
pub(super) async fn sealed(
    cx: &Cx,
    file: &FileRow,
    title: &str,
    (pdf, pages): Bound,
    mandate: Option<Uuid>,
) -> Result<papers::PaperRow> {
    let row = Uuid::now_v7();
    let ring = cx.app.keys.of_person(file.centre, file.person, cx.now()).await?;
    let bytes = ring.seal(&place(TABLE, "file", row), &pdf)?;
    Ok(papers::PaperRow {
        id: row,
        person: file.person,
        title: ring.seal(&place(TABLE, "title", row), title.as_bytes())?,
        file_hash: cx.app.storage.put(bytes.as_bytes().to_vec()).await?,
        pages: i64::try_from(pages).unwrap_or(i64::MAX),
        added_at: cx.now(),
        added_by: cx.actor.author().name,
        given_back_at: None,
        mandate,
    })
}

/// Opens a paper, once the reading is written.
pub async fn open(cx: &Cx, centre: &Centre, id: PersonId, paper: Uuid) -> Result<Zeroizing<Vec<u8>>> {
    let known = known(cx, centre, id, Action::ReadFiles).await?;
    let row = papers::find(cx.db(), &known.scope, &known.ids, paper).await?.ok_or(Error::NotFound)?;
    let known = opening::note(cx, centre, id, opening::PAPER).await?;
    let sealed = cx.app.storage.get(&row.file_hash).await?.ok_or(Error::NotFound)?;
    let mut open = Opener::new(cx, &known.scope);
    open.bytes(row.person, place(TABLE, "file", row.id), &Sealed::from_bytes(sealed)).await
}

/// Notes that the person has the original again.
pub async fn give_back(cx: &Cx, centre: &Centre, id: PersonId, paper: Uuid) -> Result<OperationId> {
    let known = known(cx, centre, id, Action::WriteFiles).await?;
    papers::find(cx.db(), &known.scope, &known.ids, paper).await?.ok_or(Error::NotFound)?;
    let mut deed = Deed::on_file(cx, centre, "accompaniment-op-given-back", &known).await?;
    deed.require_writable(&known).await?;
    papers::give_back(&mut deed.tx, &known.scope, paper, cx.now()).await?;
    deed.done().await
}

/// Erases a paper for good: no undo brings it back.
pub async fn erase(cx: &Cx, centre: &Centre, id: PersonId, paper: Uuid) -> Result<OperationId> {
    let known = known(cx, centre, id, Action::WriteFiles).await?;
    let row = papers::find(cx.db(), &known.scope, &known.ids, paper).await?.ok_or(Error::NotFound)?;
    let mut deed = Deed::open(cx, centre, "accompaniment-op-paper-gone", &known.person.full_name()).await?;
    papers::delete(&mut deed.tx, &known.scope, paper).await?;
    let operation = deed.done().await?;
    // Sealed bytes are never the same twice: no other row names them.
    cx.app.storage.remove(&row.file_hash).await?;
    Ok(operation)
}
