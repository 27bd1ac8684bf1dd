//! The repair log: a thing of the centre, or what a resident brings to the repair café.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::item::{LONGEST_LINE, LONGEST_TEXT, is_longer};
use super::refusal::Refusal;
use super::{ItemId, LoanId, RepairId, coded};

/// The heaviest object, in grams.
const HEAVIEST: i64 = 500_000;
const LONGEST_MINUTES: i64 = 60 * 1_000;

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = EquipmentRepairOutcome)]
pub enum Outcome {
    Open,
    Repaired,
    Partly,
    NotRepaired,
}

coded!(Outcome { Open => "open", Repaired => "repaired", Partly => "partly", NotRepaired => "not_repaired" });

/// What is written of a repair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RepairDraft {
    pub object: String,
    pub fault: String,
    pub outcome: Outcome,
    /// What was not thrown away, in grams.
    pub grams: i64,
    pub volunteer: String,
    pub minutes: i64,
    pub note: String,
}

impl RepairDraft {
    /// Everything that keeps it from being kept.
    pub fn refusals(&self) -> Vec<Refusal> {
        let lines = [(&self.object, "objet"), (&self.volunteer, "benevole")];
        let texts = [(&self.fault, "panne"), (&self.note, "note")];
        let long = |(text, field): (&String, &'static str), most| is_longer(text, most).then_some(Refusal::Long(field));
        let mut refusals: Vec<Refusal> = lines.into_iter().filter_map(|one| long(one, LONGEST_LINE)).collect();
        refusals.extend(texts.into_iter().filter_map(|one| long(one, LONGEST_TEXT)));
        let checks = [
            (!self.object.trim().is_empty(), Refusal::ObjectMissing),
            (!self.fault.trim().is_empty(), Refusal::FaultMissing),
            ((0..=HEAVIEST).contains(&self.grams), Refusal::WeightInvalid),
            ((0..=LONGEST_MINUTES).contains(&self.minutes), Refusal::MinutesInvalid),
        ];
        refusals.extend(checks.into_iter().filter(|(holds, _)| !holds).map(|(_, refusal)| refusal));
        refusals
    }
}

/// "1,5" kilograms as grams; nothing typed is none. What is no weight is less than nothing, and refused.
pub fn read_grams(typed: &str) -> i64 {
    let typed = typed.trim().trim_end_matches("kg").trim().replace(',', ".");
    if typed.is_empty() {
        return 0;
    }
    let (whole, part) = typed.split_once('.').unwrap_or((typed.as_str(), ""));
    let is_number = |text: &str| text.bytes().all(|sign| sign.is_ascii_digit());
    if whole.is_empty() || whole.len() > 6 || part.len() > 3 || !is_number(whole) || !is_number(part) {
        return -1;
    }
    let grams = format!("{part:0<3}").parse::<i64>().unwrap_or(-1);
    whole.parse::<i64>().map_or(-1, |kilos| kilos * 1_000 + grams)
}

/// Grams as kilograms, "1,5".
pub fn kilos(grams: i64) -> String {
    let text = format!("{},{:03}", grams / 1_000, grams % 1_000);
    text.trim_end_matches('0').trim_end_matches(',').to_owned()
}

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    pub id: RepairId,
    pub item: Option<ItemId>,
    /// The loan from which it came back so.
    pub loan: Option<LoanId>,
    pub draft: RepairDraft,
    pub opened_on: NaiveDate,
    pub closed_on: Option<NaiveDate>,
    /// Counts the changes of this line: who writes in it says which one they read.
    pub revision: i64,
}
