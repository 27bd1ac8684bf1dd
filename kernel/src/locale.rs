//! The languages in which Essaim speaks.

use serde::{Deserialize, Serialize};

/// A language of the interface; French first, and French for whatever another lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Locale {
    #[default]
    Fr,
    /// Plain French (*langage simple*); not FALC, which needs proof-readers.
    FrSimple,
    En,
    Ar,
}

impl Locale {
    pub const ALL: [Self; 4] = [Self::Fr, Self::FrSimple, Self::En, Self::Ar];

    /// Our own name for it, in paths and folders.
    pub fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::FrSimple => "fr-simple",
            Self::En => "en",
            Self::Ar => "ar",
        }
    }

    /// The BCP 47 tag for `lang`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Fr | Self::FrSimple => "fr",
            Self::En => "en",
            Self::Ar => "ar",
        }
    }

    /// The direction of writing, for `dir`.
    pub fn dir(self) -> &'static str {
        if self == Self::Ar { "rtl" } else { "ltr" }
    }

    /// The language's name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Fr => "Français",
            Self::FrSimple => "Français simple",
            Self::En => "English",
            Self::Ar => "العربية",
        }
    }

    /// The language of one of our codes.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|l| l.code() == code)
    }

    /// The best of ours for an `Accept-Language` header.
    pub fn negotiate(header: &str) -> Self {
        let wanted = header.split(',').filter_map(|part| part.split(';').next());
        wanted
            .map(|tag| tag.trim().to_ascii_lowercase())
            .find_map(|tag| match tag.split('-').next() {
                Some("fr") => Some(Self::Fr),
                Some("en") => Some(Self::En),
                Some("ar") => Some(Self::Ar),
                _ => None,
            })
            .unwrap_or_default()
    }
}
