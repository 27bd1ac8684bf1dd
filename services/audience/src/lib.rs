//! Whom a message is for, as a French sentence.
//!
//! An [`Audience`] is a unit (people or families) and conditions joined by "and". It can be said
//! as a sentence, counted while it is typed, listed by name, and turned into [`Recipient`]s with
//! all that a plan needs. [`census`] counts it over a whole network. Rooms above bring their own conditions ([`OutsideCriterion`]). It
//! chooses no channel and sends nothing.

pub mod census;
mod model;
mod sentence;
pub mod store;

pub use model::{
    Agreement, Audience, Condition, ConditionRefusal, Consents, Contact, Counted, Home, Outside, OutsideCriterion,
    Recipient, Unit,
};
pub use sentence::{Part, Place, addressed, language_words, plain, sentence};

#[cfg(test)]
mod tests;
