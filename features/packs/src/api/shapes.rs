//! The shapes of packs for programs.

use chrono::{DateTime, Utc};
use kernel::Locale;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::model::manifest::{FileLine, RemovedLine};
use crate::model::pack::{Chosen, Pack, Terms, Version};
use crate::model::refusal::Refusal;
use crate::service::packs::Board;
use crate::service::returned::Returned;

/// A pack.
#[derive(Serialize, ToSchema)]
pub(crate) struct PackJson {
    id: Uuid,
    title: String,
    /// `fr`, `fr-simple`, `en`, `ar`.
    language: String,
    /// Whether residents may take it.
    is_public: bool,
    is_retired: bool,
    /// Given back with a change, so that nobody is written over unknowingly.
    revision: i64,
}

impl From<Pack> for PackJson {
    fn from(pack: Pack) -> Self {
        Self {
            id: pack.id.uuid(),
            title: pack.title,
            language: pack.locale.code().to_owned(),
            is_public: pack.is_public,
            is_retired: pack.retired_at.is_some(),
            revision: pack.revision,
        }
    }
}

/// A version, as it was made.
#[derive(Serialize, ToSchema)]
pub(crate) struct PackVersionJson {
    number: i64,
    /// The device it was made for; empty for any.
    device: String,
    bytes: i64,
    made_by: String,
    made_at: DateTime<Utc>,
}

impl From<Version> for PackVersionJson {
    fn from(version: Version) -> Self {
        Self {
            number: version.number,
            device: version.device,
            bytes: version.bytes,
            made_by: version.made_by,
            made_at: version.made_at,
        }
    }
}

/// A pack with what was chosen and its versions, the newest first.
#[derive(Serialize, ToSchema)]
pub(crate) struct PackWholeJson {
    pack: PackJson,
    /// `agenda:prochains`, `mots:souris`: a part and its thing.
    contents: Vec<String>,
    versions: Vec<PackVersionJson>,
}

impl From<Board> for PackWholeJson {
    fn from(board: Board) -> Self {
        Self {
            contents: board.chosen.iter().map(Chosen::word).collect(),
            versions: board.versions.into_iter().map(PackVersionJson::from).collect(),
            pack: board.pack.into(),
        }
    }
}

/// What a pack is to hold.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPackJson {
    title: String,
    /// `fr`, `fr-simple`, `en`, `ar`.
    #[schema(example = "fr")]
    language: String,
    is_public: bool,
    /// `agenda:prochains`, `mots:souris`: a part and its thing.
    #[schema(example = json!(["agenda:prochains", "contacts:centre"]))]
    contents: Vec<String>,
    /// Which revision of a pack that is there was read; without one, what is said goes over the pack as it is now.
    pub revision: Option<i64>,
}

impl NewPackJson {
    pub(crate) fn terms(self) -> Result<Terms, Refusal> {
        Ok(Terms {
            title: self.title,
            locale: Locale::from_code(&self.language).ok_or(Refusal::LanguageUnknown)?,
            is_public: self.is_public,
            chosen: self.contents.iter().filter_map(|word| Chosen::from_word(word)).collect(),
        })
    }
}

/// For which device a version is made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPackVersion {
    /// Empty for any.
    #[serde(default)]
    device: String,
}

impl NewPackVersion {
    pub(crate) fn device(&self) -> &str {
        &self.device
    }
}

/// A version that was made, with its signed manifest.
#[derive(Serialize, ToSchema)]
pub(crate) struct MadePackJson {
    id: Uuid,
    number: i64,
    bytes: i64,
    manifest: String,
}

impl From<Version> for MadePackJson {
    fn from(version: Version) -> Self {
        Self { id: version.id.uuid(), number: version.number, bytes: version.bytes, manifest: version.manifest }
    }
}

/// What came back.
#[derive(Serialize, ToSchema)]
pub(crate) struct ReturnedPackJson {
    pack: Uuid,
    title: String,
    device: String,
    version: i64,
    latest: i64,
    added: Vec<String>,
    changed: Vec<String>,
    removed: Vec<String>,
}

impl From<Returned> for ReturnedPackJson {
    fn from(seen: Returned) -> Self {
        let files = |files: Vec<FileLine>| files.into_iter().map(|file| file.path).collect();
        let gone = |gone: Vec<RemovedLine>| gone.into_iter().map(|line| line.path).collect();
        Self {
            pack: seen.pack.uuid(),
            title: seen.title,
            device: seen.device,
            version: seen.version,
            latest: seen.latest,
            added: files(seen.missing.added),
            changed: files(seen.missing.changed),
            removed: gone(seen.missing.gone),
        }
    }
}
