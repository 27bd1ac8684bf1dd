//! One team with what it made and what became of it; and who comes.

use askama::Template;
use centres::InCentre;
use kernel::words;
use ui::{Chrome, FormState};
use web::Problem;

use super::public::side_choices;
use super::{PictureLine, chrome, path_of};
use crate::model::FollowUpId;
use crate::model::event::LineKind;
use crate::model::team::{FollowUp, Member, Team};
use crate::policy::{Action, decide};
use crate::service::events::Board;

/// The boxes of a team, filled.
pub(crate) fn team_form(team: &Team) -> FormState {
    let draft = &team.draft;
    FormState::new()
        .with("nom", &draft.name)
        .with("defi", draft.challenge.map(|id| id.to_string()).unwrap_or_default())
        .with("cherche", &draft.wanted)
        .with("realisation", &draft.made)
        .with("lien", &draft.link)
        .with("licence", &draft.licence)
        .with("revision", team.revision.to_string())
}

/// The name under which a form carries what was typed of a question.
pub(crate) fn answer_box(asked: &FollowUpId) -> String {
    format!("devenu-{asked}")
}

/// What is asked of a team.
pub(crate) struct AskedLine {
    pub id: String,
    pub title: String,
    pub words: String,
    pub is_done: bool,
    /// What was typed and not kept.
    pub typed: String,
    pub takes_answer: bool,
}

/// Who is in a team.
pub(crate) struct MemberLine {
    pub id: String,
    pub name: String,
    pub side: String,
    pub skills: String,
    pub contact: String,
    /// The team they are in, as the form carries it.
    pub place: FormState,
    pub once: String,
}

fn member_line(here: &InCentre, member: &Member) -> MemberLine {
    let team = member.team.map(|id| id.to_string()).unwrap_or_default();
    MemberLine {
        id: member.id.to_string(),
        name: member.name.clone(),
        side: here.cx.t(&format!("hackathon-side-{}", member.side.code())),
        skills: member.skills.clone(),
        contact: member.contact.clone(),
        place: FormState::new().with("equipe", team),
        once: web::once_key(),
    }
}

#[derive(Template)]
#[template(path = "hackathon/team_team.html")]
pub(crate) struct TeamPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub path: String,
    pub event: String,
    pub title: String,
    pub action: String,
    pub once: String,
    pub is_new: bool,
    pub may_write: bool,
    pub challenges: Vec<ui::Choice>,
    pub members: Vec<MemberLine>,
    pub asked: Vec<AskedLine>,
    pub picture: Option<PictureLine>,
}

impl TeamPage {
    pub fn new(
        here: &InCentre,
        board: &Board,
        team: Option<(&Team, Option<PictureLine>)>,
        form: FormState,
    ) -> Result<Self, Problem> {
        let cx = &here.cx;
        let path = path_of(&here.centre, board.event.id, "");
        let may_write = decide(&cx.actor, Action::WriteHackathons, here.centre.id).is_allowed();
        let typed = |asked: &FollowUp| form.value(&answer_box(&asked.id)).to_owned();
        let asked = |asked: &FollowUp| AskedLine {
            typed: typed(asked),
            takes_answer: may_write && (asked.done_at.is_none() || !typed(asked).is_empty()),
            id: asked.id.to_string(),
            title: cx.texts.t2(
                "hackathon-asked",
                ("n", asked.days),
                ("x", words::date_with_year(asked.due_on, cx.locale())),
            ),
            words: asked.words.clone(),
            is_done: asked.done_at.is_some(),
        };
        let (team, picture) = team.map_or((None, None), |(team, picture)| (Some(team), picture));
        let id = team.map(|team| team.id);
        let follow_ups = board.follow_ups.iter().filter(|asked| Some(asked.team) == id).map(asked).collect();
        let members = board.members_of(id).filter(|_| id.is_some());
        Ok(Self {
            chrome: chrome(here)?,
            form,
            event: board.event.terms.title.clone(),
            title: team.map_or_else(|| cx.t("hackathon-team-new"), |team| team.draft.name.clone()),
            action: id.map_or_else(|| format!("{path}/equipes"), |id| format!("{path}/equipes/{id}")),
            once: web::once_key(),
            is_new: team.is_none(),
            may_write,
            challenges: board
                .of_kind(LineKind::Challenge)
                .map(|line| ui::Choice::new(line.id.to_string(), &line.title))
                .collect(),
            members: members.map(|member| member_line(here, member)).collect(),
            asked: follow_ups,
            picture,
            path,
        })
    }
}

#[derive(Template)]
#[template(path = "hackathon/team_members.html")]
pub(crate) struct MembersPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub path: String,
    pub title: String,
    pub once: String,
    pub members: Vec<MemberLine>,
    pub teams: Vec<(String, String)>,
    pub sides: Vec<ui::Choice>,
}

impl MembersPage {
    pub fn new(here: &InCentre, board: &Board, form: FormState) -> Result<Self, Problem> {
        let mut members: Vec<&Member> = board.members.iter().collect();
        members.sort_by_key(|member| member.team.is_some());
        Ok(Self {
            chrome: chrome(here)?,
            form,
            path: path_of(&here.centre, board.event.id, ""),
            title: board.event.terms.title.clone(),
            once: web::once_key(),
            members: members.into_iter().map(|member| member_line(here, member)).collect(),
            teams: board.teams.iter().map(|team| (team.id.to_string(), team.draft.name.clone())).collect(),
            sides: side_choices(here),
        })
    }
}
