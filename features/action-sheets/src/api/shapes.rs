//! The shapes of action sheets for programs.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::model::content::Content;
use crate::model::sheet::{Sheet, State};

/// A sheet of a list.
#[derive(Serialize, ToSchema)]
pub(crate) struct ActionSheetJson {
    id: Uuid,
    title: String,
    state: State,
    updated_at: DateTime<Utc>,
}

impl From<Sheet> for ActionSheetJson {
    fn from(sheet: Sheet) -> Self {
        Self { id: sheet.id.uuid(), title: sheet.content.title, state: sheet.state, updated_at: sheet.updated_at }
    }
}

/// A whole sheet.
#[derive(Serialize, ToSchema)]
pub(crate) struct ActionSheetWhole {
    id: Uuid,
    state: State,
    /// Give it back with a change.
    revision: i64,
    content: Content,
    updated_at: DateTime<Utc>,
}

impl From<Sheet> for ActionSheetWhole {
    fn from(sheet: Sheet) -> Self {
        Self {
            id: sheet.id.uuid(),
            state: sheet.state,
            revision: sheet.revision,
            content: sheet.content,
            updated_at: sheet.updated_at,
        }
    }
}

/// A sheet in other words.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ActionSheetChange {
    /// What was read with the sheet; another means that someone has changed it meanwhile.
    pub revision: i64,
    pub content: Content,
}
