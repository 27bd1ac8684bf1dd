//! Sealing bytes: XChaCha20-Poly1305 with a random nonce, bound to the place where they lie.
//!
//! The associated data are the table, the column and the row: bytes moved to another row, another
//! column or another person's key do not open. A nonce of 192 random bits never has to be counted.

use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use rand::RngCore as _;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{Error, Result};

/// The version of the form, the first byte of everything sealed: by a key of the store, or by the master key itself
/// before the house had a key of its own.
pub const BY_KEY: u8 = 1;
/// The same of what the key of the house seals.
pub const BY_HOUSE: u8 = 2;
const NONCE_BYTES: usize = 24;

/// A key of 256 bits, wiped from memory when it is let go.
pub(crate) type Secret = Zeroizing<[u8; 32]>;

/// Where sealed bytes lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub table: &'static str,
    pub column: &'static str,
    pub row: Uuid,
}

impl Place {
    fn associated(&self) -> Vec<u8> {
        format!("{}:{}:{}", self.table, self.column, self.row.simple()).into_bytes()
    }
}

/// Bytes that only the right key opens, at their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed(Vec<u8>);

impl Sealed {
    /// What was kept of something sealed.
    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// What to keep.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Whether the key of the house sealed it.
    pub(crate) fn is_by_house(&self) -> bool {
        self.0.first() == Some(&BY_HOUSE)
    }
}

pub(crate) fn draw() -> Secret {
    let mut secret = Zeroizing::new([0_u8; 32]);
    rand::rng().fill_bytes(secret.as_mut());
    secret
}

pub(crate) fn seal(key: &Secret, place: &Place, plain: &[u8]) -> Result<Sealed> {
    seal_as(BY_KEY, key, place, plain)
}

/// The same by the key of the house.
pub(crate) fn seal_by_house(key: &Secret, place: &Place, plain: &[u8]) -> Result<Sealed> {
    seal_as(BY_HOUSE, key, place, plain)
}

fn seal_as(version: u8, key: &Secret, place: &Place, plain: &[u8]) -> Result<Sealed> {
    let mut nonce = [0_u8; NONCE_BYTES];
    rand::rng().fill_bytes(&mut nonce);
    let associated = place.associated();
    let closed = XChaCha20Poly1305::new(<&Key>::from(&**key))
        .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: &associated })
        .map_err(|_| Error::Broken)?;
    let mut bytes = Vec::with_capacity(1 + NONCE_BYTES + closed.len());
    bytes.push(version);
    bytes.extend_from_slice(&nonce);
    bytes.extend_from_slice(&closed);
    Ok(Sealed(bytes))
}

pub(crate) fn open(key: &Secret, place: &Place, sealed: &Sealed) -> Result<Zeroizing<Vec<u8>>> {
    let (head, closed) = sealed.0.split_at_checked(1 + NONCE_BYTES).ok_or(Error::Broken)?;
    let (version, nonce) = head.split_at_checked(1).ok_or(Error::Broken)?;
    let nonce: [u8; NONCE_BYTES] = nonce.try_into().map_err(|_| Error::Broken)?;
    if version != [BY_KEY] && version != [BY_HOUSE] {
        return Err(Error::Broken);
    }
    let associated = place.associated();
    XChaCha20Poly1305::new(<&Key>::from(&**key))
        .decrypt(&XNonce::from(nonce), Payload { msg: closed, aad: &associated })
        .map(Zeroizing::new)
        .map_err(|_| Error::Broken)
}
