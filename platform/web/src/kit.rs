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

/// Why a content cannot be written here.
#[derive(Debug, thiserror::Error)]
pub enum KitRefusal {
    /// A field is missing, too long, or of another shape; the text names it and is not for eyes.
    #[error("the content cannot be read: {0}")]
    Unreadable(String),
    /// The draft is gone.
    #[error("there is nothing to write over")]
    Gone,
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Lists what a centre could publish.
pub type KitList = for<'a> fn(&'a Cx, CentreId) -> BoxFuture<'a, Result<Vec<KitSource>, Problem>>;

/// Reads one thing of a centre.
pub type KitRead = for<'a> fn(&'a Cx, CentreId, Uuid) -> BoxFuture<'a, Result<Option<KitContent>, Problem>>;

/// Makes a draft, in a transaction.
pub type KitTake = for<'a> fn(&'a Cx, &'a mut Tx, CentreId, &'a KitContent) -> BoxFuture<'a, Result<Uuid, KitRefusal>>;

/// Writes over a centre's own thing, in a transaction.
pub type KitRewrite =
    for<'a> fn(&'a Cx, &'a mut Tx, CentreId, Uuid, &'a KitContent) -> BoxFuture<'a, Result<(), KitRefusal>>;

/// One kind of thing that spreads from centre to centre.
#[derive(Clone, Copy)]
pub struct KitKind {
    /// `activity`, `campaign`, `reminders`, `workshop-plan`: stands in files and addresses.
    pub code: &'static str,
    /// The key of its word. `KEY-field` says the word of a field of its content, `KEY-field-value` that of a coded
    /// value (underscores as hyphens); where there is no such text, the field or the value is shown as it is.
    pub label: &'static str,
    /// The newest shape of its content that this house reads; a newer one is refused with a sentence.
    pub format: u32,
    /// What the centre could publish, the newest first.
    pub list: KitList,
    /// The thing as it is now; `None` when the centre has it no more.
    pub read: KitRead,
    /// Makes a draft of it, in the transaction that keeps the adoption.
    pub take: KitTake,
    /// Writes a merged content over the centre's own.
    pub rewrite: KitRewrite,
    /// Where the team works on it, from the centre's slug.
    pub href: fn(&str, Uuid) -> String,
}
