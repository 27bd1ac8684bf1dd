//! Why an enrolment is not made or changed: each a sentence one can be told. Pure.

use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Why an enrolment is not made or changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EnrolmentRefusal {
    ListUnknown,
    NotYetOpen {
        opens_at: DateTime<Utc>,
    },
    Closed,
    ListCancelled,
    /// No place, and no waiting list.
    Full,
    /// Fewer places than people, and no waiting list.
    NotEnough {
        left: i64,
    },
    NobodyChosen,
    TooManyPeople,
    /// One person only may come for themselves here.
    OneAtATime,
    /// Already on this list.
    Twice {
        first_name: String,
    },
    TooYoung {
        first_name: String,
        age: i64,
        min: i64,
    },
    TooOld {
        first_name: String,
        age: i64,
        max: i64,
    },
    BirthDateMissing {
        first_name: String,
    },
    FirstNameMissing,
    LastNameMissing,
    /// A name is letters, blanks, hyphens, apostrophes and dots: see `people::read_name`.
    NameSigns(&'static str),
    NameTooLong(&'static str),
    BirthDateUnreadable,
    BirthDateImpossible,
    /// Written as a date, but no day of the calendar.
    BirthDateNoSuchDay,
    /// The same person twice in one enrolment.
    SamePersonTwice {
        first_name: String,
    },
    PersonUnknown,
    /// A social security number was typed where a name belongs; nothing of it is kept.
    NirTyped,
    QuestionMissing {
        participant: usize,
        question: Uuid,
    },
    AnswerInvalid {
        participant: usize,
        question: Uuid,
    },
    /// A social security number was typed in an answer; nothing of it is kept.
    AnswerHoldsNir {
        participant: usize,
        question: Uuid,
    },
    /// The same in another field.
    NirIn(&'static str),
    WayMissing,
    PhoneMissing,
    PhoneInvalid {
        digits: i64,
    },
    /// A landline takes no SMS.
    PhoneNotMobile,
    EmailInvalid,
    AddressMissing,
    AdultMissing,
    /// No such code, or no such person with this birth date: one sentence for both.
    CodeUnknown,
    /// One of three words, as typed, is on no card.
    WordUnknown {
        word: String,
    },
    TooManyTries,
    AlreadyOver,
    /// Nothing was cancelled that one may come back on, or its thirty days are over.
    NothingToReturn,
    NothingOffered,
    OfferOver,
    PriorityReasonMissing,
    AmountInvalid,
    /// Another price than the one that was read before sending.
    PriceChanged,
    SessionUnknown,
    /// Changed meanwhile by someone else.
    Stale,
}

impl EnrolmentRefusal {
    /// The field it is told beside, and the key of its sentence.
    pub fn place(&self) -> (String, &'static str) {
        let (field, key) = match self {
            Self::ListUnknown => ("", "enrolment-refusal-list-unknown"),
            Self::NotYetOpen { .. } => ("", "enrolment-refusal-not-yet"),
            Self::Closed => ("", "enrolment-refusal-closed"),
            Self::ListCancelled => ("", "enrolment-refusal-list-cancelled"),
            Self::Full => ("", "enrolment-refusal-full"),
            Self::NotEnough { .. } => ("qui", "enrolment-refusal-not-enough"),
            Self::NobodyChosen => ("qui", "enrolment-refusal-nobody"),
            Self::TooManyPeople => ("qui", "enrolment-refusal-too-many-people"),
            Self::OneAtATime => ("qui", "enrolment-refusal-one-at-a-time"),
            Self::Twice { .. } => ("qui", "enrolment-refusal-twice"),
            Self::TooYoung { .. } => ("qui", "enrolment-refusal-too-young"),
            Self::TooOld { .. } => ("qui", "enrolment-refusal-too-old"),
            Self::BirthDateMissing { .. } => ("qui", "enrolment-refusal-birth-missing"),
            Self::FirstNameMissing => ("prenom", "enrolment-refusal-first-name"),
            Self::LastNameMissing => ("nom", "enrolment-refusal-last-name"),
            Self::NameSigns(field) => (*field, "enrolment-refusal-name-signs"),
            Self::NameTooLong(field) => (*field, "enrolment-refusal-name-long"),
            Self::BirthDateUnreadable => ("naissance", "enrolment-refusal-birth-unreadable"),
            Self::BirthDateImpossible => ("naissance", "enrolment-refusal-birth-impossible"),
            Self::BirthDateNoSuchDay => ("naissance", "enrolment-refusal-birth-no-such-day"),
            Self::SamePersonTwice { .. } => ("qui", "enrolment-refusal-same-person"),
            Self::PersonUnknown => ("qui", "enrolment-refusal-person-unknown"),
            Self::NirTyped => ("nom", "enrolment-refusal-nir"),
            Self::QuestionMissing { participant, question } => {
                return (answer_field(*participant, *question), "enrolment-refusal-answer-missing");
            }
            Self::AnswerInvalid { participant, question } => {
                return (answer_field(*participant, *question), "enrolment-refusal-answer-invalid");
            }
            Self::AnswerHoldsNir { participant, question } => {
                return (answer_field(*participant, *question), "enrolment-refusal-answer-nir");
            }
            Self::NirIn(field) => (*field, "enrolment-refusal-answer-nir"),
            Self::WayMissing => ("canal", "enrolment-refusal-way"),
            Self::PhoneMissing => ("tel", "enrolment-refusal-phone-missing"),
            Self::PhoneInvalid { .. } => ("tel", "enrolment-refusal-phone"),
            Self::PhoneNotMobile => ("tel", "enrolment-refusal-phone-not-mobile"),
            Self::EmailInvalid => ("courriel", "enrolment-refusal-email"),
            Self::AddressMissing => ("adresse", "enrolment-refusal-address"),
            Self::AdultMissing => ("adulte", "enrolment-refusal-adult"),
            Self::CodeUnknown => ("code", "enrolment-refusal-code"),
            Self::WordUnknown { .. } => ("code", "enrolment-refusal-word"),
            Self::TooManyTries => ("code", "enrolment-refusal-too-many-tries"),
            Self::AlreadyOver => ("", "enrolment-refusal-already-over"),
            Self::NothingToReturn => ("", "enrolment-refusal-nothing-to-return"),
            Self::NothingOffered => ("", "enrolment-refusal-nothing-offered"),
            Self::OfferOver => ("", "enrolment-refusal-offer-over"),
            Self::PriorityReasonMissing => ("raison", "enrolment-refusal-priority-reason"),
            Self::AmountInvalid => ("montant", "enrolment-refusal-amount"),
            Self::PriceChanged => ("", "enrolment-check-price-changed"),
            Self::SessionUnknown => ("", "enrolment-refusal-session"),
            Self::Stale => ("", "enrolment-refusal-stale"),
        };
        (field.to_owned(), key)
    }
}

/// The name of the field of one answer.
pub fn answer_field(participant: usize, question: Uuid) -> String {
    format!("q{participant}-{}", question.simple())
}
