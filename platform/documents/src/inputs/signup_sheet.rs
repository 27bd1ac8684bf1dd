//! A sign-up sheet to lay on the desk and to type back afterwards.
//!
//! The enrolled come first, then empty lines with room for a hand. It never asks more than
//! what enrolling needs.

use serde::Serialize;

use super::letterhead::Letterhead;
use crate::{Paper, Template};

/// A sign-up sheet.
///
/// Words: `name`, `first_name`, `birth_date`, `phone`, `signature`, `enrolled`, `back`, `page`, `birth_hint`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct SignupSheet {
    /// Title, language, sender.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// What one signs up for.
    pub headline: String,
    /// When, where, how much, how many places: one fact a line.
    pub facts: Vec<String>,
    /// Questions of this list, a column each.
    pub extra_columns: Vec<String>,
    /// People already enrolled.
    pub enrolled: Vec<SignupRow>,
    /// Lines to fill by hand.
    pub empty_lines: u16,
    /// What one agrees to by signing.
    pub consent: Option<String>,
}

/// Someone already enrolled.
#[derive(Debug, Clone, Default, Serialize)]
pub struct SignupRow {
    /// Family name.
    pub name: String,
    /// First name.
    pub first_name: String,
    /// Birth date as written on paper.
    pub birth_date: Option<String>,
    /// Number, already grouped.
    pub phone: Option<String>,
    /// Answers under the extra columns.
    pub extra: Vec<String>,
}

impl Paper for SignupSheet {
    const TEMPLATE: Template = Template("signup-sheet");
}
