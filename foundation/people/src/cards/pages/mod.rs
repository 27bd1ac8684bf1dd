//! The pages of cards: the public door and one's own file, and what the desk does.

pub(crate) mod by_code;
pub(crate) mod desk;
pub(crate) mod door;
pub(crate) mod helping;
pub(crate) mod own;
pub(crate) mod preferences;
pub(crate) mod sheet;
pub(crate) mod taking;
