//! A sheet that is being written, and what was published of it.

use chrono::{DateTime, Utc};
use kernel::CentreId;
use serde::{Deserialize, Serialize};

use super::SheetId;
use super::content::Content;

/// Whether everyone reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ActionSheetState)]
pub enum State {
    Draft,
    Published,
}

impl State {
    /// The word stored and spoken by programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Published => "published",
        }
    }

    /// The state of a stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Draft, Self::Published].into_iter().find(|state| state.code() == code)
    }
}

/// A sheet as the team writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    pub id: SheetId,
    pub state: State,
    pub content: Content,
    /// Moves with each change, so that two who write at once find each other out.
    pub revision: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// What was published once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    pub sheet: SheetId,
    pub centre: CentreId,
    pub number: i64,
    pub content: Content,
    pub published_at: DateTime<Utc>,
    pub published_by: String,
}

/// A line of a list of published sheets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    pub sheet: SheetId,
    pub centre: CentreId,
    pub content: Content,
    pub published_at: DateTime<Utc>,
}
