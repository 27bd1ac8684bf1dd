//! What this room must do, on both engines where it is kept.

mod content_test;
mod exchange_test;
mod file_test;
mod house;
mod http_test;
mod lineage_test;
mod merge_test;
mod service_test;
mod traces_test;
