//! The round of a volunteer who carries letters by hand.
//!
//! Streets, buildings and names are printed in the order given; results are ticked on paper
//! and typed back. Nothing but what is needed to find the letter box belongs here.

use serde::Serialize;

use super::letterhead::Letterhead;
use crate::{Paper, Template};

/// A delivery round.
///
/// Words: `carrier`, `date`, `handed_over`, `returned`, `why`, `letters`, `back`, `page`, `building`, `name`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct LetterRound {
    /// Title, language, sender.
    #[serde(flatten)]
    pub letterhead: Letterhead,
    /// What is carried: "Lettre du 24 novembre : le Repair Café".
    pub headline: String,
    /// What to know before leaving.
    pub note: Option<String>,
    /// The streets, in walking order.
    pub streets: Vec<Street>,
}

/// A street of the round.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Street {
    /// Its name.
    pub name: String,
    /// Its town.
    pub town: String,
    /// Its doors, in walking order.
    pub buildings: Vec<Building>,
}

/// A door with its letter boxes.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Building {
    /// Number or name: "12", "Résidence du Lac, entrée B".
    pub label: String,
    /// The door code or where the boxes are, when the household said it may be known.
    pub note: Option<String>,
    /// The letters to leave.
    pub drops: Vec<LetterDrop>,
}

/// A letter to leave in a box.
#[derive(Debug, Clone, Default, Serialize)]
pub struct LetterDrop {
    /// The name on the box.
    pub name: String,
    /// Floor, flat, box.
    pub detail: Option<String>,
}

impl Paper for LetterRound {
    const TEMPLATE: Template = Template("letter-round");
}
