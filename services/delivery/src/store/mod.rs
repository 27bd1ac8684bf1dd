//! The SQL of the ledger.

mod answers;
mod late;
mod ledger;
mod outbox;
mod plan;
mod recipients;
mod season;
mod sending;

pub use answers::{
    Incoming, IncomingRow, insert_fault, insert_incoming, last_to_address, list_incoming, people_at, record_evidence,
    refuse_planned, settle_by_reference, settle_old_sent,
};
pub use late::release_batch;
pub(crate) use late::{Overdue, hold_late, overdue};
pub use ledger::{
    BoardRow, board_rows, find, find_for_person, list_messages, messages_by_ids, notices_by_hand, set_by_hand,
};
pub use outbox::{OutboxFilter, count_outbox, decide_unsure, list_outbox};
pub use plan::{
    batch_state, cancel_planned, contents, faults, insert_batch, insert_content, insert_messages,
    insert_messages_named, set_batch_state,
};
pub use recipients::{
    Blocked, NewRecipient, Progress, RecipientFilter, RecipientRow, every_recipient, find_recipient, insert_recipients,
    list_recipients, mark_told, point_recipients, progress_of, reached_by,
};
pub use season::{SeasonReach, season_reach};
pub(crate) use sending::{
    Leaving, Settlement, claim, expire_leases, fence, is_due, release, renew, settle, settle_late,
};
