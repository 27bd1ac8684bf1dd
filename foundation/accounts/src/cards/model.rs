//! A card, and what may be refused of a PIN. Pure.

use chrono::{DateTime, Utc};
use kernel::{AccountId, CentreId, PersonId};
use uuid::Uuid;

/// The wrong PINs that are borne before the desk must unlock.
pub const PIN_TRIES: i64 = 5;

/// A card as it was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    pub id: Uuid,
    pub centre: CentreId,
    pub person: PersonId,
    /// A volunteer's account, which the card opens too.
    pub account: Option<AccountId>,
    pub made_at: DateTime<Utc>,
    pub voided_at: Option<DateTime<Utc>>,
}

/// How the card and the PIN of a person stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CardLine {
    pub card: Option<Card>,
    pub state: CardState,
}

/// How a PIN stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CardState {
    /// No PIN was given yet.
    #[default]
    NoPin,
    Open,
    /// Five wrong ones.
    Locked,
}

impl CardState {
    /// The word of the API, and the end of the key of its sentence.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoPin => "no-pin",
            Self::Open => "open",
            Self::Locked => "locked",
        }
    }
}

/// Who is given a card.
#[derive(Clone)]
pub struct Holder {
    pub person: PersonId,
    pub account: Option<AccountId>,
    /// A PIN to begin with, for who has none.
    pub pin: Option<String>,
}

/// A card just made, with what is told once.
#[derive(Clone)]
pub struct DrawnCard {
    pub card: Card,
    /// What the small square says.
    pub code: String,
    /// Three words for where there is no camera.
    pub words: String,
}

/// Why a PIN is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PinRefusal {
    /// Neither four nor six digits.
    Length,
    /// The four same, or four that follow.
    Easy,
    /// None was given: the desk gives one.
    Missing,
    /// Wrong; so many tries are left.
    Wrong { left: i64 },
    /// Wrong too often: the desk unlocks.
    Locked,
}

impl PinRefusal {
    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::Length => ("pin", "people-cards-refusal-length"),
            Self::Easy => ("pin", "people-cards-refusal-easy"),
            Self::Missing => ("pin", "people-cards-refusal-missing"),
            Self::Wrong { .. } => ("pin", "people-cards-refusal-wrong"),
            Self::Locked => ("pin", "people-cards-refusal-locked"),
        }
    }
}

/// What was typed, without blanks, and with the digits of an Arabic keyboard as ours.
pub(crate) fn digits_of(typed: &str) -> String {
    let western = |sign: char| match sign {
        '\u{660}'..='\u{669}' => char::from_digit(u32::from(sign) - 0x660, 10).unwrap_or(sign),
        other => other,
    };
    typed.chars().filter(|sign| !sign.is_whitespace()).map(western).collect()
}

/// Whether something was typed that may be a PIN: four digits or six. Anything else could open nothing.
pub(crate) fn is_whole(typed: &str) -> bool {
    let digits = digits_of(typed);
    matches!(digits.len(), 4 | 6) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// The digits of a PIN as they may be kept: four or six, and not the first that anyone would try.
pub fn check_pin(typed: &str) -> Result<String, PinRefusal> {
    let digits = digits_of(typed);
    let values: Vec<u32> = digits.chars().filter_map(|sign| sign.to_digit(10)).collect();
    if values.len() != digits.chars().count() || !matches!(values.len(), 4 | 6) {
        return Err(PinRefusal::Length);
    }
    let steps =
        |step: i64| values.windows(2).all(|pair| matches!(pair, [a, b] if i64::from(*b) - i64::from(*a) == step));
    if steps(0) || steps(1) || steps(-1) {
        return Err(PinRefusal::Easy);
    }
    Ok(digits)
}
