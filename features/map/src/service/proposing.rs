//! Anyone proposes a place or tells a mistake, without an account. Nothing of it is seen before someone has looked at it.

use auth::{Actor, Scope, Throttle};
use centres::Centre;
use chrono::Duration;
use kernel::OperationId;
use web::Cx;

use super::{Error, Result, begin, reading, words};
use crate::model::place::{Facts, PlaceId};
use crate::model::proposal::{Kind, Proposal, ProposalId, Standing, Way};
use crate::model::refusal::Refusal;
use crate::policy::scope_to_propose;
use crate::store;

/// From one browser.
pub(crate) const FROM_ONE: Throttle = Throttle { kind: "map-origin", tries: 8, window: Duration::hours(1) };
/// In one centre: more than a team could look at.
pub(crate) const IN_ONE_CENTRE: Throttle = Throttle { kind: "map-centre", tries: 40, window: Duration::hours(1) };
const LONGEST_WORDS: usize = 2_000;

/// What somebody proposes.
#[derive(Debug, Clone, Default)]
pub struct Proposed {
    pub facts: Facts,
    pub words: String,
    pub way: Way,
    /// The browser's mark; empty when it shows none.
    pub origin: String,
}

/// Proposes a place that is missing.
pub async fn propose(cx: &Cx, centre: &Centre, proposed: Proposed) -> Result<(ProposalId, OperationId)> {
    let scope = scope_to_propose(&cx.actor, centre.id)?;
    let themes = store::themes::list(cx.db(), &scope).await?;
    let facts = proposed.facts.clone().check(&themes).map_err(Error::Refused)?;
    let about = facts.name.clone();
    keep(cx, centre, Proposal { facts: Some(facts), ..blank(cx, Kind::Place, &proposed)? }, &about).await
}

/// Tells that something is wrong with a place, or that it is gone.
pub async fn report(
    cx: &Cx,
    centre: &Centre,
    id: PlaceId,
    kind: Kind,
    proposed: Proposed,
) -> Result<(ProposalId, OperationId)> {
    scope_to_propose(&cx.actor, centre.id)?;
    let place = reading::shown_place(cx, centre, id).await?;
    let proposal = blank(cx, kind, &proposed)?;
    if kind == Kind::Error && proposal.words.is_empty() {
        return Err(Refusal::WordsMissing.into());
    }
    keep(cx, centre, Proposal { place: Some(place.id), ..proposal }, &place.facts.name).await
}

fn blank(cx: &Cx, kind: Kind, proposed: &Proposed) -> Result<Proposal> {
    let words = proposed.words.trim();
    if words.chars().count() > LONGEST_WORDS {
        return Err(Refusal::TooLong("mots").into());
    }
    let is_team = !matches!(cx.actor, Actor::Visitor | Actor::Resident(_));
    Ok(Proposal {
        id: ProposalId::new(),
        kind,
        place: None,
        facts: None,
        words: words.to_owned(),
        origin: if is_team { String::new() } else { proposed.origin.clone() },
        way: if is_team { proposed.way } else { Way::Page },
        standing: Standing::Waiting,
        created_at: cx.now(),
        decided_at: None,
        decided_name: String::new(),
        revision: 1,
    })
}

async fn keep(cx: &Cx, centre: &Centre, proposal: Proposal, about: &str) -> Result<(ProposalId, OperationId)> {
    let scope = scope_to_propose(&cx.actor, centre.id)?;
    hold_back(cx, &scope, &proposal.origin).await?;
    let (mut tx, operation) = begin(cx, centre, words(cx, "map-op-proposed", about)).await?;
    db::reserve(&mut tx, operation, crate::policy::Action::SeeDesk.word()).await?;
    store::proposals::insert(&mut tx, &scope, &proposal).await?;
    tx.commit().await?;
    Ok((proposal.id, operation))
}

/// Takes one try of this browser and one of this centre, for whoever is not of the team.
async fn hold_back(cx: &Cx, scope: &Scope, origin: &str) -> Result<()> {
    if !matches!(cx.actor, Actor::Visitor | Actor::Resident(_)) {
        return Ok(());
    }
    let centre = scope.centre();
    let refused = |_| Error::from(Refusal::TooMany);
    if !origin.is_empty() {
        FROM_ONE.take(cx.db(), &format!("{centre} {origin}"), cx.now()).await?.map_err(refused)?;
    }
    IN_ONE_CENTRE.take(cx.db(), &centre.to_string(), cx.now()).await?.map_err(refused)
}
