//! Words of certificates as types, and the rules they obey. Pure: no clock, no database.

pub mod baked;
pub mod certificate;
pub mod credential;
pub mod jws;
pub mod key;
pub mod picture;
pub mod refusal;

kernel::typed_id! {
    /// One certificate of one person.
    CertificateId,
    /// One key with which a centre signs, or signed.
    KeyId,
}

/// Ids as the data keep them.
macro_rules! bound {
    ($($id:ty),+) => {$(
        impl From<$id> for db::Val { fn from(id: $id) -> Self { Self::from(id.uuid()) } }
    )+};
}

bound!(CertificateId, KeyId);
