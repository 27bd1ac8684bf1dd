//! A film, who is seen in it, what they agreed to, its subtitles, the first bytes of a file. Pure.

pub mod consent;
pub mod film;
pub mod refusal;
pub mod sample;
pub mod subtitles;
