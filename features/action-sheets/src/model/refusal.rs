//! Why a sheet is not kept or not published; each is told beside its field.

/// Why it is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    TitleMissing,
    Long(&'static str),
    DayInvalid(&'static str),
    DatesTurned,
    Link,
    SummaryMissing,
    AimsMissing,
    ResultsMissing,
    ChangedMeanwhile,
    /// The room of pictures says why, under its own key.
    Picture(&'static str),
    PictureUnknown,
    NotPublished,
    /// What is published is taken back before it is thrown away.
    StillPublished,
}

impl Refusal {
    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::TitleMissing => ("titre", "action-sheets-refusal-title"),
            Self::Long(field) => (field, "action-sheets-refusal-long"),
            Self::DayInvalid(field) => (field, "action-sheets-refusal-day"),
            Self::DatesTurned => ("fin", "action-sheets-refusal-dates"),
            Self::Link => ("lien", "action-sheets-refusal-link"),
            Self::SummaryMissing => ("resume", "action-sheets-refusal-summary"),
            Self::AimsMissing => ("objectifs", "action-sheets-refusal-aims"),
            Self::ResultsMissing => ("resultats", "action-sheets-refusal-results"),
            Self::ChangedMeanwhile => ("", "action-sheets-refusal-meanwhile"),
            Self::Picture(key) => ("image", key),
            Self::PictureUnknown => ("image", "action-sheets-refusal-picture"),
            Self::NotPublished => ("", "action-sheets-refusal-not-published"),
            Self::StillPublished => ("", "action-sheets-refusal-still-published"),
        }
    }
}
