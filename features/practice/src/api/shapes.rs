//! The shapes of the practice space for programs.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use uuid::Uuid;
use web::Cx;

use crate::model::check::faults;
use crate::model::counts::{Face, Moment, Tally};
use crate::model::refusal::Refusal;
use crate::model::simulator::Simulator;
use crate::model::sitting::Sitting;
use crate::service::{Error, fault_sentence};
use crate::store::simulators::Own;

/// A simulator of a centre's own.
#[derive(Serialize, ToSchema)]
pub(crate) struct PracticeSimulatorJson {
    id: Uuid,
    /// Its part of the address.
    code: String,
    title: String,
    is_published: bool,
    /// The house's simulator that it was copied from; empty when it was made here.
    from_code: String,
}

impl From<&Own> for PracticeSimulatorJson {
    fn from(own: &Own) -> Self {
        Self {
            id: own.id.uuid(),
            code: own.code.clone(),
            title: own.title.clone(),
            is_published: own.published.is_some(),
            from_code: own.from_code.clone(),
        }
    }
}

/// A simulator with its missions, and what keeps it from being published.
#[derive(Serialize, ToSchema)]
pub(crate) struct PracticeWholeJson {
    simulator: PracticeSimulatorJson,
    #[schema(value_type = Object)]
    content: Value,
    /// Sentences; none when it may be published.
    faults: Vec<String>,
}

impl PracticeWholeJson {
    pub(crate) fn new(cx: &Cx, own: &Own) -> Self {
        Self {
            simulator: own.into(),
            content: serde_json::to_value(&own.draft).unwrap_or_default(),
            faults: faults(&own.draft).iter().map(|fault| fault_sentence(cx, fault)).collect(),
        }
    }
}

/// A simulator to keep.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPracticeSimulator {
    /// As in `features/practice/simulators/FORMAT.md`.
    #[schema(value_type = Object)]
    content: Value,
}

impl NewPracticeSimulator {
    pub(crate) fn read(&self) -> Result<Simulator, Error> {
        serde_json::from_value(self.content.clone()).map_err(|_| Refusal::ContentUnreadable.into())
    }
}

/// A face that was chosen.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPracticeAnswer {
    pub(crate) moment: Moment,
    pub(crate) face: Face,
    /// The code of a sitting; empty outside.
    #[serde(default)]
    pub(crate) sitting: String,
}

/// What faces said of one simulator.
#[derive(Serialize, ToSchema)]
pub(crate) struct PracticeTallyJson {
    simulator: String,
    begun: i64,
    finished: i64,
    /// Calm, unsure, afraid.
    before: Vec<i64>,
    after: Vec<i64>,
}

impl From<Tally> for PracticeTallyJson {
    fn from(tally: Tally) -> Self {
        Self {
            simulator: tally.simulator,
            begun: tally.begun,
            finished: tally.finished,
            before: tally.before.to_vec(),
            after: tally.after.to_vec(),
        }
    }
}

/// A sitting.
#[derive(Serialize, ToSchema)]
pub(crate) struct PracticeSittingJson {
    id: Uuid,
    code: String,
    title: String,
    simulators: Vec<String>,
    opened_on: NaiveDate,
    is_open: bool,
}

impl From<Sitting> for PracticeSittingJson {
    fn from(sitting: Sitting) -> Self {
        Self {
            id: sitting.id.uuid(),
            is_open: sitting.closed_at.is_none(),
            code: sitting.code,
            title: sitting.title,
            simulators: sitting.simulators,
            opened_on: sitting.opened_on,
        }
    }
}

/// A sitting to open.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPracticeSitting {
    pub(crate) title: String,
    /// Codes of simulators.
    pub(crate) simulators: Vec<String>,
}
