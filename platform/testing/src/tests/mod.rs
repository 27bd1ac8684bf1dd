//! What tests stand on, tried itself.
#![allow(clippy::unwrap_used)]

mod databases_test;
mod model_test;
