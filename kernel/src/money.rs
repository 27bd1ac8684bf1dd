//! Amounts in euro cents, written the French way.

use std::fmt;
use std::ops::Add;

use serde::{Deserialize, Serialize};

/// An amount in euro cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cents(pub i64);

impl Cents {
    /// Reads "9", "9,50", "9.5 €", "1 200,00"; `None` for anything else or for more than two decimals.
    pub fn parse(typed: &str) -> Option<Self> {
        let clean: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '€').collect();
        let (sign, digits) = clean.strip_prefix('-').map_or((1, clean.as_str()), |rest| (-1, rest));
        let (euros, decimals) = digits.split_once([',', '.']).unwrap_or((digits, ""));
        let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if euros.is_empty() || euros.len() > 12 || decimals.len() > 2 || !all_digits(euros) || !all_digits(decimals) {
            return None;
        }
        let cents = match decimals.len() {
            0 => 0,
            1 => decimals.parse::<i64>().ok()? * 10,
            _ => decimals.parse::<i64>().ok()?,
        };
        Some(Self(sign * (euros.parse::<i64>().ok()? * 100 + cents)))
    }
}

impl Add for Cents {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl std::iter::Sum for Cents {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self(0), Add::add)
    }
}

impl fmt::Display for Cents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (euros, cents) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        let euros = crate::text::thousands(i64::try_from(euros).unwrap_or(i64::MAX));
        if cents == 0 { write!(f, "{sign}{euros}\u{a0}€") } else { write!(f, "{sign}{euros},{cents:02}\u{a0}€") }
    }
}
