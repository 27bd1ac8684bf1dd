//! Tests of the room, and the small town they speak of.

mod census_test;
mod dice_test;
mod sentence_test;
mod store_test;
mod town;
