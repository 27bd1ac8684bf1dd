//! What this room promises, on both engines.

mod api_test;
mod check_test;
mod demo_test;
mod house;
mod http_test;
mod kit_test;
mod library_test;
mod pack_test;
mod policy_test;
mod rule_test;
mod run_test;
mod service_test;
