//! Why something of this room is not kept; each is told beside its field.

use calendar::RecurrenceRefusal;

/// Why it is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    NameMissing,
    NameTooLong,
    NameTaken,
    MinutesOutside,
    PlacesOutside,
    /// One is received at home alone.
    TogetherAtHome,
    LeadTooShort,
    LeadTooLong,
    LimitInvalid,
    WordsTooLong(&'static str),
    FollowUpIsForTeam,
    InvisibleIsForTeam,
    PlaceMissing,
    MotivesMissing,
    AgendaMissing,
    DayMissing(&'static str),
    HoursInvalid,
    Recurrence(RecurrenceRefusal),
    AbsenceInvalid,
    MotiveMissing,
    MotiveClosed,
    SlotMissing,
    SlotTaken,
    WhoMissing,
    FirstNameMissing,
    LastNameMissing,
    PhoneInvalid,
    EmailInvalid,
    WayMissing,
    TooMany,
    AlreadyOver,
    TooLateToCancel,
    TooLateToMove,
    NobodyWaits,
    CodeUnknown,
    /// Too many codes were tried here.
    TooManyTries,
    /// Those who leave no number have taken what is kept for them.
    NumberNeeded,
    /// A follow-up comes after someone was received.
    FirstVisitMissing,
    /// Whoever waits cannot be received today.
    NoTimeToday,
    /// They are among those who come at this time already.
    ComesAlready,
    /// Nobody else is free at these times.
    NobodyFree,
    /// The address of a program that cannot be told.
    HookAddress,
}

impl Refusal {
    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::NameMissing => ("nom", "appointments-refusal-name-missing"),
            Self::NameTooLong => ("nom", "appointments-refusal-name-long"),
            Self::NameTaken => ("nom", "appointments-refusal-name-taken"),
            Self::MinutesOutside => ("minutes", "appointments-refusal-minutes"),
            Self::PlacesOutside => ("places", "appointments-refusal-places"),
            Self::TogetherAtHome => ("places", "appointments-refusal-together-home"),
            Self::LeadTooShort => ("delai_min", "appointments-refusal-lead-short"),
            Self::LeadTooLong => ("delai_max", "appointments-refusal-lead-long"),
            Self::LimitInvalid => ("annulation_heures", "appointments-refusal-limit"),
            Self::WordsTooLong(field) => (field, "appointments-refusal-words-long"),
            Self::FollowUpIsForTeam => ("pour", "appointments-refusal-follow-up"),
            Self::InvisibleIsForTeam => ("pour", "appointments-refusal-invisible"),
            Self::PlaceMissing => ("lieu", "appointments-refusal-place"),
            Self::MotivesMissing => ("motifs", "appointments-refusal-motives"),
            Self::AgendaMissing => ("agenda", "appointments-refusal-agenda"),
            Self::DayMissing(field) => (field, "appointments-refusal-day"),
            Self::HoursInvalid => ("debut", "appointments-refusal-hours"),
            Self::Recurrence(refusal) => recurrence_place(refusal),
            Self::AbsenceInvalid => ("absence_jour", "appointments-refusal-absence"),
            Self::MotiveMissing => ("motif", "appointments-refusal-motive"),
            Self::MotiveClosed => ("", "appointments-refusal-motive-closed"),
            Self::SlotMissing => ("creneau", "appointments-refusal-slot-missing"),
            Self::SlotTaken => ("creneau", "appointments-refusal-slot-taken"),
            Self::WhoMissing => ("prenom", "appointments-refusal-who"),
            Self::FirstNameMissing => ("prenom", "appointments-refusal-first-name"),
            Self::LastNameMissing => ("nom", "appointments-refusal-last-name"),
            Self::PhoneInvalid => ("tel", "appointments-refusal-phone"),
            Self::EmailInvalid => ("courriel", "appointments-refusal-email"),
            Self::WayMissing => ("canal", "appointments-refusal-way"),
            Self::TooMany => ("", "appointments-refusal-too-many"),
            Self::AlreadyOver => ("", "appointments-refusal-over"),
            Self::TooLateToCancel => ("", "appointments-refusal-late-cancel"),
            Self::TooLateToMove => ("", "appointments-refusal-late-move"),
            Self::NobodyWaits => ("", "appointments-refusal-nobody-waits"),
            Self::CodeUnknown => ("code", "appointments-refusal-code"),
            Self::TooManyTries => ("code", "appointments-refusal-too-many-tries"),
            Self::NumberNeeded => ("canal", "appointments-refusal-number-needed"),
            Self::FirstVisitMissing => ("prenom", "appointments-refusal-first-visit"),
            Self::NoTimeToday => ("", "appointments-refusal-no-time-today"),
            Self::ComesAlready => ("creneau", "appointments-refusal-comes-already"),
            Self::NobodyFree => ("a", "appointments-refusal-nobody-free"),
            Self::HookAddress => ("adresse", "appointments-refusal-hook"),
        }
    }
}

fn recurrence_place(refusal: RecurrenceRefusal) -> (&'static str, &'static str) {
    match refusal {
        RecurrenceRefusal::EndsBeforeItBegins => ("dernier", "appointments-refusal-ends-before"),
        RecurrenceRefusal::NoDate => ("jours", "appointments-refusal-no-date"),
        RecurrenceRefusal::TooManyDates => ("dernier", "appointments-refusal-too-many-dates"),
        RecurrenceRefusal::NoInterval => ("semaines", "appointments-refusal-interval"),
        RecurrenceRefusal::BadDuration => ("debut", "appointments-refusal-hours"),
        RecurrenceRefusal::SchoolCalendarUnknown { .. } => ("dernier", "appointments-refusal-school"),
    }
}
