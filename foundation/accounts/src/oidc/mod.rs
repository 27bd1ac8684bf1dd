//! Coming in by the identity provider of the network (OpenID Connect): it says whose address this is, and no more.
//!
//! An account is never made here: a direction gives the role, the provider only opens. PKCE, the
//! state and the nonce are kept by the server. What goes wrong is told as a sentence.

mod client;
pub(crate) mod handlers;
pub(crate) mod service;
pub(crate) mod store;

/// The provider of a network, as the settings give it; `server` lays it beside the routes.
#[derive(Clone)]
pub struct Provider {
    /// `https://connexion.exemple.fr`, as the provider writes it in its tokens.
    pub issuer: String,
    pub client_id: String,
    pub client_secret: String,
    /// What the button says: "le compte du réseau".
    pub label: String,
}

/// Where the provider sends people back to, below the house's address.
pub const RETURN_PATH: &str = "/connexion/reseau/retour";

/// Why the provider did not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ProviderRefusal {
    /// It does not answer, or not what a provider answers.
    Unreachable,
    /// It said no, or the person did.
    Declined,
    /// Begun too long ago, in another browser, or ended already.
    NotBegun,
    /// Its answer does not hold: signed by another, for another, or not now.
    Broken,
    /// It gives no address, or one that it has not verified.
    EmailUnverified,
    /// Nobody of a team has this address, or no longer.
    NoAccount,
    /// It opened for someone else than who was asked again.
    SomeoneElse,
}

impl ProviderRefusal {
    /// The key of its sentence.
    pub fn key(self) -> &'static str {
        match self {
            Self::Unreachable => "accounts-refusal-provider-unreachable",
            Self::Declined => "accounts-refusal-provider-declined",
            Self::NotBegun => "accounts-refusal-provider-not-begun",
            Self::Broken => "accounts-refusal-provider-broken",
            Self::EmailUnverified => "accounts-refusal-provider-unverified",
            Self::NoAccount => "accounts-refusal-provider-no-account",
            Self::SomeoneElse => "accounts-refusal-provider-someone-else",
        }
    }
}
