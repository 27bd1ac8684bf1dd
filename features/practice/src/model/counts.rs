//! How afraid people were, before and after: faces that are counted, without anyone's name.

use serde::Deserialize;
use utoipa::ToSchema;

use super::coded;

/// One of three faces, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = PracticeFace)]
pub enum Face {
    Calm,
    Unsure,
    Afraid,
    /// Nothing was said.
    Silent,
}

coded!(Face { Calm => "calm", Unsure => "unsure", Afraid => "afraid", Silent => "silent" });

impl Face {
    /// The three that are shown.
    pub const SHOWN: [Self; 3] = [Self::Calm, Self::Unsure, Self::Afraid];
}

/// When a face was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = PracticeMoment)]
pub enum Moment {
    Before,
    After,
}

coded!(Moment { Before => "before", After => "after" });

/// So many answers of one face, at one moment, of one simulator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    pub simulator: String,
    pub moment: Moment,
    pub face: Face,
    pub answers: i64,
}

/// What was answered for one simulator.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    pub simulator: String,
    /// How many began, and how many came to the end.
    pub begun: i64,
    pub finished: i64,
    /// Calm, unsure, afraid.
    pub before: [i64; 3],
    pub after: [i64; 3],
}

/// The answers of each simulator together, in the order they come.
pub fn tallies(counted: &[Counted]) -> Vec<Tally> {
    let mut tallies: Vec<Tally> = Vec::new();
    for one in counted {
        let at = tallies.iter().position(|tally| tally.simulator == one.simulator).unwrap_or(tallies.len());
        if at == tallies.len() {
            tallies.push(Tally { simulator: one.simulator.clone(), ..Tally::default() });
        }
        let Some(tally) = tallies.get_mut(at) else { continue };
        let (whole, faces) = match one.moment {
            Moment::Before => (&mut tally.begun, &mut tally.before),
            Moment::After => (&mut tally.finished, &mut tally.after),
        };
        *whole += one.answers;
        let place = Face::SHOWN.iter().position(|face| *face == one.face);
        if let Some(counted) = place.and_then(|place| faces.get_mut(place)) {
            *counted += one.answers;
        }
    }
    tallies
}
