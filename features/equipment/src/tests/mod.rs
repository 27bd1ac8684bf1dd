//! What this room promises, on both engines.

mod api_test;
mod demo_test;
mod house;
mod http_test;
mod lending_test;
mod model_test;
mod papers_test;
mod policy_test;
mod stock_test;
