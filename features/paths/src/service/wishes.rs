//! « Un cours sur … »: asked by anyone, joined when alike, answered by the team.

use std::collections::{BTreeSet, HashMap};
use std::pin::Pin;

use auth::Scope;
use centres::Centre;
use chrono::Duration;
use db::{Operation, Tx};
use kernel::paging::{Page, PageRequest};
use kernel::{OperationId, PersonId};
use people::Person;
use web::Cx;

use super::{Error, Result, open, settled, words};
use crate::model::WishId;
use crate::model::content::LONGEST_TEXT;
use crate::model::is_longer;
use crate::model::refusal::Refusal;
use crate::model::wish::{Decision, MOST_A_DAY, NewWish, Wanted, Wish, WishState, alike_to};
use crate::policy::Action;
use crate::store::wishes as store;

/// Keeps a wish; one that says nearly the same as another counts with it.
pub async fn ask(cx: &Cx, centre: &Centre, new: NewWish) -> Result<(WishId, OperationId)> {
    let scope = Scope::public(centre.id);
    settled(new.refusals())?;
    if store::count_since(cx.db(), &scope, cx.now() - Duration::days(1)).await? >= MOST_A_DAY {
        return Err(Refusal::TooManyWishes.into());
    }
    let known = store::latest(cx.db(), &scope).await?;
    let alike = alike_to(&new.title, &known).map(|wish| wish.id);
    let operation = cx.operation(Some(centre.id), words(cx, "paths-op-wish", new.title.trim()));
    let mut tx = cx.db().begin(&operation).await?;
    // One that was itself joined meanwhile is nothing to count with: this one waits for the team, as any other.
    let alike = match alike {
        Some(id) => standing(&mut tx, &scope, id, &[id]).await?.map(|wish| wish.id),
        None => None,
    };
    let wish = Wish {
        id: WishId::new(),
        title: new.title.trim().to_owned(),
        state: if alike.is_some() { WishState::Joined } else { WishState::Open },
        joined_into: alike,
        name: new.name,
        contact: new.contact,
        person: new.person,
        answer: String::new(),
        created_at: cx.now(),
    };
    store::insert(&mut tx, &scope, &wish).await?;
    tx.commit().await?;
    Ok((wish.id, operation.id))
}

/// A wish that stands for itself, once nobody else decides of these any more: to be joined to until the act is kept.
async fn standing(tx: &mut Tx, scope: &Scope, id: WishId, held: &[WishId]) -> db::Result<Option<Wish>> {
    store::hold(tx, scope, held).await?;
    Ok(store::find(tx, scope, id).await?.filter(|wish| wish.state != WishState::Joined))
}

/// Whether a wish may be joined to another: to one that stands for itself, where nothing counts with it. Asked with both
/// held: of two who join each to the other at the same instant, one is told.
async fn may_join(tx: &mut Tx, scope: &Scope, id: WishId, other: WishId) -> db::Result<bool> {
    let stands = standing(tx, scope, other, &[id, other]).await?.is_some();
    Ok(stands && other != id && store::count_joined(tx, scope, id).await? == 0)
}

/// The courses asked for, the latest first, with who asked.
pub async fn list(cx: &Cx, centre: &Centre, page: PageRequest) -> Result<Page<Wanted>> {
    let scope = open(cx, centre, Action::SeePaths)?;
    Ok(store::list(cx.db(), &scope, page).await?)
}

/// How many wait for an answer.
pub async fn count_open(cx: &Cx, centre: &Centre) -> Result<i64> {
    let scope = open(cx, centre, Action::SeePaths)?;
    Ok(store::count_open(cx.db(), &scope).await?)
}

/// A page of the courses asked for, the most wanted first, with all that the team needs to answer them.
#[derive(Debug, Clone)]
pub struct Board {
    pub page: Page<Wanted>,
    /// What was joined to those of the page.
    pub joined: Vec<Wish>,
    /// To which one can be joined: the most wanted, and those of the page.
    pub targets: Vec<Wish>,
    /// Those of the file who asked, by the entry under which they did.
    pub askers: HashMap<PersonId, Person>,
}

