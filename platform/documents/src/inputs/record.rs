//! A record to read and keep: who saw a file, all that is held on a person, a register.
//!
//! Chapters of facts or of dated lines, as long as they are; each page carries the name of the record.

use serde::Serialize;

use super::enrolment_receipt::Fact;
use super::letterhead::Letterhead;
use crate::{Paper, Template};

/// A record.
///
/// Words: `page`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Record {
    /// Title, language, sender.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// "Qui a vu mon dossier".
    pub headline: String,
    /// What it is and for whom, a paragraph each.
    pub lead: Vec<String>,
    pub chapters: Vec<Chapter>,
    /// What the reader may do next, a paragraph each.
    pub end: Vec<String>,
}

/// A part of a record.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Chapter {
    pub title: String,
    /// Said where there is no entry, or before the entries.
    pub note: String,
    pub entries: Vec<Entry>,
}

/// Facts that belong together: one row of what is held, one reading.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Entry {
    pub facts: Vec<Fact>,
}

impl Paper for Record {
    const TEMPLATE: Template = Template("record");
}
