//! Tests of the programme: pure rules, rows on both engines, use cases, pages.

mod api_test;
mod demo_test;
mod house;
mod kit_test;
mod list_test;
mod model_test;
mod neighbours_test;
mod notify_test;
mod paper_test;
mod public_test;
mod service_test;
mod session_test;
mod store_test;
mod team_test;
mod upgrade_test;
