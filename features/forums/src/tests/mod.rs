//! What this room promises, on both engines.

mod api_test;
mod ballot_test;
mod choosing_test;
mod demo_test;
mod house;
mod http_test;
mod policy_test;
mod themes_test;
