//! Messages, plans and boards, without a database.

pub mod campaign;
pub mod network;
pub mod planning;
pub mod reach;
pub mod wording;
