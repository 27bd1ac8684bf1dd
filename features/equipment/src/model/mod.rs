//! Words of equipment as types, and the rules they obey. Pure: no clock, no database.

pub mod item;
pub mod label;
pub mod loan;
pub mod refusal;
pub mod repair;
pub mod sheet;
pub mod stock;

kernel::typed_id! {
    /// One thing that can be lent or given: a bag with its parts is one thing.
    ItemId,
    /// One loan or gift of one thing to one person.
    LoanId,
    /// One call to make about a loan.
    CheckId,
    /// What a resident asked for.
    RequestId,
    /// One line of the repair log.
    RepairId,
    /// One stock-taking.
    StocktakeId,
}

/// Ids as the data keep them.
macro_rules! bound {
    ($($id:ty),+) => {$(
        impl From<$id> for db::Val { fn from(id: $id) -> Self { Self::from(id.uuid()) } }
    )+};
}

bound!(ItemId, LoanId, CheckId, RequestId, RepairId, StocktakeId);

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
