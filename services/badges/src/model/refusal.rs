//! Why a certificate is not given or not taken back; each is told beside its field.

/// Why it is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    HolderMissing,
    TitleMissing,
    CriteriaMissing,
    Long(&'static str),
    SkillsMany,
    DayInvalid,
    DayAhead,
    ReasonMissing,
    RevokedAlready,
    CodeUnknown,
    FileMissing,
    FileUnread,
}

impl Refusal {
    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::HolderMissing => ("nom", "badges-refusal-holder"),
            Self::TitleMissing => ("titre", "badges-refusal-title"),
            Self::CriteriaMissing => ("pourquoi", "badges-refusal-criteria"),
            Self::Long(field) => (field, "badges-refusal-long"),
            Self::SkillsMany => ("savoirs", "badges-refusal-skills"),
            Self::DayInvalid => ("jour", "badges-refusal-day"),
            Self::DayAhead => ("jour", "badges-refusal-day-ahead"),
            Self::ReasonMissing => ("motif", "badges-refusal-reason"),
            Self::RevokedAlready => ("motif", "badges-refusal-revoked"),
            Self::CodeUnknown => ("code", "badges-refusal-code"),
            Self::FileMissing => ("fichier", "badges-refusal-file"),
            Self::FileUnread => ("fichier", "badges-refusal-unread"),
        }
    }
}
