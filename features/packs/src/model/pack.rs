//! A pack, what was chosen for it, and the versions that were made.

use chrono::{DateTime, Utc};
use kernel::Locale;

use super::refusal::Refusal;
use super::{PackId, PackVersionId};

/// The longest title.
pub const LONGEST_TITLE: usize = 80;
/// The longest label of a device.
pub const LONGEST_DEVICE: usize = 60;
/// More than this is slow to copy on an old key: the team is told.
pub const HEAVY_BYTES: i64 = 50 * 1_000_000;
/// More than this is not made.
pub const MOST_BYTES: i64 = 400 * 1_000_000;
/// The most things of one pack.
pub const MOST_CHOSEN: usize = 1_000;

/// What the team settles of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    pub title: String,
    pub locale: Locale,
    /// Whether residents may take it for their own telephone.
    pub is_public: bool,
    /// In the order in which they were given.
    pub chosen: Vec<Chosen>,
}

/// One thing of a pack: the part it is of, and its id there.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Chosen {
    pub part: String,
    pub thing: String,
}

impl Chosen {
    /// A thing as a box of a form or a program names it: `mots:souris`.
    pub fn from_word(word: &str) -> Option<Self> {
        let (part, thing) = word.split_once(':')?;
        (is_id(part) && is_id(thing)).then(|| Self { part: part.to_owned(), thing: thing.to_owned() })
    }

    pub fn word(&self) -> String {
        format!("{}:{}", self.part, self.thing)
    }
}

fn is_id(text: &str) -> bool {
    let is_sign = |sign: u8| sign.is_ascii_alphanumeric() || sign == b'-' || sign == b'_';
    !text.is_empty() && text.len() <= 120 && text.bytes().all(is_sign)
}

impl Terms {
    /// What is wrong with it.
    pub fn refusals(&self) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        if self.title.trim().is_empty() {
            refusals.push(Refusal::TitleMissing);
        }
        if self.title.chars().count() > LONGEST_TITLE {
            refusals.push(Refusal::TitleLong);
        }
        if self.chosen.is_empty() {
            refusals.push(Refusal::NothingChosen);
        }
        if self.chosen.len() > MOST_CHOSEN {
            refusals.push(Refusal::TooMuchChosen);
        }
        refusals
    }
}

/// A pack of a centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    pub id: PackId,
    pub title: String,
    pub locale: Locale,
    pub is_public: bool,
    pub retired_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
    /// Counts the changes of what is settled of it: who settles otherwise says which one they read.
    pub revision: i64,
}

/// A pack as it was made one day. Numbers order versions; dates are for eyes, a clock may be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    pub id: PackVersionId,
    pub number: i64,
    /// The device it was made for, in the team's words; empty for any.
    pub device: String,
    pub bytes: i64,
    pub made_by: String,
    pub made_at: DateTime<Utc>,
    /// What travels with the files, signed.
    pub manifest: String,
}

/// A file of a version, and under which name the storage keeps its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptFile {
    pub path: String,
    /// Of a page; empty for a picture or a sheet of styles.
    pub title: String,
    /// Empty for what belongs to no part: the first page, the styles.
    pub part: String,
    pub media_type: String,
    pub bytes: i64,
    pub hash: String,
    pub is_entry: bool,
}

/// The label of a device as it is kept.
pub fn device_label(typed: &str) -> Result<String, Refusal> {
    let label = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if label.chars().count() > LONGEST_DEVICE { Err(Refusal::DeviceLong) } else { Ok(label) }
}

/// "3,4 Mo", as people read a size; never "0".
pub fn megabytes(bytes: i64, locale: Locale) -> String {
    let tenths = (bytes.max(1) + 99_999) / 100_000;
    let comma = if locale == Locale::En { "." } else { "," };
    let unit = if locale == Locale::En || locale == Locale::Ar { "MB" } else { "Mo" };
    format!("{}{comma}{} {unit}", tenths / 10, tenths % 10)
}
