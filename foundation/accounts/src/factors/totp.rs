//! Codes of six digits that a telephone draws each thirty seconds (RFC 6238, SHA-1 as every application reads it). Pure.
//!
//! A clock may be one step off, before or after. Which step a code belongs to is told, so that it is taken once.

use chrono::{DateTime, Utc};
use rand::RngCore as _;
use totp_rs::{Algorithm, TOTP};

/// For how many seconds a code is shown.
const STEP: i64 = 30;
const DIGITS: usize = 6;
/// 160 bits, as RFC 4226 recommends.
const SECRET_BYTES: usize = 20;

/// A new secret.
pub(crate) fn draw() -> Vec<u8> {
    let mut secret = vec![0_u8; SECRET_BYTES];
    rand::rng().fill_bytes(&mut secret);
    secret
}

/// The key to type where no camera reads the square, by groups of four signs.
pub(crate) fn typed_key(secret: &[u8]) -> String {
    let signs: Vec<char> = engine(secret, "").get_secret_base32().chars().collect();
    signs.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
}

/// What the square says to the application: `otpauth://totp/…`.
pub(crate) fn uri(secret: &[u8], email: &str) -> String {
    engine(secret, email).get_url()
}

/// The step to which a typed code belongs, when it is one of now; blanks do not count.
pub(crate) fn step_of(secret: &[u8], typed: &str, now: DateTime<Utc>) -> Option<i64> {
    let typed: String = typed.chars().filter(|sign| !sign.is_whitespace()).collect();
    let here = now.timestamp() / STEP;
    [here, here - 1, here + 1].into_iter().find(|step| is_same(&code_at(secret, *step), &typed))
}

/// The code of an instant, as the telephone shows it.
#[cfg(test)]
pub(crate) fn code(secret: &[u8], at: DateTime<Utc>) -> String {
    code_at(secret, at.timestamp() / STEP)
}

/// Whether this looks like a code of a telephone rather than a code on paper or a password.
pub(crate) fn is_code(typed: &str) -> bool {
    let signs: Vec<char> = typed.chars().filter(|sign| !sign.is_whitespace()).collect();
    signs.len() == DIGITS && signs.iter().all(char::is_ascii_digit)
}

fn code_at(secret: &[u8], step: i64) -> String {
    engine(secret, "").generate(u64::try_from(step * STEP).unwrap_or_default())
}

fn engine(secret: &[u8], email: &str) -> TOTP {
    // The name shows in the list of the application, where a colon ends the issuer.
    let name = email.replace(':', ".");
    let skew = 1;
    TOTP::new_unchecked(
        Algorithm::SHA1,
        DIGITS,
        skew,
        STEP.unsigned_abs(),
        secret.to_vec(),
        Some("Essaim".to_owned()),
        name,
    )
}

/// Compared in the same time wherever they differ.
fn is_same(right: &str, typed: &str) -> bool {
    right.len() == typed.len() && right.bytes().zip(typed.bytes()).fold(0, |differ, (a, b)| differ | (a ^ b)) == 0
}
