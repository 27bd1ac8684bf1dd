//! The paper forms, one file each; public names are re-exported by the crate.
//!
//! Fields hold text ready for eyes: dates, prices and phone numbers are already written in the
//! reader's language by the caller. Nothing here formats or translates.

pub(crate) mod attendance_sheet;
pub(crate) mod block;
pub(crate) mod call_list;
pub(crate) mod card_sheet;
pub(crate) mod certificate;
pub(crate) mod enrolment_receipt;
pub(crate) mod letter;
pub(crate) mod letter_round;
pub(crate) mod letterhead;
pub(crate) mod poster;
pub(crate) mod programme;
pub(crate) mod record;
pub(crate) mod signup_sheet;
