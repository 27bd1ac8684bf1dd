//! Enrolling: one transaction from the chairs to the confirmation.
//!
//! The row of the chairs is held first, so that two people never share the last one; a draft
//! becomes one enrolment, however often it is sent.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::Tx;
use kernel::ids::SpokenCode;
use kernel::{CentreId, EnrolmentId, OperationId};
use rand::RngCore as _;
use uuid::Uuid;
use web::Cx;

use super::candidates::{Candidate, Settled, gather, settle};
use super::waiting::offer_freed_places;
use super::{Error, Result};
use crate::model::enrolment::{
    CODE_LENGTH, Enrolment, EnrolmentState, Group, GroupId, Place, Registered, Registration,
};
use crate::model::list::{List, Seats, Standing};
use crate::model::reach::Recipient;
use crate::model::refusal::EnrolmentRefusal;
use crate::notices::{Facts, NoticeKind, Teller};
use crate::policy;
use crate::store::{drafts, enrolments, lists, questions};

/// Enrols people together on a list; those for whom no place is left wait.
pub async fn register(cx: &Cx, centre: CentreId, registration: &Registration) -> Result<Registered> {
    let scope = policy::scope_to_enrol(&cx.actor, registration.made_by, centre)?;
    let teller = Teller::load(cx, cx.db(), &scope, registration.list).await?.ok_or(EnrolmentRefusal::ListUnknown)?;
    let list = teller.list();
    refuse_early(cx, &scope, registration).await?;
    let asked = questions::questions(cx.db(), &scope, list.id).await?;
    let candidates = gather(cx.db(), &scope, registration, list, &asked).await?;
    let mut operation = cx.operation(Some(centre), words(cx, &candidates, list));
    // The path of a draft is its secret; the history keeps the list's address instead.
    operation.source = list.terms.href.clone();
    let mut tx = cx.db().begin(&operation).await?;
    let group_id = GroupId::new();
    if let Some(draft) = registration.draft
        && drafts::finish_draft(&mut tx, &scope, draft, group_id).await? == 0
    {
        drop(tx);
        return already_done(cx, &scope, draft, operation.id).await;
    }
    let seats = lists::hold_seats(&mut tx, &scope, list.id).await?.ok_or(EnrolmentRefusal::ListUnknown)?;
    let states = share_places(seats, cx.now(), registration, candidates.len())?;
    let settled = settle(&mut tx, &scope, registration, &candidates, list, cx.now()).await?;
    check_once(&mut tx, &scope, list, &settled, &candidates).await?;
    let group = group_of(cx, group_id, registration, &settled);
    let made = enrolments_of(cx.now(), &group, list, &candidates, &settled, &states);
    enrolments::insert_groups(&mut tx, &scope, std::slice::from_ref(&group)).await?;
    enrolments::insert_many(&mut tx, &scope, &made).await?;
    tell(&teller, &mut tx, &group, settled.contact.as_ref(), &candidates, &made).await?;
    if seats.waiting > 0 {
        offer_freed_places(cx, &mut tx, &scope, list.id).await?;
    }
    tx.commit().await?;
    Ok(Registered { group: group.id, code: group.code, places: places(&made), operation: operation.id })
}

/// Answers those who come too late without asking for the one writer: most of a rush.
async fn refuse_early(cx: &Cx, scope: &Scope, registration: &Registration) -> Result<()> {
    let list = registration.list;
    let Some(seats) = lists::seats(cx.db(), scope, &[list]).await?.remove(&list) else { return Ok(()) };
    match registration.draft {
        // A draft sent twice is answered by what it became, full or not.
        Some(draft) if drafts::group_of_draft(cx.db(), scope, draft).await?.is_some() => Ok(()),
        _ => Ok(share_places(seats, cx.now(), registration, registration.participants.len()).map(|_| ())?),
    }
}

/// The code and places of a draft that was sent before.
///
/// Read in a transaction that is then committed: the first sending may still wait for the disk,
/// and the second may not be answered before it.
async fn already_done(cx: &Cx, scope: &Scope, draft: Uuid, operation: OperationId) -> Result<Registered> {
    let mut tx = cx.db().begin_unrecorded().await?;
    let done = drafts::group_of_draft(&mut tx, scope, draft).await?.ok_or(Error::NotFound)?;
    let group = enrolments::find_group(&mut tx, scope, done).await?.ok_or(Error::NotFound)?;
    let made = enrolments::of_group(&mut tx, scope, group.id).await?;
    tx.commit().await?;
    Ok(Registered { group: group.id, code: group.code, places: places(&made), operation })
}

