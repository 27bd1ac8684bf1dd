//! Tests of the room.

mod anew_test;
mod answers_test;
mod api_test;
mod days_test;
mod demo_test;
mod field_test;
mod gaps_test;
mod house;
mod http_test;
mod kit_test;
mod library_test;
mod rule_test;
mod store_test;
mod vectors_test;
mod words_test;
mod year_test;
