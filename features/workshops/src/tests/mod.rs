//! What this room promises, on both engines where storage matters.

mod api_test;
mod course_test;
mod demo_test;
mod house;
mod http_test;
mod kit_test;
mod model_test;
mod phones_test;
mod policy_test;
mod room_test;
