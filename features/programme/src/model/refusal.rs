//! Why an activity or a session is not kept as asked: each a sentence one can be told.

use calendar::RecurrenceRefusal;
use chrono::{DateTime, Utc};
use enrolment::ListRefusal;

/// A field whose text has a length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Title,
    Summary,
    Body,
    Audience,
    Price,
    Contact,
    Note,
}

impl Field {
    /// Its name in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Summary => "summary",
            Self::Body => "body",
            Self::Audience => "audience",
            Self::Price => "price",
            Self::Contact => "contact",
            Self::Note => "note",
        }
    }
}

/// What a person may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProgrammeRefusal {
    TitleMissing,
    TooLong {
        field: Field,
        signs: usize,
        limit: usize,
    },
    LinkInvalid,
    KindUnknown,
    VenueUnknown,
    AgeImpossible,
    AgesInverted,
    FreeWithFees,
    FeesUnreadable,
    CapacityInvalid,
    ClosesBeforeOpening,
    /// A date, an hour or a list of dates that cannot be read.
    Unreadable(&'static str),
    EndsBeforeItStarts,
    Dates(RecurrenceRefusal),
    /// What the enrolment list refuses.
    List(ListRefusal),
    /// Someone else kept a change since this page was opened.
    ChangedMeanwhile {
        at: DateTime<Utc>,
    },
    /// The same, of one session.
    SessionChangedMeanwhile {
        at: DateTime<Utc>,
    },
    AlreadyPublished,
    NeverPublished,
    AlreadyCancelled,
    Archived,
    SessionOver,
    SessionAlreadyCancelled,
    SessionNotCancelled,
    /// A session that is called off says why.
    NoteMissing,
    /// Nobody is enrolled, or nothing changed that they should hear of.
    NothingToTell,
}

impl From<RecurrenceRefusal> for ProgrammeRefusal {
    fn from(refusal: RecurrenceRefusal) -> Self {
        Self::Dates(refusal)
    }
}

impl From<ListRefusal> for ProgrammeRefusal {
    fn from(refusal: ListRefusal) -> Self {
        Self::List(refusal)
    }
}

impl ProgrammeRefusal {
    /// Whether someone else was faster.
    pub fn is_conflict(self) -> bool {
        matches!(self, Self::ChangedMeanwhile { .. } | Self::SessionChangedMeanwhile { .. })
    }

    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::TitleMissing => ("title", "programme-refusal-title"),
            Self::TooLong { field, .. } => (field.name(), "programme-refusal-too-long"),
            Self::LinkInvalid => ("online_link", "programme-refusal-link"),
            Self::KindUnknown => ("kind", "programme-refusal-kind"),
            Self::VenueUnknown => ("venues", "programme-refusal-venue"),
            Self::AgeImpossible => ("min_age", "programme-refusal-age"),
            Self::AgesInverted => ("max_age", "programme-refusal-ages-inverted"),
            Self::FreeWithFees => ("is_free", "programme-refusal-free-with-fees"),
            Self::FeesUnreadable => ("fees", "programme-refusal-fees"),
            Self::CapacityInvalid => ("capacity", "programme-refusal-capacity"),
            Self::ClosesBeforeOpening => ("closes", "programme-refusal-closes-before-opening"),
            Self::Unreadable(field) => (field, unreadable_key(field)),
            Self::EndsBeforeItStarts => ("end", "programme-refusal-ends-before"),
            Self::Dates(refusal) => dates_place(refusal),
            Self::List(refusal) => refusal.place(),
            Self::ChangedMeanwhile { .. } => ("", "programme-refusal-changed"),
            Self::SessionChangedMeanwhile { .. } => ("", "programme-refusal-session-changed"),
            Self::AlreadyPublished => ("", "programme-refusal-already-published"),
            Self::NeverPublished => ("", "programme-refusal-never-published"),
            Self::AlreadyCancelled => ("", "programme-refusal-already-cancelled"),
            Self::Archived => ("", "programme-refusal-archived"),
            Self::SessionOver => ("", "programme-refusal-session-over"),
            Self::SessionAlreadyCancelled => ("", "programme-refusal-session-cancelled"),
            Self::SessionNotCancelled => ("", "programme-refusal-session-not-cancelled"),
            Self::NoteMissing => ("note", "programme-refusal-note"),
            Self::NothingToTell => ("", "programme-refusal-nothing-to-tell"),
        }
    }
}

fn unreadable_key(field: &str) -> &'static str {
    match field {
        "start" | "end" => "programme-refusal-hour",
        "min_age" | "max_age" => "programme-refusal-age",
        "excluded" | "extra" => "programme-refusal-date-list",
        _ => "programme-refusal-date",
    }
}

fn dates_place(refusal: RecurrenceRefusal) -> (&'static str, &'static str) {
    match refusal {
        RecurrenceRefusal::EndsBeforeItBegins => ("last", "programme-refusal-last-before-first"),
        RecurrenceRefusal::NoDate => ("weekdays", "programme-refusal-no-date"),
        RecurrenceRefusal::TooManyDates => ("last", "programme-refusal-too-many-dates"),
        RecurrenceRefusal::NoInterval => ("every", "programme-refusal-interval"),
        RecurrenceRefusal::BadDuration => ("end", "programme-refusal-ends-before"),
        RecurrenceRefusal::SchoolCalendarUnknown { .. } => ("school", "programme-refusal-school-calendar"),
    }
}
