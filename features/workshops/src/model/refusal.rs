//! Why something of this room is not kept; each is told beside its field.

/// Why it is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    TitleMissing,
    TitleTooLong,
    TooLong(&'static str),
    StepsMissing,
    TooManySteps,
    MinutesOutside,
    /// Someone wrote the plan anew, or put it away, since it was read.
    ChangedMeanwhile,
    DayMissing,
    HourMissing,
    PlaceMissing,
    PointsOutside,
    PlanMissing,
    /// It was opened: it goes on with the steps it has.
    PlanFixed,
    /// The workshop is not open: telephones and the course wait.
    NotOpen,
    AlreadyOver,
    /// It goes on: it is closed before it is put away.
    StillOpen,
    StepMissing,
    /// The step is over: what was typed stays in the box.
    StepClosed,
    WordsMissing,
    WordsTooLong,
    /// A social security number stands in what was typed.
    NirInside,
    TooManyLines,
    TooManyItems,
    TooManyFromOne,
    RoomFull,
    /// So many telephones joined in a few minutes that the next waits.
    TooManyAtOnce,
    NumberOutside,
    /// Someone counted who is there since it was read.
    CountedMeanwhile,
    GroupMissing,
    TooManyGroups,
    VoteNotOpen,
    /// Points are being given: ideas stay as they are.
    VoteOpen,
    NoIdeas,
    /// Orders of a program that cannot both be done: to go to the vote, which opens it, and to close it.
    OrdersContradict,
    IdeaGone,
    /// More points than each person gives.
    OverBudget,
    NameMissing,
    ContactInvalid,
    AlreadyKept,
    CodeUnknown,
    TooManyTries,
}

impl Refusal {
    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::TitleMissing => ("titre", "workshops-refusal-title"),
            Self::TitleTooLong => ("titre", "workshops-refusal-title-long"),
            Self::TooLong(field) => (field, "workshops-refusal-long"),
            Self::StepsMissing => ("titre-0", "workshops-refusal-steps"),
            Self::TooManySteps => ("titre-0", "workshops-refusal-steps-many"),
            Self::MinutesOutside => ("minutes", "workshops-refusal-minutes"),
            Self::ChangedMeanwhile => ("", "workshops-refusal-changed"),
            Self::DayMissing => ("jour", "workshops-refusal-day"),
            Self::HourMissing => ("heure", "workshops-refusal-hour"),
            Self::PlaceMissing => ("lieu", "workshops-refusal-place"),
            Self::PointsOutside => ("points", "workshops-refusal-points"),
            Self::PlanMissing => ("plan", "workshops-refusal-plan"),
            Self::PlanFixed => ("plan", "workshops-refusal-plan-fixed"),
            Self::NotOpen => ("", "workshops-refusal-not-open"),
            Self::AlreadyOver => ("", "workshops-refusal-over"),
            Self::StillOpen => ("", "workshops-refusal-still-open"),
            Self::StepMissing => ("etape", "workshops-refusal-step"),
            Self::StepClosed => ("parole", "workshops-refusal-step-closed"),
            Self::WordsMissing => ("parole", "workshops-refusal-words"),
            Self::WordsTooLong => ("parole", "workshops-refusal-words-long"),
            Self::NirInside => ("parole", "workshops-refusal-nir"),
            Self::TooManyLines => ("parole", "workshops-refusal-lines"),
            Self::TooManyItems => ("parole", "workshops-refusal-items"),
            Self::TooManyFromOne => ("parole", "workshops-refusal-items-one"),
            Self::RoomFull => ("", "workshops-refusal-full"),
            Self::TooManyAtOnce => ("", "workshops-refusal-at-once"),
            Self::NumberOutside => ("", "workshops-refusal-number"),
            Self::CountedMeanwhile => ("", "workshops-refusal-counted"),
            Self::GroupMissing => ("groupe", "workshops-refusal-group"),
            Self::TooManyGroups => ("groupe", "workshops-refusal-groups"),
            Self::VoteNotOpen => ("", "workshops-refusal-vote-shut"),
            Self::VoteOpen => ("", "workshops-refusal-vote-open"),
            Self::NoIdeas => ("", "workshops-refusal-no-ideas"),
            Self::OrdersContradict => ("vote", "workshops-refusal-contradiction"),
            Self::IdeaGone => ("", "workshops-refusal-idea-gone"),
            Self::OverBudget => ("points", "workshops-refusal-budget"),
            Self::NameMissing => ("prenom", "workshops-refusal-name"),
            Self::ContactInvalid => ("contact", "workshops-refusal-contact"),
            Self::AlreadyKept => ("", "workshops-refusal-kept"),
            Self::CodeUnknown => ("code", "workshops-refusal-code"),
            Self::TooManyTries => ("code", "workshops-refusal-tries"),
        }
    }
}
