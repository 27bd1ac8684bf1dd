//! The season's programme on paper.
//!
//! One cover, one table of the week, then the entries by day, by age or by place as the
//! caller grouped them. Sorting and grouping are the caller's.

use serde::Serialize;

use super::block::Block;
use super::letterhead::{Letterhead, Reply};
use crate::{Paper, Template};

/// A season's programme.
///
/// Words: `week`, `when`, `ages`, `place`, `price`, `phone`, `page`, `how_to_enrol`, `qr_alt`, `contents`, `day`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Programme {
    /// Title, language, sender.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// "Le programme".
    pub headline: String,
    /// "Janvier à mars 2027".
    pub season: String,
    /// A few sentences of welcome.
    pub welcome: Vec<Block>,
    /// The week in one table.
    pub week: Option<Week>,
    /// The entries, grouped.
    pub sections: Vec<ProgrammeSection>,
    /// How to enrol, on the last page.
    pub how_to_enrol: Vec<Block>,
    /// Number and code.
    pub reply: Reply,
}

/// The table of the week.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Week {
    /// Headings of the columns: "Matin", "Après-midi", "Soir".
    pub columns: Vec<String>,
    /// One row a day.
    pub rows: Vec<WeekRow>,
}

/// A day of the table.
#[derive(Debug, Clone, Default, Serialize)]
pub struct WeekRow {
    /// "Lundi".
    pub day: String,
    /// One cell per column, each with its slots.
    pub cells: Vec<Vec<Slot>>,
}

/// A line in a cell of the table.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Slot {
    /// "14 h".
    pub time: String,
    /// The name of the entry.
    pub title: String,
}

/// A group of entries.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ProgrammeSection {
    /// "Lundi", "De 6 à 11 ans".
    pub heading: String,
    /// A sentence under the heading.
    pub note: Option<String>,
    /// The entries.
    pub entries: Vec<ProgrammeEntry>,
}

/// One thing to do.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ProgrammeEntry {
    /// Its name.
    pub title: String,
    /// One or two sentences.
    pub summary: Option<String>,
    /// The word in the sticker: "lun.", "28 nov.".
    pub dot: Option<String>,
    /// Days and hours.
    pub when: String,
    /// For whom.
    pub ages: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// What it costs.
    pub price: Option<String>,
    /// The number, where it is not the sender's.
    pub phone: Option<String>,
}

impl Paper for Programme {
    const TEMPLATE: Template = Template("programme");
}
