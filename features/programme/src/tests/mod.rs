//! Tests of the programme: pure rules, rows on both engines, use cases, pages.

mod house;
mod model_test;
mod public_test;
mod service_test;
mod store_test;
