//! Search that forgives accents, spelling and half-typed words, over a corpus held in memory.
//!
//! For hundreds to tens of thousands of short texts: activities, places, people, answers. French
//! first: elisions, plurals, sounds, a small table of synonyms. It holds words and ids only; it
//! never stores a text, asks a database, or decides who may see a hit.

mod index;
mod query;
mod sound;
mod stem;
mod synonyms;
mod vocabulary;
mod words;

pub use index::{Hit, Index, Weight};
pub use sound::sound;
pub use stem::stem;

#[cfg(test)]
mod tests;
