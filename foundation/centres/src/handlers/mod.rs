//! What the addresses of this room answer: each reads a request, asks one use case, shows one page.

pub(crate) mod account;
pub(crate) mod first_start;
pub(crate) mod history;
pub(crate) mod roles;
pub(crate) mod settings;
