//! Entering people on a list, inside one transaction: chairs, persons, enrolments, and what is told.
//!
//! The row of the chairs is held first, so that two people never share the last one. Every refusal
//! comes before anything is written, so that one line of a sheet may be refused and the next taken; only
//! a draft, which is an act of its own, is refused at the price that its household comes to.

use std::collections::HashMap;

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Engine, Tx};
use kernel::ids::SpokenCode;
use kernel::{EnrolmentId, PersonId};
use rand::RngCore as _;
use web::Cx;

use super::candidates::{Candidate, Settled, look_again, meets_someone_new, settle};
use super::waiting::offer_freed_places;
use super::{Result, merged};
use crate::model::enrolment::{CODE_LENGTH, Enrolment, EnrolmentState, Group, GroupId, MadeBy};
use crate::model::list::{List, Seats, Standing};
use crate::model::reach::Recipient;
use crate::model::refusal::EnrolmentRefusal;
use crate::model::registration::{Place, Registered, Registration, Who};
use crate::notices::{Facts, NoticeKind, Teller};
use crate::store::{enrolments, lists};

/// Those who were entered together.
pub(super) struct Entered {
    pub group: Group,
    pub made: Vec<Enrolment>,
    /// Whether a message leaves the house, which no undo brings back.
    pub is_told: bool,
}

impl Entered {
    pub(super) fn registered(self, operation: kernel::OperationId) -> Registered {
        Registered { group: self.group.id, code: self.group.code, places: places(&self.made), operation }
    }
}

/// Where each of a group stands, as whoever enrolled them is told.
pub(super) fn places(made: &[Enrolment]) -> Vec<Place> {
    let place = |e: &Enrolment| Place { enrolment: e.id, person: e.person, state: e.state.as_told(), fee: e.fee };
    made.iter().map(place).collect()
}

/// The list that people are entered on, and who speaks for it.
pub(super) struct Entering<'a> {
    pub cx: &'a Cx,
    pub scope: &'a Scope,
    pub teller: &'a Teller<'a>,
}

impl Entering<'_> {
    /// Enters people who were checked against the list, as one group.
    pub(super) async fn enter(
        &self,
        tx: &mut Tx,
        id: GroupId,
        registration: &Registration,
        mut candidates: Vec<Candidate>,
    ) -> Result<Entered> {
        let (cx, scope, list) = (self.cx, self.scope, self.teller.list());
        let engine = cx.db().engine();
        let seats = lists::hold_seats_on(engine, tx, scope, list.id).await?.ok_or(EnrolmentRefusal::ListUnknown)?;
        let shown = share_places(seats, cx.now(), registration.is_outside_period, candidates.len())?;
        // The list is held, which says nothing of another list: whoever is new to the centre is met one by one.
        // SQLite has one writer.
        if engine == Engine::Postgres && meets_someone_new(registration, &candidates) {
            centres::store::hold(tx, scope).await?;
        }
        look_again(tx, scope, registration, &mut candidates).await?;
        let there = self.already(tx, registration, &candidates).await?;
        let states = standings(&shown, &candidates, &there);
        let settled = settle(tx, scope, registration, &candidates, list, cx.now()).await?;
        check_price(registration, list, &settled)?;
        let group = group_of(cx, id, registration, &settled);
        let made = enrolments_of(cx.now(), &group, list, &candidates, &settled, &states);
        enrolments::insert_groups(tx, scope, std::slice::from_ref(&group)).await?;
        enrolments::insert_many(tx, scope, &made).await?;
        let mut is_told = self.tell(tx, &group, settled.contact.as_ref(), &candidates, &made).await?;
        is_told |= self.tell_known(tx, &there).await?;
        if seats.waiting > 0 {
            is_told |= offer_freed_places(cx, tx, scope, list.id).await? > 0;
        }
        Ok(Entered { group, made, is_told })
    }

    /// What the candidates have on the list already. Whoever may see the list is told; a resident who
    /// typed a name is not, for nobody learns from a page of ours who is on a list.
    async fn already(
        &self,
        tx: &mut Tx,
        registration: &Registration,
        candidates: &[Candidate],
    ) -> Result<HashMap<PersonId, Enrolment>> {
        let ids: Vec<PersonId> = candidates.iter().filter_map(Candidate::id).collect();
        let there = merged::standing_on(tx, self.scope, registration.list, &ids).await?;
        let is_silent = |who: &Who| registration.made_by == MadeBy::Resident && matches!(who, Who::New(_));
        let told = registration.participants.iter().zip(candidates).find(|(participant, candidate)| {
            !is_silent(&participant.who) && candidate.id().is_some_and(|id| there.contains_key(&id))
        });
        match told {
            Some((_, candidate)) => Err(EnrolmentRefusal::Twice { first_name: candidate.first_name.clone() }.into()),
            None => Ok(there),
        }
    }

    async fn tell(
        &self,
        tx: &mut Tx,
        group: &Group,
        recipient: Option<&Recipient>,
        candidates: &[Candidate],
        made: &[Enrolment],
    ) -> db::Result<bool> {
        let kinds =
            [(EnrolmentState::Confirmed, NoticeKind::Confirmed), (EnrolmentState::Waiting, NoticeKind::Waiting)];
        let mut is_told = false;
        for (state, kind) in kinds {
            let of_state = candidates.iter().zip(made).filter(|(_, enrolment)| enrolment.state.as_told() == state);
            let names: Vec<&str> = of_state.map(|(candidate, _)| candidate.first_name.as_str()).collect();
            if !names.is_empty() {
                let people = names.join(", ");
                let facts = Facts::of(&people, group.list.uuid());
                is_told |= self.teller.tell(tx, group, recipient, kind, facts).await?;
            }
        }
        Ok(is_told)
    }

    /// Those who were on the list already hear, by their own way, that someone typed them again.
    async fn tell_known(&self, tx: &mut Tx, there: &HashMap<PersonId, Enrolment>) -> db::Result<bool> {
        if there.is_empty() {
            return Ok(false);
        }
        let ids: Vec<GroupId> = there.values().map(|enrolment| enrolment.group).collect();
        let groups = enrolments::groups_by_ids(&mut *tx, self.scope, &ids).await?;
        let recipients = self.teller.recipients(&mut *tx, &groups).await?;
        let persons: Vec<PersonId> = there.keys().copied().collect();
        let persons = people::store::persons_by_ids(&mut *tx, self.scope, &persons).await?;
        let mut is_told = false;
        for person in &persons {
            let Some(enrolment) = there.get(&person.id) else { continue };
            let Some(group) = groups.iter().find(|group| group.id == enrolment.group) else { continue };
            let recipient = group.contact_person.and_then(|contact| recipients.get(&contact));
            let facts = Facts::of(&person.first_name, enrolment.id.uuid());
            is_told |= self.teller.tell(tx, group, recipient, NoticeKind::Doubled, facts).await?;
        }
        Ok(is_told)
    }
}

