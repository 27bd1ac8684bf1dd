//! What the log says of who comes in, or tries to: their number, never their name or address.

use std::fmt::Display;

/// How a try at a door ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    Open,
    Wrong,
    TooMany,
    Disabled,
}

impl Outcome {
    fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Wrong => "wrong",
            Self::TooMany => "too-many",
            Self::Disabled => "disabled",
        }
    }
}

/// Tells the log of a try, `by` what, of whom; an empty `who` is nobody we know.
pub(crate) fn sign_in(outcome: Outcome, by: &'static str, who: impl Display) {
    let outcome = outcome.word();
    tracing::info!(target: "essaim::security", event = "sign-in", outcome, by, %who, "someone at a door");
}
