//! The rule of consents in every case, files of every kind, films made by the real programs, both engines.
#![allow(clippy::unwrap_used)]

mod api_test;
mod bucket_test;
mod channel_test;
mod consent_test;
mod convert_test;
mod demo_test;
mod film_test;
mod house;
mod page_test;
mod store_test;
mod subtitle_test;
mod taken_back_test;
mod upload_test;
