//! An idea and its authors, from the word said in a workshop to the tool in use.
//!
//! An idea keeps its authors for life, with or without a card in the file; its steps are added and never rewritten,
//! and each step is told to every author in the transaction that takes it. This service has no page of its own, and
//! decides for nobody: whoever calls it has been let in.

mod author;
pub mod demo;
mod hearing;
mod holdings;
mod model;
mod reading;
mod record;
mod refusing;
mod steps;
mod store;
mod telling;
pub mod to_tell;

pub use author::{Author, AuthorId, NewAuthor, TellBy};
pub use model::{Idea, IdeaId, NewIdea, Origin, Refusal, Showing, State, Step, StepKind, TakenStep};
pub use reading::{authors, authors_of, find_author, follow, gathered, of_people, road, told};
pub use record::{add_author, attach_film, change_author, detach_film, forget_author, record, revise, show};
pub use refusing::{Error, sentence};
pub use steps::{advance, join};
pub use store::ideas::{
    Filter, by_ids, count_by_state, count_waiting, find, list, list_public_unscoped, search_key, searched,
    themes_unscoped,
};
pub use store::notices::{Notice, NoticeState};
pub use telling::{Told, Words, path_of};

/// The texts of this room.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("ideas");

/// What this room brings to the house.
pub fn module() -> web::Module {
    let mut module = web::Module::new("ideas", TEXTS);
    module.listeners = vec![hearing::hear];
    module.holdings = holdings::holdings();
    module.retentions = holdings::retentions();
    module
}

#[cfg(test)]
mod tests;
