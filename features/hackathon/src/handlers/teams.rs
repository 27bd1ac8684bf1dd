//! Teams as the centre writes them: who is in them, what they made, what became of it.

use axum::extract::Path;
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, Problem, UploadForm, page, refused_page, see_other};

use super::{EventPath, FollowUpPath, MemberPath, TeamPath, member_from, refuse, told};
use crate::model::refusal::Refusal;
use crate::model::team::TeamDraft;
use crate::pages::teams::{MembersPage, TeamPage, answer_box, team_form};
use crate::pages::{path_of, picture_of};
use crate::policy::{Action, decide};
use crate::service::{Error, Result, events, follow_ups, teams};

fn draft_from(form: &FormState) -> TeamDraft {
    let value = |name: &str| form.value(name).to_owned();
    TeamDraft {
        name: value("nom"),
        challenge: kernel::ids::parse(form.value("defi")),
        wanted: value("cherche"),
        made: value("realisation"),
        link: value("lien"),
        licence: value("licence"),
    }
}

pub(crate) async fn new(here: InCentre, Path(path): Path<EventPath>) -> Answer {
    let board = events::board(&here.cx, &here.centre, path.hackathon).await.map_err(told(&here))?;
    decide(&here.cx.actor, Action::WriteHackathons, here.centre.id).require()?;
    page(&here.cx, &TeamPage::new(&here, &board, None, FormState::new())?)
}

pub(crate) async fn create(here: InCentre, Path(path): Path<EventPath>, Form(mut form): Form) -> Answer {
    match teams::add(&here.cx, &here.centre, path.hackathon, draft_from(&form)).await {
        Ok((team, operation)) => {
            let to = path_of(&here.centre, path.hackathon, &format!("/equipes/{team}"));
            see_other(&here.cx, &to, Some(operation))
        }
        Err(error) => {
            refuse(&here, &mut form, error)?;
            let board = events::board(&here.cx, &here.centre, path.hackathon).await.map_err(told(&here))?;
            refused_page(&here.cx, &TeamPage::new(&here, &board, None, form)?)
        }
    }
}

async fn team_page(
    here: &InCentre,
    path: &TeamPath,
    form: Option<FormState>,
) -> std::result::Result<TeamPage, Problem> {
    let (board, team) = teams::find(&here.cx, &here.centre, path.hackathon, path.team).await.map_err(told(here))?;
    let picture = picture_of(here, &team).await?;
    let form = form.unwrap_or_else(|| team_form(&team));
    TeamPage::new(here, &board, Some((&team, picture)), form)
}

pub(crate) async fn edit(here: InCentre, Path(path): Path<TeamPath>) -> Answer {
    page(&here.cx, &team_page(&here, &path, None).await?)
}

/// Back to the team, or the team with what is wrong.
async fn after(here: &InCentre, path: &TeamPath, done: Result<kernel::OperationId>, mut form: FormState) -> Answer {
    match done {
        Ok(operation) => {
            let to = path_of(&here.centre, path.hackathon, &format!("/equipes/{}", path.team));
            see_other(&here.cx, &to, Some(operation))
        }
        Err(error) => {
            refuse(here, &mut form, error)?;
            refused_page(&here.cx, &team_page(here, path, Some(form)).await?)
        }
    }
}

pub(crate) async fn update(here: InCentre, Path(path): Path<TeamPath>, Form(mut form): Form) -> Answer {
    let read = (path.hackathon, path.team, form.value("revision").parse().unwrap_or_default());
    let done = teams::change(&here.cx, &here.centre, read, &draft_from(&form)).await;
    if done.as_ref().is_err_and(|error| error.is(Refusal::ChangedMeanwhile)) {
        // Who was first may still wait for the disk, and readers see them only then.
        here.cx.db().begin_unrecorded().await?.commit().await?;
        // Sending the page again now keeps these words: the reader was told.
        form.set("revision", kept_form(&here, &path).await?.value("revision"));
    }
    after(&here, &path, done, form).await
}

/// The boxes of a team as it is kept, for a form that has none of them.
async fn kept_form(here: &InCentre, path: &TeamPath) -> std::result::Result<FormState, Problem> {
    let (_, team) = teams::find(&here.cx, &here.centre, path.hackathon, path.team).await.map_err(told(here))?;
    Ok(team_form(&team))
}

pub(crate) async fn create_picture(here: InCentre, Path(path): Path<TeamPath>, sent: UploadForm) -> Answer {
    let bytes = sent.file("image").map(|file| file.bytes.clone()).unwrap_or_default();
    let (at, alt) = ((path.hackathon, path.team), sent.state.value("alt"));
    let form = kept_form(&here, &path).await?;
    let done = teams::set_picture(&here.cx, &here.centre, at, bytes, alt).await;
    after(&here, &path, done, form).await
}

pub(crate) async fn answer(here: InCentre, Path(path): Path<FollowUpPath>, Form(form): Form) -> Answer {
    let at = (path.hackathon, path.team);
    let team = TeamPath { hackathon: path.hackathon, team: path.team };
    let mut kept = kept_form(&here, &team).await?;
    kept.set(&answer_box(&path.asked), form.value("devenu"));
    let done = follow_ups::answer(&here.cx, &here.centre, at, path.asked, form.value("devenu")).await;
    after(&here, &team, done, kept).await
}

async fn members_page(here: &InCentre, path: &EventPath, form: FormState) -> std::result::Result<MembersPage, Problem> {
    let board = events::board(&here.cx, &here.centre, path.hackathon).await.map_err(told(here))?;
    decide(&here.cx.actor, Action::WriteHackathons, here.centre.id).require()?;
    MembersPage::new(here, &board, form)
}

pub(crate) async fn members(here: InCentre, Path(path): Path<EventPath>) -> Answer {
    page(&here.cx, &members_page(&here, &path, FormState::new()).await?)
}

pub(crate) async fn create_member(here: InCentre, Path(path): Path<EventPath>, Form(mut form): Form) -> Answer {
    let kept = match member_from(&here, &form) {
        Ok(member) => teams::come(&here.cx, &here.centre, path.hackathon, member).await,
        Err(refusal) => Err(Error::from(refusal)),
    };
    match kept {
        Ok(operation) => see_other(&here.cx, &path_of(&here.centre, path.hackathon, "/personnes"), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &members_page(&here, &path, form).await?)
        }
    }
}

pub(crate) async fn place(here: InCentre, Path(path): Path<MemberPath>, Form(mut form): Form) -> Answer {
    let team = match form.value("equipe") {
        "" => Ok(None),
        typed => kernel::ids::parse(typed).map(Some).ok_or(Error::from(Refusal::TeamUnknown)),
    };
    let placed = match team {
        Ok(team) => teams::place(&here.cx, &here.centre, (path.hackathon, path.member), team).await,
        Err(error) => Err(error),
    };
    match placed {
        Ok(operation) => see_other(&here.cx, &path_of(&here.centre, path.hackathon, "/personnes"), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            let event = EventPath { hackathon: path.hackathon };
            refused_page(&here.cx, &members_page(&here, &event, FormState::new()).await?)
        }
    }
}
