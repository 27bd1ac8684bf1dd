//! The shapes of equipment for programs.

use chrono::{DateTime, NaiveDate, Utc};
use kernel::PersonId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::model::ItemId;
use crate::model::item::{Item, State};
use crate::model::loan::{Answer, CheckKind, Kind};
use crate::model::repair::{Outcome, Repair, RepairDraft};
use crate::model::stock::{Findings, Stocktake};
use crate::service::calling::Call;
use crate::service::lending::{NewLoan, Return};
use crate::service::reading::Known;
use crate::service::requests::Asked;
use crate::store::figures::Figures;
use crate::store::requests::Request;

/// A loan or a gift; who has it is an id of the file.
#[derive(Serialize, ToSchema)]
pub(crate) struct EquipmentLoanJson {
    id: Uuid,
    item: Uuid,
    label: String,
    person: Option<Uuid>,
    kind: Kind,
    #[schema(value_type = Option<String>)]
    due_on: Option<NaiveDate>,
}

impl From<Known> for EquipmentLoanJson {
    fn from(known: Known) -> Self {
        Self {
            id: known.loan.id.uuid(),
            item: known.item.id.uuid(),
            label: known.item.label,
            person: known.loan.person.map(Uuid::from),
            kind: known.loan.kind,
            due_on: known.loan.due_on,
        }
    }
}

/// A loan or a gift to make.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewEquipmentLoan {
    person: Uuid,
    kind: Kind,
    /// As the centre lends, when absent.
    #[serde(default)]
    days: Option<i64>,
    /// The parts that leave, by their names.
    #[serde(default)]
    parts: Vec<String>,
}

impl NewEquipmentLoan {
    pub(crate) fn read(self, item: ItemId) -> NewLoan {
        NewLoan { item, person: Some(PersonId::from(self.person)), kind: self.kind, days: self.days, parts: self.parts }
    }
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewEquipmentExtension {
    #[schema(value_type = String, format = Date)]
    pub until: NaiveDate,
}

/// How a thing came back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewEquipmentReturn {
    state: State,
    /// The parts that did not come back as they left.
    #[serde(default)]
    parts: Vec<NewEquipmentPartReturn>,
    #[serde(default)]
    note: String,
}

/// How a part came back.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewEquipmentPartReturn {
    part: Uuid,
    state: State,
}

impl NewEquipmentReturn {
    pub(crate) fn read(self) -> Return {
        let parts = self.parts.into_iter().map(|one| (one.part, one.state)).collect();
        Return { state: self.state, parts, note: self.note }
    }
}

/// A call to make.
#[derive(Serialize, ToSchema)]
pub(crate) struct EquipmentCallJson {
    id: Uuid,
    loan: Uuid,
    kind: CheckKind,
    due_on: NaiveDate,
    tries: i64,
}

