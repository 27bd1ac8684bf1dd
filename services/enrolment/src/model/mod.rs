//! Lists, questions, enrolments: what they are and what may be refused. Pure, never async.

pub mod contact;
pub mod day;
pub mod draft;
pub mod enrolment;
pub mod fee;
pub mod list;
pub mod question;
pub(crate) mod reach;
pub mod refusal;
pub mod registration;
