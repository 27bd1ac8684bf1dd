//! The team calls: who takes it, what came of it, whose file it belongs to. All of it can be undone.

use auth::Actor;
use centres::Centre;
use chrono::{DateTime, Utc};
use kernel::{OperationId, PersonId};
use web::Cx;

use super::{Error, Result, begin, open, promising};
use crate::model::callback::{CallRefusal, Callback, CallbackId, Outcome};
use crate::model::promise::region_of;
use crate::policy::Action;
use crate::store;

/// Takes a call in hand.
pub async fn take_call(cx: &Cx, centre: &Centre, id: CallbackId) -> Result<OperationId> {
    let by = match &cx.actor {
        Actor::Staff(staff) => Some(staff.account),
        Actor::Visitor | Actor::Resident(_) | Actor::Token(_) | Actor::System(_) => None,
    };
    let name = cx.actor.author().name;
    change(cx, centre, id, None, "callbacks-op-taken", |callback| callback.taken(by, &name)).await
}

/// Leaves a call to whoever takes it next.
pub async fn give_call_back(cx: &Cx, centre: &Centre, id: CallbackId) -> Result<OperationId> {
    change(cx, centre, id, None, "callbacks-op-given-back", Callback::given_back).await
}

/// Writes down what came of a call, unless someone has been there since `revision`.
pub async fn record_outcome(
    cx: &Cx,
    centre: &Centre,
    id: CallbackId,
    outcome: Outcome,
    revision: Option<i64>,
) -> Result<OperationId> {
    let now = cx.now();
    change(cx, centre, id, revision, outcome.act(), |callback| callback.with(outcome, now)).await
}

/// When one tries again, if nobody says.
pub async fn next_try(cx: &Cx, centre: &Centre) -> Result<DateTime<Utc>> {
    let scope = open(cx, centre, Action::AnswerCalls)?;
    let promise = promising::find_promise(cx, &scope).await?;
    Ok(promise.next_try(cx.now(), region_of(&centre.postal_code)))
}

/// Says whose call it was: someone of the centre, or nobody any more.
pub async fn link_person(cx: &Cx, centre: &Centre, id: CallbackId, person: Option<PersonId>) -> Result<OperationId> {
    let scope = open(cx, centre, Action::AnswerCalls)?;
    if let Some(person) = person {
        people::policy::decide(&cx.actor, people::policy::Action::SeePeople, centre.id).require()?;
        people::store::find(cx.db(), &scope, person).await?.ok_or(CallRefusal::PersonUnknown)?;
    }
    change(cx, centre, id, None, "callbacks-op-linked", |mut callback| {
        callback.person = person;
        Ok(callback)
    })
    .await
}

async fn change(
    cx: &Cx,
    centre: &Centre,
    id: CallbackId,
    revision: Option<i64>,
    key: &str,
    act: impl FnOnce(Callback) -> Result<Callback, CallRefusal>,
) -> Result<OperationId> {
    let scope = open(cx, centre, Action::AnswerCalls)?;
    let found = store::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    if revision.is_some_and(|seen| seen != found.revision) {
        return Err(CallRefusal::ChangedMeanwhile.into());
    }
    let changed = act(found)?;
    let (mut tx, operation) = begin(cx, centre, key).await?;
    if store::update(&mut tx, &scope, &changed).await? == 0 {
        return Err(CallRefusal::ChangedMeanwhile.into());
    }
    tx.commit().await?;
    Ok(operation)
}
