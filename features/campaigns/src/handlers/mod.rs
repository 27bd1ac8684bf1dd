//! The doors of the room: extract, one service call, respond.

pub mod audiences;
pub mod boards;
pub mod drafts;
pub mod network;
pub mod papers;
pub mod results;
pub mod sending;

use centres::{Centre, InCentre};
use kernel::CampaignId;
use kernel::paging::{PAGE_SIZE, PageRequest};
use serde::Deserialize;
use uuid::Uuid;
use web::Problem;

use crate::model::reach::Group;
use crate::service::Error;

/// `/{centre}/equipe/messages/{campaign}`.
#[derive(Deserialize)]
pub(crate) struct CampaignPath {
    pub campaign: CampaignId,
}

/// `/{centre}/equipe/messages/{campaign}/portee/{group}`.
#[derive(Deserialize)]
pub(crate) struct GroupPath {
    pub campaign: CampaignId,
    group: String,
}

impl GroupPath {
    fn group(&self) -> Result<Group, Problem> {
        Group::from_code(&self.group).ok_or(Problem::NotFound)
    }
}

/// Where a list goes on, and what is looked for in it.
#[derive(Deserialize, Default)]
pub(crate) struct Cursor {
    pub apres: Option<Uuid>,
    #[serde(default)]
    pub cherche: String,
}

impl Cursor {
    fn page(&self) -> PageRequest {
        PageRequest { after: self.apres, limit: PAGE_SIZE }
    }
}

/// The address of a message and of what is below it.
pub(crate) fn path_of(centre: &Centre, id: CampaignId, below: &str) -> String {
    centre.path(&format!("equipe/messages/{id}{below}"))
}

/// An error of a use case as a problem of this request.
pub(crate) fn told(here: &InCentre) -> impl Fn(Error) -> Problem + '_ {
    |error| error.told(&here.cx)
}
