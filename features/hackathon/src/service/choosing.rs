//! Choosing: one sign, one voice; papers and the jury's voices typed; one count, which nobody sees before it is closed.
//!
//! A choice by telephone is written without its author, its hour or its way: the history has no line of it.

use auth::Scope;
use ballots::{Cast, Limits, MOST_PEOPLE, MOST_SLIPS, Sheet, SheetId, Sign, Unread, Unsigned};
use centres::Centre;
use kernel::OperationId;
use web::Cx;

use super::{Error, Result, open, words};
use crate::model::event::{Choice, Hackathon, LONGEST_LINE, State, is_longer};
use crate::model::refusal::Refusal;
use crate::model::{HackathonId, TeamId};
use crate::policy::Action;
use crate::store::voices::{BALLOT, Marks};
use crate::store::{events, teams};

/// The card of whoever is here, or the code they typed.
pub fn sign_of(cx: &Cx, centre: &Centre, typed: &str) -> Result<Sign> {
    let why = |why| match why {
        Unsigned::Missing => Refusal::CodeMissing,
        Unsigned::Unknown => Refusal::CodeUnknown,
    };
    Sign::of(cx, centre, typed).map_err(|unsigned| why(unsigned).into())
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
    counted(BALLOT.cast(&mut tx, &scope, id, (&sign, &Marks::from([(team, 1)]))).await?)?;
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

/// What was typed so far: how many people, not for whom.
pub async fn list_sheets(cx: &Cx, centre: &Centre, id: HackathonId) -> Result<Vec<Sheet>> {
    let scope = open(cx, centre, Action::WriteHackathons)?;
    Ok(BALLOT.sheets(cx.db(), &scope, id).await?)
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
    let limits = Limits { all: people, each: people };
    let why = |why| match why {
        Unread::Nothing | Unread::Strange => Refusal::SheetStrange,
        Unread::TooMuch => Refusal::SheetTooMuch,
    };
    ballots::read(known, marks, limits).map_err(|unread| why(unread).into())
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
    BALLOT.insert_sheet(&mut tx, &scope, id, (&sheet, &given)).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// Takes back a count that was mistyped.
pub async fn remove_sheet(cx: &Cx, centre: &Centre, id: HackathonId, sheet: SheetId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WriteHackathons)?;
    if !BALLOT.sheets(cx.db(), &scope, id).await?.iter().any(|known| known.id == sheet) {
        return Err(Error::NotFound);
    }
    let event = choosing(cx, &scope, id).await?;
    let operation = cx.operation(Some(centre.id), words(cx, "hackathon-op-sheet-gone", &event.terms.title));
    let mut tx = cx.db().begin(&operation).await?;
    still_choosing(&mut tx, &scope, id).await?;
    if BALLOT.delete_sheet(&mut tx, &scope, id, sheet).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Whether codes are of any use: a jury has none, and nobody chooses any more once it is closed.
fn may_draw(event: &Hackathon) -> Result<()> {
    if event.terms.choice == Choice::Jury {
        return Err(Refusal::JuryChooses.into());
    }
    if event.state == State::Closed { Err(Refusal::ChoiceClosed.into()) } else { Ok(()) }
}

/// Draws codes to print, each for one voice. They are shown this once: what is kept of them cannot be read back.
/// `read` is how many whoever asks saw printed: two who print for the same people are told of each other.
pub async fn draw_slips(
    cx: &Cx,
    centre: &Centre,
    (id, read): (HackathonId, i64),
    count: usize,
) -> Result<(Hackathon, Vec<String>)> {
    let scope = open(cx, centre, Action::Configure)?;
    let event = events::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    may_draw(&event)?;
    if !(1..=MOST_SLIPS).contains(&count) {
        return Err(Refusal::SlipsOutside.into());
    }
    let (codes, hashes): (Vec<String>, Vec<String>) = ballots::draw(count).into_iter().unzip();
    let operation = cx.operation(Some(centre.id), words(cx, "hackathon-op-slips", &event.terms.title));
    let mut tx = cx.db().begin(&operation).await?;
    events::take_turn(&mut tx, &scope, id).await?;
    // As it is now: whoever closes the choice, or printed a moment ago, was first.
    let event = events::find(&mut tx, &scope, id).await?.ok_or(Error::NotFound)?;
    may_draw(&event)?;
    if BALLOT.count_slips(&mut tx, &scope, id).await? != read {
        return Err(Refusal::SlipsMeanwhile.into());
    }
    BALLOT.insert_slips(&mut tx, &scope, id, &hashes).await?;
    tx.commit().await?;
    Ok((event, codes))
}
