//! What becomes of an enrolment: cancelled, its offered place taken, its answers changed.
//!
//! Who holds the group's code may change their own; the team may change any of its centre.

use auth::Scope;
use kernel::{CentreId, EnrolmentId, OperationId};
use web::Cx;

use super::waiting::offer_freed_places;
use super::{Error, Result, by_hand, doubles, merged};
use crate::model::enrolment::{Enrolment, Group, GroupId, MadeBy};
use crate::model::question::Answers;
use crate::model::reach::Recipient;
use crate::model::refusal::EnrolmentRefusal;
use crate::notices::{Facts, NoticeKind, Teller};
use crate::policy;
use crate::store::{enrolments, lists, questions};

/// Cancels enrolments of a group; each freed place goes to whoever typed the same person too, or to the next who waits.
pub async fn cancel(
    cx: &Cx,
    centre: CentreId,
    group: GroupId,
    which: &[EnrolmentId],
    by: MadeBy,
) -> Result<OperationId> {
    let scope = policy::scope_to_enrol(&cx.actor, by, centre)?;
    let group = enrolments::find_group(cx.db(), &scope, group).await?.ok_or(Error::NotFound)?;
    let (names, teller, told) = spoken(cx, &scope, &group, which).await?;
    let mut operation = cx.operation(Some(centre), words(cx, "enrolment-did-cancel", &names, &teller));
    operation.source = source_without_code(&operation.source);
    let mut tx = cx.db().begin(&operation).await?;
    lists::hold_seats(&mut tx, &scope, group.list).await?;
    let there = chosen(enrolments::of_group(&mut tx, &scope, group.id).await?, which)?;
    for enrolment in &there {
        let over = enrolment.clone().cancelled(cx.now())?;
        if enrolments::update(&mut tx, &scope, &over).await? == 0 {
            return Err(EnrolmentRefusal::Stale.into());
        }
    }
    by_hand::withdraw_offers(cx, &mut tx, &scope, which).await?;
    let mut has_left = doubles::take_over(&mut tx, &scope, &teller, &there).await?;
    if by != MadeBy::Resident {
        let facts = Facts::of(&names, operation.id.uuid());
        has_left |= teller.tell(&mut tx, &group, told.as_ref(), NoticeKind::Cancelled, facts).await?;
    }
    if offer_freed_places(cx, &mut tx, &scope, group.list).await? > 0 || has_left {
        db::mark_irreversible(&mut tx, operation.id, &cx.history_texts().t("enrolment-irreversible-told")).await?;
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Takes offered places, or lets them go to the next.
pub async fn answer_offer(
    cx: &Cx,
    centre: CentreId,
    group: GroupId,
    which: &[EnrolmentId],
    is_accepted: bool,
    by: MadeBy,
) -> Result<OperationId> {
    if !is_accepted {
        return cancel(cx, centre, group, which, by).await;
    }
    let scope = policy::scope_to_enrol(&cx.actor, by, centre)?;
    let group = enrolments::find_group(cx.db(), &scope, group).await?.ok_or(Error::NotFound)?;
    let (names, teller, told) = spoken(cx, &scope, &group, which).await?;
    let mut operation = cx.operation(Some(centre), words(cx, "enrolment-did-accept", &names, &teller));
    operation.source = source_without_code(&operation.source);
    let mut tx = cx.db().begin(&operation).await?;
    lists::hold_seats(&mut tx, &scope, group.list).await?;
    for enrolment in chosen(enrolments::of_group(&mut tx, &scope, group.id).await?, which)? {
        let taken = enrolment.accepted(cx.now())?;
        if enrolments::update(&mut tx, &scope, &taken).await? == 0 {
            return Err(EnrolmentRefusal::OfferOver.into());
        }
    }
    by_hand::withdraw_offers(cx, &mut tx, &scope, which).await?;
    let facts = Facts::of(&names, operation.id.uuid());
    if teller.tell(&mut tx, &group, told.as_ref(), NoticeKind::Confirmed, facts).await? {
        db::mark_irreversible(&mut tx, operation.id, &cx.history_texts().t("enrolment-irreversible-told")).await?;
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Replaces what people answered; each in the order of `of_group`.
pub async fn change_answers(
    cx: &Cx,
    centre: CentreId,
    group: GroupId,
    answers: &[(EnrolmentId, Answers)],
    by: MadeBy,
) -> Result<OperationId> {
    let scope = policy::scope_to_enrol(&cx.actor, by, centre)?;
    let group = enrolments::find_group(cx.db(), &scope, group).await?.ok_or(Error::NotFound)?;
    let asked = questions::questions(cx.db(), &scope, group.list).await?;
    let mut operation = cx.operation(Some(centre), cx.history_texts().t("enrolment-did-change-answers"));
    operation.source = source_without_code(&operation.source);
    let mut tx = cx.db().begin(&operation).await?;
    let there = enrolments::of_group(&mut tx, &scope, group.id).await?;
    for (at, (id, given)) in answers.iter().enumerate() {
        let mut enrolment = there.iter().find(|e| e.id == *id).cloned().ok_or(Error::NotFound)?;
        if !enrolment.state.is_active() {
            return Err(EnrolmentRefusal::AlreadyOver.into());
        }
        let mut kept = given.checked(&asked).map_err(|refusal| refusal.of(at))?;
        // What was answered to a question retired since is not asked again, and not lost.
        for question in asked.iter().filter(|question| question.retired_at.is_some()) {
            if let Some(values) = enrolment.answers.0.get(&question.id) {
                kept.set(question.id, values.clone());
            }
        }
        enrolment.answers = kept;
        if enrolments::update(&mut tx, &scope, &enrolment).await? == 0 {
            return Err(EnrolmentRefusal::Stale.into());
        }
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// The path of "my enrolment" holds its code, which no history keeps.
pub(super) fn source_without_code(source: &str) -> String {
    match source.split_once("/mon-inscription") {
        Some((before, _)) => format!("{before}/mon-inscription"),
        None => source.to_owned(),
    }
}

pub(super) fn chosen(there: Vec<Enrolment>, which: &[EnrolmentId]) -> Result<Vec<Enrolment>> {
    let chosen: Vec<Enrolment> = there.into_iter().filter(|enrolment| which.contains(&enrolment.id)).collect();
    if which.is_empty() {
        return Err(EnrolmentRefusal::NobodyChosen.into());
    }
    if chosen.len() == which.len() { Ok(chosen) } else { Err(Error::NotFound) }
}

pub(super) fn words(cx: &Cx, key: &str, names: &str, teller: &Teller<'_>) -> String {
    cx.history_texts().t2(key, ("who", names.to_owned()), ("list", teller.list().terms.title.clone()))
}

/// The first names of some enrolments of a group, who speaks for their list, and who is told.
pub(super) async fn spoken<'a>(
    cx: &'a Cx,
    scope: &Scope,
    group: &Group,
    which: &[EnrolmentId],
) -> Result<(String, Teller<'a>, Option<Recipient>)> {
    let there = chosen(enrolments::of_group(cx.db(), scope, group.id).await?, which)?;
    let mut ids: Vec<_> = there.iter().map(|enrolment| enrolment.person).collect();
    ids.extend(group.contact_person);
    let persons = merged::persons_now(cx.db(), scope, &ids).await?;
    let named = |id| persons.get(&id);
    let names: Vec<&str> =
        there.iter().filter_map(|enrolment| named(enrolment.person)).map(|p| p.first_name.as_str()).collect();
    let told = group.contact_person.and_then(named).map(Recipient::of);
    let teller = Teller::load(cx, cx.db(), scope, group.list).await?.ok_or(Error::NotFound)?;
    Ok((names.join(", "), teller, told))
}
