//! Words of the practice space as types, and the rules they obey. Pure: no clock, no database.

pub mod bodies;
pub mod check;
pub mod counts;
pub mod library;
pub mod paths;
pub mod refusal;
pub mod rule;
pub mod run;
pub mod simulator;
pub mod sitting;
pub mod text;
pub mod workbench;

kernel::typed_id! {
    /// A simulator that a centre made or took.
    SimulatorId,
    /// A group that practises together, on one day.
    SittingId,
}

/// Ids as the data keep them.
macro_rules! bound {
    ($($id:ty),+) => {$(
        impl From<$id> for db::Val { fn from(id: $id) -> Self { Self::from(id.uuid()) } }
    )+};
}

bound!(SimulatorId, SittingId);

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
