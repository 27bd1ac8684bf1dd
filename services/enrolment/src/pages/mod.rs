//! One struct a page; the words and formats for eyes live here, decisions elsewhere.

pub(crate) mod answers;
pub(crate) mod journey;
pub(crate) mod letters;
pub(crate) mod own;
pub(crate) mod papers;
pub(crate) mod team;
pub(crate) mod to_tell;
pub(crate) mod words;
