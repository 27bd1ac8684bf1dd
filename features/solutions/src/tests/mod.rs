//! What this room promises, on both engines where storage matters.

mod api_test;
mod catalogue_test;
mod demo_test;
mod house;
mod lineage_test;
mod policy_test;
mod street_test;
mod team_test;
