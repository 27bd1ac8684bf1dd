//! Requests and answers: the pipe between the street and the rooms.
//!
//! [`App`] is the house as composed, [`Cx`] one request (or one job) in it, [`Module`] what a room
//! brings, [`Problem`] what goes wrong and how it is told, as a page or as RFC 9457 JSON.
//! Knows no domain word: centres, people and messages are the rooms' business.

pub mod api;
mod app;
mod bound;
mod cookies;
mod cx;
mod display;
mod field;
mod forms;
mod health;
mod hearing;
mod holding;
mod kept;
mod kit;
mod module;
mod once;
mod own_file;
mod pack;
mod page_cache;
mod page_words;
mod practice;
mod problem;
mod refusals;
mod respond;
mod router;
mod session;
mod stored;
mod undoing;

pub use app::{App, AppParts, Settings};
pub use cx::Cx;
pub use display::safe_path;
pub use field::{
    FieldDraft, FieldDrafts, FieldPart, FieldPeople, FieldPerson, FieldReading, FieldSheet, FieldSheets,
    FieldSignature, FieldTerms,
};
pub use forms::{Form, Upload, UploadForm};
pub use health::{MetricsText, Watch, Worry};
pub use hearing::{Heard, Listener};
pub use holding::{End, Holding, Retention, Step};
pub use kept::{forget_answers, forget_answers_saying};
pub use kit::{KitChange, KitContent, KitKind, KitList, KitRead, KitRefusal, KitRewrite, KitSource, KitTake};
pub use module::{DoorEntry, HomeTile, Module, UndoGuard};
pub use once::{once_key, unkept};
pub use own_file::{OwnBlock, OwnLine, OwnReader, OwnShelf, TeamReader, TeamShelf};
pub use pack::{PackChoice, PackContent, PackFile, PackList, PackPage, PackPart, PackRead};
pub use page_words::{PageWord, PageWords, WordsMark, WordsRead, without_words};
pub use practice::{Practice, PracticeHouse, PracticeMaker};
pub use problem::{FieldError, Problem};
pub use respond::{
    attachment, inline_document, json, page, printed, public_document, public_page, refused_page, see_other, text,
};
pub use router::{policy_with_pictures_of, router};
pub use session::{end_session, session_secret, start_session};
pub use stored::{StoredFile, sent_file, stored_file};
pub use ui::Hub;
pub use undoing::{decide_to_put_back, is_own_act, undo_guards_on};

/// The texts of problems and of the house's own pages.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("web");

/// What a handler answers.
pub type Answer = Result<axum::response::Response, Problem>;

#[cfg(test)]
mod tests;
