//! What short messages cost, in thousandths of a cent: operators price a part at 3.9 or 4.25 cents.

use kernel::Cents;

/// An amount in thousandths of a euro cent; 4.5 cents is `Millicents(4_500)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Millicents(pub i64);

impl Millicents {
    /// The amount in whole cents, rounded up: an estimate never promises less than the bill.
    pub fn rounded_up(self) -> Cents {
        Cents(self.0.saturating_add(999).div_euclid(1_000))
    }
}

/// The price of so many parts.
pub fn cost(parts: usize, price_per_part: Millicents) -> Millicents {
    let parts = i64::try_from(parts).unwrap_or(i64::MAX);
    Millicents(price_per_part.0.saturating_mul(parts))
}
