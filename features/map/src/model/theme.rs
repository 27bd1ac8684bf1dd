//! A theme of the map: what it is called, what is asked of its places, how often they are confirmed. Pure.

use kernel::text::slug;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::refusal::ThemeRefusal;

kernel::typed_id! {
    /// A theme of a centre's map.
    ThemeId,
}

const LONGEST_NAME: usize = 80;
const LONGEST_TEXT: usize = 500;
const MOST_FIELDS: usize = 20;
/// How many months a confirmation is worth, unless the theme says otherwise.
pub const CONFIRM_MONTHS: i64 = 12;

/// Something that is asked of the places of one theme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = MapThemeField)]
#[serde(deny_unknown_fields)]
pub struct ThemeField {
    pub key: String,
    pub label: String,
}

/// A theme as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    pub id: ThemeId,
    pub key: String,
    pub name: String,
    pub description: String,
    pub fields: Vec<ThemeField>,
    pub confirm_months: i64,
    pub position: i64,
    pub revision: i64,
}

/// A theme as it is said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[schema(as = MapThemeDraft)]
#[serde(deny_unknown_fields)]
pub struct ThemeDraft {
    pub name: String,
    #[serde(default)]
    pub description: String,
    #[serde(default)]
    pub fields: Vec<ThemeField>,
    pub confirm_months: i64,
}

impl ThemeDraft {
    /// The draft with its texts trimmed and its fields named, or why not.
    pub fn check(mut self) -> Result<Self, ThemeRefusal> {
        self.name = self.name.trim().to_owned();
        self.description = self.description.trim().to_owned();
        if self.name.is_empty() {
            return Err(ThemeRefusal::NameMissing);
        }
        if self.name.chars().count() > LONGEST_NAME || self.description.chars().count() > LONGEST_TEXT {
            return Err(ThemeRefusal::TooLong);
        }
        if !(1..=60).contains(&self.confirm_months) {
            return Err(ThemeRefusal::Months);
        }
        if self.fields.len() > MOST_FIELDS {
            return Err(ThemeRefusal::TooManyFields);
        }
        for field in &mut self.fields {
            field.label = field.label.trim().chars().take(LONGEST_NAME).collect();
            field.key = slug(if field.key.is_empty() { &field.label } else { &field.key });
        }
        self.fields.retain(|field| !field.label.is_empty());
        let mut seen = std::collections::HashSet::new();
        self.fields.retain(|field| seen.insert(field.key.clone()));
        Ok(self)
    }

    /// A theme of this draft under a key of its own.
    pub fn into_theme(self, id: Uuid, key: String, position: i64) -> Theme {
        Theme {
            id: ThemeId(id),
            key,
            name: self.name,
            description: self.description,
            fields: self.fields,
            confirm_months: self.confirm_months,
            position,
            revision: 1,
        }
    }
}

impl Theme {
    /// The theme as somebody would write it again.
    pub fn draft(&self) -> ThemeDraft {
        ThemeDraft {
            name: self.name.clone(),
            description: self.description.clone(),
            fields: self.fields.clone(),
            confirm_months: self.confirm_months,
        }
    }
}

/// A key that none of these has: the name, then the name with a number.
pub fn free_key(name: &str, taken: &[Theme]) -> String {
    let bare: String = slug(name).chars().take(40).collect();
    let is_free = |key: &String| !taken.iter().any(|theme| theme.key == *key);
    let numbered = (2..1_000).map(|number| format!("{bare}-{number}"));
    std::iter::once(bare.clone()).chain(numbered).find(is_free).unwrap_or(bare)
}