/// How many of the most wanted are offered to join another to.
const TARGETS: i64 = 100;

pub async fn board(cx: &Cx, centre: &Centre, page: PageRequest) -> Result<Board> {
    let scope = open(cx, centre, Action::SeePaths)?;
    let page = store::most_wanted(cx.db(), &scope, page).await?;
    let ids: Vec<WishId> = page.items.iter().map(|wanted| wanted.wish.id).collect();
    let joined = store::joined_to(cx.db(), &scope, &ids).await?;
    let first = PageRequest { after: None, limit: TARGETS };
    let most = store::most_wanted(cx.db(), &scope, first).await?.items;
    let mut targets: Vec<Wish> = most.into_iter().map(|wanted| wanted.wish).collect();
    let others = page.items.iter().map(|wanted| &wanted.wish).filter(|wish| !targets.iter().any(|it| it.id == wish.id));
    let others: Vec<Wish> = others.cloned().collect();
    targets.extend(others);
    let asked: Vec<&Wish> = page.items.iter().map(|wanted| &wanted.wish).chain(&joined).collect();
    let askers = askers(cx, &scope, &asked).await?;
    Ok(Board { page, joined, targets, askers })
}

/// The courses that the team plans, with what it answers: for anyone.
pub async fn planned(cx: &Cx, centre: &Centre) -> Result<Vec<(String, String)>> {
    Ok(store::planned(cx.db(), &Scope::public(centre.id)).await?)
}

/// Those of the file who asked, by the entry under which they did, so that they can be told.
async fn askers(cx: &Cx, scope: &Scope, found: &[&Wish]) -> Result<HashMap<PersonId, Person>> {
    let asked: BTreeSet<PersonId> = found.iter().filter_map(|wish| wish.person).collect();
    let asked: Vec<PersonId> = asked.into_iter().collect();
    let merged: HashMap<PersonId, PersonId> =
        people::store::now_of(cx.db(), scope, &asked).await?.into_iter().collect();
    let now = |id: PersonId| merged.get(&id).copied().unwrap_or(id);
    let ids: Vec<PersonId> = asked.iter().map(|id| now(*id)).collect();
    let known = people::store::persons_by_ids(cx.db(), scope, &ids).await?;
    let of = |id: PersonId| known.iter().find(|person| person.id == now(id)).cloned();
    Ok(asked.into_iter().filter_map(|id| Some((id, of(id)?))).collect())
}

/// Decides of a wish, and answers it. What was typed as a decision is looked at once the wish is known to be there.
pub async fn decide(
    cx: &Cx,
    centre: &Centre,
    id: WishId,
    decision: std::result::Result<Decision, Refusal>,
    answer: &str,
) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WritePaths)?;
    let wish = store::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let decision = decision?;
    if is_longer(answer, LONGEST_TEXT) {
        return Err(Refusal::Long("reponse").into());
    }
    let operation = cx.operation(Some(centre.id), words(cx, "paths-op-wish-decided", &wish.title));
    let mut tx = cx.db().begin(&operation).await?;
    if let Decision::JoinTo(other) = decision
        && !may_join(&mut tx, &scope, id, other).await?
    {
        return Err(Refusal::JoinTarget.into());
    }
    if store::decide(&mut tx, &scope, id, decision, answer).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// An undo joins only what the team could join now: a wish that was joined to one that is joined would count nowhere.
pub(crate) fn keeps_what_is_joined_countable<'t>(
    tx: &'t mut Tx,
    undoing: &'t Operation,
) -> Pin<Box<dyn Future<Output = db::Result<bool>> + Send + 't>> {
    Box::pin(async move {
        let Some(centre) = undoing.centre else { return Ok(true) };
        let scope = Scope::of_house(centre);
        for (id, other) in store::joined_by(tx, undoing.id).await? {
            if !may_join(tx, &scope, id, other).await? {
                return Ok(false);
            }
        }
        Ok(true)
    })
}
