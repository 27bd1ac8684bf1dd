//! The setting `ESSAIM_SMTP_URL` read into a host, a kind of encryption and an account.
//!
//! It opens no connection, and refuses a password that would cross a wire in clear.

use reqwest::Url;

use crate::transport::{GatewayUrlError, credentials, is_this_machine};

/// How the line is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encryption {
    /// In clear: a relay on this machine or behind the same wall.
    None,
    /// In clear until `STARTTLS`, which must succeed.
    StartTls,
    /// From the first byte.
    Implicit,
}

/// Where to hand messages over.
#[derive(Clone, PartialEq, Eq)]
pub struct SmtpAddress {
    pub host: String,
    pub port: u16,
    pub encryption: Encryption,
    /// User and password.
    pub account: Option<(String, String)>,
}

impl SmtpAddress {
    /// Reads `smtp://host`, `smtp://host:587?tls=starttls` or `smtps://user:pass@host`.
    pub fn parse(url: &str) -> Result<Self, GatewayUrlError> {
        let url = Url::parse(url.trim()).map_err(|_| GatewayUrlError::NotAUrl)?;
        let encryption = encryption(&url)?;
        let host = url.host_str().filter(|h| !h.is_empty()).ok_or(GatewayUrlError::Host)?.to_owned();
        let account = credentials(&url)?;
        if encryption == Encryption::None && account.is_some() && !is_this_machine(&host) {
            return Err(GatewayUrlError::PasswordInClear { instead: "?tls=starttls or smtps://" });
        }
        let usual = match encryption {
            Encryption::None => 25,
            Encryption::StartTls => 587,
            Encryption::Implicit => 465,
        };
        let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        Ok(Self { host, port: url.port().unwrap_or(usual), encryption, account })
    }
}

impl std::fmt::Debug for SmtpAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{} ({:?})", self.host, self.port, self.encryption)
    }
}

fn encryption(url: &Url) -> Result<Encryption, GatewayUrlError> {
    let mut encryption = match url.scheme() {
        "smtp" => Encryption::None,
        "smtps" => Encryption::Implicit,
        _ => return Err(GatewayUrlError::Scheme { expected: "smtp, smtps" }),
    };
    for (name, value) in url.query_pairs() {
        encryption = match (name.as_ref(), value.as_ref(), encryption) {
            ("tls", "starttls" | "required", Encryption::None) => Encryption::StartTls,
            ("tls", "none", Encryption::None) => Encryption::None,
            ("tls", "implicit", Encryption::Implicit) => Encryption::Implicit,
            _ => return Err(GatewayUrlError::UnknownOption { name: format!("{name}={value}") }),
        };
    }
    Ok(encryption)
}
