//! Why something of this room is not kept or not made; each is told beside its field.

/// Why it is not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    TitleMissing,
    TitleLong,
    LanguageUnknown,
    NothingChosen,
    TooMuchChosen,
    DeviceLong,
    /// Nothing of what was chosen is left.
    NothingLeft,
    TooHeavy,
    Retired,
    /// Someone settled it otherwise since it was read.
    ChangedMeanwhile,
    /// Two made it at once: the other one is there.
    MadeMeanwhile,
    FileMissing,
    File(FileRefusal),
}

/// Why a manifest is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileRefusal {
    NotAPack,
    /// Made by a newer Essaim.
    NewerForm,
    /// Changed by hand, or torn.
    Tampered,
    /// Signed by another house.
    Foreign,
    /// Of a pack that is not here.
    UnknownPack,
    /// Of a version that was never made here.
    UnknownVersion,
}

impl FileRefusal {
    /// The key of its sentence.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotAPack => "packs-refusal-not-a-pack",
            Self::NewerForm => "packs-refusal-newer-form",
            Self::Tampered => "packs-refusal-tampered",
            Self::Foreign => "packs-refusal-foreign",
            Self::UnknownPack => "packs-refusal-unknown-pack",
            Self::UnknownVersion => "packs-refusal-unknown-version",
        }
    }
}

impl Refusal {
    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::TitleMissing => ("titre", "packs-refusal-title"),
            Self::TitleLong => ("titre", "packs-refusal-title-long"),
            Self::LanguageUnknown => ("langue", "packs-refusal-language"),
            Self::NothingChosen => ("choix", "packs-refusal-nothing"),
            Self::TooMuchChosen => ("choix", "packs-refusal-too-much"),
            Self::DeviceLong => ("appareil", "packs-refusal-device"),
            Self::NothingLeft => ("", "packs-refusal-nothing-left"),
            Self::TooHeavy => ("", "packs-refusal-heavy"),
            Self::Retired => ("", "packs-refusal-retired"),
            Self::ChangedMeanwhile => ("", "packs-refusal-changed"),
            Self::MadeMeanwhile => ("", "packs-refusal-meanwhile"),
            Self::FileMissing => ("fichier", "packs-refusal-file"),
            Self::File(refusal) => ("fichier", refusal.key()),
        }
    }
}
