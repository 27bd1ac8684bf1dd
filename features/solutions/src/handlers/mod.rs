//! The doors of the room: extract, one service call, respond.

pub mod board;
pub mod catalogue;
pub mod idea;
pub mod mine;
pub mod propose;
pub mod sheets;
pub mod street;
pub mod telling;

use centres::InCentre;
use ideas::{AuthorId, IdeaId};
use kernel::OperationId;
use kernel::paging::{PAGE_SIZE, PageRequest};
use serde::Deserialize;
use ui::FormState;
use uuid::Uuid;
use web::{Answer, Problem, see_other};

use crate::model::solution::SolutionId;
use crate::service::{Error, Result};

/// `…/idees/{idea}`.
#[derive(Deserialize)]
pub(crate) struct IdeaPath {
    pub idea: IdeaId,
}

/// `…/idees/{idea}/auteurs/{author}`.
#[derive(Deserialize)]
pub(crate) struct AuthorPath {
    pub idea: IdeaId,
    pub author: AuthorId,
}

/// `…/solutions/{solution}`.
#[derive(Deserialize)]
pub(crate) struct SolutionPath {
    pub solution: SolutionId,
}

/// `…/a-prevenir/{notice}`.
#[derive(Deserialize)]
pub(crate) struct NoticePath {
    pub notice: Uuid,
}

/// `/{centre}/mon-idee/{code}`.
#[derive(Deserialize)]
pub(crate) struct CodePath {
    pub code: String,
}

/// What one looks for in a list, and where it goes on.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Asked {
    pub q: String,
    /// The same on the team's pages, where `q` is the search of the whole centre.
    pub mots: String,
    pub etat: String,
    pub theme: String,
    pub apres: String,
}

impl Asked {
    pub fn page(&self) -> PageRequest {
        PageRequest { after: kernel::ids::parse::<Uuid>(&self.apres), limit: PAGE_SIZE }
    }

    pub fn words(&self) -> Option<String> {
        [&self.q, &self.mots].into_iter().map(|typed| typed.trim().to_owned()).find(|words| !words.is_empty())
    }

    pub fn theme(&self) -> Option<String> {
        Some(self.theme.clone()).filter(|theme| !theme.is_empty())
    }

    /// The form that asked, filled again.
    pub fn form(&self) -> FormState {
        let form = FormState::new().with("q", &self.q).with("mots", &self.mots);
        form.with("etat", &self.etat).with("theme", &self.theme)
    }
}

/// An error of a use case as a problem of this request.
pub(crate) fn told(here: &InCentre) -> impl Fn(Error) -> Problem + '_ {
    |error| error.told(&here.cx)
}

/// Writes what was refused beside its fields; what is no refusal is a problem of the request.
fn refuse(here: &InCentre, form: &mut FormState, error: Error) -> Result<(), Problem> {
    for (field, sentence) in error.fields(&here.cx).map_err(told(here))? {
        form.refuse(field, sentence);
    }
    Ok(())
}

/// After an act that has no form to come back to.
fn went_on(here: &InCentre, done: Result<OperationId>, to: &str) -> Answer {
    see_other(&here.cx, to, Some(done.map_err(told(here))?))
}
