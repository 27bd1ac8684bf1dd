//! What this room must do, on both engines where it is kept.

mod api_test;
mod asking_test;
mod calling_test;
mod demo_test;
mod house;
mod http_test;
mod model_test;
mod paper_test;
mod store_test;
