//! The ids of a path; one that is not an id is a page that does not exist.

use kernel::ListId;
use serde::Deserialize;
use uuid::Uuid;
use web::Problem;

use crate::model::enrolment::GroupId;

/// `…/{list}/…`, with whatever else the path names.
#[derive(Debug, Deserialize)]
pub(crate) struct ListPath {
    list: String,
    #[serde(default)]
    draft: String,
    #[serde(default)]
    group: String,
    #[serde(default)]
    session: String,
    #[serde(default)]
    question: String,
}

impl ListPath {
    pub(crate) fn list(&self) -> Result<ListId, Problem> {
        kernel::ids::parse(&self.list).ok_or(Problem::NotFound)
    }

    pub(crate) fn secret(&self) -> &str {
        &self.draft
    }

    pub(crate) fn group(&self) -> Result<GroupId, Problem> {
        kernel::ids::parse(&self.group).ok_or(Problem::NotFound)
    }

    pub(crate) fn session(&self) -> Result<Uuid, Problem> {
        kernel::ids::parse(&self.session).ok_or(Problem::NotFound)
    }

    pub(crate) fn question(&self) -> Result<Uuid, Problem> {
        kernel::ids::parse(&self.question).ok_or(Problem::NotFound)
    }
}

/// `…/mon-inscription/{code}/…`.
#[derive(Debug, Deserialize)]
pub(crate) struct CodePath {
    pub code: String,
}
