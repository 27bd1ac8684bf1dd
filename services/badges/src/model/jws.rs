//! Compact JSON Web Signatures (RFC 7515), RS256 and nothing else: no algorithm is ever read from a file to obey it.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

/// The most bytes of a token that is looked at.
pub const MOST_BYTES: usize = 200_000;

/// A token taken apart, believed in nothing yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Parts {
    /// What the signature is of.
    pub signed: String,
    pub header: Value,
    pub payload: Value,
    pub signature: Vec<u8>,
}

impl Parts {
    /// A token as it stands; nothing when it is not one.
    pub fn read(token: &str) -> Option<Self> {
        let token = token.trim();
        if token.len() > MOST_BYTES {
            return None;
        }
        let (signed, signature) = token.rsplit_once('.')?;
        let (header, payload) = signed.split_once('.')?;
        let json = |part: &str| serde_json::from_slice::<Value>(&URL_SAFE_NO_PAD.decode(part).ok()?).ok();
        let parts = Self {
            signed: signed.to_owned(),
            header: json(header)?,
            payload: json(payload)?,
            signature: URL_SAFE_NO_PAD.decode(signature).ok()?,
        };
        (parts.header.is_object() && parts.payload.is_object()).then_some(parts)
    }

    /// Which key it says signed it.
    pub fn kid(&self) -> &str {
        self.header.get("kid").and_then(Value::as_str).unwrap_or_default()
    }

    /// Whether it says that it was signed as this house signs.
    pub fn is_rs256(&self) -> bool {
        self.header.get("alg").and_then(Value::as_str) == Some("RS256")
    }
}

/// What is to be signed: the header and the payload, encoded.
pub fn unsigned(kid: &str, payload: &Value) -> String {
    let header = json!({ "alg": "RS256", "typ": "JWT", "kid": kid });
    format!("{}.{}", encoded(header.to_string().as_bytes()), encoded(payload.to_string().as_bytes()))
}

/// The token, once it is signed.
pub fn signed(unsigned: &str, signature: &[u8]) -> String {
    format!("{unsigned}.{}", encoded(signature))
}

/// Bytes as base64url without padding.
pub fn encoded(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
