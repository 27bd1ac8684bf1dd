//! Why something of this room is not kept; each is told beside its field.

/// Why it is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    TermMissing,
    Long(&'static str),
    WayMissing,
    PhoneInvalid,
    EmailInvalid,
    NameMissing,
    TooMany,
    LinesMissing,
    LinesTooMany,
    ChildrenMissing,
    ChildrenTooMany,
    /// More than a first name was typed.
    ChildSurname,
    ChildAge,
    TextMissing,
    RemarkMissing,
    ReaderName,
    VerdictMissing,
    /// The step is not one that leads on from here.
    NotNow,
    ChangedMeanwhile,
    JoinTarget,
    StillHeld,
    AdultVoice,
    SoundEmpty,
    SoundTooLarge,
    SoundUnreadable,
    /// No program of this machine can read sounds.
    SoundNotHere,
    PictureRefused(&'static str, &'static str),
    AlreadyFilmed,
}

impl Refusal {
    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::TermMissing => ("mot", "words-refusal-term"),
            Self::Long(field) => (field, "words-refusal-long"),
            Self::WayMissing => ("canal", "words-refusal-way"),
            Self::PhoneInvalid => ("tel", "words-refusal-phone"),
            Self::EmailInvalid => ("courriel", "words-refusal-email"),
            Self::NameMissing => ("nom", "words-refusal-name"),
            Self::TooMany => ("", "words-refusal-flood"),
            Self::LinesMissing => ("lignes", "words-refusal-lines"),
            Self::LinesTooMany => ("lignes", "words-refusal-lines-many"),
            Self::ChildrenMissing => ("prenoms", "words-refusal-children"),
            Self::ChildrenTooMany => ("prenoms", "words-refusal-children-many"),
            Self::ChildSurname => ("prenoms", "words-refusal-surname"),
            Self::ChildAge => ("prenoms", "words-refusal-age"),
            Self::TextMissing => ("texte", "words-refusal-text"),
            Self::RemarkMissing => ("remarque", "words-refusal-remark"),
            Self::ReaderName => ("qui", "words-refusal-reader"),
            Self::VerdictMissing => ("avis", "words-refusal-verdict"),
            Self::NotNow => ("", "words-refusal-not-now"),
            Self::ChangedMeanwhile => ("", "words-refusal-changed"),
            Self::JoinTarget => ("avec", "words-refusal-join"),
            Self::StillHeld => ("", "words-refusal-held"),
            Self::AdultVoice => ("adulte", "words-refusal-adult"),
            Self::SoundEmpty => ("son", "words-refusal-sound-empty"),
            Self::SoundTooLarge => ("son", "words-refusal-sound-large"),
            Self::SoundUnreadable => ("son", "words-refusal-sound"),
            Self::SoundNotHere => ("son", "words-refusal-sound-here"),
            Self::PictureRefused(field, key) => (field, key),
            Self::AlreadyFilmed => ("", "words-refusal-filmed"),
        }
    }

    /// Whether someone was faster, or the step is over.
    pub fn is_conflict(self) -> bool {
        matches!(self, Self::NotNow | Self::ChangedMeanwhile | Self::StillHeld | Self::AlreadyFilmed)
    }
}
