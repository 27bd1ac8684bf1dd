//! What this room promises, on both engines.

mod api_test;
mod carrying_test;
mod demo_test;
mod fact_test;
mod following_test;
mod group_test;
mod house;
mod http_test;
mod model_test;
mod policy_test;
mod roll_test;
mod wishes_test;
