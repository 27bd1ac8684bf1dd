//! Words of workshops as types, and the rules they obey. Pure: no clock, no database.

pub mod item;
pub mod live;
pub mod plan;
pub mod refusal;
pub mod vote;
pub mod workshop;

kernel::typed_id! {
    /// How workshops go.
    PlanId,
    /// One workshop.
    WorkshopId,
    /// A telephone that has joined.
    ParticipantId,
    /// Something that was said.
    ItemId,
    /// What was said and belongs together.
    GroupId,
    /// A sheet of paper that was photographed.
    SheetId,
}

/// Ids as the data keep them.
macro_rules! bound {
    ($($id:ty),+) => {$(
        impl From<$id> for db::Val { fn from(id: $id) -> Self { Self::from(id.uuid()) } }
    )+};
}

bound!(PlanId, WorkshopId, ParticipantId, ItemId, GroupId, SheetId);

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

/// What a person typed, without signs that draw nothing and without blanks at the ends; lines and emojis stay.
pub(crate) fn clean(typed: &str) -> String {
    let drawn = |sign: &char| !sign.is_control() || *sign == '\n';
    typed.replace('\t', " ").chars().filter(drawn).collect::<String>().trim().to_owned()
}

/// How many signs a person would count.
pub(crate) fn length(text: &str) -> usize {
    text.chars().count()
}
