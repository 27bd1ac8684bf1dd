//! Asking to be forgotten: the person asks from their own page, the direction reads it, does it or says why not.
//!
//! Nothing is erased here. What is asked waits for a person of the centre, who has a month by the law.

use auth::{Scope, decide_own};
use centres::Centre;
use chrono::{Months, NaiveDate};
use kernel::{OperationId, PersonId, clock};
use web::Cx;

use super::act::{Act, scope_for};
use super::{Error, Result};
use crate::draft::{PersonRefusal, check_text, tidy};
use crate::model::Person;
use crate::policy::Action;
use crate::store::{self, ErasureRequest, RequestAnswer};

/// The longest answer: what is said in a letter.
const LONGEST_ANSWER: usize = 1_000;

/// How long the law lets a centre answer.
const MONTHS_TO_ANSWER: Months = Months::new(1);

/// A request that waits, with who asks.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub person: Person,
    pub request: ErasureRequest,
    /// The last day on which to answer.
    pub until: NaiveDate,
}

fn own_scope(cx: &Cx, centre: &Centre, id: PersonId) -> Result<Scope> {
    Ok(Scope::opened_by(decide_own(&cx.actor, centre.id, id), centre.id)?)
}

/// What a person asked about themselves last, and what they were answered.
pub async fn own_request(cx: &Cx, centre: &Centre, id: PersonId) -> Result<Option<ErasureRequest>> {
    let scope = own_scope(cx, centre, id)?;
    let entries = store::entries_of(cx.db(), &scope, id).await?;
    Ok(store::list_requests(cx.db(), &scope, Some(&entries)).await?.pop())
}

/// Asks, in their own name, that all that is held on a person be erased.
pub async fn ask_erasure(cx: &Cx, centre: &Centre, id: PersonId) -> Result<OperationId> {
    let scope = own_scope(cx, centre, id)?;
    let person = store::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let words = cx.history_texts().t1("people-request-words", "x", person.full_name());
    let operation = cx.operation(Some(centre.id), words);
    let request = ErasureRequest { person: id, at: cx.now(), author_name: cx.actor.author().name, answer: None };
    let mut tx = cx.db().begin(&operation).await?;
    store::put_request(&mut tx, &scope, &request).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// Who waits for an answer, the oldest request first; for who may erase.
pub async fn waiting_requests(cx: &Cx, centre: &Centre) -> Result<Vec<Waiting>> {
    let scope = scope_for(cx, centre, Action::ErasePeople)?;
    let open: Vec<ErasureRequest> =
        store::list_requests(cx.db(), &scope, None).await?.into_iter().filter(|asked| asked.answer.is_none()).collect();
    if open.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<PersonId> = open.iter().map(|asked| asked.person).collect();
    let now: Vec<(PersonId, PersonId)> = store::now_of(cx.db(), &scope, &ids).await?;
    let is_now = |id: PersonId| now.iter().find(|(entry, _)| *entry == id).map_or(id, |(_, now)| *now);
    let known = store::persons_by_ids(cx.db(), &scope, &ids.iter().map(|id| is_now(*id)).collect::<Vec<_>>()).await?;
    let waiting = open.into_iter().filter_map(|request| {
        let person = known.iter().find(|person| person.id == is_now(request.person))?.clone();
        let asked_on = clock::local_date(request.at);
        Some(Waiting { person, until: asked_on.checked_add_months(MONTHS_TO_ANSWER).unwrap_or(asked_on), request })
    });
    Ok(waiting.collect())
}

/// Answers why what someone asked is not done; they read it on their own page.
pub async fn answer_request(cx: &Cx, centre: &Centre, id: PersonId, words: &str) -> Result<OperationId> {
    let scope = scope_for(cx, centre, Action::ErasePeople)?;
    let person = store::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let words = tidy(words);
    if words.is_empty() {
        return Err(PersonRefusal::HoldWithoutReason.into());
    }
    check_text("reason", &words, LONGEST_ANSWER)?;
    let entries = store::entries_of(cx.db(), &scope, id).await?;
    let answer = RequestAnswer { words, author_name: cx.actor.author().name, at: cx.now() };
    let mut act =
        Act::open(cx, centre, Action::ErasePeople, "people-request-words-answered", &person.full_name()).await?;
    if store::answer_requests(&mut act.tx, &act.scope, &entries, &answer).await? == 0 {
        return Err(Error::NotFound);
    }
    act.done().await
}
