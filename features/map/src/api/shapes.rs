//! What programs send and receive.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::model::likeness::Pair;
use crate::model::place::{Facts, Place};
use crate::model::proposal::Proposal;
use crate::model::theme::{Theme, ThemeDraft, ThemeField};
use crate::service::importing::{Counts, Preview};
use crate::sheet::mapping::Target;

/// A place.
#[derive(Serialize, ToSchema)]
#[schema(as = MapPlace)]
pub(crate) struct PlaceShape {
    id: Uuid,
    /// `shown`, `withdrawn` or `merged`.
    state: &'static str,
    merged_into: Option<Uuid>,
    #[serde(flatten)]
    facts: Facts,
    /// How its address gave it its point: `number`, `near`, `street`, `town`; empty where somebody or a file said it.
    placed: &'static str,
    /// What a file said that nothing here has a place for.
    extra: BTreeMap<String, String>,
    source: String,
    source_id: String,
    pivot: String,
    confirmed_at: Option<DateTime<Utc>>,
    due_on: NaiveDate,
    updated_at: DateTime<Utc>,
    revision: i64,
}

impl From<Place> for PlaceShape {
    fn from(place: Place) -> Self {
        Self {
            id: place.id.uuid(),
            state: place.state.code(),
            merged_into: place.merged_into.map(Into::into),
            facts: place.facts,
            placed: place.placed.code(),
            extra: place.extra,
            source: place.source,
            source_id: place.source_id,
            pivot: place.pivot,
            confirmed_at: place.confirmed_at,
            due_on: place.due_on,
            updated_at: place.updated_at,
            revision: place.revision,
        }
    }
}

/// What of a place is to be other: only the fields that are named are written over.
#[derive(Deserialize, ToSchema)]
#[schema(as = MapPlaceChange)]
pub(crate) struct PlaceChange {
    #[serde(flatten)]
    #[schema(value_type = Facts)]
    pub fields: Map<String, Value>,
    /// Which revision was read; without one, the fields go over the place as it is now.
    pub revision: Option<i64>,
}

/// What a resident proposes.
#[derive(Serialize, ToSchema)]
#[schema(as = MapProposal)]
pub(crate) struct ProposalShape {
    id: Uuid,
    /// `place`, `error` or `gone`.
    kind: &'static str,
    place: Option<Uuid>,
    facts: Option<Facts>,
    words: String,
    /// What came from one hand has the same mark.
    origin: String,
    way: &'static str,
    created_at: DateTime<Utc>,
}

impl From<Proposal> for ProposalShape {
    fn from(proposal: Proposal) -> Self {
        Self {
            id: proposal.id.uuid(),
            kind: proposal.kind.code(),
            place: proposal.place.map(Into::into),
            facts: proposal.facts,
            words: proposal.words,
            origin: proposal.origin,
            way: proposal.way.code(),
            created_at: proposal.created_at,
        }
    }
}

/// Yes or no.
#[derive(Deserialize, ToSchema)]
#[schema(as = MapDecision)]
#[serde(deny_unknown_fields)]
pub(crate) struct DecisionShape {
    pub accepted: bool,
}

/// What a theme is to be.
#[derive(Deserialize, ToSchema)]
#[schema(as = MapThemeChange)]
#[serde(deny_unknown_fields)]
pub(crate) struct ThemeChange {
    name: String,
    #[serde(default)]
    description: String,
    #[serde(default)]
    fields: Vec<ThemeField>,
    confirm_months: i64,
    /// Which revision was read; without one, what is said goes over the theme as it is now.
    revision: Option<i64>,
}

impl ThemeChange {
    pub fn read(self) -> (ThemeDraft, Option<i64>) {
        let Self { name, description, fields, confirm_months, revision } = self;
        (ThemeDraft { name, description, fields, confirm_months }, revision)
    }
}

/// A theme.
#[derive(Serialize, ToSchema)]
#[schema(as = MapTheme)]
pub(crate) struct ThemeShape {
    id: Uuid,
    key: String,
    name: String,
    description: String,
    fields: Vec<ThemeField>,
    confirm_months: i64,
    revision: i64,
}

impl From<Theme> for ThemeShape {
    fn from(theme: Theme) -> Self {
        Self {
            id: theme.id.uuid(),
            key: theme.key,
            name: theme.name,
            description: theme.description,
            fields: theme.fields,
            confirm_months: theme.confirm_months,
            revision: theme.revision,
        }
    }
}

/// What a column means.
#[derive(Serialize, ToSchema)]
#[schema(as = MapImportColumn)]
pub(crate) struct ColumnShape {
    title: String,
    target: Target,
}

/// A file, looked at: what it would do.
#[derive(Serialize, ToSchema)]
#[schema(as = MapImportPreview)]
pub(crate) struct PreviewShape {
    id: Uuid,
    columns: Vec<ColumnShape>,
    counts: Counts,
}

impl From<Preview> for PreviewShape {
    fn from(preview: Preview) -> Self {
        let column =
            |column: crate::service::importing::Column| ColumnShape { title: column.title, target: column.target };
        Self {
            id: preview.import.id.uuid(),
            columns: preview.columns.into_iter().map(column).collect(),
            counts: preview.counts,
        }
    }
}

/// What a file did.
#[derive(Serialize, ToSchema)]
#[schema(as = MapImported)]
pub(crate) struct ImportedShape {
    pub id: Uuid,
    pub operation: Uuid,
    pub counts: Counts,
}

/// Two places that may be one.
#[derive(Serialize, ToSchema)]
#[schema(as = MapPair)]
pub(crate) struct PairShape {
    one: Uuid,
    other: Uuid,
    /// `number`, `address`, `near` or `town`.
    reason: &'static str,
    likeness: u8,
    metres: Option<f64>,
}

impl From<Pair> for PairShape {
    fn from(pair: Pair) -> Self {
        Self {
            one: pair.one.uuid(),
            other: pair.other.uuid(),
            reason: pair.reason.code(),
            likeness: pair.likeness,
            metres: pair.metres,
        }
    }
}

/// The pairs, the surest first, and how many there are.
#[derive(Serialize, ToSchema)]
#[schema(as = MapPairs)]
pub(crate) struct PairsShape {
    pub total: usize,
    pub items: Vec<PairShape>,
}

/// Which place stays.
#[derive(Deserialize, ToSchema)]
#[schema(as = MapMerge)]
#[serde(deny_unknown_fields)]
pub(crate) struct MergeShape {
    pub kept: Uuid,
    pub other: Uuid,
}
