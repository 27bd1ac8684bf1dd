//! The confirmation one takes home or finds in the letter box.
//!
//! It says what, when, where, what to bring, and how to change one's mind by telephone or code.

use serde::Serialize;

use super::letterhead::{Letterhead, Reply};
use crate::{Paper, Template};

/// A confirmation on paper.
///
/// Words: `bring`, `code`, `code_note`, `next`, `qr_alt`, `who`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct EnrolmentReceipt {
    /// Title, language, sender.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// Address lines when it leaves by post in a window envelope.
    pub to: Vec<String>,
    /// "C’est fait. Inès est inscrite."
    pub headline: String,
    /// Who is enrolled, a name a line.
    pub people: Vec<String>,
    /// What it is: "Théâtre, de 8 à 11 ans".
    pub activity: String,
    /// When, where, how much: a label and a text each.
    pub facts: Vec<Fact>,
    /// What to bring.
    pub bring: Vec<String>,
    /// What happens next, a sentence each.
    pub next: Vec<String>,
    /// The short code to change or cancel.
    pub code: Option<String>,
    /// How to change or cancel.
    pub reply: Reply,
    /// 18 pt instead of 13.5 pt.
    pub large_print: bool,
}

/// A label and what stands beside it.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Fact {
    /// "Quand", "Où", "Prix".
    pub label: String,
    /// The lines beside it.
    pub lines: Vec<String>,
}

impl Paper for EnrolmentReceipt {
    const TEMPLATE: Template = Template("enrolment-receipt");
}
