//! Rules alone, use cases in a house with two centres, pages without script, real lists where they are kept.

mod address_test;
mod api_test;
mod demo_test;
mod geocoder_test;
mod ground_test;
mod hours_test;
mod house;
mod http_test;
mod import_test;
mod likeness_test;
mod point_test;
mod policy_test;
mod proposal_test;
mod real_lists_test;
mod sheet_test;
mod store_test;
mod team_test;
