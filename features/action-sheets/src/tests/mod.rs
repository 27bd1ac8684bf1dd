//! What this room promises, on both engines.

mod api_test;
mod content_test;
mod demo_test;
mod house;
mod http_test;
mod policy_test;
mod writing_test;
