//! Tests of the room.

mod board_test;
mod house;
mod http_test;
mod kit_test;
mod late_test;
mod network_test;
mod papers_test;
mod person_file_test;
mod planning_test;
mod service_test;
mod stale_test;
mod told_test;
mod wording_test;
