//! The SQL of the ledger.

mod ledger;
mod plan;

pub use ledger::{
    BoardRow, Incoming,
    board_rows, claim, due_count, expire_leases, fence, find, find_for_person, insert_fault, insert_incoming,
    last_to_address, list_incoming, list_messages, record_evidence, settle, settle_by_reference, set_by_hand,
    settle_old_sent,
};
pub use plan::{
    batch_state, cancel_planned, contents, faults, insert_batch, insert_content, insert_messages, set_batch_state,
};
