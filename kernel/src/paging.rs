//! Lists by key: a page says where the next one begins.

use serde::Serialize;
use uuid::Uuid;

/// How many lines a list shows unless asked otherwise.
pub const PAGE_SIZE: i64 = 50;
/// The most lines that one request of the API may ask for.
pub const PAGE_SIZE_MAX: i64 = 200;

/// What a reader asks of a list.
#[derive(Debug, Clone, Copy)]
pub struct PageRequest {
    /// The last id already seen.
    pub after: Option<Uuid>,
    pub limit: i64,
}

impl Default for PageRequest {
    fn default() -> Self {
        Self { after: None, limit: PAGE_SIZE }
    }
}

/// One page, and the cursor of the next if there is one.
#[derive(Debug, Clone, Serialize)]
pub struct Page<T> {
    pub items: Vec<T>,
    pub next: Option<Uuid>,
}

impl<T> Page<T> {
    /// Builds a page from one row more than asked; the extra row only says that more follows.
    pub fn from_rows(mut rows: Vec<T>, limit: i64, id_of: impl Fn(&T) -> Uuid) -> Self {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next = if more { rows.last().map(id_of) } else { None };
        Self { items: rows, next }
    }
}
