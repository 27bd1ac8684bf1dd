//! The SQL of the ledger.

mod answers;
mod census;
mod faults;
mod incoming;
mod late;
mod ledger;
mod outbox;
mod plan;
mod recipients;
mod season;
mod sending;

pub use answers::{people_at, record_evidence, refuse_planned, settle_by_reference, settle_old_sent};
pub use census::{Census, census};
pub(crate) use faults::delete_faults_unscoped;
pub use faults::{Fault, delete_faults, fault_of, faults, find_fault, insert_fault, insert_trust, list_faults};
pub use incoming::{Claim, Incoming, IncomingRow, insert_incoming, list_incoming};
pub(crate) use incoming::{holders_unscoped, is_told, last_messages_unscoped, list_unclaimed_unscoped};
pub use late::release_batch;
pub(crate) use late::{Overdue, hold_late, overdue};
pub use ledger::{
    BoardRow, board_rows, find, find_unscoped, list_messages, messages_by_ids, notices_by_hand, set_by_hand,
};
pub use outbox::{OutboxFilter, count_outbox, list_outbox, settle_doubt, settle_doubts};
pub use plan::{
    batch_state, cancel_planned, contents, hold_attempts, insert_batch, insert_content, insert_messages,
    insert_messages_named, set_batch_state,
};
pub(crate) use plan::{contents_unscoped, id_of_key};
pub use recipients::{
    Blocked, NewRecipient, Progress, RecipientFilter, RecipientRow, every_recipient, find_recipient, insert_recipients,
    list_recipients, mark_told, point_recipients, progress_of, reached_by,
};
pub use season::{SeasonReach, season_reach};
pub(crate) use sending::{
    Leaving, Settlement, claim, expire_leases, fence, is_due, release, renew, settle, settle_late,
};
