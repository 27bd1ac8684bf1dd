//! Letters for window envelopes, one or thousands in one PDF.
//!
//! Copies are printed in the order given: the caller sorts them by street. The address is set
//! where the window is; the rest follows the reader's language and eyesight.

use serde::Serialize;

use super::block::Block;
use super::letterhead::{Language, Letterhead, Reply};
use crate::{Paper, Template};

/// A run of letters in one PDF.
///
/// Words: `qr_alt`, `page` ("{to} · page {n}").
#[derive(Debug, Clone, Default, Serialize)]
pub struct Letter {
    /// Title, language, sender.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// Starts each letter on a fresh sheet when the printer prints both sides.
    pub two_sided: bool,
    /// The letters, in the order they leave the printer.
    pub letters: Vec<LetterCopy>,
}

/// One letter to one household.
#[derive(Debug, Clone, Default, Serialize)]
pub struct LetterCopy {
    /// Address lines for the window, at most six; set in capitals.
    pub to: Vec<String>,
    /// Place and date: "Arques, le mardi 24 novembre 2026".
    pub place_date: Option<String>,
    /// The message in one line.
    pub heading: String,
    /// The text, from the greeting to the signature.
    pub blocks: Vec<Block>,
    /// How to answer.
    pub reply: Option<Reply>,
    /// Why this letter came, how to change, the reader's code.
    pub footnote: Option<Vec<Block>>,
    /// 18 pt instead of 13.5 pt.
    pub large_print: bool,
    /// The reader's language where it is not the run's.
    #[serde(flatten)]
    pub language: Option<Language>,
}

impl Paper for Letter {
    const TEMPLATE: Template = Template("letter");
}
