//! Words of forums as types, and the rules they obey. Pure: no clock, no database.

pub mod alike;
pub mod ballot;
pub mod forum;
pub mod refusal;
pub mod theme;

kernel::typed_id! {
    /// One forum: a day that residents prepare for months.
    ForumId,
    /// What someone proposes to talk about.
    ThemeId,
    /// Who proposed it.
    AuthorId,
    /// One part of the day.
    SlotId,
}

/// Ids as the data keep them.
macro_rules! bound {
    ($($id:ty),+) => {$(
        impl From<$id> for db::Val { fn from(id: $id) -> Self { Self::from(id.uuid()) } }
    )+};
}

bound!(ForumId, ThemeId, AuthorId, SlotId);

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
