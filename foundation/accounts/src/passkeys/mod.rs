//! Passkeys: a telephone, a computer or a small key proves by itself whose it is, and opens without a password.
//!
//! Only public keys are kept. A passkey is bound to the house's address and verifies its person
//! (finger, face or PIN), so it is two proofs in one. Without script the password and a code stay.

pub(crate) mod handlers;
mod pages;
pub(crate) mod service;
pub(crate) mod store;

/// The script of the pages that speak with a passkey.
pub(crate) const SCRIPT: &str = include_str!("../../assets/passkey.js");
/// Where it is served.
pub(crate) const SCRIPT_PATH: &str = "/connexion/cle.js";

/// Why a passkey is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PasskeyRefusal {
    /// Begun too long ago, or ended already.
    NotBegun,
    /// Not one of this house, or its answer does not hold.
    Unknown,
    NameMissing,
    /// The house's address cannot have passkeys: an address of numbers, or one without https.
    Impossible,
}

impl PasskeyRefusal {
    /// The key of its sentence.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotBegun => "accounts-refusal-passkey-not-begun",
            Self::Unknown => "accounts-refusal-passkey-unknown",
            Self::NameMissing => "accounts-refusal-passkey-name",
            Self::Impossible => "accounts-refusal-passkey-impossible",
        }
    }
}
