//! What every way out of the house has in common: the answer of the next hop, and the
//! reading of a gateway's address.
//!
//! An outcome says what is *known*, never what is likely: a message whose last byte may have
//! been taken is `Unsure`, and nothing here ever sends it again.

use std::fmt;
use std::future::Future;
use std::pin::Pin;

use reqwest::Url;

/// A future behind a trait object, so that senders can be exchanged at run time.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// The longest reason kept in the ledger; servers are free to answer with a novel.
const REASON_LIMIT: usize = 400;

/// Whom or what an answer speaks of, so that our own trouble is never blamed on a person's address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Concern {
    /// The address or number written to.
    Recipient,
    /// The text itself: too long, taken for spam, not encodable.
    Message,
    /// The gateway or our account with it: every other message would meet the same answer.
    Gateway,
}

/// What became of one attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The next hop took charge of it, and may have named it.
    Accepted { reference: Option<String> },
    /// The next hop will never take it.
    Refused { concern: Concern, code: Option<u16>, reason: String },
    /// Nothing left; the same attempt may be made again later.
    TryLater { concern: Concern, code: Option<u16>, reason: String },
    /// It may have left; a person decides.
    Unsure { reason: String },
}

impl Outcome {
    /// A refusal without a code.
    pub fn refused(concern: Concern, reason: impl fmt::Display) -> Self {
        Self::Refused { concern, code: None, reason: one_line(&reason.to_string()) }
    }

    /// A postponement without a code.
    pub fn try_later(concern: Concern, reason: impl fmt::Display) -> Self {
        Self::TryLater { concern, code: None, reason: one_line(&reason.to_string()) }
    }

    /// A doubt, with its cause.
    pub fn unsure(reason: impl fmt::Display) -> Self {
        Self::Unsure { reason: one_line(&reason.to_string()) }
    }
}

/// Why the address of a gateway cannot be used; the password in it is never repeated.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GatewayUrlError {
    #[error("not a URL")]
    NotAUrl,
    #[error("the scheme must be one of: {expected}")]
    Scheme { expected: &'static str },
    #[error("the host is missing")]
    Host,
    #[error("the user or the password is not percent-encoded UTF-8")]
    Credentials,
    #[error("a password would travel in clear to another machine; use {instead}")]
    PasswordInClear { instead: &'static str },
    #[error("TLS cannot be prepared")]
    Tls,
    #[error("unknown option `{name}`")]
    UnknownOption { name: String },
}

/// The user and password written in a URL, decoded; `None` when it has no user.
pub(crate) fn credentials(url: &Url) -> Result<Option<(String, String)>, GatewayUrlError> {
    if url.username().is_empty() {
        return Ok(None);
    }
    let decode = |part: &str| percent_decode(part).ok_or(GatewayUrlError::Credentials);
    Ok(Some((decode(url.username())?, decode(url.password().unwrap_or_default())?)))
}

/// Whether the host can only be this very machine, where clear text crosses no wire.
pub(crate) fn is_this_machine(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    bare.eq_ignore_ascii_case("localhost") || bare.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// A server's answer as one line of bounded length.
pub(crate) fn one_line(text: &str) -> String {
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()).collect();
    words.join(" ").chars().take(REASON_LIMIT).collect()
}

fn percent_decode(text: &str) -> Option<String> {
    let is_whole = |rest: &str| rest.get(..2).is_some_and(|two| two.bytes().all(|b| b.is_ascii_hexdigit()));
    let is_well_written = text.split('%').skip(1).all(is_whole);
    is_well_written.then(|| String::from_utf8(percent_bytes(text)).ok()).flatten()
}

/// The bytes behind `%41`; a lone `%` stays one.
pub(crate) fn percent_bytes(text: &str) -> Vec<u8> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        let escaped = after.get(..2).filter(|_| *byte == b'%').and_then(|two| hex::decode(two).ok());
        match escaped {
            Some(escaped) => {
                decoded.extend(escaped);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                decoded.push(*byte);
                rest = after;
            }
        }
    }
    decoded
}
