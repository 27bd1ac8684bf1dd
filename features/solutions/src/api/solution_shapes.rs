//! Solutions as programs send and receive them.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::model::solution::{Sheet, Solution, Use};

/// What a solution says of itself.
#[derive(Serialize, Deserialize, ToSchema)]
#[schema(as = SolutionSheet)]
#[serde(deny_unknown_fields)]
pub(crate) struct SheetShape {
    title: String,
    #[serde(default)]
    need: String,
    #[serde(default)]
    for_whom: String,
    #[serde(default)]
    how: String,
    #[serde(default)]
    cost: String,
    /// Who can help whoever takes it.
    #[serde(default)]
    helpers: String,
    #[serde(default)]
    theme: String,
}

impl From<SheetShape> for Sheet {
    fn from(shape: SheetShape) -> Self {
        Self {
            title: shape.title,
            need: shape.need,
            for_whom: shape.for_whom,
            how: shape.how,
            cost: shape.cost,
            helpers: shape.helpers,
            theme: shape.theme,
        }
    }
}

impl From<Sheet> for SheetShape {
    fn from(sheet: Sheet) -> Self {
        Self {
            title: sheet.title,
            need: sheet.need,
            for_whom: sheet.for_whom,
            how: sheet.how,
            cost: sheet.cost,
            helpers: sheet.helpers,
            theme: sheet.theme,
        }
    }
}

/// A solution.
#[derive(Serialize, ToSchema)]
pub(crate) struct SolutionShape {
    id: Uuid,
    /// The centre that wrote it.
    centre: Uuid,
    idea: Option<Uuid>,
    sheet: SheetShape,
    is_published: bool,
    updated_at: DateTime<Utc>,
    revision: i64,
}

impl From<Solution> for SolutionShape {
    fn from(solution: Solution) -> Self {
        Self {
            id: solution.id.uuid(),
            centre: solution.centre.uuid(),
            idea: solution.idea.map(ideas::IdeaId::uuid),
            sheet: solution.sheet.into(),
            is_published: solution.is_published,
            updated_at: solution.updated_at,
            revision: solution.revision,
        }
    }
}

/// A solution with its versions and who uses it.
#[derive(Serialize, ToSchema)]
pub(crate) struct DescribedShape {
    #[serde(flatten)]
    pub solution: SolutionShape,
    pub versions: Vec<VersionShape>,
    pub uses: Vec<UseShape>,
}

/// One version of a solution.
#[derive(Serialize, ToSchema)]
#[schema(as = SolutionVersionShape)]
pub(crate) struct VersionShape {
    pub number: i64,
    pub words: String,
    pub at: DateTime<Utc>,
}

/// A centre that uses a solution.
#[derive(Serialize, ToSchema)]
#[schema(as = SolutionUseShape)]
pub(crate) struct UseShape {
    centre: Uuid,
    solution: Uuid,
    /// The centre whose variant it took.
    taken_from: Option<Uuid>,
    /// What it changed.
    note: String,
    since: NaiveDate,
    ended_on: Option<NaiveDate>,
}

impl From<Use> for UseShape {
    fn from(one: Use) -> Self {
        Self {
            centre: one.centre.uuid(),
            solution: one.solution.uuid(),
            taken_from: one.taken_from.map(kernel::CentreId::uuid),
            note: one.note,
            since: one.since,
            ended_on: one.ended_on,
        }
    }
}

/// A solution to write, from an idea or from nothing.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewSolutionShape {
    pub idea: Option<Uuid>,
    pub sheet: SheetShape,
}

/// A sheet, corrected.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangedSheetShape {
    pub sheet: SheetShape,
    pub revision: i64,
}

/// Whether a solution stands in the catalogue.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PublishedShape {
    pub is_published: bool,
}

/// What changed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewSolutionVersionShape)]
pub(crate) struct NewVersionShape {
    pub words: String,
}

/// How a centre uses a solution; since today where no day is said.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewSolutionUseShape)]
pub(crate) struct NewUseShape {
    pub taken_from: Option<Uuid>,
    #[serde(default)]
    pub note: String,
    pub since: Option<NaiveDate>,
}
