//! The rules of procedures and reminders. Pure: no clock, no data, no network.

pub mod answer;
pub mod horizon;
pub mod library;
pub mod procedure;
pub mod reach;
pub mod reminder;
pub mod rule;
pub mod rule_words;
pub mod wording;
