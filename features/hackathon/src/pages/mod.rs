//! The pages of the room: words made ready for eyes, nothing decided.

pub(crate) mod public;
pub(crate) mod team;
pub(crate) mod teams;

use std::collections::HashMap;

use auth::Scope;
use centres::{Centre, InCentre};
use kernel::{MediaId, words};
use media::{Media, Width};
use ui::Chrome;
use web::{Cx, Problem};

use crate::handlers::box_of;
use crate::model::event::{Hackathon, Line, LineKind, State};
use crate::model::team::{Side, Team};
use crate::model::{HackathonId, TeamId};
use crate::service::events::Board;

/// The door of the team.
const DOOR: &str = "equipe/hackathons";
/// The door of residents.
const PUBLIC_DOOR: &str = "hackathons";

fn chrome(here: &InCentre) -> Result<Chrome, Problem> {
    here.team_chrome(DOOR)
}

/// The team's address of a hackathon and of what is below it.
pub(crate) fn path_of(centre: &Centre, id: HackathonId, below: &str) -> String {
    centre.path(&format!("{DOOR}/{id}{below}"))
}

/// The residents' address of a hackathon and of what is below it.
pub(crate) fn public_path(centre: &Centre, id: HackathonId, below: &str) -> String {
    centre.path(&format!("{PUBLIC_DOOR}/{id}{below}"))
}

fn state_words(cx: &Cx, state: State) -> String {
    cx.t(&format!("hackathon-state-{}", state.code().replace('_', "-")))
}

/// "Du vendredi 4 au samedi 5 décembre 2026, salle Ferrat".
fn when_and_where(cx: &Cx, event: &Hackathon) -> String {
    let terms = &event.terms;
    let last = words::date_with_year(terms.last_day, cx.locale());
    let days = if terms.first_day == terms.last_day {
        last
    } else {
        cx.texts.t2("hackathon-from-to", ("x", words::date(terms.first_day, cx.locale())), ("to", last))
    };
    if terms.place.is_empty() { days } else { format!("{days} · {}", terms.place) }
}

/// The paragraphs of a text.
fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// A line of the programme.
pub(crate) struct ProgrammeLine {
    pub id: String,
    pub at: String,
    pub title: String,
    pub words: String,
    pub is_of_idea: bool,
}

fn lines(board: &Board, kind: LineKind) -> Vec<ProgrammeLine> {
    let line = |line: &Line| ProgrammeLine {
        id: line.id.to_string(),
        at: line.at.clone(),
        title: line.title.clone(),
        words: line.words.clone(),
        is_of_idea: line.idea.is_some(),
    };
    board.of_kind(kind).map(line).collect()
}

/// A team beside the box where its voices are counted.
pub(crate) struct Counted {
    pub name: String,
    pub label: String,
}

fn boxes(teams: &[Team]) -> Vec<Counted> {
    teams.iter().map(|team| Counted { name: box_of(team.id), label: team.draft.name.clone() }).collect()
}

/// "2 habitants, 1 développeur": how many of each side, never who.
fn sides_words(cx: &Cx, board: &Board, team: TeamId) -> String {
    let count = |side: Side| board.members_of(Some(team)).filter(|member| member.side == side).count();
    let told = Side::ALL.iter().map(|side| (*side, i64::try_from(count(*side)).unwrap_or(i64::MAX)));
    let told = told.filter(|(_, n)| *n > 0);
    let told: Vec<String> =
        told.map(|(side, n)| cx.texts.t1(&format!("hackathon-sides-{}", side.code()), "n", n)).collect();
    told.join(", ")
}

/// The challenge a team works on, in words.
fn challenge_words(board: &Board, team: &Team) -> String {
    let challenge = board.lines.iter().find(|line| Some(line.id) == team.draft.challenge);
    challenge.map(|line| line.title.clone()).unwrap_or_default()
}

/// A picture: its address, and what it shows.
pub(crate) type PictureLine = (String, String);

/// The picture of what a team made.
pub(crate) async fn picture_of(here: &InCentre, team: &Team) -> Result<Option<PictureLine>, Problem> {
    let Some(id) = team.picture else { return Ok(None) };
    let scope = Scope::public(here.centre.id);
    let found = media::store::find(here.cx.db(), &scope, id.into()).await?;
    Ok(found.map(|media: Media| (media.href(Width::Medium), media.alt)))
}

/// The pictures of a hackathon, by team, in one question.
pub(crate) async fn pictures(here: &InCentre, board: &Board) -> Result<HashMap<TeamId, PictureLine>, Problem> {
    let ids: Vec<MediaId> = board.teams.iter().filter_map(|team| team.picture).map(MediaId::from).collect();
    let found = media::store::by_ids(here.cx.db(), &Scope::public(here.centre.id), &ids).await?;
    let of = |team: &Team| {
        let id = MediaId::from(team.picture?);
        let media = found.iter().find(|media| media.id == id)?;
        Some((team.id, (media.href(Width::Medium), media.alt.clone())))
    };
    Ok(board.teams.iter().filter_map(of).collect())
}
