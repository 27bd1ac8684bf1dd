//! Papers as they come out of the printer: read back with poppler, measured in millimetres.

mod engine_test;
mod letter_test;
mod lists;
mod paper_test;
mod pdf;
mod samples;
mod signs_test;
