//! Why a place, a theme or a proposal is not kept: closed lists, each with its field and the key of its sentence.

use super::point::{Mended, PointFault};

/// Why a place is not kept as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    NameMissing,
    /// Neither a street, nor a town, nor a point: nobody would find it.
    WhereMissing,
    TooLong(&'static str),
    PostalCode,
    Phone,
    Email,
    Website(&'static str),
    Hours,
    Point(PointFault),
    /// It could be mended, and a person who types is asked to.
    PointSwapped,
    ThemeUnknown,
    LanguageUnknown,
    AccessUnknown,
    /// Someone was faster.
    ChangedMeanwhile,
    /// A proposal without a word.
    WordsMissing,
    /// This browser, or this centre, has received enough for now.
    TooMany,
    KindUnknown,
}

impl Refusal {
    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::NameMissing => ("nom", "map-refusal-name"),
            Self::WhereMissing => ("rue", "map-refusal-where"),
            Self::TooLong(field) => (field, "map-refusal-long"),
            Self::PostalCode => ("code_postal", "map-refusal-postal-code"),
            Self::Phone => ("tel", "map-refusal-phone"),
            Self::Email => ("mail", "map-refusal-email"),
            Self::Website(field) => (field, "map-refusal-website"),
            Self::Hours => ("horaires", "map-refusal-hours"),
            Self::Point(fault) => ("latitude", key_of(fault)),
            Self::PointSwapped => ("latitude", "map-refusal-swapped"),
            Self::ThemeUnknown => ("theme", "map-refusal-theme"),
            Self::LanguageUnknown => ("langue", "map-refusal-language"),
            Self::AccessUnknown => ("acces", "map-refusal-access"),
            Self::ChangedMeanwhile => ("", "map-refusal-changed"),
            Self::WordsMissing => ("mots", "map-refusal-words"),
            Self::TooMany => ("", "map-refusal-too-many"),
            Self::KindUnknown => ("quoi", "map-refusal-kind"),
        }
    }
}

fn key_of(fault: PointFault) -> &'static str {
    match fault {
        PointFault::Unreadable => "map-refusal-point-unreadable",
        PointFault::AtNought => "map-refusal-point-nought",
        PointFault::Outside => "map-refusal-point-outside",
        PointFault::OtherProjection => "map-refusal-point-projection",
        PointFault::Half => "map-refusal-point-half",
    }
}

/// Why a theme is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ThemeRefusal {
    NameMissing,
    TooLong,
    Months,
    TooManyFields,
    ChangedMeanwhile,
}

impl ThemeRefusal {
    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::NameMissing => ("nom", "map-refusal-theme-name"),
            Self::TooLong => ("nom", "map-refusal-long"),
            Self::Months => ("mois", "map-refusal-months"),
            Self::TooManyFields => ("champs", "map-refusal-fields"),
            Self::ChangedMeanwhile => ("", "map-refusal-changed"),
        }
    }
}

/// Why a file is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileRefusal {
    Missing,
    Empty,
    TooHeavy,
    /// More lines than one map can take; told with the most there may be.
    TooManyLines,
    /// An office file, an archive: to be saved as CSV first.
    Workbook,
    Unreadable,
    /// GeoJSON of a projection that is not known here.
    OtherProjection,
    /// No column can be a name.
    NoName,
    /// Written already.
    Applied,
}

impl FileRefusal {
    /// The key of its sentence.
    pub fn key(self) -> &'static str {
        match self {
            Self::Missing => "map-file-missing",
            Self::Empty => "map-file-empty",
            Self::TooHeavy => "map-file-heavy",
            Self::TooManyLines => "map-file-lines",
            Self::Workbook => "map-file-workbook",
            Self::Unreadable => "map-file-unreadable",
            Self::OtherProjection => "map-file-projection",
            Self::NoName => "map-file-no-name",
            Self::Applied => "map-file-applied",
        }
    }
}

impl From<Mended> for Refusal {
    fn from(_: Mended) -> Self {
        Self::PointSwapped
    }
}
