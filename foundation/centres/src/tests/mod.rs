//! The room of centres, tried: store on both engines, pages, first start.
#![allow(clippy::unwrap_used)]

mod http_test;
mod model_test;
mod store_test;
