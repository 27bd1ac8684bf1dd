//! Words of hackathons as types, and the rules they obey. Pure: no clock, no database.

pub mod event;
pub mod refusal;
pub mod team;

kernel::typed_id! {
    /// One hackathon.
    HackathonId,
    /// A challenge, a part of the timetable, a mentor.
    LineId,
    /// A team of residents and developers.
    TeamId,
    /// Who comes.
    MemberId,
    /// What is asked of a team, later.
    FollowUpId,
}

/// Ids as the data keep them.
macro_rules! bound {
    ($($id:ty),+) => {$(
        impl From<$id> for db::Val { fn from(id: $id) -> Self { Self::from(id.uuid()) } }
    )+};
}

bound!(HackathonId, LineId, TeamId, MemberId, FollowUpId);

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
