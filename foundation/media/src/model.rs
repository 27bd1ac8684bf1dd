//! A picture as kept, and why one is refused. Pure.
//!
//! The kind of a picture is read in its first bytes; its name and what the browser says of it are
//! never believed.

use chrono::{DateTime, Utc};
use kernel::MediaId;

/// The most bytes of a picture as sent; a telephone makes 4 to 12 million.
pub const LONGEST_BYTES: usize = 25 * 1024 * 1024;
/// The most points of a picture; decoded, they take three bytes each.
pub const LONGEST_PIXELS: u64 = 50_000_000;

/// A width in which every picture is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Width {
    Small,
    Medium,
    Large,
}

/// The widths, narrowest first.
pub const WIDTHS: [Width; 3] = [Width::Small, Width::Medium, Width::Large];

impl Width {
    /// In points of the screen.
    pub fn pixels(self) -> u32 {
        match self {
            Self::Small => 480,
            Self::Medium => 960,
            Self::Large => 1600,
        }
    }

    /// The width written in an address.
    pub fn from_pixels(pixels: u32) -> Option<Self> {
        WIDTHS.into_iter().find(|width| width.pixels() == pixels)
    }
}

/// A picture of a centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Media {
    pub id: MediaId,
    /// What it shows, for those who do not see it.
    pub alt: String,
    pub credit: String,
    /// Of the widest copy.
    pub width: i64,
    pub height: i64,
    /// Names in the storage, in the order of [`WIDTHS`].
    pub webp: [String; 3],
    pub jpeg: [String; 3],
    pub created_at: DateTime<Utc>,
}

impl Media {
    /// The address of a copy.
    pub fn href(&self, width: Width) -> String {
        href(self.id, width)
    }

    /// The value of `srcset`: every width with its address.
    pub fn srcset(&self) -> String {
        WIDTHS.map(|width| format!("{} {}w", self.href(width), width.pixels())).join(", ")
    }
}

/// The address of a copy of a picture.
fn href(id: MediaId, width: Width) -> String {
    format!("/media/{id}/{}.webp", width.pixels())
}

/// What the first bytes say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureKind {
    Jpeg,
    Png,
    WebP,
}

impl PictureKind {
    /// The kind of a picture, or why it is none that we read.
    pub fn of(bytes: &[u8]) -> Result<Self, MediaRefusal> {
        if bytes.is_empty() {
            return Err(MediaRefusal::Empty);
        }
        if bytes.len() > LONGEST_BYTES {
            return Err(MediaRefusal::TooManyBytes);
        }
        if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
            return Ok(Self::Jpeg);
        }
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            return Ok(Self::Png);
        }
        if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP".as_slice()) {
            return Ok(Self::WebP);
        }
        if bytes.get(4..8) == Some(b"ftyp".as_slice()) {
            return Err(MediaRefusal::Heic);
        }
        Err(MediaRefusal::NotAPicture)
    }
}

/// Why a picture is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MediaRefusal {
    Empty,
    TooManyBytes,
    TooManyPixels,
    /// The format of recent iPhones, which browsers do not show.
    Heic,
    NotAPicture,
    Damaged,
    AltMissing,
}

impl MediaRefusal {
    pub const ALL: [Self; 7] = [
        Self::Empty,
        Self::TooManyBytes,
        Self::TooManyPixels,
        Self::Heic,
        Self::NotAPicture,
        Self::Damaged,
        Self::AltMissing,
    ];

    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::Empty => ("image", "media-refusal-empty"),
            Self::TooManyBytes => ("image", "media-refusal-bytes"),
            Self::TooManyPixels => ("image", "media-refusal-pixels"),
            Self::Heic => ("image", "media-refusal-heic"),
            Self::NotAPicture => ("image", "media-refusal-not-a-picture"),
            Self::Damaged => ("image", "media-refusal-damaged"),
            Self::AltMissing => ("alt", "media-refusal-alt"),
        }
    }
}
