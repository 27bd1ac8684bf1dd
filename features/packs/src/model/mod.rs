//! Words of offline packs as types, and the rules they obey. Pure: no clock, no database.

pub mod booklet;
pub mod form;
pub mod manifest;
pub mod pack;
pub mod refusal;
pub mod site;

kernel::typed_id! {
    /// One pack: what a centre chose to carry, in one language.
    PackId,
    /// The pack as it was made one day.
    PackVersionId,
}

/// Ids as the data keep them.
macro_rules! bound {
    ($($id:ty),+) => {$(
        impl From<$id> for db::Val { fn from(id: $id) -> Self { Self::from(id.uuid()) } }
    )+};
}

bound!(PackId, PackVersionId);
