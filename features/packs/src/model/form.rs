//! The forms of a version that are bound once and kept.

/// How a version is taken, besides page by page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The folder, in a zip.
    Zip,
    /// For Kiwix.
    Zim,
    /// To print.
    Booklet,
}

impl Form {
    /// In the order in which they are bound: what a press that is away cannot do comes last.
    pub const ALL: [Self; 3] = [Self::Zip, Self::Zim, Self::Booklet];

    /// The word that is stored, and the end of the file's name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Zip => "zip",
            Self::Zim => "zim",
            Self::Booklet => "pdf",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.code() == code)
    }

    pub fn media_type(self) -> &'static str {
        match self {
            Self::Zip => "application/zip",
            Self::Zim => "application/x-zim",
            Self::Booklet => "application/pdf",
        }
    }
}

/// A form as it lies in the storage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bound {
    pub form: Form,
    pub bytes: i64,
    pub hash: String,
}
