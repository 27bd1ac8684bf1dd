//! Real photos of cameras and telephones, broken ones, and the row on both engines.

mod http_test;
mod store_test;
mod upright_test;
