//! Programs told of appointments, after the Standard Webhooks: an address, a secret, a signature, tries over a day.
//!
//! Pure. Only an address of the open Internet is written to: the house's own network is nobody's business.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Duration, Utc};
use reqwest::Url;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::refusal::Refusal;

/// The block of SHA-256, as the signature needs it.
const BLOCK: usize = 64;
/// After how many minutes one tries again: eight tries over a day.
const WAITS: [i64; 7] = [1, 5, 30, 120, 300, 480, 480];
const LONGEST_ADDRESS: usize = 400;

/// A program that is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hook {
    pub id: Uuid,
    pub url: String,
    /// Sealed by the house.
    pub secret: Vec<u8>,
    pub created_at: DateTime<Utc>,
    /// How many words could not be brought, after all tries.
    pub lost: i64,
}

/// What happened to an appointment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    Booked,
    Moved,
    /// Arrived, seen, called off: its state says which.
    Changed,
}

impl Event {
    /// Its word for programs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Booked => "appointment.booked",
            Self::Moved => "appointment.moved",
            Self::Changed => "appointment.changed",
        }
    }
}

/// One word on its way to a program: the same id at each try.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    pub hook: Uuid,
    pub id: String,
    pub body: String,
    /// How many tries were made.
    pub tries: usize,
}

impl Call {
    /// When it is tried again after one more failure; nothing when it is lost.
    pub fn again(&self) -> Option<Duration> {
        WAITS.get(self.tries).copied().map(Duration::minutes)
    }
}

/// An address as it is typed: of the open Internet, and nobody can read on the way.
pub fn read_url(typed: &str) -> Result<String, Refusal> {
    let url = Url::parse(typed.trim()).map_err(|_| Refusal::HookAddress)?;
    let is_named = url.host_str().is_some_and(|host| !host.is_empty());
    let is_plain = url.username().is_empty() && url.password().is_none();
    let is_public = match url.host_str().map(|host| host.trim_matches(['[', ']']).parse::<IpAddr>()) {
        Some(Ok(ip)) => is_public(ip),
        _ => true,
    };
    let fits = url.scheme() == "https" && is_named && is_plain && is_public && url.as_str().len() <= LONGEST_ADDRESS;
    if fits { Ok(url.into()) } else { Err(Refusal::HookAddress) }
}

/// Whether an address is one of the open Internet.
pub fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    let is_shared = a == 100 && (64..128).contains(&b);
    let is_of_the_trade = (a == 192 && b == 0 && c == 0) || (a == 198 && (18..20).contains(&b));
    let is_closed = ip.is_private() || ip.is_loopback() || ip.is_link_local() || ip.is_documentation();
    !(is_closed || is_shared || is_of_the_trade || a == 0 || a >= 224)
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    if let Some(inner) = ip.to_ipv4_mapped() {
        return is_public_v4(inner);
    }
    let [first, second, ..] = ip.segments();
    // The open Internet is 2000::/3; documentation, tunnels and translations inside it are not.
    let is_open = (first & 0xe000) == 0x2000;
    is_open && first != 0x2002 && !(first == 0x2001 && (second == 0xdb8 || second < 0x200))
}

/// The secret as a program is given it.
pub fn shown_secret(secret: &[u8]) -> String {
    format!("whsec_{}", STANDARD.encode(secret))
}

/// The signature of a word: `v1,` and the HMAC-SHA256 of `id.timestamp.body`.
pub fn signature(secret: &[u8], id: &str, at: i64, body: &str) -> String {
    format!("v1,{}", STANDARD.encode(hmac(secret, format!("{id}.{at}.{body}").as_bytes())))
}

fn hmac(key: &[u8], message: &[u8]) -> Vec<u8> {
    let key = if key.len() > BLOCK { Sha256::digest(key).to_vec() } else { key.to_vec() };
    let padded = |mask: u8| {
        let key = key.iter().copied().chain(std::iter::repeat(0)).take(BLOCK);
        key.map(|byte| byte ^ mask).collect::<Vec<u8>>()
    };
    let inner = Sha256::new().chain_update(padded(0x36)).chain_update(message).finalize();
    Sha256::new().chain_update(padded(0x5c)).chain_update(inner).finalize().to_vec()
}
