//! Work for later, kept in the database.
//!
//! A job is enqueued inside the business transaction and run at least once; a job says itself
//! whether to retry or to give up. What must never happen twice (a message that leaves the
//! house) does not run as a job: it goes through the ledger of `delivery`.

mod queue;
mod worker;

pub use queue::{count_dead, enqueue, forget_done, overdue};
pub use worker::{JobError, JobFuture, JobKind, Worker};

#[cfg(test)]
mod tests;
