//! Tests of lists, of those who come, and of those who wait.

mod api_test;
mod code_test;
mod demo_test;
mod desk_test;
mod disk_test;
mod doubled_test;
mod forms_test;
mod hours_test;
mod house;
mod journey_test;
mod known_test;
mod merged_test;
mod model_test;
mod own_file_test;
mod own_test;
mod papers_test;
mod race_test;
mod registration_test;
mod roll_test;
mod sheet_test;
mod store_test;
mod team_test;
mod telling_test;
mod undo_test;
mod visitor_test;
mod waiting_test;
