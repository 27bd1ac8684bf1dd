//! The port by which a room prints.
//!
//! A room fills a paper form of [`inputs`] (a letter, a poster, a list…) and asks for its PDF;
//! who draws it is decided by the roof. Nothing here knows an engine, a font or a domain word:
//! a poster says what it shows, not what an activity is.
//!
//! Rendering is plain computation and may take seconds: async callers use `spawn_blocking`.

mod error;
mod inputs;
mod port;

pub use error::DocumentError;
pub use inputs::attendance_sheet::{AttendanceRow, AttendanceSheet};
pub use inputs::block::{Block, Run};
pub use inputs::call_list::{Call, CallList};
pub use inputs::card_sheet::{CardFace, CardSheet};
pub use inputs::certificate::Certificate;
pub use inputs::enrolment_receipt::{EnrolmentReceipt, Fact};
pub use inputs::letter::{Letter, LetterCopy};
pub use inputs::letter_round::{Building, LetterDrop, LetterRound, Street};
pub use inputs::letterhead::{CallBack, Direction, Language, Letterhead, Reply, Sender, Words};
pub use inputs::poster::{DayDot, Picture, Poster, PosterFormat};
pub use inputs::programme::{Programme, ProgrammeEntry, ProgrammeSection, Slot, Week, WeekRow};
pub use inputs::record::{Chapter, Entry, Record};
pub use inputs::signup_sheet::{SignupRow, SignupSheet};
pub use port::{Documents, Paper, Template, Unavailable, print};

#[cfg(test)]
mod tests;
