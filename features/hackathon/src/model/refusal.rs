//! Why something of this room is not kept; each is told beside its field.

/// Why it is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    TitleMissing,
    Long(&'static str),
    DayInvalid(&'static str),
    DaysTurned,
    TooManyDays,
    LineMissing,
    LineUsed,
    KindMissing,
    IdeaUnknown,
    NameMissing,
    ContactMissing,
    SideMissing,
    TooManyPeople,
    NotOpen,
    Link,
    /// The room of pictures says why, under its own key.
    Picture(&'static str),
    StateMoved,
    ChangedMeanwhile,
    TwoTeams,
    TeamUnknown,
    ChoiceMissing,
    ChoiceClosed,
    JuryChooses,
    CodeMissing,
    CodeUnknown,
    CodeUsed,
    CardUsed,
    PeopleOutside,
    SheetStrange,
    SheetTooMuch,
    SlipsOutside,
    /// Someone printed some since it was read how many there are.
    SlipsMeanwhile,
    WordsMissing,
    /// What became of it was written already.
    Answered,
}

impl Refusal {
    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::TitleMissing => ("titre", "hackathon-refusal-title"),
            Self::Long(field) => (field, "hackathon-refusal-long"),
            Self::DayInvalid(field) => (field, "hackathon-refusal-day"),
            Self::DaysTurned => ("dernier", "hackathon-refusal-days"),
            Self::TooManyDays => ("dernier", "hackathon-refusal-too-many-days"),
            Self::LineMissing => ("intitule", "hackathon-refusal-line"),
            Self::LineUsed => ("", "hackathon-refusal-line-used"),
            Self::KindMissing => ("genre", "hackathon-refusal-kind"),
            Self::IdeaUnknown => ("idee", "hackathon-refusal-idea"),
            Self::NameMissing => ("nom", "hackathon-refusal-name"),
            Self::ContactMissing => ("contact", "hackathon-refusal-contact"),
            Self::SideMissing => ("cote", "hackathon-refusal-side"),
            Self::TooManyPeople => ("", "hackathon-refusal-flood"),
            Self::NotOpen => ("", "hackathon-refusal-not-open"),
            Self::Link => ("lien", "hackathon-refusal-link"),
            Self::Picture(key) => ("image", key),
            Self::StateMoved => ("", "hackathon-refusal-moved"),
            Self::ChangedMeanwhile => ("", "hackathon-refusal-changed"),
            Self::TwoTeams => ("", "hackathon-refusal-two-teams"),
            Self::TeamUnknown => ("equipe", "hackathon-refusal-team"),
            Self::ChoiceMissing => ("choix", "hackathon-refusal-choice"),
            Self::ChoiceClosed => ("", "hackathon-refusal-choice-closed"),
            Self::JuryChooses => ("", "hackathon-refusal-jury"),
            Self::CodeMissing => ("code", "hackathon-refusal-code-missing"),
            Self::CodeUnknown => ("code", "hackathon-refusal-code"),
            Self::CodeUsed => ("code", "hackathon-refusal-code-used"),
            Self::CardUsed => ("", "hackathon-refusal-card-used"),
            Self::PeopleOutside => ("personnes", "hackathon-refusal-people"),
            Self::SheetStrange => ("choix", "hackathon-refusal-sheet"),
            Self::SheetTooMuch => ("personnes", "hackathon-refusal-sheet-much"),
            Self::SlipsOutside => ("nombre", "hackathon-refusal-slips"),
            Self::SlipsMeanwhile => ("", "hackathon-refusal-slips-meanwhile"),
            Self::WordsMissing => ("", "hackathon-refusal-words"),
            Self::Answered => ("", "hackathon-refusal-answered"),
        }
    }
}
