//! Why a kit is not published, taken, brought together or let in: each a sentence one can be told.

/// What may be refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// What it was made from asks for the same licence.
    LicenceKept,
    LicenceUnknown,
    LanguageUnknown,
    ContactMissing,
    PhoneInvalid,
    /// Nobody said that the colleague agrees.
    AgreementMissing,
    /// With its field.
    TooLong(&'static str),
    /// So many numbers, addresses or names are still in it.
    Traces(usize),
    /// A social security number is in it.
    NirInside,
    /// The words beside the content, by their field, name or number someone.
    SpeaksOfSomeone(&'static str),
    /// It is as in the version before.
    NothingNew,
    Withdrawn,
    OwnKit,
    AlreadyAdopted,
    /// There is no newer version.
    NothingNewer,
    /// So many choices wait.
    ChoicesOpen(usize),
    /// What is here, or at the source, is no longer what was shown.
    ChangedSinceSeen,
    /// The draft was thrown away.
    ThingGone,
    /// The room does not take such a content.
    CannotWrite,
    /// The room has as many as the centre may have.
    RoomFull,
    NothingToPropose,
    NoSourceHere,
    AlreadySettled,
    ReasonMissing,
    WordsMissing,
    NumberInvalid,
    File(FileRefusal),
}

/// Why a file is not let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileRefusal {
    Missing,
    TooBig,
    NotAKit,
    /// Written by a newer Essaim.
    NewerFile,
    /// Changed after it was signed, or not signed at all.
    Tampered,
    UnknownKind,
    /// Its content is of a newer shape.
    NewerKind,
    /// It holds something of someone that nobody said is public.
    Traces,
    /// A kit of another house has this number.
    Clash,
    AlreadyHere,
    /// As many files as the direction can look at wait already.
    TooManyWait,
}

impl Refusal {
    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::LicenceKept => ("licence", "kits-refusal-licence-kept"),
            Self::LicenceUnknown => ("licence", "kits-refusal-licence"),
            Self::LanguageUnknown => ("langue", "kits-refusal-language"),
            Self::ContactMissing => ("contact", "kits-refusal-contact"),
            Self::PhoneInvalid => ("telephone", "kits-refusal-phone"),
            Self::AgreementMissing => ("accord", "kits-refusal-agreement"),
            Self::TooLong(field) => (field, "kits-refusal-long"),
            Self::Traces(_) => ("publics", "kits-refusal-traces"),
            Self::NirInside => ("", "kits-refusal-nir"),
            Self::SpeaksOfSomeone(field) => (field, "kits-refusal-speaks"),
            Self::NothingNew => ("", "kits-refusal-nothing-new"),
            Self::Withdrawn => ("", "kits-refusal-withdrawn"),
            Self::OwnKit => ("", "kits-refusal-own"),
            Self::AlreadyAdopted => ("", "kits-refusal-adopted"),
            Self::NothingNewer => ("", "kits-refusal-nothing-newer"),
            Self::ChoicesOpen(_) => ("", "kits-refusal-choices"),
            Self::ChangedSinceSeen => ("", "kits-refusal-changed"),
            Self::ThingGone => ("", "kits-refusal-gone"),
            Self::CannotWrite => ("", "kits-refusal-cannot-write"),
            Self::RoomFull => ("", "kits-refusal-full"),
            Self::NothingToPropose => ("", "kits-refusal-nothing-to-propose"),
            Self::NoSourceHere => ("", "kits-refusal-no-source"),
            Self::AlreadySettled => ("", "kits-refusal-settled"),
            Self::ReasonMissing => ("raison", "kits-refusal-reason"),
            Self::WordsMissing => ("mots", "kits-refusal-words"),
            Self::NumberInvalid => ("fois", "kits-refusal-number"),
            Self::File(refusal) => ("fichier", refusal.key()),
        }
    }

    /// The number of its sentence, `{ $n }`.
    pub fn number(self) -> i64 {
        match self {
            Self::Traces(many) | Self::ChoicesOpen(many) => i64::try_from(many).unwrap_or(i64::MAX),
            _ => 0,
        }
    }
}

impl FileRefusal {
    fn key(self) -> &'static str {
        match self {
            Self::Missing => "kits-file-missing",
            Self::TooBig => "kits-file-too-big",
            Self::NotAKit => "kits-file-not-a-kit",
            Self::NewerFile => "kits-file-newer",
            Self::Tampered => "kits-file-tampered",
            Self::UnknownKind => "kits-file-unknown-kind",
            Self::NewerKind => "kits-file-newer-kind",
            Self::Traces => "kits-file-traces",
            Self::Clash => "kits-file-clash",
            Self::AlreadyHere => "kits-file-already-here",
            Self::TooManyWait => "kits-file-too-many",
        }
    }
}

impl From<FileRefusal> for Refusal {
    fn from(refusal: FileRefusal) -> Self {
        Self::File(refusal)
    }
}
