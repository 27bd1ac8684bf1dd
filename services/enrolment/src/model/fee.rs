//! What a place costs: the table of a list, the fee that someone was told, what several places cost together. Pure.
//!
//! A fee that was told keeps its amount and what it pays for, whatever becomes of the table.

use kernel::Cents;
use serde::{Deserialize, Serialize};

/// One row of a fee table: up to this family quotient, this fee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeeRow {
    /// Absent on the last row.
    pub up_to: Option<Cents>,
    pub fee: Cents,
}

/// What it costs, by family quotient; no row: free.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FeeTable(pub Vec<FeeRow>);

impl FeeTable {
    /// The same fee for everyone.
    pub fn single(fee: Cents) -> Self {
        Self(vec![FeeRow { up_to: None, fee }])
    }

    /// Whether nobody pays.
    pub fn is_free(&self) -> bool {
        self.0.iter().all(|row| row.fee.0 == 0)
    }

    /// The fee at a quotient; `None` when it depends on a quotient nobody knows yet.
    pub fn fee(&self, quotient: Option<Cents>) -> Option<Cents> {
        if self.is_free() {
            return Some(Cents(0));
        }
        if let [only] = self.0.as_slice() {
            return Some(only.fee);
        }
        let quotient = quotient?;
        self.0.iter().find(|row| row.up_to.is_none_or(|limit| quotient <= limit)).map(|row| row.fee)
    }

    /// Whether the fee depends on what a household lives on.
    pub fn needs_quotient(&self) -> bool {
        self.fee(None).is_none()
    }

    /// The lowest and the highest fee.
    pub fn range(&self) -> (Cents, Cents) {
        let fees = self.0.iter().map(|row| row.fee);
        (fees.clone().min().unwrap_or_default(), fees.max().unwrap_or_default())
    }

    pub(super) fn is_well_formed(&self) -> bool {
        let Some((last, before)) = self.0.split_last() else { return true };
        let limits: Vec<Cents> = before.iter().filter_map(|row| row.up_to).collect();
        last.up_to.is_none()
            && limits.len() == before.len()
            && limits.is_sorted_by(|a, b| a < b)
            && self.0.iter().all(|row| row.fee.0 >= 0)
    }
}

/// What a fee pays for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FeeUnit {
    /// Every session.
    Season,
    /// One session: who comes to three pays three times.
    Session,
}

impl FeeUnit {
    pub const ALL: [Self; 2] = [Self::Season, Self::Session];

    pub fn code(self) -> &'static str {
        match self {
            Self::Season => "season",
            Self::Session => "session",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.code() == code)
    }
}

/// A fee as it was told to someone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fee {
    pub amount: Cents,
    /// What it pays for; absent where nothing was said of it.
    pub unit: Option<FeeUnit>,
}

impl Fee {
    /// Of what costs nothing there is nothing more to say.
    pub fn new(amount: Cents, unit: Option<FeeUnit>) -> Self {
        Self { amount, unit: unit.filter(|_| amount.0 != 0) }
    }
}

/// What several places cost together: one sum for each unit, for a fee of each session and one of all do not add up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Due(Vec<Fee>);

impl Due {
    /// What some fees make; absent while one of them is to be settled.
    pub fn of(fees: impl IntoIterator<Item = Option<Fee>>) -> Option<Self> {
        let mut due = Self::default();
        for fee in fees {
            due.add(fee?);
        }
        Some(due)
    }

    fn add(&mut self, fee: Fee) {
        match self.0.iter_mut().find(|sum| sum.unit == fee.unit) {
            Some(sum) => sum.amount = sum.amount + fee.amount,
            None if fee.amount.0 != 0 => self.0.push(fee),
            None => {}
        }
    }

    /// Whether nobody pays.
    pub fn is_free(&self) -> bool {
        self.0.is_empty()
    }

    /// One sum for each unit.
    pub fn sums(&self) -> &[Fee] {
        &self.0
    }

    /// All there is to pay; absent with a fee of each session, for nobody knows how many sessions there will be.
    pub fn total(&self) -> Option<Cents> {
        let is_known = self.0.iter().all(|sum| sum.unit != Some(FeeUnit::Session));
        is_known.then(|| self.0.iter().map(|sum| sum.amount).sum())
    }
}
