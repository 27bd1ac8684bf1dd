//! What this room promises, on both engines.

mod api_test;
mod checking_test;
mod demo_test;
mod giving_test;
mod house;
mod http_test;
mod model_test;
mod policy_test;