impl From<Call> for EquipmentCallJson {
    fn from(call: Call) -> Self {
        let check = call.check;
        Self {
            id: check.id.uuid(),
            loan: check.loan.uuid(),
            kind: check.kind,
            due_on: check.due_on,
            tries: check.tries,
        }
    }
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewEquipmentCallResult {
    pub result: Answer,
    #[serde(default)]
    pub note: String,
}

/// What a resident asked for.
#[derive(Serialize, ToSchema)]
pub(crate) struct EquipmentRequestJson {
    id: Uuid,
    item: Option<Uuid>,
    person: Option<Uuid>,
    name: String,
    phone: String,
    words: String,
    state: String,
}

impl From<(Request, Option<String>)> for EquipmentRequestJson {
    fn from((request, _): (Request, Option<String>)) -> Self {
        Self {
            id: request.id.uuid(),
            item: request.item.map(|id| id.uuid()),
            person: request.person.map(Uuid::from),
            name: request.name,
            phone: request.phone,
            words: request.words,
            state: request.state,
        }
    }
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewEquipmentRequest {
    #[serde(default)]
    item: Option<Uuid>,
    name: String,
    phone: String,
    #[serde(default)]
    words: String,
}

impl NewEquipmentRequest {
    pub(crate) fn read(self) -> Asked {
        Asked { item: self.item.map(ItemId::from), name: self.name, phone: self.phone, words: self.words }
    }
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewEquipmentAnswer {
    pub is_accepted: bool,
    #[serde(default)]
    pub answer: String,
}

/// A line of the repair log.
#[derive(Serialize, ToSchema)]
pub(crate) struct EquipmentRepairJson {
    id: Uuid,
    item: Option<Uuid>,
    object: String,
    fault: String,
    outcome: Outcome,
    grams: i64,
    volunteer: String,
    minutes: i64,
    note: String,
    opened_on: NaiveDate,
    /// Absent while it is open.
    closed_on: Option<NaiveDate>,
    /// Given back with a correction, so that nobody is written over unknowingly.
    revision: i64,
}

impl From<Repair> for EquipmentRepairJson {
    fn from(repair: Repair) -> Self {
        Self {
            id: repair.id.uuid(),
            item: repair.item.map(|id| id.uuid()),
            object: repair.draft.object,
            fault: repair.draft.fault,
            outcome: repair.draft.outcome,
            grams: repair.draft.grams,
            volunteer: repair.draft.volunteer,
            minutes: repair.draft.minutes,
            note: repair.draft.note,
            opened_on: repair.opened_on,
            closed_on: repair.closed_on,
            revision: repair.revision,
        }
    }
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewEquipmentRepair {
    object: String,
    fault: String,
    outcome: Outcome,
    /// What was not thrown away, in grams.
    #[serde(default)]
    grams: i64,
    #[serde(default)]
    volunteer: String,
    #[serde(default)]
    minutes: i64,
    #[serde(default)]
    note: String,
    /// Which revision of a line that is there was read; without one, what is said goes over the line as it is now.
    pub revision: Option<i64>,
}

impl NewEquipmentRepair {
    pub(crate) fn read(self) -> RepairDraft {
        RepairDraft {
            object: self.object,
            fault: self.fault,
            outcome: self.outcome,
            grams: self.grams,
            volunteer: self.volunteer,
            minutes: self.minutes,
            note: self.note,
        }
    }
}

/// What a stock-taking says.
#[derive(Serialize, ToSchema)]
pub(crate) struct EquipmentStocktakeJson {
    id: Uuid,
    is_closed: bool,
    /// Labels that were seen, that are missing, that were seen though they should not, that no thing has.
    seen: Vec<String>,
    missing: Vec<String>,
    unexpected: Vec<String>,
    unknown: Vec<String>,
}

impl From<(Stocktake, Findings)> for EquipmentStocktakeJson {
    fn from((stocktake, found): (Stocktake, Findings)) -> Self {
        let labels = |items: Vec<Item>| items.into_iter().map(|item| item.label).collect();
        Self {
            id: stocktake.id.uuid(),
            is_closed: stocktake.closed_at.is_some(),
            seen: labels(found.seen),
            missing: labels(found.missing),
            unexpected: labels(found.unexpected),
            unknown: found.unknown,
        }
    }
}

/// A stock-taking of the list.
#[derive(Serialize, ToSchema)]
pub(crate) struct EquipmentStocktakeLineJson {
    id: Uuid,
    opened_at: DateTime<Utc>,
    /// Absent while it is open.
    closed_at: Option<DateTime<Utc>>,
    /// What was missing when it was closed, a label and a name each.
    missing: Vec<String>,
}

impl From<Stocktake> for EquipmentStocktakeLineJson {
    fn from(one: Stocktake) -> Self {
        let missing = one.missing.lines().map(str::to_owned).collect();
        Self { id: one.id.uuid(), opened_at: one.opened_at, closed_at: one.closed_at, missing }
    }
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewEquipmentScans {
    pub labels: Vec<String>,
}

/// Figures of a year.
#[derive(Serialize, ToSchema)]
pub(crate) struct EquipmentFiguresJson {
    items: i64,
    out: i64,
    loans: i64,
    gifts: i64,
    days: i64,
    calls: i64,
    helps: i64,
    repairs: i64,
    repaired: i64,
    grams: i64,
    minutes: i64,
}

impl From<Figures> for EquipmentFiguresJson {
    fn from(f: Figures) -> Self {
        Self {
            items: f.items,
            out: f.out,
            loans: f.loans,
            gifts: f.gifts,
            days: f.days,
            calls: f.calls,
            helps: f.helps,
            repairs: f.repairs,
            repaired: f.repaired,
            grams: f.grams,
            minutes: f.minutes,
        }
    }
}