fn places(made: &[Enrolment]) -> Vec<Place> {
    made.iter().map(|e| Place { enrolment: e.id, person: e.person, state: e.state, fee: e.fee }).collect()
}

fn words(cx: &Cx, candidates: &[Candidate], list: &List) -> String {
    let names: Vec<String> = candidates.iter().map(|c| format!("{} {}", c.first_name, c.last_name)).collect();
    cx.texts.t2("enrolment-did-register", ("who", names.join(", ")), ("list", list.terms.title.clone()))
}

/// Gives the places that are left in the order in which people were named; the others wait.
fn share_places(
    seats: Seats,
    now: DateTime<Utc>,
    registration: &Registration,
    people: usize,
) -> Result<Vec<EnrolmentState>, EnrolmentRefusal> {
    match seats.standing(now) {
        Standing::Cancelled => return Err(EnrolmentRefusal::ListCancelled),
        Standing::NotYet { opens_at } if !registration.is_outside_period => {
            return Err(EnrolmentRefusal::NotYetOpen { opens_at });
        }
        Standing::Closed if !registration.is_outside_period => return Err(EnrolmentRefusal::Closed),
        Standing::Full => return Err(EnrolmentRefusal::Full),
        _ => {}
    }
    let left = seats.left().map_or(people, |left| usize::try_from(left).unwrap_or(0));
    if left < people && !seats.has_waiting_list {
        let left = i64::try_from(left).unwrap_or(0);
        return Err(if left == 0 { EnrolmentRefusal::Full } else { EnrolmentRefusal::NotEnough { left } });
    }
    let state = |at: usize| if at < left { EnrolmentState::Confirmed } else { EnrolmentState::Waiting };
    Ok((0..people).map(state).collect())
}

async fn check_once(
    tx: &mut Tx,
    scope: &Scope,
    list: &List,
    settled: &Settled,
    candidates: &[Candidate],
) -> Result<()> {
    let there = enrolments::already_on(&mut *tx, scope, list.id, &settled.persons).await?;
    let twice = settled.persons.iter().zip(candidates).find(|(person, _)| there.contains(person));
    match twice {
        Some((_, candidate)) => Err(EnrolmentRefusal::Twice { first_name: candidate.first_name.clone() }.into()),
        None => Ok(()),
    }
}

/// A code nobody else has; 208 thousand million can be drawn, and the column is unique.
pub(crate) fn draw_code() -> String {
    let mut random = [0_u8; CODE_LENGTH];
    rand::rng().fill_bytes(&mut random);
    SpokenCode::from_random(&random, CODE_LENGTH).as_str().to_owned()
}

fn group_of(cx: &Cx, id: GroupId, registration: &Registration, settled: &Settled) -> Group {
    Group {
        id,
        list: registration.list,
        code: draw_code(),
        way: registration.contact.way,
        contact: registration.contact.to.clone(),
        contact_name: registration.contact.name.trim().to_owned(),
        contact_person: settled.contact.as_ref().map(|told| told.person.id),
        household: settled.household,
        locale: cx.locale(),
        made_by: registration.made_by,
        created_at: cx.now(),
    }
}

fn enrolments_of(
    now: DateTime<Utc>,
    group: &Group,
    list: &List,
    candidates: &[Candidate],
    settled: &Settled,
    states: &[EnrolmentState],
) -> Vec<Enrolment> {
    let fee = list.terms.fees.fee(settled.quotient);
    let each = candidates.iter().zip(&settled.persons).zip(states);
    each.map(|((candidate, person), state)| Enrolment {
        id: EnrolmentId::new(),
        list: list.id,
        group: group.id,
        person: *person,
        state: *state,
        priority: 0,
        priority_reason: String::new(),
        answers: candidate.answers.clone(),
        fee,
        offered_until: None,
        created_at: now,
        ended_at: None,
    })
    .collect()
}

async fn tell(
    teller: &Teller<'_>,
    tx: &mut Tx,
    group: &Group,
    recipient: Option<&Recipient>,
    candidates: &[Candidate],
    made: &[Enrolment],
) -> db::Result<()> {
    let kinds = [(EnrolmentState::Confirmed, NoticeKind::Confirmed), (EnrolmentState::Waiting, NoticeKind::Waiting)];
    for (state, kind) in kinds {
        let of_state = candidates.iter().zip(made).filter(|(_, enrolment)| enrolment.state == state);
        let names: Vec<&str> = of_state.map(|(candidate, _)| candidate.first_name.as_str()).collect();
        if !names.is_empty() {
            let people = names.join(", ");
            teller.tell(tx, group, recipient, kind, Facts::of(&people, group.list.uuid())).await?;
        }
    }
    Ok(())
}
