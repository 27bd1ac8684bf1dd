//! What is true of accompaniments whatever keeps them: the vocabulary, the rules, the refusals. Pure.

pub mod act;
pub mod file;
pub mod mandate;
pub mod paper;
pub mod refusal;
pub mod secrets;
pub mod straight;
pub mod vocabulary;

pub use act::{Act, ActDraft};
pub use file::{FileState, Hand, StepDraft};
pub use mandate::{MandateDraft, MandateState, NotTaken};
pub use people::mandate::Reading;
pub use refusal::Refusal;
