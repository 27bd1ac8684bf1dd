//! Hackathons: begun, settled, moved on; the lines of their programme.

use auth::Scope;
use centres::Centre;
use kernel::OperationId;
use kernel::paging::{Page, PageRequest};
use web::Cx;

use super::{Error, Result, open, settled, words};
use crate::model::event::{Hackathon, Line, LineKind, State, Terms};
use crate::model::refusal::Refusal;
use crate::model::team::{FollowUp, Member, Team};
use crate::model::{HackathonId, LineId, TeamId};
use crate::policy::{Action, decide};
use crate::store::voices::BALLOT;
use crate::store::{events, teams};

/// A hackathon with all that stands around it.
#[derive(Debug, Clone)]
pub struct Board {
    pub event: Hackathon,
    pub lines: Vec<Line>,
    pub teams: Vec<Team>,
    /// Without names nor how to reach them, for whoever may not know who comes.
    pub members: Vec<Member>,
    pub follow_ups: Vec<FollowUp>,
    /// How many people have chosen so far.
    pub people: i64,
    pub slips: i64,
}

impl Board {
    /// The lines of a kind.
    pub fn of_kind(&self, kind: LineKind) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.kind == kind)
    }

    /// A team of this hackathon.
    pub fn team(&self, id: TeamId) -> Option<&Team> {
        self.teams.iter().find(|team| team.id == id)
    }

    /// Those of a team; of none: those who are still to be placed.
    pub fn members_of(&self, team: Option<TeamId>) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(move |member| member.team == team)
    }
}

async fn board_in(cx: &Cx, scope: &Scope, id: HackathonId, may_know: bool) -> Result<Board> {
    let event = events::find(cx.db(), scope, id).await?.ok_or(Error::NotFound)?;
    let mut members = teams::members(cx.db(), scope, id).await?;
    if !may_know {
        for member in &mut members {
            (member.name, member.contact, member.person) = (String::new(), String::new(), None);
        }
    }
    let mut teams_of = teams::list(cx.db(), scope, id).await?;
    if event.state == State::Closed {
        teams_of.sort_by_key(|team| std::cmp::Reverse(team.voices));
    }
    // As it was when the choice closed: who they were is forgotten one by one.
    let people = match event.people {
        Some(people) => people,
        None => BALLOT.people(cx.db(), scope, id).await?,
    };
    Ok(Board {
        lines: events::lines(cx.db(), scope, id).await?,
        teams: teams_of,
        members,
        follow_ups: teams::follow_ups(cx.db(), scope, id).await?,
        people,
        slips: BALLOT.count_slips(cx.db(), scope, id).await?,
        event,
    })
}

/// The hackathons that everyone may see.
pub async fn list_public(cx: &Cx, centre: &Centre, page: PageRequest) -> Result<Page<Hackathon>> {
    Ok(events::list(cx.db(), &Scope::public(centre.id), false, page).await?)
}

/// A hackathon that everyone may see, without anyone's name.
pub async fn show(cx: &Cx, centre: &Centre, id: HackathonId) -> Result<Board> {
    let board = board_in(cx, &Scope::public(centre.id), id, false).await?;
    if board.event.state == State::Draft { Err(Error::NotFound) } else { Ok(board) }
}

/// All hackathons, for the team.
pub async fn list(cx: &Cx, centre: &Centre, page: PageRequest) -> Result<Page<Hackathon>> {
    let scope = open(cx, centre, Action::SeeHackathons)?;
    Ok(events::list(cx.db(), &scope, true, page).await?)
}

/// A hackathon as the team sees it.
pub async fn board(cx: &Cx, centre: &Centre, id: HackathonId) -> Result<Board> {
    let scope = open(cx, centre, Action::SeeHackathons)?;
    let may_know = decide(&cx.actor, Action::WriteHackathons, centre.id).is_allowed();
    board_in(cx, &scope, id, may_know).await
}

/// Begins a hackathon, for the team's eyes only.
pub async fn begin(cx: &Cx, centre: &Centre, terms: Terms) -> Result<(HackathonId, OperationId)> {
    let scope = open(cx, centre, Action::Configure)?;
    settled(terms.refusals())?;
    let event = Hackathon {
        id: HackathonId::new(),
        state: State::Draft,
        terms,
        people: None,
        created_at: cx.now(),
        revision: 1,
    };
    let operation = cx.operation(Some(centre.id), words(cx, "hackathon-op-begin", &event.terms.title));
    let mut tx = cx.db().begin(&operation).await?;
    events::insert(&mut tx, &scope, &event).await?;
    tx.commit().await?;
    Ok((event.id, operation.id))
}

