//! An action sheet as types, and the rules it obeys. Pure: no clock, no database.

pub mod content;
pub mod refusal;
pub mod sheet;

kernel::typed_id! {
    /// One action sheet.
    SheetId,
}

impl From<SheetId> for db::Val {
    fn from(id: SheetId) -> Self {
        Self::from(id.uuid())
    }
}
