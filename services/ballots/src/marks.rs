//! What is given, and what it must be to count. Pure: the same rule for a telephone, a token and a sticker.

use std::collections::BTreeMap;

/// The most people of one count on paper.
pub const MOST_PEOPLE: i64 = 5_000;

/// How many marks each thing has that can be chosen.
pub type Marks<C> = BTreeMap<C, i64>;

/// How many marks may be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// In all.
    pub all: i64,
    /// To one thing.
    pub each: i64,
}

/// Why marks do not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    Nothing,
    /// Of something that cannot be chosen, more than one thing may have, or less than nothing.
    Strange,
    TooMuch,
}

/// Reads marks: of what can be chosen, no more than there are, at least one.
pub fn read<C: Copy + Ord>(known: &[C], marks: &Marks<C>, limits: Limits) -> Result<Marks<C>, Unread> {
    let given: Marks<C> = marks.iter().filter(|(_, n)| **n != 0).map(|(choice, n)| (*choice, *n)).collect();
    if given.is_empty() {
        return Err(Unread::Nothing);
    }
    if given.iter().any(|(choice, n)| !known.contains(choice) || !(1..=limits.each).contains(n)) {
        return Err(Unread::Strange);
    }
    if given.values().sum::<i64>() > limits.all { Err(Unread::TooMuch) } else { Ok(given) }
}
