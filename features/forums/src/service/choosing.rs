//! Choosing: one sign, one choice; tokens and stickers typed; one count, which nobody sees before it is closed.
//!
//! A choice by telephone is written without its author, its hour or its way: the history has no line of it.

use auth::Scope;
use ballots::{Cast, MOST_SLIPS, Sheet, SheetId, Sign, Unsigned, card_of};
use centres::Centre;
use kernel::OperationId;
use web::Cx;

use super::forums::kept_ids;
use super::{Error, Result, open, words};
use crate::model::ForumId;
use crate::model::ballot::{Marks, read_choice, read_sheet};
use crate::model::forum::{Forum, LONGEST_TITLE, State, is_longer};
use crate::model::refusal::Refusal;
use crate::policy::Action;
use crate::store::voices::BALLOT;
use crate::store::{forums, themes};

/// The card of whoever is here, or the code they typed.
pub fn sign_of(cx: &Cx, centre: &Centre, typed: &str) -> Result<Sign> {
    let why = |why| match why {
        Unsigned::Missing => Refusal::CodeMissing,
        Unsigned::Unknown => Refusal::CodeUnknown,
    };
    Sign::of(cx, centre, typed).map_err(|unsigned| why(unsigned).into())
}

/// Whether whoever is here has chosen with their card already.
pub async fn has_chosen(cx: &Cx, centre: &Centre, id: ForumId) -> Result<bool> {
    match card_of(cx, centre) {
        Some(person) => Ok(BALLOT.has_chosen(cx.db(), &Scope::public(centre.id), id, person).await?),
        None => Ok(false),
    }
}

/// Counts one choice, once for each sign.
pub async fn choose(cx: &Cx, centre: &Centre, id: ForumId, sign: Sign, marks: &Marks) -> Result<()> {
    let scope = Scope::public(centre.id);
    let forum = forums::find(cx.db(), &scope, id).await?.filter(|forum| forum.state != State::Draft);
    let forum = forum.ok_or(Error::NotFound)?;
    if !forum.takes_choices(cx.today()) {
        return Err(Refusal::ChoiceClosed.into());
    }
    let kept = kept_ids(&themes::list(cx.db(), &scope, id).await?);
    let given = read_choice(forum.terms.method, &kept, marks)?;
    // No operation: an hour beside a choice would say whose it is.
    let mut tx = cx.db().begin_unrecorded().await?;
    still_choosing(&mut tx, &scope, id).await?;
    counted(BALLOT.cast(&mut tx, &scope, id, (&sign, &given)).await?)?;
    tx.commit().await?;
    Ok(())
}

/// What a sign is worth, as a refusal.
fn counted(cast: Cast) -> Result<()> {
    match cast {
        Cast::Counted => Ok(()),
        Cast::CardUsed => Err(Refusal::CardUsed.into()),
        Cast::CodeUsed => Err(Refusal::CodeUsed.into()),
        Cast::CodeUnknown => Err(Refusal::CodeUnknown.into()),
    }
}

/// What is counted on paper and at the desk so far: how many people, not for what.
pub async fn list_sheets(cx: &Cx, centre: &Centre, id: ForumId) -> Result<Vec<Sheet>> {
    let scope = open(cx, centre, Action::WriteForums)?;
    Ok(BALLOT.sheets(cx.db(), &scope, id).await?)
}

async fn choosing(cx: &Cx, scope: &Scope, id: ForumId) -> Result<Forum> {
    let forum = forums::find(cx.db(), scope, id).await?.ok_or(Error::NotFound)?;
    if forum.state == State::Choosing { Ok(forum) } else { Err(Refusal::ChoiceClosed.into()) }
}

/// Counts tokens or stickers of so many people.
pub async fn type_sheet(
    cx: &Cx,
    centre: &Centre,
    id: ForumId,
    (people, note): (i64, &str),
    marks: &Marks,
) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WriteForums)?;
    let forum = choosing(cx, &scope, id).await?;
    let kept = kept_ids(&themes::list(cx.db(), &scope, id).await?);
    let given = read_sheet(forum.terms.method, &kept, people, marks)?;
    if is_longer(note, LONGEST_TITLE) {
        return Err(Refusal::Long("note").into());
    }
    let sheet = Sheet { id: SheetId::new(), people, note: note.to_owned(), typed_at: cx.now() };
    let operation = cx.operation(Some(centre.id), words(cx, "forums-op-sheet", &forum.terms.title));
    let mut tx = cx.db().begin(&operation).await?;
    still_choosing(&mut tx, &scope, id).await?;
    BALLOT.insert_sheet(&mut tx, &scope, id, (&sheet, &given)).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// Takes back a count that was mistyped.
pub async fn remove_sheet(cx: &Cx, centre: &Centre, id: ForumId, sheet: SheetId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WriteForums)?;
    if !BALLOT.sheets(cx.db(), &scope, id).await?.iter().any(|known| known.id == sheet) {
        return Err(Error::NotFound);
    }
    let forum = choosing(cx, &scope, id).await?;
    let operation = cx.operation(Some(centre.id), words(cx, "forums-op-sheet-gone", &forum.terms.title));
    let mut tx = cx.db().begin(&operation).await?;
    still_choosing(&mut tx, &scope, id).await?;
    if BALLOT.delete_sheet(&mut tx, &scope, id, sheet).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(operation.id)
}

async fn still_choosing(tx: &mut db::Tx, scope: &Scope, id: ForumId) -> Result<()> {
    forums::take_turn(tx, scope, id).await?;
    let forum = forums::find(&mut *tx, scope, id).await?.ok_or(Error::NotFound)?;
    if forum.state == State::Choosing { Ok(()) } else { Err(Refusal::ChoiceClosed.into()) }
}

/// Whether codes are of any use: nobody chooses any more once it is counted.
fn may_draw(forum: &Forum) -> Result<()> {
    if forum.state.is_counted() { Err(Refusal::ChoiceClosed.into()) } else { Ok(()) }
}

/// Draws codes to print, each for one choice. They are shown this once: what is kept of them cannot be read back.
/// `read` is how many whoever asks saw printed: two who print for the same people are told of each other.
pub async fn draw_slips(
    cx: &Cx,
    centre: &Centre,
    (id, read): (ForumId, i64),
    count: usize,
) -> Result<(Forum, Vec<String>)> {
    let scope = open(cx, centre, Action::Configure)?;
    let forum = forums::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    may_draw(&forum)?;
    if !(1..=MOST_SLIPS).contains(&count) {
        return Err(Refusal::SlipsOutside.into());
    }
    let (codes, hashes): (Vec<String>, Vec<String>) = ballots::draw(count).into_iter().unzip();
    let operation = cx.operation(Some(centre.id), words(cx, "forums-op-slips", &forum.terms.title));
    let mut tx = cx.db().begin(&operation).await?;
    forums::take_turn(&mut tx, &scope, id).await?;
    // As it is now: whoever closes the choice, or printed a moment ago, was first.
    let forum = forums::find(&mut tx, &scope, id).await?.ok_or(Error::NotFound)?;
    may_draw(&forum)?;
    if BALLOT.count_slips(&mut tx, &scope, id).await? != read {
        return Err(Refusal::SlipsMeanwhile.into());
    }
    BALLOT.insert_slips(&mut tx, &scope, id, &hashes).await?;
    tx.commit().await?;
    Ok((forum, codes))
}
