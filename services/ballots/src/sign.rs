//! What says that one has not chosen yet: the card that was shown, or a printed code.

use auth::{Actor, Secret};
use centres::Centre;
use kernel::PersonId;
use rand::RngCore as _;
use web::Cx;

use crate::code;

/// The most codes printed at once.
pub const MOST_SLIPS: usize = 300;

/// What says that one has not chosen yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sign {
    Card(PersonId),
    Slip(String),
}

/// Why there is no sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsigned {
    /// No card, and no code was typed.
    Missing,
    /// What was typed can be no code.
    Unknown,
}

impl Sign {
    /// The card of whoever is here, or the code they typed.
    pub fn of(cx: &Cx, centre: &Centre, typed: &str) -> Result<Self, Unsigned> {
        match card_of(cx, centre) {
            Some(person) => Ok(Self::Card(person)),
            None if typed.is_empty() => Err(Unsigned::Missing),
            None => code::read(typed).map(Self::Slip).ok_or(Unsigned::Unknown),
        }
    }
}

/// Who has shown a card of this centre.
pub fn card_of(cx: &Cx, centre: &Centre) -> Option<PersonId> {
    match &cx.actor {
        Actor::Resident(resident) if resident.centre == centre.id => Some(resident.person),
        _ => None,
    }
}

/// Codes to print, each with what is kept of it: it cannot be read back.
pub fn draw(count: usize) -> Vec<(String, String)> {
    let one = |_| {
        let mut random = [0_u8; code::LENGTH];
        rand::rng().fill_bytes(&mut random);
        let drawn = code::from_random(&random);
        let hash = Secret::hash_of(&drawn);
        (drawn, hash)
    };
    (0..count).map(one).collect()
}

/// An id that tells nothing of when it was made.
pub(crate) fn unordered_id() -> uuid::Uuid {
    let mut random = [0_u8; 16];
    rand::rng().fill_bytes(&mut random);
    uuid::Builder::from_random_bytes(random).into_uuid()
}
