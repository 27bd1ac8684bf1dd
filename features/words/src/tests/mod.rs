//! What this room promises, on both engines.

mod api_test;
mod demo_test;
mod house;
mod http_test;
mod kit_test;
mod linking_test;
mod model_test;
mod policy_test;
mod service_test;
mod stale_test;
