//! Choosing: one sign, one voice; papers and the jury's voices typed; one count, which nobody sees before it is closed.
//!
//! A choice by telephone is written without its author, its hour or its way: the history has no line of it.

use auth::{Actor, Scope, Secret};
use centres::Centre;
use kernel::{OperationId, PersonId};
use rand::RngCore as _;
use web::Cx;

use super::{Error, Result, open, words};
use crate::model::event::{Choice, Hackathon, LONGEST_LINE, State, is_longer};
use crate::model::refusal::Refusal;
use crate::model::{HackathonId, SheetId, TeamId, code};
use crate::policy::Action;
use crate::store::voices::{self, Marks, Sheet, Slip};
use crate::store::{events, teams};

/// The most codes printed at once.
pub const MOST_SLIPS: usize = 300;
/// The most people of one count.
const MOST_PEOPLE: i64 = 5_000;

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

/// Counts one voice, once for each sign.
pub async fn choose(cx: &Cx, centre: &Centre, id: HackathonId, sign: Sign, team: Option<TeamId>) -> Result<()> {
    let scope = Scope::public(centre.id);
    let event = events::find(cx.db(), &scope, id).await?.filter(|event| event.state != State::Draft);
    let event = event.ok_or(Error::NotFound)?;
    if event.state != State::Choosing {
        return Err(Refusal::ChoiceClosed.into());
    }
    if event.terms.choice == Choice::Jury {
        return Err(Refusal::JuryChooses.into());
    }
    let team = team.ok_or(Refusal::ChoiceMissing)?;
    if !teams::list(cx.db(), &scope, id).await?.iter().any(|known| known.id == team) {
        return Err(Refusal::ChoiceMissing.into());
    }
    // No operation: an hour beside a choice would say whose it is.
    let mut tx = cx.db().begin_unrecorded().await?;
    still_choosing(&mut tx, &scope, id).await?;
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
    voices::add(&mut tx, &scope, id, &Marks::from([(team, 1)])).await?;
    tx.commit().await?;
    Ok(())
}

/// An id that tells nothing of when it was made.
fn unordered_id() -> uuid::Uuid {
    let mut random = [0_u8; 16];
    rand::rng().fill_bytes(&mut random);
    uuid::Builder::from_random_bytes(random).into_uuid()
}

/// What was typed so far: how many people, not for whom.
pub async fn list_sheets(cx: &Cx, centre: &Centre, id: HackathonId) -> Result<Vec<Sheet>> {
    let scope = open(cx, centre, Action::WriteHackathons)?;
    Ok(voices::sheets(cx.db(), &scope, id).await?)
}

async fn choosing(cx: &Cx, scope: &Scope, id: HackathonId) -> Result<Hackathon> {
    let event = events::find(cx.db(), scope, id).await?.ok_or(Error::NotFound)?;
    if event.state == State::Choosing { Ok(event) } else { Err(Refusal::ChoiceClosed.into()) }
}

async fn still_choosing(tx: &mut db::Tx, scope: &Scope, id: HackathonId) -> Result<()> {
    events::take_turn(tx, scope, id).await?;
    let event = events::find(&mut *tx, scope, id).await?.ok_or(Error::NotFound)?;
    if event.state == State::Choosing { Ok(()) } else { Err(Refusal::ChoiceClosed.into()) }
}

/// Reads a count: a voice for each person at most.
fn read_sheet(known: &[TeamId], people: i64, marks: &Marks) -> Result<Marks> {
    if !(1..=MOST_PEOPLE).contains(&people) {
        return Err(Refusal::PeopleOutside.into());
    }
    let given: Marks = marks.iter().filter(|(_, n)| **n != 0).map(|(team, n)| (*team, *n)).collect();
    if given.is_empty() || given.iter().any(|(team, n)| !known.contains(team) || !(1..=people).contains(n)) {
        return Err(Refusal::SheetStrange.into());
    }
    if given.values().sum::<i64>() > people {
        return Err(Refusal::SheetTooMuch.into());
    }
    Ok(given)
}

/// Counts the voices of so many people: papers, or the jury.
pub async fn type_sheet(
    cx: &Cx,
    centre: &Centre,
    id: HackathonId,
    (people, note): (i64, &str),
    marks: &Marks,
) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WriteHackathons)?;
    let event = choosing(cx, &scope, id).await?;
    let known: Vec<TeamId> = teams::list(cx.db(), &scope, id).await?.iter().map(|team| team.id).collect();
    let given = read_sheet(&known, people, marks)?;
    if is_longer(note, LONGEST_LINE) {
        return Err(Refusal::Long("note").into());
    }
    let sheet = Sheet { id: SheetId::new(), people, note: note.to_owned(), typed_at: cx.now() };
    let operation = cx.operation(Some(centre.id), words(cx, "hackathon-op-sheet", &event.terms.title));
    let mut tx = cx.db().begin(&operation).await?;
    still_choosing(&mut tx, &scope, id).await?;
    voices::insert_sheet(&mut tx, &scope, id, &sheet, &given).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// Takes back a count that was mistyped.
pub async fn remove_sheet(cx: &Cx, centre: &Centre, id: HackathonId, sheet: SheetId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WriteHackathons)?;
    if !voices::sheets(cx.db(), &scope, id).await?.iter().any(|known| known.id == sheet) {
        return Err(Error::NotFound);
    }
    let event = choosing(cx, &scope, id).await?;
    let operation = cx.operation(Some(centre.id), words(cx, "hackathon-op-sheet-gone", &event.terms.title));
    let mut tx = cx.db().begin(&operation).await?;
    still_choosing(&mut tx, &scope, id).await?;
    if voices::delete_sheet(&mut tx, &scope, id, sheet).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Draws codes to print, each for one voice. They are shown this once: what is kept of them cannot be read back.
pub async fn draw_slips(cx: &Cx, centre: &Centre, id: HackathonId, count: usize) -> Result<(Hackathon, Vec<String>)> {
    let scope = open(cx, centre, Action::Configure)?;
    let event = events::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    if event.terms.choice == Choice::Jury {
        return Err(Refusal::JuryChooses.into());
    }
    if event.state == State::Closed {
        return Err(Refusal::ChoiceClosed.into());
    }
    if !(1..=MOST_SLIPS).contains(&count) {
        return Err(Refusal::SlipsOutside.into());
    }
    let codes: Vec<String> = (0..count).map(|_| draw_code()).collect();
    let hashes: Vec<String> = codes.iter().map(|code| Secret::hash_of(code)).collect();
    let operation = cx.operation(Some(centre.id), words(cx, "hackathon-op-slips", &event.terms.title));
    let mut tx = cx.db().begin(&operation).await?;
    voices::insert_slips(&mut tx, &scope, id, &hashes).await?;
    tx.commit().await?;
    Ok((event, codes))
}

fn draw_code() -> String {
    let mut random = [0_u8; code::LENGTH];
    rand::rng().fill_bytes(&mut random);
    code::from_random(&random)
}
