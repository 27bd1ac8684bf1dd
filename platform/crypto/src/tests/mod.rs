//! Sealing, tried: places, erasure, the journal, on both engines.
#![allow(clippy::unwrap_used)]

mod journal_test;
mod keys_test;
mod master_test;
