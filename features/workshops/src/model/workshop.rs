//! A workshop: one question, one day, one place, its own copy of a plan, and who came.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::plan::{LONGEST_TITLE, Step, StepKind};
use super::refusal::Refusal;
use super::{PlanId, WorkshopId, clean, coded, length};

/// As whom someone comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = WorkshopRole)]
pub enum AttendeeRole {
    Resident,
    Volunteer,
    Employee,
    /// Of the board of the centre.
    Trustee,
    Partner,
}

coded!(AttendeeRole {
    Resident => "resident",
    Volunteer => "volunteer",
    Employee => "employee",
    Trustee => "trustee",
    Partner => "partner",
});

/// The most people of one role, and stickers on one sheet.
pub const MOST: i64 = 9_999;

/// How many came, by role.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Attendance(BTreeMap<AttendeeRole, i64>);

impl Attendance {
    /// How many came as this.
    pub fn of(&self, role: AttendeeRole) -> i64 {
        self.0.get(&role).copied().unwrap_or(0)
    }

    /// Says how many came as this; one that no room could hold is refused.
    pub fn set(&mut self, role: AttendeeRole, count: i64) -> Result<(), Refusal> {
        if !(0..=MOST).contains(&count) {
            return Err(Refusal::NumberOutside);
        }
        self.0.insert(role, count);
        Ok(())
    }

    /// One more.
    pub fn add(&mut self, role: AttendeeRole, count: i64) {
        *self.0.entry(role).or_default() += count;
    }

    pub fn total(&self) -> i64 {
        self.0.values().sum()
    }
}

/// A workshop as it is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkshopDraft {
    /// The question that is asked to everyone.
    pub title: String,
    pub starts_at: DateTime<Utc>,
    pub place: String,
    /// Who leads it, as one says it.
    pub team: String,
    /// How many points each person gives.
    pub points: i64,
}

impl WorkshopDraft {
    /// The workshop as it is kept, or every reason not to keep it.
    pub fn read(mut self) -> Result<Self, Vec<Refusal>> {
        self.title = clean(&self.title);
        self.place = clean(&self.place);
        self.team = clean(&self.team);
        let faults = [
            (self.title.is_empty(), Refusal::TitleMissing),
            (length(&self.title) > LONGEST_TITLE, Refusal::TitleTooLong),
            (self.place.is_empty(), Refusal::PlaceMissing),
            (length(&self.place) > LONGEST_TITLE, Refusal::TooLong("lieu")),
            (length(&self.team) > LONGEST_TITLE, Refusal::TooLong("equipe")),
            (!(1..=20).contains(&self.points), Refusal::PointsOutside),
        ];
        let refusals: Vec<Refusal> = faults.into_iter().filter(|(is_so, _)| *is_so).map(|(_, no)| no).collect();
        if refusals.is_empty() { Ok(self) } else { Err(refusals) }
    }
}

/// A workshop as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Workshop {
    pub id: WorkshopId,
    pub terms: WorkshopDraft,
    pub plan: Option<PlanId>,
    /// Its own copy: the plan no longer changes it.
    pub steps: Vec<Step>,
    /// Those without a telephone, counted by hand.
    pub attendance: Attendance,
    pub created_at: DateTime<Utc>,
    pub retired_at: Option<DateTime<Utc>>,
    /// Raised each time its terms are written.
    pub revision: i64,
}

impl Workshop {
    /// The step of a key.
    pub fn step(&self, key: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.key == key)
    }

    /// The first step of a kind.
    pub fn step_of(&self, kind: StepKind) -> Option<&Step> {
        self.steps.iter().find(|step| step.kind == kind)
    }
}
