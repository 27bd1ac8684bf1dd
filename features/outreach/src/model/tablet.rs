//! A tablet of the centre: opened by a number typed once, emptied when it is revoked. Pure.

use chrono::{DateTime, Utc};

kernel::typed_id! {
    /// A tablet of the centre.
    TabletId,
}

/// The digits of the number typed once.
pub const CODE_DIGITS: usize = 10;
/// For how long that number opens.
pub const CODE_HOURS: i64 = 1;
/// The longest name, in signs.
pub const LONGEST_NAME: usize = 60;

/// A tablet, as the team sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tablet {
    pub id: TabletId,
    pub name: String,
    pub made_by: String,
    pub made_at: DateTime<Utc>,
    pub code_ends_at: Option<DateTime<Utc>>,
    /// Whether the number was typed on it.
    pub is_opened: bool,
    pub last_seen_at: Option<DateTime<Utc>>,
    pub revoked_at: Option<DateTime<Utc>>,
}

/// Why a tablet is not made or opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TabletRefusal {
    NameMissing,
    NameTooLong,
    CodeWrong,
}

impl TabletRefusal {
    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::NameMissing => ("nom", "outreach-refusal-tablet-name"),
            Self::NameTooLong => ("nom", "outreach-refusal-long"),
            Self::CodeWrong => ("code", "outreach-refusal-code"),
        }
    }
}

/// The name of a new tablet.
pub fn read_name(typed: &str) -> Result<String, TabletRefusal> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.chars().count() {
        0 => Err(TabletRefusal::NameMissing),
        long if long > LONGEST_NAME => Err(TabletRefusal::NameTooLong),
        _ => Ok(name),
    }
}
