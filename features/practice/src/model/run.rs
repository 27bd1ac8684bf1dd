//! Someone practises: what an act leads to. All of it stands in the address; nothing is kept of anyone.

use super::check::DONE;
use super::rule::{self, Typed};
use super::simulator::{Block, Input, Mission, Screen};

/// After so many misses, the first hint.
pub const HINT_AFTER: u8 = 2;
/// After so many, the second hint and the place itself.
pub const SHOW_AFTER: u8 = 3;

/// Where an act leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leads {
    /// The mission is finished.
    Done,
    /// To another screen of the mission, or to the same one, after so many misses.
    To { screen: String, misses: u8 },
}

/// Where pressing something on a screen leads, after so many misses.
pub fn press(screen: &Screen, act: &Block, misses: u8) -> Leads {
    let is_expected = act.key == screen.expected;
    if act.goes == DONE {
        return Leads::Done;
    }
    let moves = !act.goes.is_empty();
    let misses = match (is_expected, act.neutral) {
        (true, _) => 0,
        (false, true) => misses,
        (false, false) => misses.saturating_add(1).min(SHOW_AFTER),
    };
    let to = if moves { &act.goes } else { &screen.key };
    Leads::To { screen: to.clone(), misses }
}

/// The fields that are not as they should be, each with its sentence's block.
pub fn wrong_fields<'s>(screen: &'s Screen, typed: &Typed) -> Vec<&'s Block> {
    let empty = String::new();
    screen
        .fields()
        .filter(|field| !field.expect.is_empty())
        .filter(|field| !rule::is_kept(&field.expect, typed.get(&field.key).unwrap_or(&empty), typed))
        .collect()
}

/// What a field holds before anyone types.
pub fn given(field: &Block) -> &str {
    match field.input() {
        Input::Checkbox if field.given == "yes" => "oui",
        Input::Checkbox => "",
        _ => &field.given,
    }
}

/// How many misses an address may say.
pub fn misses(said: u8) -> u8 {
    said.min(SHOW_AFTER)
}

/// The mission after this one.
pub fn next_of(missions: &[Mission], at: usize) -> Option<&Mission> {
    missions.get(at.saturating_add(1))
}
