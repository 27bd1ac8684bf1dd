//! RSA keys of 2,048 bits: drawn, used to sign, told as JSON Web Keys (RFC 7517). Nothing here keeps one.

use aws_lc_rs::encoding::{AsDer as _, Pkcs8V1Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_SHA256, RsaKeyPair, UnparsedPublicKey};
use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::jws::encoded;

/// The arithmetic of keys failed: a key that cannot be read, or no randomness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a key could not be drawn, read or used")]
pub struct KeyFault;

/// A key that was just drawn.
pub struct Drawn {
    /// PKCS#8, to be sealed.
    pub private: Zeroizing<Vec<u8>>,
    /// PKCS#1, for everyone.
    pub public: Vec<u8>,
}

/// Draws a key; takes up to a second of a core.
pub fn draw() -> Result<Drawn, KeyFault> {
    let pair = RsaKeyPair::generate(KeySize::Rsa2048).map_err(|_| KeyFault)?;
    let der: Pkcs8V1Der<'static> = pair.as_der().map_err(|_| KeyFault)?;
    Ok(Drawn { private: Zeroizing::new(der.as_ref().to_vec()), public: pair.public_key().as_ref().to_vec() })
}

/// Signs with RS256.
pub fn sign(private: &[u8], message: &[u8]) -> Result<Vec<u8>, KeyFault> {
    let pair = RsaKeyPair::from_pkcs8(private).map_err(|_| KeyFault)?;
    let mut signature = vec![0_u8; pair.public_modulus_len()];
    pair.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message, &mut signature).map_err(|_| KeyFault)?;
    Ok(signature)
}

/// Whether this key signed this message.
pub fn is_signed(public: &[u8], message: &[u8], signature: &[u8]) -> bool {
    UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, public).verify(message, signature).is_ok()
}

/// The public part as a JSON Web Key, under its name.
pub fn jwk(kid: &str, public: &[u8]) -> Option<Value> {
    let (modulus, exponent) = numbers(public)?;
    Some(json!({
        "kty": "RSA", "use": "sig", "alg": "RS256", "kid": kid, "n": encoded(modulus), "e": encoded(exponent),
    }))
}

/// The two numbers of a public key in PKCS#1: a sequence of two integers.
fn numbers(der: &[u8]) -> Option<(&[u8], &[u8])> {
    let (inside, rest) = element(der, 0x30)?;
    let (modulus, after) = element(inside, 0x02)?;
    let (exponent, end) = element(after, 0x02)?;
    (rest.is_empty() && end.is_empty()).then_some((unpadded(modulus), unpadded(exponent)))
}

/// The content of the DER element that stands first, and what follows it.
fn element(der: &[u8], tag: u8) -> Option<(&[u8], &[u8])> {
    let (head, rest) = der.split_at_checked(2)?;
    if head.first() != Some(&tag) {
        return None;
    }
    let first = usize::from(*head.get(1)?);
    if first < 0x80 {
        return rest.split_at_checked(first);
    }
    let (size, rest) = rest.split_at_checked(first & 0x7f)?;
    if size.is_empty() || size.len() > 4 {
        return None;
    }
    let length = size.iter().fold(0_usize, |sum, byte| (sum << 8) | usize::from(*byte));
    rest.split_at_checked(length)
}

/// A positive integer without the zero that says that it is positive.
fn unpadded(number: &[u8]) -> &[u8] {
    number.strip_prefix(&[0]).unwrap_or(number)
}
