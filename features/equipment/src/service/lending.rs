//! Lending and giving, signing, more time, coming back. Of two desks that lend one thing at once, one does.

use auth::Scope;
use bytes::Bytes;
use centres::Centre;
use chrono::{Days, NaiveDate};
use db::Tx;
use kernel::{OperationId, PersonId};
use people::Person;
use uuid::Uuid;
use web::{Cx, Problem};

use super::{Error, Result, entries, open, settled, words};
use crate::model::item::{Item, LONGEST_LINE, LONGEST_TEXT, State, is_longer};
use crate::model::loan::{Check, CheckKind, Kind, Loan, Signed, WEEK, Who, due_after, state_of_return};
use crate::model::refusal::Refusal;
use crate::model::repair::{Outcome, Repair, RepairDraft};
use crate::model::{ItemId, LoanId, RepairId};
use crate::policy::Action;
use crate::store::loans::{Back, Sign};
use crate::store::{calls, items, loans, repairs};

/// The heaviest picture of a signature.
const HEAVIEST_SIGNATURE: usize = 300 * 1024;

/// What is asked of a desk that lends or gives.
#[derive(Debug, Clone)]
pub struct NewLoan {
    pub item: ItemId,
    pub person: Option<PersonId>,
    pub kind: Kind,
    /// For how many days; as the centre does when nothing is said.
    pub days: Option<i64>,
    /// The parts that leave, by their names.
    pub parts: Vec<String>,
}

async fn borrower(cx: &Cx, scope: &Scope, person: Option<PersonId>) -> Result<Person> {
    let person = person.ok_or(Refusal::PersonMissing)?;
    let found = people::store::find(cx.db(), scope, person).await?;
    found.filter(|person| person.archived_at.is_none()).ok_or_else(|| Refusal::PersonMissing.into())
}

/// What the centre's rule says of a loan, asked by whoever has the turn: it holds until the loan is kept.
async fn check_rules(cx: &Cx, tx: &mut Tx, scope: &Scope, person: PersonId) -> Result<i64> {
    loans::take_turn(tx, scope).await?;
    let entries = entries(&mut *tx, scope, person).await?;
    let rule = items::rule(&mut *tx, scope).await?;
    if loans::count_open(&mut *tx, scope, &entries).await? >= rule.most_each {
        return Err(Refusal::TooManyEach.into());
    }
    if rule.who == Who::Members {
        let season = people::season_of(cx.today());
        let known = people::store::memberships_of(tx, scope, entries.as_slice()).await?;
        if !known.iter().any(|(_, membership)| membership.season == season) {
            return Err(Refusal::NotMember.into());
        }
    }
    Ok(rule.days)
}

/// Lends or gives a thing. Nothing of what a deposit would be is asked.
pub async fn lend(cx: &Cx, centre: &Centre, new: &NewLoan) -> Result<(LoanId, OperationId)> {
    let scope = open(cx, centre, Action::Lend)?;
    let item = items::find(cx.db(), &scope, new.item).await?.ok_or(Error::NotFound)?;
    let person = borrower(cx, &scope, new.person).await?;
    refuse_if_away(&item)?;
    let key = if new.kind == Kind::Gift { "equipment-op-give" } else { "equipment-op-lend" };
    let operation = cx.operation(Some(centre.id), words(cx, key, &item.details.name));
    let parts = items::parts(cx.db(), &scope, item.id).await?;
    let parts: Vec<(String, bool)> = parts.into_iter().map(|name| (name.clone(), new.parts.contains(&name))).collect();
    let mut tx = cx.db().begin(&operation).await?;
    let due_on = match new.kind {
        Kind::Loan => {
            let usual = check_rules(cx, &mut tx, &scope, person.id).await?;
            Some(due_after(cx.today(), new.days.unwrap_or(usual))?)
        }
        Kind::Gift => None,
    };
    let loan = Loan::begin(item.id, person.id, due_on, (&cx.actor.author().name, cx.now()));
    if !items::take(&mut tx, &scope, item.id, loan.id).await? {
        return Err(Refusal::AlreadyLent.into());
    }
    loans::insert(&mut tx, &scope, &loan).await?;
    loans::insert_parts(&mut tx, &scope, loan.id, &parts).await?;
    let week = cx.today().checked_add_days(Days::new(WEEK)).unwrap_or(cx.today());
    calls::insert(&mut tx, &scope, &Check::open(loan.id, CheckKind::Week, week)).await?;
    tx.commit().await?;
    Ok((loan.id, operation.id))
}

fn refuse_if_away(item: &Item) -> Result<()> {
    match item.loan {
        Some(_) => Err(Refusal::AlreadyLent.into()),
        None if item.details.state.is_lendable() => Ok(()),
        None => Err(Refusal::NotLendable.into()),
    }
}

/// A loan with its thing, for an act.
async fn found(cx: &Cx, scope: &Scope, id: LoanId) -> Result<(Loan, Item)> {
    let loan = loans::find(cx.db(), scope, id).await?.ok_or(Error::NotFound)?;
    let item = items::find(cx.db(), scope, loan.item).await?.ok_or(Error::NotFound)?;
    Ok((loan, item))
}

