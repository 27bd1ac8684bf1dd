//! What a room puts into an offline pack: pages and files that open without network, from a folder or a key.
//!
//! A room registers a [`PackPart`] in its `module()`; the pack itself (folder, ZIM, booklet, manifest) is made in one
//! place above. A part decides nothing about who may, and holds nobody: a pack is lent, lost and found.

use auth::BoxFuture;
use kernel::{CentreId, Locale};

use crate::cx::Cx;
use crate::problem::Problem;

/// One thing that can be chosen for a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackChoice {
    /// Stable within its part: letters, digits, hyphens.
    pub id: String,
    pub title: String,
}

/// One page of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackPage {
    /// Below the part's own folder, small letters, digits, hyphens and `/`, ends with `.html`: `souris/1.html`.
    pub path: String,
    pub title: String,
    /// What stands inside `<main>`: well-formed HTML, with links relative to this page, no script, no outside address.
    pub body: String,
    /// Whether the table of contents names it (the first page of a simulator, not its tenth step).
    pub is_entry: bool,
}

/// A file that pages show: a picture, a sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackFile {
    /// Below the part's own folder, like the path of a page.
    pub path: String,
    pub media_type: String,
    pub bytes: Vec<u8>,
}

/// What a part gives for what was chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PackContent {
    pub pages: Vec<PackPage>,
    pub files: Vec<PackFile>,
    /// Rules that only its pages need, written once into the pack's sheet of styles.
    pub css: &'static str,
}

/// What could be chosen, in the order in which a person would learn it.
pub type PackList = for<'a> fn(&'a Cx, CentreId, Locale) -> BoxFuture<'a, Result<Vec<PackChoice>, Problem>>;

/// The pages of what was chosen; an id that is gone is passed over.
pub type PackRead = for<'a> fn(&'a Cx, CentreId, Locale, &'a [String]) -> BoxFuture<'a, Result<PackContent, Problem>>;

/// One part of an offline pack.
#[derive(Clone, Copy)]
pub struct PackPart {
    /// Its folder in the pack: `entrainement`, `mots`, `agenda`.
    pub code: &'static str,
    /// The key of its word.
    pub label: &'static str,
    pub order: u8,
    pub list: PackList,
    pub read: PackRead,
}
