//! Someone of the team judges what residents propose: one by one, or all that came from one hand.

use auth::Scope;
use centres::Centre;
use db::Tx;
use kernel::OperationId;
use kernel::paging::{Page, PageRequest};
use web::Cx;

use super::{Error, Result, begin, geocoding, open, words};
use crate::model::place::{Place, State};
use crate::model::proposal::{Kind, Proposal, ProposalId, Standing};
use crate::model::refusal::Refusal;
use crate::policy::Action;
use crate::store;

/// The most proposals that are judged at once.
const AT_ONCE: i64 = 500;

/// What waits, and from which hands most of it comes.
pub async fn waiting(cx: &Cx, centre: &Centre, page: PageRequest) -> Result<(Page<Proposal>, Vec<(String, i64)>)> {
    let scope = open(cx, centre, Action::SeeDesk)?;
    let page = store::proposals::list_waiting(cx.db(), &scope, page).await?;
    Ok((page, store::proposals::origins(cx.db(), &scope).await?))
}

/// The places that proposals speak of.
pub async fn places_of(cx: &Cx, centre: &Centre, proposals: &[Proposal]) -> Result<Vec<Place>> {
    let scope = open(cx, centre, Action::SeeDesk)?;
    let ids: Vec<_> = proposals.iter().filter_map(|proposal| proposal.place).collect();
    Ok(store::places::find_many(cx.db(), &scope, &ids).await?)
}

/// Says yes or no to one proposal.
pub async fn judge(cx: &Cx, centre: &Centre, id: ProposalId, standing: Standing) -> Result<OperationId> {
    let scope = open(cx, centre, Action::EditPlaces)?;
    let found = store::proposals::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    if found.standing != Standing::Waiting {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    judge_all(cx, centre, vec![found], standing).await.map(|(operation, _)| operation)
}

/// Says yes or no to all that waits from one hand; says to how much.
pub async fn judge_origin(cx: &Cx, centre: &Centre, origin: &str, standing: Standing) -> Result<(OperationId, usize)> {
    let scope = open(cx, centre, Action::EditPlaces)?;
    // What shows no mark, and what the team wrote down, came from many hands.
    if origin.is_empty() {
        return Err(Error::NotFound);
    }
    let found = store::proposals::list_of_origin(cx.db(), &scope, origin, AT_ONCE).await?;
    if found.is_empty() {
        return Err(Error::NotFound);
    }
    judge_all(cx, centre, found, standing).await
}

async fn judge_all(
    cx: &Cx,
    centre: &Centre,
    proposals: Vec<Proposal>,
    standing: Standing,
) -> Result<(OperationId, usize)> {
    let scope = open(cx, centre, Action::EditPlaces)?;
    let is_yes = standing == Standing::Accepted;
    let new = if is_yes { new_places(cx, &scope, &proposals).await? } else { Vec::new() };
    let key = if is_yes { "map-op-accepted" } else { "map-op-refused" };
    let (mut tx, operation) = begin(cx, centre, words(cx, key, &proposals.len().to_string())).await?;
    let ids: Vec<ProposalId> = proposals.iter().map(|proposal| proposal.id).collect();
    let by = cx.actor.author().name;
    let judged = store::proposals::decide(&mut tx, &scope, &ids, standing, (&by, cx.now())).await?;
    if judged != u64::try_from(ids.len()).unwrap_or_default() {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let (of, places): (Vec<ProposalId>, Vec<Place>) = new.into_iter().unzip();
    store::places::insert_many(&mut tx, &scope, &places).await?;
    for (proposal, place) in of.iter().zip(&places) {
        store::proposals::link(&mut tx, &scope, *proposal, place.id).await?;
    }
    for proposal in proposals.iter().filter(|proposal| is_yes && proposal.kind == Kind::Gone) {
        withdraw(cx, &mut tx, &scope, proposal).await?;
    }
    tx.commit().await?;
    Ok((operation, ids.len()))
}

/// The places that a yes shows, each at the point of its address where none was said.
async fn new_places(cx: &Cx, scope: &Scope, proposals: &[Proposal]) -> Result<Vec<(ProposalId, Place)>> {
    let themes = store::themes::list(cx.db(), scope).await?;
    let by = cx.actor.author().name;
    let proposed = proposals.iter().filter(|proposal| proposal.kind == Kind::Place);
    let told = proposed.filter_map(|proposal| Some((proposal.id, proposal.facts.clone()?)));
    let (ids, mut places): (Vec<ProposalId>, Vec<Place>) = told
        .map(|(id, facts)| {
            // The team has looked at it: no file writes over it.
            let place = Place { is_own: true, ..Place::new(facts, cx.today(), cx.now()) };
            (id, place.confirmed(&themes, &by, (cx.today(), cx.now())))
        })
        .unzip();
    geocoding::settle(cx, &mut places).await?;
    Ok(ids.into_iter().zip(places).collect())
}

/// Takes a place off that somebody says is gone. A mistake told in words is corrected by hand.
async fn withdraw(cx: &Cx, tx: &mut Tx, scope: &Scope, proposal: &Proposal) -> Result<()> {
    let Some(id) = proposal.place else { return Ok(()) };
    let found = store::places::find(&mut *tx, scope, id).await?.filter(|place| place.state == State::Shown);
    if let Some(place) = found {
        let withdrawn = Place { state: State::Withdrawn, updated_at: cx.now(), ..place };
        if store::places::update(tx, scope, &withdrawn).await? == 0 {
            return Err(Refusal::ChangedMeanwhile.into());
        }
    }
    Ok(())
}