/// Gives a loan more time.
pub async fn extend(cx: &Cx, centre: &Centre, id: LoanId, to: Option<NaiveDate>) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Lend)?;
    let (loan, item) = found(cx, &scope, id).await?;
    let to = loan.extend_to(to, cx.today())?;
    let operation = cx.operation(Some(centre.id), words(cx, "equipment-op-extend", &item.details.name));
    let mut tx = cx.db().begin(&operation).await?;
    if !loans::extend(&mut tx, &scope, id, (loan.due_on, to)).await? {
        return Err(Refusal::NotOut.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// How a person signs.
#[derive(Debug, Clone)]
pub enum Signing {
    /// With a finger or a pen: a PNG, as the page drew it.
    Screen(Bytes),
    /// Their name, typed, and the box ticked.
    Typed { name: String, is_agreed: bool },
    /// On the printed receipt, kept by the centre.
    Paper,
}

/// Notes that the person signed for what they take home.
pub async fn sign(cx: &Cx, centre: &Centre, id: LoanId, signing: Signing) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Lend)?;
    let (loan, item) = found(cx, &scope, id).await?;
    if loan.signed != Signed::None {
        return Err(Refusal::AlreadySigned.into());
    }
    let (how, name, picture) = match signing {
        Signing::Screen(bytes) => (Signed::Screen, String::new(), keep_picture(cx, bytes).await?),
        Signing::Typed { name, is_agreed } => {
            let name = name.trim().to_owned();
            if name.is_empty() || !is_agreed || is_longer(&name, LONGEST_LINE) {
                return Err(Refusal::SignatureMissing.into());
            }
            (Signed::Typed, name, String::new())
        }
        Signing::Paper => (Signed::Paper, String::new(), String::new()),
    };
    let operation = cx.operation(Some(centre.id), words(cx, "equipment-op-sign", &item.details.name));
    let mut tx = cx.db().begin(&operation).await?;
    let sign = Sign { how, name: &name, picture: &picture, at: cx.now() };
    if !loans::sign(&mut tx, &scope, id, &sign).await? {
        return Err(Refusal::AlreadySigned.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}

async fn keep_picture(cx: &Cx, bytes: Bytes) -> Result<String> {
    if bytes.len() > HEAVIEST_SIGNATURE || !bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Err(Refusal::SignatureMissing.into());
    }
    cx.app.storage.put(bytes.to_vec()).await.map_err(|error| Error::File(Problem::from(error)))
}

/// How a thing came back.
#[derive(Debug, Clone)]
pub struct Return {
    pub state: State,
    /// The state of each part, by its id.
    pub parts: Vec<(Uuid, State)>,
    pub note: String,
}

/// Takes a thing back. What comes back spoilt opens a line of the repair log by itself.
pub async fn take_back(cx: &Cx, centre: &Centre, id: LoanId, back: &Return) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Lend)?;
    let (loan, item) = found(cx, &scope, id).await?;
    if !loan.is_open() {
        return Err(Refusal::NotOut.into());
    }
    settled(return_refusals(back))?;
    let states: Vec<State> = back.parts.iter().map(|(_, state)| *state).collect();
    let state = state_of_return(back.state, &states);
    let operation = cx.operation(Some(centre.id), words(cx, "equipment-op-back", &item.details.name));
    let mut tx = cx.db().begin(&operation).await?;
    let note = back.note.trim();
    let ended = Back { at: cx.now(), by: &cx.actor.author().name, state, note };
    if !loans::end(&mut tx, &scope, id, &ended).await? || !items::give_back(&mut tx, &scope, item.id, id, state).await?
    {
        return Err(Refusal::NotOut.into());
    }
    for (part, state) in &back.parts {
        loans::set_part(&mut tx, &scope, id, *part, *state).await?;
    }
    calls::give_up(&mut tx, &scope, id).await?;
    if state.calls_for_repair() {
        repairs::insert(&mut tx, &scope, &repair_of(cx, &item, id, (state, note))).await?;
    }
    tx.commit().await?;
    Ok(operation.id)
}

fn return_refusals(back: &Return) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    if back.state == State::Retired || back.parts.iter().any(|(_, state)| *state == State::Retired) {
        refusals.push(Refusal::ReturnStateMissing);
    }
    if is_longer(&back.note, LONGEST_TEXT) {
        refusals.push(Refusal::Long("note"));
    }
    refusals
}

fn repair_of(cx: &Cx, item: &Item, loan: LoanId, (state, note): (State, &str)) -> Repair {
    let texts = cx.history_texts();
    let fault = if note.is_empty() { texts.t(&format!("equipment-state-{}", state.code())) } else { note.to_owned() };
    Repair {
        id: RepairId::new(),
        item: Some(item.id),
        loan: Some(loan),
        draft: RepairDraft {
            object: item.details.name.clone(),
            fault,
            outcome: Outcome::Open,
            grams: 0,
            volunteer: String::new(),
            minutes: 0,
            note: String::new(),
        },
        opened_on: cx.today(),
        closed_on: None,
        revision: 1,
    }
}
