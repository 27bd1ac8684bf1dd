//! What this room promises, on both engines.

mod api_test;
mod choosing_test;
mod demo_test;
mod follow_up_test;
mod house;
mod http_test;
mod model_test;
mod policy_test;
mod stale_test;
