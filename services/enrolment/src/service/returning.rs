//! Coming back: on a cancellation of one's own, for thirty days; on a change of how one is told.
//!
//! Nobody takes a chair back from whoever has it now: who comes back has a place that is free, or waits at the end.

use std::collections::HashMap;

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{OperationRow, Tx};
use kernel::{CentreId, EnrolmentId, OperationId, PersonId};
use web::Cx;

use super::changes::{chosen, source_without_code, spoken, words};
use super::entering::share_places;
use super::views::GroupView;
use super::{Error, Result, merged};
use crate::model::enrolment::{ContactWay, Enrolment, EnrolmentState, Group, GroupId, MadeBy};
use crate::model::list::{ListState, Seats};
use crate::model::refusal::EnrolmentRefusal;
use crate::notices::{Facts, NoticeKind, Teller};
use crate::policy;
use crate::store::{enrolments, lists};

/// For how many days one may come back.
const DAYS: i64 = centres::history::UNDO_DAYS;

/// Whether a cancellation may be come back on.
fn may_return(enrolment: &Enrolment, now: DateTime<Utc>) -> bool {
    let is_young = enrolment.ended_at.is_some_and(|ended| (now - ended).num_days() < DAYS);
    enrolment.state == EnrolmentState::Cancelled && is_young
}

/// Those of a group who left by themselves, and may come back: what the team has cancelled, the team brings back.
pub async fn returnable(cx: &Cx, view: &GroupView) -> db::Result<Vec<EnrolmentId>> {
    let is_over = view.sessions.last().is_some_and(|last| last.starts_at <= cx.now());
    if is_over || view.list.state != ListState::Open {
        return Ok(Vec::new());
    }
    let mut back = Vec::new();
    for line in view.lines.iter().filter(|line| may_return(&line.enrolment, cx.now())) {
        let last = db::operations_on(cx.db(), &[line.enrolment.id.uuid()], 1).await?;
        if last.first().is_some_and(|act| act.author_kind == "resident") {
            back.push(line.enrolment.id);
        }
    }
    Ok(back)
}

