//! Lists: opened, changed, closed and cancelled by the room that owns them.
//!
//! That room has decided who may; these functions work inside its transaction.

use auth::Scope;
use db::Tx;
use kernel::ListId;
use uuid::Uuid;
use web::Cx;

use super::waiting::offer_freed_places;
use super::{Error, Result};
use crate::model::enrolment::EnrolmentState;
use crate::model::list::{CalledOff, List, ListRefusal, ListState, ListTerms, NewList, SessionRef};
use crate::notices::{Facts, NoticeKind, Teller};
use crate::store::{enrolments, lists};

/// Opens a list.
pub async fn open_list(cx: &Cx, tx: &mut Tx, scope: &Scope, new: NewList) -> Result<ListId> {
    new.terms.check()?;
    let list = List {
        id: ListId::new(),
        centre: scope.centre(),
        owner_kind: new.owner.kind.to_owned(),
        owner_id: new.owner.id,
        terms: new.terms,
        state: ListState::Open,
        called_off: Vec::new(),
        created_at: cx.now(),
    };
    lists::insert_list(tx, scope, &list).await?;
    Ok(list.id)
}

/// Changes the terms of a list; places added go to those who wait.
pub async fn update_list(cx: &Cx, tx: &mut Tx, scope: &Scope, id: ListId, terms: ListTerms) -> Result<()> {
    terms.check()?;
    let seats = lists::hold_seats(tx, scope, id).await?.ok_or(ListRefusal::Unknown)?;
    if terms.capacity.is_some_and(|capacity| capacity < seats.taken) {
        return Err(ListRefusal::CapacityBelowTaken { taken: seats.taken }.into());
    }
    lists::update_list(tx, scope, id, &terms).await?;
    offer_freed_places(cx, tx, scope, id).await?;
    Ok(())
}

/// Takes nobody more; those enrolled stay.
pub async fn close_list(tx: &mut Tx, scope: &Scope, id: ListId) -> Result<()> {
    set_state(tx, scope, id, ListState::Closed).await
}

/// Takes people again.
pub async fn reopen_list(cx: &Cx, tx: &mut Tx, scope: &Scope, id: ListId) -> Result<()> {
    set_state(tx, scope, id, ListState::Open).await?;
    offer_freed_places(cx, tx, scope, id).await?;
    Ok(())
}

/// Cancels a list: everyone on it is told, and leaves it.
pub async fn cancel_list(cx: &Cx, tx: &mut Tx, scope: &Scope, id: ListId) -> Result<()> {
    lists::hold_seats(tx, scope, id).await?.ok_or(ListRefusal::Unknown)?;
    set_state(tx, scope, id, ListState::Cancelled).await?;
    // Whoever reads that they are on the list is told, though they typed someone who was there before.
    let active: Vec<EnrolmentState> = EnrolmentState::ALL.into_iter().filter(|state| state.is_active()).collect();
    let active = enrolments::list(&mut *tx, scope, id, &active).await?;
    let mut groups: Vec<_> = active.iter().map(|enrolment| enrolment.group).collect();
    groups.sort_unstable();
    groups.dedup();
    let teller = Teller::load(cx, &mut *tx, scope, id).await?.ok_or(ListRefusal::Unknown)?;
    let groups = enrolments::groups_by_ids(&mut *tx, scope, &groups).await?;
    let recipients = teller.recipients(&mut *tx, &groups).await?;
    for group in &groups {
        let recipient = group.contact_person.and_then(|person| recipients.get(&person));
        let facts = Facts::of("", id.uuid());
        teller.tell(tx, group, recipient, NoticeKind::ListCancelled, facts).await?;
    }
    enrolments::cancel_all(tx, scope, id, cx.now()).await?;
    Ok(())
}

async fn set_state(tx: &mut Tx, scope: &Scope, id: ListId, state: ListState) -> Result<()> {
    if lists::update_list_state(tx, scope, id, state).await? == 1 {
        return Ok(());
    }
    match lists::find_list(&mut *tx, scope, id).await? {
        Some(_) => Err(ListRefusal::AlreadyCancelled.into()),
        None => Err(ListRefusal::Unknown.into()),
    }
}

/// Makes the sessions of a list be exactly these. What was marked of a session that goes stays kept.
pub async fn plan_sessions(tx: &mut Tx, scope: &Scope, id: ListId, sessions: &[SessionRef]) -> Result<()> {
    if lists::find_list(&mut *tx, scope, id).await?.is_none() {
        return Err(Error::List(ListRefusal::Unknown));
    }
    let mut seen: Vec<Uuid> = sessions.iter().map(|session| session.id).collect();
    seen.sort_unstable();
    seen.dedup();
    debug_assert_eq!(seen.len(), sessions.len(), "a session given twice");
    lists::replace_sessions(tx, scope, id, sessions).await?;
    Ok(())
}

/// Makes the announced sessions that will not be held be exactly these: those enrolled read of them on their page.
pub async fn plan_called_off(tx: &mut Tx, scope: &Scope, id: ListId, called_off: &[CalledOff]) -> Result<()> {
    let list = lists::find_list(&mut *tx, scope, id).await?.ok_or(ListRefusal::Unknown)?;
    if list.called_off != called_off {
        lists::update_called_off(tx, scope, id, called_off).await?;
    }
    Ok(())
}
