//! Passwords and random secrets.
//!
//! A password is kept as Argon2id (19 MiB, 2 passes); at most two are computed at once, so that a
//! rush of sign-ins can exhaust neither memory nor cores. A random secret is kept as its SHA-256.

use std::sync::LazyLock;

use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rand::{Rng as _, RngCore};
use sha2::{Digest, Sha256};
use tokio::sync::Semaphore;

static TWO_AT_ONCE: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(2));

fn argon2() -> Argon2<'static> {
    let params = Params::new(19_456, 2, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// The hash to keep of a password; `None` only if the machine could not compute it.
pub async fn hash_password(password: String) -> Option<String> {
    let _permit = TWO_AT_ONCE.acquire().await.ok()?;
    let hashed =
        tokio::task::spawn_blocking(move || argon2().hash_password(password.as_bytes()).map(|h| h.to_string()));
    hashed.await.ok()?.ok()
}

/// Whether a password is the one that was hashed. An unknown account is verified against a hash
/// too (give `None`), so that the answer takes as long.
pub async fn verify_password(password: String, kept: Option<String>) -> bool {
    let Ok(_permit) = TWO_AT_ONCE.acquire().await else { return false };
    let verified = tokio::task::spawn_blocking(move || {
        let Some(kept) = kept else {
            // The work is done for its duration only.
            drop(argon2().hash_password(password.as_bytes()));
            return false;
        };
        let Ok(parsed) = argon2::PasswordHash::new(&kept) else { return false };
        argon2().verify_password(password.as_bytes(), &parsed).is_ok()
    });
    verified.await.unwrap_or(false)
}

/// A text made slow to guess, the same each time: for what must be found by itself, like the three words of a card.
///
/// `salt` says where it counts (a centre), at least eight bytes. `None` only if the machine could not compute it.
pub async fn stretch(text: String, salt: Vec<u8>) -> Option<String> {
    let _permit = TWO_AT_ONCE.acquire().await.ok()?;
    let stretched = tokio::task::spawn_blocking(move || {
        let mut out = [0_u8; 32];
        argon2().hash_password_into(text.as_bytes(), &salt, &mut out).ok()?;
        Some(hex::encode(out))
    });
    stretched.await.ok()?
}

/// So many digits, each as likely as the others: a PIN, a code.
pub fn draw_digits(count: usize) -> String {
    let mut random = rand::rng();
    (0..count).filter_map(|_| char::from_digit(random.random_range(0..10), 10)).collect()
}

/// 256 random bits, shown once to their owner and kept as a hash.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Draws a new secret.
    pub fn draw() -> Self {
        let mut bytes = [0_u8; 32];
        rand::rng().fill_bytes(&mut bytes);
        Self(URL_SAFE_NO_PAD.encode(bytes))
    }

    /// Draws 128 bits, for the small square of a card: a code of fewer points is read by an old telephone too.
    pub fn draw_for_card() -> Self {
        let mut bytes = [0_u8; 16];
        rand::rng().fill_bytes(&mut bytes);
        Self(URL_SAFE_NO_PAD.encode(bytes))
    }

    /// The text for a cookie, a link or a token.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What is kept of a secret.
    pub fn hash_of(text: &str) -> String {
        hex::encode(Sha256::digest(text.as_bytes()))
    }

    pub fn hash(&self) -> String {
        Self::hash_of(&self.0)
    }
}
