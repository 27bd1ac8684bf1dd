//! Choosing: one sign, one choice; tokens and stickers typed; one count, which nobody sees before it is closed.
//!
//! A choice by telephone is written without its author, its hour or its way: the history has no line of it.

use auth::{Actor, Scope, Secret};
use centres::Centre;
use kernel::{OperationId, PersonId};
use rand::RngCore as _;
use web::Cx;

use super::forums::kept_ids;
use super::{Error, Result, open, words};
use crate::model::ballot::{Marks, read_choice, read_sheet};
use crate::model::forum::{Forum, LONGEST_TITLE, State, is_longer};
use crate::model::refusal::Refusal;
use crate::model::{ForumId, SheetId, code};
use crate::policy::Action;
use crate::store::sheets::{self, Sheet};
use crate::store::voices::{self, Slip};
use crate::store::{forums, themes};

/// The most codes printed at once.
pub const MOST_SLIPS: usize = 300;

/// What says that one has not chosen yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sign {
    Card(PersonId),
    Slip(String),
}

impl Sign {
    /// The card of whoever is here, or the code they typed.
    pub fn of(cx: &Cx, centre: &Centre, typed: &str) -> Result<Self> {
        match card_of(cx, centre) {
            Some(person) => Ok(Self::Card(person)),
            None if typed.is_empty() => Err(Refusal::CodeMissing.into()),
            None => Ok(Self::Slip(code::read(typed).ok_or(Refusal::CodeUnknown)?)),
        }
    }
}

/// Who has shown a card of this centre.
pub fn card_of(cx: &Cx, centre: &Centre) -> Option<PersonId> {
    match &cx.actor {
        Actor::Resident(resident) if resident.centre == centre.id => Some(resident.person),
        _ => None,
    }
}

/// Whether whoever is here has chosen with their card already.
pub async fn has_chosen(cx: &Cx, centre: &Centre, id: ForumId) -> Result<bool> {
    match card_of(cx, centre) {
        Some(person) => Ok(voices::has_chosen(cx.db(), &Scope::public(centre.id), id, person).await?),
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
    forums::take_turn(&mut tx, &scope, id).await?;
    let now = forums::find(&mut tx, &scope, id).await?;
    if now.is_none_or(|forum| forum.state != State::Choosing) {
        return Err(Refusal::ChoiceClosed.into());
    }
    match sign {
        Sign::Card(person) => {
            if voices::has_chosen(&mut tx, &scope, id, person).await? {
                return Err(Refusal::CardUsed.into());
            }
            voices::insert_voter(&mut tx, &scope, id, person, unordered_id()).await?;
        }
        Sign::Slip(typed) => match voices::use_slip(&mut tx, &scope, id, &Secret::hash_of(&typed)).await? {
            Slip::Taken => {}
            Slip::Used => return Err(Refusal::CodeUsed.into()),
            Slip::Unknown => return Err(Refusal::CodeUnknown.into()),
        },
    }
    voices::add(&mut tx, &scope, id, &given).await?;
    tx.commit().await?;
    Ok(())
}

/// An id that tells nothing of when it was made.
fn unordered_id() -> uuid::Uuid {
    let mut random = [0_u8; 16];
    rand::rng().fill_bytes(&mut random);
    uuid::Builder::from_random_bytes(random).into_uuid()
}

/// What is counted on paper and at the desk so far: how many people, not for what.
pub async fn list_sheets(cx: &Cx, centre: &Centre, id: ForumId) -> Result<Vec<Sheet>> {
    let scope = open(cx, centre, Action::WriteForums)?;
    Ok(sheets::list(cx.db(), &scope, id).await?)
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
    sheets::insert(&mut tx, &scope, id, &sheet, &given).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// Takes back a count that was mistyped.
pub async fn remove_sheet(cx: &Cx, centre: &Centre, id: ForumId, sheet: SheetId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WriteForums)?;
    if !sheets::list(cx.db(), &scope, id).await?.iter().any(|known| known.id == sheet) {
        return Err(Error::NotFound);
    }
    let forum = choosing(cx, &scope, id).await?;
    let operation = cx.operation(Some(centre.id), words(cx, "forums-op-sheet-gone", &forum.terms.title));
    let mut tx = cx.db().begin(&operation).await?;
    still_choosing(&mut tx, &scope, id).await?;
    if sheets::delete(&mut tx, &scope, id, sheet).await? == 0 {
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

/// Draws codes to print, each for one choice. They are shown this once: what is kept of them cannot be read back.
pub async fn draw_slips(cx: &Cx, centre: &Centre, id: ForumId, count: usize) -> Result<(Forum, Vec<String>)> {
    let scope = open(cx, centre, Action::Configure)?;
    let forum = forums::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    if forum.state.is_counted() {
        return Err(Refusal::ChoiceClosed.into());
    }
    if !(1..=MOST_SLIPS).contains(&count) {
        return Err(Refusal::SlipsOutside.into());
    }
    let codes: Vec<String> = (0..count).map(|_| draw_code()).collect();
    let hashes: Vec<String> = codes.iter().map(|code| Secret::hash_of(code)).collect();
    let operation = cx.operation(Some(centre.id), words(cx, "forums-op-slips", &forum.terms.title));
    let mut tx = cx.db().begin(&operation).await?;
    voices::insert_slips(&mut tx, &scope, id, &hashes).await?;
    tx.commit().await?;
    Ok((forum, codes))
}

fn draw_code() -> String {
    let mut random = [0_u8; code::LENGTH];
    rand::rng().fill_bytes(&mut random);
    code::from_random(&random)
}
