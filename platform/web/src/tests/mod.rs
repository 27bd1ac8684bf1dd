//! The pipe, tried without a house.
