//! Why something of this room is not kept; each is told beside its field.

use super::check::{Fault, What};

/// Why it is not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    TitleMissing,
    /// A text is longer than its field takes.
    Long(&'static str),
    ModelUnknown,
    SimulatorsMissing,
    TooMany,
    ContentUnreadable,
    StateMoved,
    Unsound(Fault),
}

impl Refusal {
    /// The field it is told beside.
    pub fn field(&self) -> &'static str {
        match self {
            Self::TitleMissing => "titre",
            Self::Long(field) => field,
            Self::ModelUnknown => "modele",
            Self::SimulatorsMissing | Self::TooMany => "simulateurs",
            Self::ContentUnreadable => "content",
            Self::StateMoved | Self::Unsound(_) => "",
        }
    }

    /// The key of its sentence.
    pub fn key(&self) -> String {
        match self {
            Self::TitleMissing => "practice-refusal-title".to_owned(),
            Self::Long(_) => "practice-refusal-long".to_owned(),
            Self::ModelUnknown => "practice-refusal-model".to_owned(),
            Self::SimulatorsMissing => "practice-refusal-simulators".to_owned(),
            Self::TooMany => "practice-refusal-too-many".to_owned(),
            Self::ContentUnreadable => "practice-refusal-content".to_owned(),
            Self::StateMoved => "practice-refusal-moved".to_owned(),
            Self::Unsound(fault) => fault_key(fault.what),
        }
    }
}

/// The key of the sentence that says what is wrong.
pub fn fault_key(what: What) -> String {
    format!("practice-fault-{}", what.code())
}
