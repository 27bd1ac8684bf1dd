//! Who is expected on a round: those whom a tablet takes along, chosen one by one or all at once.

use axum::extract::Path;
use axum::http::StatusCode;
use centres::InCentre;
use kernel::{OperationId, PersonId};
use people::Person;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use web::api::Body;
use web::{Answer, Problem, json};

use crate::handlers::{RoundPath, told};
use crate::model::expected::Expected;
use crate::model::round::RoundId;
use crate::service::expected::{self, Wanted};
use crate::service::rounds;

/// Someone expected on a round.
#[derive(Serialize, ToSchema)]
pub(crate) struct ExpectedShape {
    /// Of this choice: another one of the same person has another.
    id: Uuid,
    person: Uuid,
    name: String,
    /// When and where, as people say it.
    hours: String,
}

impl From<(Expected, Person)> for ExpectedShape {
    fn from((expected, person): (Expected, Person)) -> Self {
        Self { id: expected.id, person: person.id.uuid(), name: person.full_name(), hours: expected.hours }
    }
}

/// Who is expected on a round, all of them.
#[derive(Serialize, ToSchema)]
pub(crate) struct ExpectedListShape {
    people: Vec<ExpectedShape>,
    /// `POST /api/v1/operations/{operation}/undo` brings back who was expected before; absent where nothing was changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    operation: Option<Uuid>,
}

/// Someone to expect.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WantedShape {
    person: Uuid,
    /// When and where; never why.
    #[serde(default)]
    hours: String,
}

/// Who is to be expected on a round: sixty at most, and nobody else from then on.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExpectingShape {
    people: Vec<WantedShape>,
    /// The `id` of each who was expected when it was read; refused where others are expected by now.
    seen: Vec<Uuid>,
}

/// Who is expected on a round, for who may see people.
#[utoipa::path(get, path = "/centres/{centre}/rounds/{round}/expected", tag = "outreach",
    responses((status = 200, body = ExpectedListShape), (status = 403), (status = 404)))]
pub(crate) async fn index(here: InCentre, Path(path): Path<RoundPath>) -> Answer {
    let round = rounds::find_round(&here.cx, &here.centre, path.round).await.map_err(told(&here))?;
    shown(&here, round.id, None).await
}

/// Says who is expected on a round, all of them. Sent again it changes nothing.
#[utoipa::path(put, path = "/centres/{centre}/rounds/{round}/expected", tag = "outreach",
    request_body = ExpectingShape,
    responses((status = 200, body = ExpectedListShape), (status = 409), (status = 422)))]
pub(crate) async fn update(here: InCentre, Path(path): Path<RoundPath>, Body(shape): Body<ExpectingShape>) -> Answer {
    // Who may write and not read is told so before anything is written: the answer shows who is expected.
    rounds::find_round(&here.cx, &here.centre, path.round).await.map_err(told(&here))?;
    let wanted = |one: WantedShape| Wanted { person: PersonId::from(one.person), hours: one.hours };
    let all = shape.people.into_iter().map(wanted).collect();
    let done = expected::expect_all(&here.cx, &here.centre, path.round, all, &shape.seen).await;
    shown(&here, path.round, done.map_err(told(&here))?).await
}

async fn shown(here: &InCentre, round: RoundId, operation: Option<OperationId>) -> Answer {
    let found = expected::list_expected(&here.cx, &here.centre, round).await.map_err(told(here))?;
    let people = found.ok_or(Problem::Forbidden)?.into_iter().map(ExpectedShape::from).collect();
    json(StatusCode::OK, &ExpectedListShape { people, operation: operation.map(OperationId::uuid) })
}
