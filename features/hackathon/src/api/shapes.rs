//! The shapes of hackathons for programs.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::model::LineId;
use crate::model::event::{Choice, Hackathon, LineKind, State};
use crate::model::team::TeamDraft;
use crate::service::events::Board;

/// A hackathon.
#[derive(Serialize, ToSchema)]
pub(crate) struct HackathonJson {
    id: Uuid,
    title: String,
    state: State,
    choice: Choice,
    first_day: NaiveDate,
    last_day: NaiveDate,
    place: String,
}

impl From<Hackathon> for HackathonJson {
    fn from(event: Hackathon) -> Self {
        Self {
            id: event.id.uuid(),
            state: event.state,
            choice: event.terms.choice,
            first_day: event.terms.first_day,
            last_day: event.terms.last_day,
            title: event.terms.title,
            place: event.terms.place,
        }
    }
}

/// A challenge, a part of the timetable, or a mentor.
#[derive(Serialize, ToSchema)]
pub(crate) struct HackathonLineJson {
    id: Uuid,
    kind: LineKind,
    at: String,
    title: String,
    words: String,
    idea: Option<Uuid>,
}

/// A team, without who is in it.
#[derive(Serialize, ToSchema)]
pub(crate) struct HackathonTeamJson {
    id: Uuid,
    name: String,
    challenge: Option<Uuid>,
    wanted: String,
    made: String,
    link: String,
    licence: String,
    picture: Option<Uuid>,
    /// How many people are in it.
    members: usize,
    /// Absent until the choice is over.
    voices: Option<i64>,
}

/// A hackathon with all that stands around it.
#[derive(Serialize, ToSchema)]
pub(crate) struct HackathonWholeJson {
    hackathon: HackathonJson,
    intro: String,
    lines: Vec<HackathonLineJson>,
    teams: Vec<HackathonTeamJson>,
    /// How many people have chosen so far.
    people: i64,
}

impl From<Board> for HackathonWholeJson {
    fn from(board: Board) -> Self {
        let teams = board.teams.iter().map(|team| HackathonTeamJson {
            id: team.id.uuid(),
            name: team.draft.name.clone(),
            challenge: team.draft.challenge.map(LineId::uuid),
            wanted: team.draft.wanted.clone(),
            made: team.draft.made.clone(),
            link: team.draft.link.clone(),
            licence: team.draft.licence.clone(),
            picture: team.picture,
            members: board.members_of(Some(team.id)).count(),
            voices: team.voices,
        });
        let teams = teams.collect();
        let lines = board.lines.into_iter().map(|line| HackathonLineJson {
            id: line.id.uuid(),
            kind: line.kind,
            at: line.at,
            title: line.title,
            words: line.words,
            idea: line.idea,
        });
        Self {
            intro: board.event.terms.intro.clone(),
            lines: lines.collect(),
            teams,
            people: board.people,
            hackathon: board.event.into(),
        }
    }
}

/// A team to make up.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewHackathonTeam {
    name: String,
    #[serde(default)]
    challenge: Option<Uuid>,
    /// Skills it looks for.
    #[serde(default)]
    wanted: String,
}

impl From<NewHackathonTeam> for TeamDraft {
    fn from(new: NewHackathonTeam) -> Self {
        let (name, wanted) = (new.name.trim().to_owned(), new.wanted.trim().to_owned());
        Self { name, wanted, challenge: new.challenge.map(LineId::from), ..Self::default() }
    }
}