/// Settles a hackathon otherwise, unless someone has since the revision that was read.
pub async fn change(cx: &Cx, centre: &Centre, (id, read): (HackathonId, i64), terms: &Terms) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Configure)?;
    events::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    settled(terms.refusals())?;
    let operation = cx.operation(Some(centre.id), words(cx, "hackathon-op-change", &terms.title));
    let mut tx = cx.db().begin(&operation).await?;
    if !events::update_terms(&mut tx, &scope, (id, read), terms).await? {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Moves a hackathon to its next state; `to` is what whoever asks has read on the button.
pub async fn advance(cx: &Cx, centre: &Centre, id: HackathonId, to: State) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Configure)?;
    let event = events::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    if event.state.next() != Some(to) {
        return Err(Refusal::StateMoved.into());
    }
    let key = format!("hackathon-op-to-{}", to.code().replace('_', "-"));
    let operation = cx.operation(Some(centre.id), words(cx, &key, &event.terms.title));
    let mut tx = cx.db().begin(&operation).await?;
    // Whoever is choosing at this moment is counted first, or is told that it is over.
    events::take_turn(&mut tx, &scope, id).await?;
    if !events::advance(&mut tx, &scope, id, (event.state, to)).await? {
        return Err(Refusal::StateMoved.into());
    }
    let ids: Vec<TeamId> = teams::list(&mut tx, &scope, id).await?.iter().map(|team| team.id).collect();
    match to {
        State::Choosing if ids.len() < 2 => return Err(Refusal::TwoTeams.into()),
        State::Choosing => BALLOT.open(&mut tx, &scope, id, &ids).await?,
        State::Closed => {
            let tally = BALLOT.tally(&mut tx, &scope, id).await?;
            for team in ids {
                teams::set_voices(&mut tx, &scope, team, tally.get(&team).copied().unwrap_or(0)).await?;
            }
            let people = BALLOT.people(&mut tx, &scope, id).await?;
            events::set_people(&mut tx, &scope, id, people).await?;
        }
        State::Draft | State::Open | State::UnderWay => {}
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// The ideas a challenge may come from, the newest first.
pub async fn proposed_ideas(cx: &Cx, centre: &Centre) -> Result<Vec<ideas::Idea>> {
    let scope = open(cx, centre, Action::SeeHackathons)?;
    let page = PageRequest { after: None, limit: kernel::paging::PAGE_SIZE };
    let filter = ideas::Filter { page, ..ideas::Filter::public() };
    Ok(ideas::list(cx.db(), &scope, &filter).await?.items)
}

/// Adds a challenge, a part of the timetable or a mentor. A challenge that comes from an idea takes its title.
pub async fn add_line(cx: &Cx, centre: &Centre, id: HackathonId, mut line: Line) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Configure)?;
    let event = events::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    if let Some(idea) = line.idea {
        let found = ideas::find(cx.db(), &scope, idea.into()).await?.ok_or(Refusal::IdeaUnknown)?;
        if line.title.is_empty() {
            line.title = kernel::text::excerpt(&found.title, crate::model::event::LONGEST_LINE);
        }
    }
    settled(line.refusals())?;
    let operation = cx.operation(Some(centre.id), words(cx, "hackathon-op-line", &event.terms.title));
    let mut tx = cx.db().begin(&operation).await?;
    events::insert_line(&mut tx, &scope, id, &line).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// Takes a line of the programme away, unless a team works on it.
pub async fn remove_line(cx: &Cx, centre: &Centre, id: HackathonId, line: LineId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Configure)?;
    let board = board(cx, centre, id).await?;
    if !board.lines.iter().any(|known| known.id == line) {
        return Err(Error::NotFound);
    }
    if board.teams.iter().any(|team| team.draft.challenge == Some(line)) {
        return Err(Refusal::LineUsed.into());
    }
    let operation = cx.operation(Some(centre.id), words(cx, "hackathon-op-line-gone", &board.event.terms.title));
    let mut tx = cx.db().begin(&operation).await?;
    match events::delete_line(&mut tx, &scope, id, line).await {
        Ok(0) => return Err(Error::NotFound),
        Ok(_) => {}
        // A team took it up a moment ago.
        Err(error) if error.is_foreign_key_violation() => return Err(Refusal::LineUsed.into()),
        Err(error) => return Err(error.into()),
    }
    tx.commit().await?;
    Ok(operation.id)
}