/// Whoever sent a draft is enrolled at the price that they read, or reads the new one first. Asked of the very terms and
/// quotient by which the fee is then fixed.
fn check_price(registration: &Registration, list: &List, settled: &Settled) -> Result<(), EnrolmentRefusal> {
    let Some(sent) = &registration.draft else { return Ok(()) };
    // A home that was proved by no card settles the fee, and is shown to nobody: they read the whole table.
    let quotient = settled.quotient.filter(|_| registration.household.is_some());
    let is_read = sent.price == list.terms.price_mark(quotient);
    if is_read { Ok(()) } else { Err(EnrolmentRefusal::PriceChanged) }
}

/// Gives the places that are left in the order in which people were named; the others wait.
pub(super) fn share_places(
    seats: Seats,
    now: DateTime<Utc>,
    is_outside_period: bool,
    people: usize,
) -> Result<Vec<EnrolmentState>, EnrolmentRefusal> {
    match seats.standing(now) {
        Standing::Cancelled => return Err(EnrolmentRefusal::ListCancelled),
        Standing::NotYet { opens_at } if !is_outside_period => {
            return Err(EnrolmentRefusal::NotYetOpen { opens_at });
        }
        Standing::Closed if !is_outside_period => return Err(EnrolmentRefusal::Closed),
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

/// Where each will stand: whoever is on the list already takes no chair, and reads what a newcomer would.
fn standings(
    shown: &[EnrolmentState],
    candidates: &[Candidate],
    there: &HashMap<PersonId, Enrolment>,
) -> Vec<EnrolmentState> {
    let mut free = shown.iter().filter(|state| state.takes_a_seat()).count();
    let stand = |(state, candidate): (&EnrolmentState, &Candidate)| {
        if candidate.id().is_some_and(|id| there.contains_key(&id)) {
            return state.doubled();
        }
        if free == 0 {
            return EnrolmentState::Waiting;
        }
        free -= 1;
        EnrolmentState::Confirmed
    };
    shown.iter().zip(candidates).map(stand).collect()
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
    let fee = list.terms.fee(settled.quotient);
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
        revision: 1,
    })
    .collect()
}