/// Brings cancelled enrolments back: each to a place that is free, or to the end of the waiting list.
pub async fn come_back(
    cx: &Cx,
    centre: CentreId,
    group: GroupId,
    which: &[EnrolmentId],
    by: MadeBy,
) -> Result<OperationId> {
    let scope = policy::scope_to_enrol(&cx.actor, by, centre)?;
    let group = enrolments::find_group(cx.db(), &scope, group).await?.ok_or(Error::NotFound)?;
    let (names, teller, _) = spoken(cx, &scope, &group, which).await?;
    let mut operation = cx.operation(Some(centre), words(cx, "enrolment-did-return", &names, &teller));
    operation.source = source_without_code(&operation.source);
    let mut tx = cx.db().begin(&operation).await?;
    let seats = lists::hold_seats(&mut tx, &scope, group.list).await?.ok_or(Error::NotFound)?;
    let is_over = lists::last_start(&mut tx, &scope, group.list).await?.is_some_and(|start| start <= cx.now());
    if is_over || seats.state == ListState::Closed {
        return Err(EnrolmentRefusal::Closed.into());
    }
    let there = chosen(enrolments::of_group(&mut tx, &scope, group.id).await?, which)?;
    let back = places_again(cx, &mut tx, &scope, seats, there).await?;
    for enrolment in &back {
        if enrolments::update(&mut tx, &scope, enrolment).await? == 0 {
            return Err(EnrolmentRefusal::Stale.into());
        }
    }
    if tell(&mut tx, &scope, (&teller, &group), &back, operation.id).await? {
        db::mark_irreversible(&mut tx, operation.id, &cx.history_texts().t("enrolment-irreversible-told")).await?;
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Where each stands from now on; who is on the list by another enrolment takes no second chair.
async fn places_again(
    cx: &Cx,
    tx: &mut Tx,
    scope: &Scope,
    seats: Seats,
    there: Vec<Enrolment>,
) -> Result<Vec<Enrolment>> {
    if there.iter().any(|enrolment| !may_return(enrolment, cx.now())) {
        return Err(EnrolmentRefusal::NothingToReturn.into());
    }
    let shown = share_places(seats, cx.now(), true, there.len())?;
    let people: Vec<PersonId> = there.iter().map(|enrolment| enrolment.person).collect();
    let list = there.first().map(|enrolment| enrolment.list).ok_or(Error::NotFound)?;
    let standing: HashMap<PersonId, Enrolment> = merged::standing_on(&mut *tx, scope, list, &people).await?;
    let mut free = shown.iter().filter(|state| state.takes_a_seat()).count();
    let stand = |(enrolment, shown): (Enrolment, EnrolmentState)| {
        let state = if standing.contains_key(&enrolment.person) {
            shown.doubled()
        } else if free == 0 {
            EnrolmentState::Waiting
        } else {
            free -= 1;
            EnrolmentState::Confirmed
        };
        enrolment.returned(state, cx.now())
    };
    Ok(there.into_iter().zip(shown).map(stand).collect())
}

async fn tell(
    tx: &mut Tx,
    scope: &Scope,
    (teller, group): (&Teller<'_>, &Group),
    back: &[Enrolment],
    about: OperationId,
) -> db::Result<bool> {
    let recipients = teller.recipients(&mut *tx, std::slice::from_ref(group)).await?;
    let recipient = group.contact_person.and_then(|person| recipients.get(&person));
    let ids: Vec<PersonId> = back.iter().map(|enrolment| enrolment.person).collect();
    let persons = merged::persons_now(&mut *tx, scope, &ids).await?;
    let mut is_told = false;
    for (state, kind) in
        [(EnrolmentState::Confirmed, NoticeKind::Confirmed), (EnrolmentState::Waiting, NoticeKind::Waiting)]
    {
        let of_state = back.iter().filter(|enrolment| enrolment.state.as_told() == state);
        let names: Vec<&str> =
            of_state.filter_map(|enrolment| persons.get(&enrolment.person)).map(|p| p.first_name.as_str()).collect();
        if !names.is_empty() {
            let people = names.join(", ");
            is_told |= teller.tell(tx, group, recipient, kind, Facts::of(&people, about.uuid())).await?;
        }
    }
    Ok(is_told)
}

/// Changes how a group is told, and where.
pub async fn change_contact(
    cx: &Cx,
    centre: CentreId,
    group: GroupId,
    (way, to): (ContactWay, &str),
    by: MadeBy,
) -> Result<OperationId> {
    let scope = policy::scope_to_enrol(&cx.actor, by, centre)?;
    let group = enrolments::find_group(cx.db(), &scope, group).await?.ok_or(Error::NotFound)?;
    let mut operation = cx.operation(Some(centre), cx.history_texts().t("enrolment-did-change-contact"));
    operation.source = source_without_code(&operation.source);
    let mut tx = cx.db().begin(&operation).await?;
    let there = enrolments::of_group(&mut tx, &scope, group.id).await?;
    if !there.iter().any(|enrolment| enrolment.state.is_active()) {
        return Err(EnrolmentRefusal::AlreadyOver.into());
    }
    if enrolments::put_contact(&mut tx, &scope, &group, (way, to)).await? == 0 {
        return Err(EnrolmentRefusal::Stale.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// The last act on a group, when it changed how it is told and may still be taken back.
pub async fn contact_change(cx: &Cx, group: &Group) -> db::Result<Option<OperationRow>> {
    let last = db::operations_on(cx.db(), &[group.id.uuid()], 1).await?.into_iter().next();
    let is_open =
        |act: &OperationRow| act.undone_by.is_none() && act.undoes.is_none() && (cx.now() - act.at).num_days() < DAYS;
    let Some(act) = last.filter(is_open) else { return Ok(None) };
    // Enrolling wrote the group too, with those who came.
    let changed = db::tables_changed(cx.db(), &[act.id]).await?;
    Ok(changed.iter().all(|(_, table)| table == "enrolment_group").then_some(act))
}

/// Takes the last change of how a group is told back; whoever holds its code may.
pub async fn take_back_contact(cx: &Cx, centre: CentreId, group: &Group) -> Result<OperationId> {
    let act = contact_change(cx, group).await?.ok_or(EnrolmentRefusal::NothingToReturn)?;
    let mut undoing = cx.operation(Some(centre), cx.history_texts().t("enrolment-did-take-back-contact"));
    undoing.source = source_without_code(&undoing.source);
    undoing.undoes = Some(act.id);
    match db::undo(cx.db(), act.id, &undoing).await? {
        Ok(()) => Ok(undoing.id),
        Err(_) => Err(EnrolmentRefusal::Stale.into()),
    }
}
