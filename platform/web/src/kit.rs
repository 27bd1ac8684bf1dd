//! What a centre has made and another can take: rooms say which of their things are data, and how they are read and written.
//!
//! A room registers a [`KitKind`] in its `module()`; publishing, versions, lineage and merging stand in one place above.
//! A kind decides nothing about who may: whoever asks has been let in. Its content holds nobody: no name, no number,
//! no answer of a resident.

use auth::BoxFuture;
use db::Tx;
use kernel::CentreId;
use serde_json::Value;
use uuid::Uuid;

use crate::cx::Cx;
use crate::problem::Problem;

/// One thing of a centre that could be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KitSource {
    pub id: Uuid,
    pub title: String,
}

/// A thing as data: what is carried, compared and merged, field by field.
#[derive(Debug, Clone, PartialEq)]
pub struct KitContent {
    pub title: String,
    /// A JSON object; lists whose items have a `key` are merged item by item.
    pub content: Value,
}

/// What is written over a thing, and what it was when someone chose that.
#[derive(Debug, Clone, Copy)]
pub struct KitChange<'a> {
    pub read: &'a KitContent,
    pub content: &'a KitContent,
}

impl KitChange<'_> {
    /// Refuses when the thing, read in the transaction that writes, is no longer what was chosen on: what a colleague
    /// wrote meanwhile is not lost.
    pub fn check(&self, now: &KitContent) -> Result<(), KitRefusal> {
        if now == self.read { Ok(()) } else { Err(KitRefusal::Changed) }
    }
}

/// Why a content cannot be written here.
#[derive(Debug, thiserror::Error)]
pub enum KitRefusal {
    /// A field is missing, too long, or of another shape; the text names it and is not for eyes.
    #[error("the content cannot be read: {0}")]
    Unreadable(String),
    /// The draft is gone.
    #[error("there is nothing to write over")]
    Gone,
    /// The centre has as many of its kind as it may; one more would hide another.
    #[error("the centre has as many as it may")]
    Full,
    /// Someone wrote on it since it was read.
    #[error("it is no longer what was read")]
    Changed,
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl From<serde_json::Error> for KitRefusal {
    fn from(error: serde_json::Error) -> Self {
        Self::Unreadable(error.to_string())
    }
}

/// Lists what a centre could publish.
pub type KitList = for<'a> fn(&'a Cx, CentreId) -> BoxFuture<'a, Result<Vec<KitSource>, Problem>>;

/// Reads one thing of a centre.
pub type KitRead = for<'a> fn(&'a Cx, CentreId, Uuid) -> BoxFuture<'a, Result<Option<KitContent>, Problem>>;

/// Makes a draft, in a transaction.
pub type KitTake = for<'a> fn(&'a Cx, &'a mut Tx, CentreId, &'a KitContent) -> BoxFuture<'a, Result<Uuid, KitRefusal>>;

/// Writes over a centre's own thing, in a transaction: it holds the thing, reads it as [`KitKind::read`] does, asks
/// [`KitChange::check`], and writes.
pub type KitRewrite =
    for<'a> fn(&'a Cx, &'a mut Tx, CentreId, Uuid, KitChange<'a>) -> BoxFuture<'a, Result<(), KitRefusal>>;

/// One kind of thing that spreads from centre to centre.
#[derive(Clone, Copy)]
pub struct KitKind {
    /// `activity`, `campaign`, `reminders`, `workshop-plan`: stands in files and addresses.
    pub code: &'static str,
    /// The key of its word. `KEY-field` says the word of a field of its content, `KEY-field-value` that of a coded
    /// value (underscores as hyphens); where there is no such text, the field or the value is shown as it is.
    pub label: &'static str,
    /// The fields of its content in the order in which they are told, at whatever depth they stand; what is not named
    /// here comes after.
    pub fields: &'static [&'static str],
    /// The newest shape of its content that this house reads; a newer one is refused with a sentence.
    pub format: u32,
    /// What the centre could publish, the newest first.
    pub list: KitList,
    /// The thing as it is now; `None` when the centre has it no more.
    pub read: KitRead,
    /// Makes a draft of it, in the transaction that keeps the adoption.
    pub take: KitTake,
    /// Writes a merged content over the centre's own, if that is still what was merged.
    pub rewrite: KitRewrite,
    /// Where the team works on it, from the centre's slug.
    pub href: fn(&str, Uuid) -> String,
}
