//! Tests of the room, by subject; this file names them.

mod act_test;
mod api_test;
mod away_test;
mod file_test;
mod house;
mod kept_test;
mod mandate_test;
mod model_test;
mod own_test;
mod paper_test;
mod straight_test;
mod team_test;
mod wall_test;
