//! A poster for one dated thing, A4 or A3.
//!
//! Read at three metres: what, when, where, how much, whom to call. The number is as large as
//! the code beside it, for a poster must serve people without a telephone that reads codes.

use serde::Serialize;

use super::letterhead::{CallBack, Letterhead, Reply};
use crate::{Paper, Template};

/// A poster.
///
/// Words: `when`, `place`, `price`, `qr_alt`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Poster {
    /// Title, language, sender.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// The sheet.
    pub format: PosterFormat,
    /// White ground instead of colour, for office printers.
    pub spare_ink: bool,
    /// A short line over the headline: "Gratuit, ouvert à tous".
    pub kicker: Option<String>,
    /// The name of the thing, in the largest letters.
    pub headline: String,
    /// One or two sentences.
    pub summary: Option<String>,
    /// The day in a round sticker.
    pub day: Option<DayDot>,
    /// Date, then hours: one fact a line.
    pub when: Vec<String>,
    /// Place, then address.
    pub place: Vec<String>,
    /// What it costs.
    pub price: Option<String>,
    /// A picture instead of the drawn street.
    pub picture: Option<Picture>,
    /// How to come or to ask.
    pub reply: Reply,
    /// For who would rather be called.
    pub call_back: Option<CallBack>,
}

/// The size of a poster.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum PosterFormat {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 297 × 420 mm.
    A3,
}

/// A day as three short words.
#[derive(Debug, Clone, Default, Serialize)]
pub struct DayDot {
    /// "sam."
    pub weekday: String,
    /// "28"
    pub number: String,
    /// "nov."
    pub month: String,
}

/// A picture carried inside the form.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Picture {
    /// JPEG, PNG, WebP or SVG, in standard base64.
    #[serde(rename = "picture_base64")]
    pub base64: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
}

impl Paper for Poster {
    const TEMPLATE: Template = Template("poster");
}
