//! Secrets, tries and decisions; the data-bound ones on both engines.
#![allow(clippy::unwrap_used)]

mod policy_test;
mod secret_test;
mod throttle_test;
