//! What this room must do, on both engines where it is kept.

mod api_test;
mod day_test;
mod demo_test;
mod drafts_test;
mod expecting_test;
mod house;
mod http_test;
mod mandate_test;
mod merge_test;
mod model_test;
mod photo_test;
mod store_test;
