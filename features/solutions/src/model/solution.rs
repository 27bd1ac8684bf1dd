//! A solution of the catalogue, its versions, and the centres that use it. Pure.

use chrono::{DateTime, NaiveDate, Utc};
use ideas::IdeaId;
use kernel::CentreId;
use uuid::Uuid;

use super::refusal::{Refusal, check};

kernel::typed_id! {
    /// A solution that any centre may take.
    SolutionId,
}

impl From<SolutionId> for db::Val {
    fn from(id: SolutionId) -> Self {
        Self::from(id.uuid())
    }
}

/// What a solution says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    pub title: String,
    pub need: String,
    pub for_whom: String,
    pub how: String,
    pub cost: String,
    /// Who can help whoever takes it.
    pub helpers: String,
    pub theme: String,
}

impl Sheet {
    /// Everything that is wrong with what was typed. What is published says its need and how it is done.
    pub fn refusals(&self, is_published: bool) -> Vec<Refusal> {
        let mut refusals = check(("titre", &self.title), true, true);
        refusals.extend(check(("besoin", &self.need), false, is_published));
        refusals.extend(check(("pour_qui", &self.for_whom), true, false));
        refusals.extend(check(("comment", &self.how), false, is_published));
        refusals.extend(check(("cout", &self.cost), true, false));
        refusals.extend(check(("aide", &self.helpers), true, false));
        refusals.extend(check(("theme", &self.theme), true, false));
        refusals
    }
}

/// A solution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Solution {
    pub id: SolutionId,
    /// The centre that wrote it.
    pub centre: CentreId,
    pub idea: Option<IdeaId>,
    pub sheet: Sheet,
    pub is_published: bool,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub revision: i64,
}

/// One version: what changed, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    pub id: Uuid,
    pub solution: SolutionId,
    pub number: i64,
    pub words: String,
    pub at: DateTime<Utc>,
}

/// A centre that uses a solution, its own or another's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    pub id: Uuid,
    pub centre: CentreId,
    pub solution: SolutionId,
    /// The centre whose variant it took; `None` when it took the solution as it was.
    pub taken_from: Option<CentreId>,
    /// What it changed.
    pub note: String,
    pub since: NaiveDate,
    pub ended_on: Option<NaiveDate>,
    pub revision: i64,
}

impl Use {
    /// Whether the centre uses it now.
    pub fn is_on(&self) -> bool {
        self.ended_on.is_none()
    }
}
