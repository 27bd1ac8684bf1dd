//! The conversation with a provider: its description, the way to it, what it says of who came back.
//!
//! Nothing of a token is kept or logged. A redirect is never followed, an answer never waited for long.

use std::time::Duration;

use auth::BoxFuture;
use chrono::{DateTime, Utc};
use openidconnect::core::{CoreAuthenticationFlow, CoreClient, CoreProviderMetadata, CoreUserInfoClaims};
use openidconnect::{
    AsyncHttpClient, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet,
    EndpointSet, HttpRequest, HttpResponse, IssuerUrl, Nonce, OAuth2TokenResponse as _, PkceCodeChallenge,
    PkceCodeVerifier, RedirectUrl, Scope, TokenResponse as _,
};

use super::{Provider, ProviderRefusal};

/// How long a provider is waited for.
const PATIENCE: Duration = Duration::from_secs(10);

type Client =
    CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointMaybeSet, EndpointMaybeSet>;

/// Why a request to a provider failed.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(transparent)]
    Request(#[from] reqwest::Error),
    #[error(transparent)]
    Shape(#[from] openidconnect::http::Error),
}

/// The way to a provider, with what must be kept until the return.
pub(super) struct Way {
    pub address: String,
    pub state: String,
    pub nonce: String,
    pub verifier: String,
}

/// What a provider says of who came back.
pub(super) struct Said {
    /// Its own name for the person, which it never gives to another.
    pub subject: String,
    /// The address, when the provider has verified it.
    pub email: Option<String>,
    /// Whether it says that the person showed more than a password.
    pub is_strong: bool,
    /// When the person showed it, as far as it says.
    pub shown_at: Option<DateTime<Utc>>,
}

/// What tells, of the words of RFC 8176, that more than a password was shown.
const STRONG: [&str; 6] = ["mfa", "otp", "hwk", "swk", "sc", "sms"];

fn unreachable(error: impl std::error::Error) -> ProviderRefusal {
    tracing::warn!(%error, "the identity provider does not answer as one");
    ProviderRefusal::Unreachable
}

fn broken(error: impl std::error::Error) -> ProviderRefusal {
    tracing::warn!(%error, "an answer of the identity provider does not hold");
    ProviderRefusal::Broken
}

/// Carries requests to a provider.
struct Carrier(reqwest::Client);

impl Carrier {
    fn new() -> Result<Self, ProviderRefusal> {
        // A provider that redirects a server would send it where it wants.
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).timeout(PATIENCE);
        client.build().map(Self).map_err(unreachable)
    }

    async fn carry(&self, request: HttpRequest) -> Result<HttpResponse, Failure> {
        let answer = self.0.execute(reqwest::Request::try_from(request)?).await?;
        let mut response = openidconnect::http::Response::builder().status(answer.status());
        for (name, value) in answer.headers() {
            response = response.header(name, value);
        }
        Ok(response.body(answer.bytes().await?.to_vec())?)
    }
}

impl<'c> AsyncHttpClient<'c> for Carrier {
    type Error = Failure;
    type Future = BoxFuture<'c, Result<HttpResponse, Failure>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.carry(request))
    }
}

async fn client(provider: &Provider, carrier: &Carrier, back: &str) -> Result<Client, ProviderRefusal> {
    let issuer = IssuerUrl::new(provider.issuer.clone()).map_err(unreachable)?;
    let metadata = CoreProviderMetadata::discover_async(issuer, carrier).await.map_err(unreachable)?;
    let secret = ClientSecret::new(provider.client_secret.clone());
    let back = RedirectUrl::new(back.to_owned()).map_err(unreachable)?;
    let client = CoreClient::from_provider_metadata(metadata, ClientId::new(provider.client_id.clone()), Some(secret));
    Ok(client.set_redirect_uri(back))
}

/// The way to a provider; `again` asks it to verify its person anew.
pub(super) async fn way(provider: &Provider, back: &str, again: bool) -> Result<Way, ProviderRefusal> {
    let carrier = Carrier::new()?;
    let client = client(provider, &carrier, back).await?;
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let mut asked = client
        .authorize_url(CoreAuthenticationFlow::AuthorizationCode, CsrfToken::new_random, Nonce::new_random)
        .add_scope(Scope::new("email".to_owned()))
        .set_pkce_challenge(challenge);
    if again {
        asked = asked.set_max_age(Duration::ZERO);
    }
    let (address, state, nonce) = asked.url();
    Ok(Way {
        address: address.to_string(),
        state: state.secret().clone(),
        nonce: nonce.secret().clone(),
        verifier: verifier.into_secret(),
    })
}

/// Trades the code of a return for what the provider says; signature, audience, nonce and dates are verified.
pub(super) async fn said(
    provider: &Provider,
    back: &str,
    code: String,
    nonce: String,
    verifier: String,
) -> Result<Said, ProviderRefusal> {
    let carrier = Carrier::new()?;
    let client = client(provider, &carrier, back).await?;
    let trade = client.exchange_code(AuthorizationCode::new(code)).map_err(broken)?;
    let trade = trade.set_pkce_verifier(PkceCodeVerifier::new(verifier));
    let tokens = trade.request_async(&carrier).await.map_err(broken)?;
    let token = tokens.id_token().ok_or(ProviderRefusal::Broken)?;
    let claims = token.claims(&client.id_token_verifier(), &Nonce::new(nonce)).map_err(broken)?;
    let shown = claims.auth_method_refs().into_iter().flatten();
    let mut said = Said {
        subject: claims.subject().to_string(),
        email: None,
        is_strong: shown.map(|word| word.as_str()).any(|word| STRONG.contains(&word)),
        shown_at: claims.auth_time(),
    };
    if let Some(email) = claims.email() {
        said.email = claims.email_verified().unwrap_or(false).then(|| email.to_string());
        return Ok(said);
    }
    // Many providers tell the address at a door of its own only.
    let asked = client.user_info(tokens.access_token().clone(), Some(claims.subject().clone())).map_err(broken)?;
    let told: CoreUserInfoClaims = asked.request_async(&carrier).await.map_err(broken)?;
    let email = told.email().filter(|_| told.email_verified().unwrap_or(false));
    said.email = email.map(|email| email.to_string());
    Ok(said)
}
