//! The tests of this room.

mod api_test;
mod demo_test;
mod feed_test;
mod field_test;
mod handover_test;
mod hooks_test;
mod house;
mod http_test;
mod limits_test;
mod model_test;
mod policy_test;
mod race_test;
mod slots_test;
mod store_test;
mod team_test;
mod telling_test;
mod together_test;
mod walls_test;
