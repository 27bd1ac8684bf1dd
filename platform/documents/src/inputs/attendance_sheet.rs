//! Attendance on paper: sessions across, names down, a place to sign.
//!
//! Many sessions are cut over several sheets, each with all the names.

use serde::Serialize;

use super::letterhead::Letterhead;
use crate::{Paper, Template};

/// An attendance sheet.
///
/// Words: `name`, `signature`, `present`, `absent`, `led_by`, `back`, `page`, `sheet`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct AttendanceSheet {
    /// Title, language, sender.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// What is attended.
    pub headline: String,
    /// When, where, with whom: one fact a line.
    pub facts: Vec<String>,
    /// The sessions, short: "mar. 24 nov.".
    pub sessions: Vec<String>,
    /// The people.
    pub people: Vec<AttendanceRow>,
    /// Lines for people who come without being on the list.
    pub empty_lines: u16,
}

/// Someone expected.
#[derive(Debug, Clone, Default, Serialize)]
pub struct AttendanceRow {
    /// The name.
    pub name: String,
    /// Age, or the number to call: what the person in charge needs at hand.
    pub note: Option<String>,
    /// Marks already known, one per session; shorter than the sessions when some are ahead.
    pub marks: Vec<String>,
}

impl Paper for AttendanceSheet {
    const TEMPLATE: Template = Template("attendance-sheet");
}
