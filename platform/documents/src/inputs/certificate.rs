//! A certificate: one page to hand over, to put on a wall or into a folder.
//!
//! It says who, what, how it was earned and who says so, and how anyone checks that it stands.

use serde::Serialize;

use super::enrolment_receipt::Fact;
use super::letterhead::{Letterhead, Reply};
use crate::{Paper, Template};

/// A certificate on paper.
///
/// Words: `page`, `qr_alt`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Certificate {
    /// Title, language, sender.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// "Attestation".
    pub headline: String,
    /// "Le centre social … certifie que".
    pub lead: String,
    /// The whole name.
    pub holder: String,
    /// What they know how to do.
    pub what: String,
    /// More of it; may be empty.
    pub description: String,
    /// When, how, what: a label and a text each.
    pub facts: Vec<Fact>,
    /// What is wrong with it, across the head: that it was taken back. Empty when it stands.
    pub stamp: String,
    /// Where one signs by hand.
    pub signature: String,
    /// How anyone checks it.
    pub check: Reply,
}

impl Paper for Certificate {
    const TEMPLATE: Template = Template("certificate");
}
