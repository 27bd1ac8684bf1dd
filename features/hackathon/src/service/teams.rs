//! Teams: who comes, where they are placed, what is made.

use auth::{Actor, Scope, Throttle};
use centres::Centre;
use chrono::Duration;
use kernel::OperationId;
use web::Cx;

use super::events::{Board, board};
use super::{Error, Result, open, settled, words};
use crate::model::event::{LineKind, State};
use crate::model::refusal::Refusal;
use crate::model::team::{Member, Team, TeamDraft};
use crate::model::{HackathonId, MemberId, TeamId};
use crate::policy::Action;
use crate::store::{events, teams};

/// From the street, in one centre: more than a team could place.
pub(crate) const IN_ONE_CENTRE: Throttle = Throttle { kind: "hackathon-member", tries: 60, window: Duration::hours(1) };

/// Keeps that someone comes. Whoever says so on line is placed by the team.
pub async fn come(cx: &Cx, centre: &Centre, id: HackathonId, member: Member) -> Result<OperationId> {
    let scope = Scope::public(centre.id);
    let event = events::find(cx.db(), &scope, id).await?.filter(|event| event.state != State::Draft);
    let event = event.ok_or(Error::NotFound)?;
    if !matches!(event.state, State::Open | State::UnderWay) {
        return Err(Refusal::NotOpen.into());
    }
    let is_from_street = matches!(cx.actor, Actor::Visitor | Actor::Resident(_));
    if !is_from_street {
        open(cx, centre, Action::WriteHackathons)?;
    }
    settled(member.refusals())?;
    if is_from_street {
        let taken = IN_ONE_CENTRE.take(cx.db(), &centre.id.to_string(), cx.now()).await?;
        taken.map_err(|_| Refusal::TooManyPeople)?;
    }
    let operation = cx.operation(Some(centre.id), words(cx, "hackathon-op-comes", &event.terms.title));
    let mut tx = cx.db().begin(&operation).await?;
    teams::insert_member(&mut tx, &scope, id, &member, cx.now()).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// A team with the board it stands on.
pub async fn find(cx: &Cx, centre: &Centre, id: HackathonId, team: TeamId) -> Result<(Board, Team)> {
    let board = board(cx, centre, id).await?;
    let found = board.team(team).cloned().ok_or(Error::NotFound)?;
    Ok((board, found))
}

fn check(board: &Board, draft: &TeamDraft) -> Result<()> {
    settled(draft.refusals())?;
    let is_known = |id| board.of_kind(LineKind::Challenge).any(|line| line.id == id);
    if draft.challenge.is_some_and(|id| !is_known(id)) {
        return Err(Refusal::LineMissing.into());
    }
    Ok(())
}

/// Makes up a team.
pub async fn add(cx: &Cx, centre: &Centre, id: HackathonId, draft: TeamDraft) -> Result<(TeamId, OperationId)> {
    let scope = open(cx, centre, Action::WriteHackathons)?;
    let board = board(cx, centre, id).await?;
    if matches!(board.event.state, State::Choosing | State::Closed) {
        return Err(Refusal::NotOpen.into());
    }
    check(&board, &draft)?;
    let team = Team { id: TeamId::new(), draft, picture: None, voices: None, revision: 1 };
    let operation = cx.operation(Some(centre.id), words(cx, "hackathon-op-team", &team.draft.name));
    let mut tx = cx.db().begin(&operation).await?;
    // Nobody opens the choice while its teams are made up.
    events::take_turn(&mut tx, &scope, id).await?;
    let now = events::find(&mut tx, &scope, id).await?.ok_or(Error::NotFound)?;
    if now.state != board.event.state {
        return Err(Refusal::StateMoved.into());
    }
    teams::insert(&mut tx, &scope, id, &team, cx.now()).await?;
    tx.commit().await?;
    Ok((team.id, operation.id))
}

/// Writes what is known of a team and of what it made, unless someone has since the revision that was read.
pub async fn change(
    cx: &Cx,
    centre: &Centre,
    (id, team, read): (HackathonId, TeamId, i64),
    draft: &TeamDraft,
) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WriteHackathons)?;
    let (board, _) = find(cx, centre, id, team).await?;
    check(&board, draft)?;
    let operation = cx.operation(Some(centre.id), words(cx, "hackathon-op-team-change", &draft.name));
    let mut tx = cx.db().begin(&operation).await?;
    if !teams::update(&mut tx, &scope, (team, read), draft).await? {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Gives a team the picture of what it made. It is prepared before anything is written.
pub async fn set_picture(
    cx: &Cx,
    centre: &Centre,
    (id, team): (HackathonId, TeamId),
    bytes: bytes::Bytes,
    alt: &str,
) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WriteHackathons)?;
    let (_, found) = find(cx, centre, id, team).await?;
    let prepared = media::prepare(cx, bytes, alt, "").await.map_err(Error::Picture)?;
    let prepared = prepared.map_err(|refusal| Refusal::Picture(refusal.place().1))?;
    let operation = cx.operation(Some(centre.id), words(cx, "hackathon-op-picture", &found.draft.name));
    let mut tx = cx.db().begin(&operation).await?;
    media::store::insert(&mut tx, &scope, &prepared).await?;
    teams::set_picture(&mut tx, &scope, team, prepared.media().id.uuid()).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// Places someone in a team, or in none.
pub async fn place(
    cx: &Cx,
    centre: &Centre,
    (id, member): (HackathonId, MemberId),
    team: Option<TeamId>,
) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WriteHackathons)?;
    let board = board(cx, centre, id).await?;
    if !board.members.iter().any(|known| known.id == member) {
        return Err(Error::NotFound);
    }
    if team.is_some_and(|team| board.team(team).is_none()) {
        return Err(Refusal::TeamUnknown.into());
    }
    let operation = cx.operation(Some(centre.id), words(cx, "hackathon-op-placed", &board.event.terms.title));
    let mut tx = cx.db().begin(&operation).await?;
    if teams::place(&mut tx, &scope, id, member, team).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(operation.id)
}
