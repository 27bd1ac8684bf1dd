//! What an idea keeps, and what its authors are told, on both engines.

mod author_test;
mod house;
mod keeping_test;
mod model_test;
mod telling_test;
mod undo_test;
