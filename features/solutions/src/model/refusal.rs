//! Why an act on a solution, or on the making of one, is not done.

/// Each is told beside its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing was typed where something must stand.
    Missing(&'static str),
    TooLong(&'static str),
    /// A social security number stands in what was typed.
    NirIn(&'static str),
    DayUnreadable(&'static str),
    DayToCome(&'static str),
    PeopleUnreadable,
    PersonUnknown,
    ShowingUnknown,
    StateUnknown,
    AlreadyUsed,
    NotUsed,
    SolutionUnknown,
    ChangedMeanwhile,
}

impl Refusal {
    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::Missing(field) => (field, "solutions-refusal-missing"),
            Self::TooLong(field) => (field, "solutions-refusal-long"),
            Self::NirIn(field) => (field, "solutions-refusal-nir"),
            Self::DayUnreadable(field) => (field, "solutions-refusal-day"),
            Self::DayToCome(field) => (field, "solutions-refusal-day-to-come"),
            Self::PeopleUnreadable => ("essai_gens", "solutions-refusal-people"),
            Self::PersonUnknown => ("personne", "solutions-refusal-person"),
            Self::ShowingUnknown => ("", "solutions-refusal-showing"),
            Self::StateUnknown => ("etape", "solutions-refusal-state"),
            Self::AlreadyUsed => ("", "solutions-refusal-used"),
            Self::NotUsed => ("", "solutions-refusal-not-used"),
            Self::SolutionUnknown => ("", "solutions-refusal-unknown"),
            Self::ChangedMeanwhile => ("", "solutions-refusal-changed"),
        }
    }

    /// Whether someone else was faster.
    pub fn is_conflict(self) -> bool {
        matches!(self, Self::ChangedMeanwhile | Self::AlreadyUsed | Self::NotUsed)
    }
}

/// The longest line, in signs.
const LONGEST_LINE: usize = 300;
/// The longest text, in signs.
const LONGEST_TEXT: usize = 6_000;

/// What is wrong with a text that was typed; `is_line` where it is one line, `needed` where something must stand.
pub(crate) fn check((field, text): (&'static str, &str), is_line: bool, needed: bool) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    if needed && text.trim().is_empty() {
        refusals.push(Refusal::Missing(field));
    }
    if text.chars().count() > if is_line { LONGEST_LINE } else { LONGEST_TEXT } {
        refusals.push(Refusal::TooLong(field));
    }
    if people::import::holds_nir(text) {
        refusals.push(Refusal::NirIn(field));
    }
    refusals
}
