//! Enrolling: a draft, a desk or a program, one transaction from the chairs to the confirmation.
//!
//! A draft becomes one enrolment, however often it is sent. A paper sheet is one act, each of its
//! lines taken or refused by itself.

use auth::Scope;
use kernel::{CentreId, ListId, OperationId};
use uuid::Uuid;
use web::Cx;

use super::candidates::{Candidate, gather};
use super::entering::{Entering, places, share_places};
use super::{Error, Result};
use crate::model::enrolment::{GroupId, MadeBy};
use crate::model::list::List;
use crate::model::refusal::EnrolmentRefusal;
use crate::model::registration::{Registered, Registration, SheetLine};
use crate::notices::Teller;
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
    let group = GroupId::new();
    if let Some(draft) = &registration.draft
        && drafts::finish_draft(&mut tx, &scope, draft.id, group).await? == 0
    {
        drop(tx);
        return already_done(cx, &scope, draft.id, operation.id).await;
    }
    let entering = Entering { cx, scope: &scope, teller: &teller };
    let entered = entering.enter(&mut tx, group, registration, candidates).await?;
    if entered.is_told {
        db::mark_irreversible(&mut tx, operation.id, &cx.history_texts().t("enrolment-irreversible-told")).await?;
    }
    tx.commit().await?;
    Ok(entered.registered(operation.id))
}

/// Answers those who come too late without asking for the one writer: most of a rush.
async fn refuse_early(cx: &Cx, scope: &Scope, registration: &Registration) -> Result<()> {
    let list = registration.list;
    let Some(seats) = lists::seats(cx.db(), scope, &[list]).await?.remove(&list) else { return Ok(()) };
    match &registration.draft {
        // A draft sent twice is answered by what it became, full or not.
        Some(draft) if drafts::group_of_draft(cx.db(), scope, draft.id).await?.is_some() => Ok(()),
        _ => {
            let (is_outside, people) = (registration.is_outside_period, registration.participants.len());
            Ok(share_places(seats, cx.now(), is_outside, people).map(|_| ())?)
        }
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

fn words(cx: &Cx, candidates: &[Candidate], list: &List) -> String {
    let names: Vec<String> = candidates.iter().map(|c| format!("{} {}", c.first_name, c.last_name)).collect();
    let (who, title) = (names.join(", "), list.terms.title.clone());
    cx.history_texts().t2("enrolment-did-register", ("who", who), ("list", title))
}

/// What became of a sheet that was typed back in.
#[derive(Debug)]
pub struct SheetTyped {
    /// Line by line, as given.
    pub lines: Vec<Result<Registered, EnrolmentRefusal>>,
    /// The one act of all that were taken; absent when every line was refused.
    pub operation: Option<OperationId>,
}

/// Enrols the lines of a paper sheet in one act: all that can be are, the others say why not.
pub async fn register_sheet(cx: &Cx, centre: CentreId, list: ListId, lines: &[SheetLine]) -> Result<SheetTyped> {
    let scope = policy::scope_to_enrol(&cx.actor, MadeBy::Sheet, centre)?;
    let teller = Teller::load(cx, cx.db(), &scope, list).await?.ok_or(EnrolmentRefusal::ListUnknown)?;
    let gathered = gather_sheet(cx, &scope, teller.list(), lines).await?;
    let title = teller.list().terms.title.clone();
    let operation = cx.operation(Some(centre), cx.history_texts().t1("enrolment-did-sheet", "list", title));
    let mut tx = cx.db().begin(&operation).await?;
    let entering = Entering { cx, scope: &scope, teller: &teller };
    let (mut typed, mut is_told) = (Vec::with_capacity(lines.len()), false);
    for line in gathered {
        let entered = match line {
            Ok((registration, candidates)) => entering.enter(&mut tx, GroupId::new(), &registration, candidates).await,
            Err(refusal) => Err(refusal.into()),
        };
        is_told |= entered.as_ref().is_ok_and(|entered| entered.is_told);
        typed.push(refusal_of(entered.map(|entered| entered.registered(operation.id)))?);
    }
    if typed.iter().all(Result::is_err) {
        return Ok(SheetTyped { lines: typed, operation: None });
    }
    if is_told {
        db::mark_irreversible(&mut tx, operation.id, &cx.history_texts().t("enrolment-irreversible-told")).await?;
    }
    tx.commit().await?;
    Ok(SheetTyped { lines: typed, operation: Some(operation.id) })
}

type Gathered = Result<(Registration, Vec<Candidate>), EnrolmentRefusal>;

async fn gather_sheet(cx: &Cx, scope: &Scope, list: &List, lines: &[SheetLine]) -> Result<Vec<Gathered>> {
    let mut gathered = Vec::with_capacity(lines.len());
    for line in lines {
        let registration = line.registration(list.id);
        let candidates = gather(cx.db(), scope, &registration, list, &[]).await;
        gathered.push(refusal_of(candidates.map(|candidates| (registration, candidates)))?);
    }
    Ok(gathered)
}

/// A refusal is an answer; anything else ends the act.
fn refusal_of<T>(done: Result<T>) -> Result<Result<T, EnrolmentRefusal>> {
    match done {
        Ok(value) => Ok(Ok(value)),
        Err(Error::Refused(refusal)) => Ok(Err(refusal)),
        Err(error) => Err(error),
    }
}
