//! What people answer: short texts read for what they ask, and nothing more.

pub mod sms;
