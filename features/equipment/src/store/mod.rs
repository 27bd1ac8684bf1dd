//! The SQL of equipment. Each asks for the centre's rows only.

pub mod calls;
pub mod figures;
pub mod items;
pub mod loans;
pub mod repairs;
pub mod requests;
pub mod stock;
