//! The doors of the room: extract, one service call, respond.

pub mod public;
pub mod settling;
pub mod teams;

use ballots::SheetId;
use centres::InCentre;
use kernel::paging::{PAGE_SIZE, PageRequest};
use serde::Deserialize;
use ui::FormState;
use uuid::Uuid;
use web::Problem;

use crate::model::refusal::Refusal;
use crate::model::team::{Member, Side};
use crate::model::{FollowUpId, HackathonId, LineId, MemberId, TeamId};
use crate::service::{Error, sentence};

/// `…/hackathons/{hackathon}`.
#[derive(Deserialize)]
pub(crate) struct EventPath {
    pub hackathon: HackathonId,
}

/// `…/hackathons/{hackathon}/programme/{line}`.
#[derive(Deserialize)]
pub(crate) struct LinePath {
    pub hackathon: HackathonId,
    pub line: LineId,
}

/// `…/hackathons/{hackathon}/comptes/{sheet}`.
#[derive(Deserialize)]
pub(crate) struct SheetPath {
    pub hackathon: HackathonId,
    pub sheet: SheetId,
}

/// `…/hackathons/{hackathon}/equipes/{team}`.
#[derive(Deserialize)]
pub(crate) struct TeamPath {
    pub hackathon: HackathonId,
    pub team: TeamId,
}

/// `…/hackathons/{hackathon}/equipes/{team}/suivi/{asked}`.
#[derive(Deserialize)]
pub(crate) struct FollowUpPath {
    pub hackathon: HackathonId,
    pub team: TeamId,
    pub asked: FollowUpId,
}

/// `…/hackathons/{hackathon}/personnes/{member}`.
#[derive(Deserialize)]
pub(crate) struct MemberPath {
    pub hackathon: HackathonId,
    pub member: MemberId,
}

/// Where a list goes on.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Cursor {
    pub apres: Option<Uuid>,
}

impl Cursor {
    fn page(&self) -> PageRequest {
        PageRequest { after: self.apres, limit: PAGE_SIZE }
    }
}

/// The name of the box of a team where voices are counted.
pub(crate) fn box_of(team: TeamId) -> String {
    format!("e-{team}")
}

/// Who comes, as the boxes say it.
fn member_from(here: &InCentre, form: &FormState) -> Result<Member, Refusal> {
    let contact = form.value("contact");
    let is_online = !here.centre.is_team(&here.cx.actor);
    if contact.is_empty() && is_online && here.cx.actor.own_file(here.centre.id).is_none() {
        return Err(Refusal::ContactMissing);
    }
    Ok(Member {
        id: MemberId::new(),
        team: None,
        person: here.cx.actor.own_file(here.centre.id),
        name: form.value("nom").to_owned(),
        side: Side::from_code(form.value("cote")).ok_or(Refusal::SideMissing)?,
        skills: form.value("sait").to_owned(),
        contact: contact.to_owned(),
    })
}

/// Tells a form what is wrong with it; any other error stays one.
fn refuse(here: &InCentre, form: &mut FormState, error: Error) -> Result<(), Problem> {
    match error {
        Error::Refused(refusals) => {
            for refusal in refusals {
                form.refuse(refusal.place().0, sentence(&here.cx, refusal));
            }
            Ok(())
        }
        error => Err(error.told(&here.cx)),
    }
}

/// An error of a use case as a problem of this request.
pub(crate) fn told(here: &InCentre) -> impl Fn(Error) -> Problem + '_ {
    |error| error.told(&here.cx)
}
