//! What someone of a team shows besides a password: codes of a telephone, ten codes on paper, passkeys.
//!
//! A secret is sealed by the key of the house and shown once; a code is taken once; every try is counted
//! before it is looked at. Nothing of this is ever undone.

pub(crate) mod handlers;
mod pages;
pub(crate) mod paper;
pub(crate) mod service;
pub(crate) mod store;
pub(crate) mod totp;

pub use service::reset_factors;
pub use store::{put_rule, wants_factor};

/// What an account has besides its password.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Factors {
    pub has_telephone: bool,
    pub passkeys: i64,
    /// Codes on paper not used yet.
    pub codes: i64,
}

impl Factors {
    /// Whether a password alone does not open this account.
    pub fn is_guarded(self) -> bool {
        self.has_telephone || self.passkeys > 0
    }
}

/// Why a code is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FactorRefusal {
    /// Wrong, too old, or taken already: never said which.
    Wrong,
    TooManyTries,
    /// There is nothing to confirm any more: begun elsewhere, or too long ago.
    NotBegun,
}

impl FactorRefusal {
    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::Wrong => ("code", "accounts-refusal-code-wrong"),
            Self::TooManyTries => ("code", "accounts-refusal-code-too-many"),
            Self::NotBegun => ("code", "accounts-refusal-code-not-begun"),
        }
    }
}
