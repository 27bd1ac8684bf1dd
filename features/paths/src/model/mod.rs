//! Words of learning paths as types, and the rules they obey. Pure: no clock, no database.

pub mod content;
pub mod fact;
pub mod positioning;
pub mod progress;
pub mod refusal;
pub mod starters;
pub mod wish;

kernel::typed_id! {
    /// One path: modules, each with its levels.
    PathId,
    /// Someone who follows a path.
    LearnerId,
    /// One thing that was learnt, seen or said; the device that notes it makes its id.
    FactId,
    /// A course that someone asks for.
    WishId,
}

/// Ids as the data keep them.
macro_rules! bound {
    ($($id:ty),+) => {$(
        impl From<$id> for db::Val { fn from(id: $id) -> Self { Self::from(id.uuid()) } }
    )+};
}

bound!(PathId, LearnerId, FactId, WishId);

/// Declares the words by which a closed choice is stored and spoken by programs.
macro_rules! coded {
    ($name:ty { $($variant:ident => $code:literal),+ $(,)? }) => {
        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word stored and spoken by programs.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The value of a word.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.code() == code)
            }
        }
    };
}

pub(crate) use coded;

/// Whether a text has more signs than it may.
pub(crate) fn is_longer(text: &str, most: usize) -> bool {
    text.chars().count() > most
}
