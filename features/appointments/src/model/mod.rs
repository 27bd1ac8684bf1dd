//! Words of permanences as types, and the rules they obey. Pure: no clock, no database.

pub mod appointment;
pub mod hook;
pub mod motive;
pub mod opening;
pub mod queue;
pub mod refusal;
pub mod slots;

kernel::typed_id! {
    /// Why one comes.
    MotiveId,
    /// Who receives.
    AgendaId,
    /// When and where someone receives.
    OpeningId,
    /// One appointment.
    AppointmentId,
    /// One place in the queue of a day.
    TicketId,
}

/// Ids as the data keep them.
macro_rules! bound {
    ($($id:ty),+) => {$(
        impl From<$id> for db::Val { fn from(id: $id) -> Self { Self::from(id.uuid()) } }
    )+};
}

bound!(MotiveId, AgendaId, OpeningId, AppointmentId, TicketId);

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
