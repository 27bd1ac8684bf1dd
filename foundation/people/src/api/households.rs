//! Households, for programs.

use axum::extract::Path;
use axum::http::StatusCode;
use centres::InCentre;
use kernel::{HouseholdId, PersonId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use web::api::{Body, Written};
use web::{Answer, Problem, json};

use super::{patched, written};
use crate::model::HouseholdRole;
use crate::pages::told;
use crate::policy::Action;
use crate::service::{self, HouseholdDraft, scope_for};
use crate::store::{self, NewMember};

#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MemberView {
    person: Uuid,
    name: String,
    role: &'static str,
    is_main: bool,
}

/// A household with its people.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct HouseholdView {
    id: Uuid,
    #[serde(flatten)]
    household: HouseholdDraft,
    members: Vec<MemberView>,
}

/// A household.
#[utoipa::path(get, path = "/centres/{centre}/households/{household}", tag = "people",
    params(("centre" = String, Path), ("household" = Uuid, Path)),
    responses((status = 200, body = HouseholdView), (status = 404)), security(("token" = ["people:read"])))]
pub(crate) async fn show(here: InCentre, Path((_, id)): Path<(String, HouseholdId)>) -> Answer {
    let scope = told(&here.cx, scope_for(&here.cx, &here.centre, Action::SeePeople))?;
    let home = store::find_household(here.cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    let members = store::members_of(here.cx.db(), &scope, &[id]).await?;
    let member = |(member, person): (NewMember, crate::model::Person)| MemberView {
        person: person.id.uuid(),
        name: person.full_name(),
        role: member.role.code(),
        is_main: member.is_main,
    };
    let members = members.into_iter().map(member).collect();
    json(StatusCode::OK, &HouseholdView { id: id.uuid(), household: HouseholdDraft::of(&home), members })
}

/// Corrects the fields that are named.
#[utoipa::path(patch, path = "/centres/{centre}/households/{household}", tag = "people",
    params(("centre" = String, Path), ("household" = Uuid, Path)), request_body = HouseholdDraft,
    responses((status = 200, body = Written), (status = 409), (status = 422)),
    security(("token" = ["people:write"])))]
pub(crate) async fn update(
    here: InCentre,
    Path((_, id)): Path<(String, HouseholdId)>,
    Body(patch): Body<serde_json::Value>,
) -> Answer {
    let scope = told(&here.cx, scope_for(&here.cx, &here.centre, Action::EditPeople))?;
    let home = store::find_household(here.cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    let draft = patched(&HouseholdDraft::of(&home), patch)?;
    let seen = service::household_mark(&home);
    let done = service::correct_household(&here.cx, &here.centre, id, &draft, Some(&seen)).await;
    json(StatusCode::OK, &written(id, told(&here.cx, done)?))
}

#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct MemberDraft {
    person: Uuid,
    /// `adult`, `child` or `contact`; by age when nothing is said.
    role: Option<String>,
    /// Whether letters follow.
    #[serde(default)]
    is_main: bool,
}

/// Gives someone a place in a household, beside the one they have.
#[utoipa::path(post, path = "/centres/{centre}/households/{household}/members", tag = "people",
    params(("centre" = String, Path), ("household" = Uuid, Path)), request_body = MemberDraft,
    responses((status = 200, body = Written), (status = 422)), security(("token" = ["people:write"])))]
pub(crate) async fn add_member(
    here: InCentre,
    Path((_, id)): Path<(String, HouseholdId)>,
    Body(draft): Body<MemberDraft>,
) -> Answer {
    let scope = told(&here.cx, scope_for(&here.cx, &here.centre, Action::EditPeople))?;
    let person = PersonId(draft.person);
    let known = store::find(here.cx.db(), &scope, person).await?.ok_or(Problem::NotFound)?;
    let unknown = || Problem::BadRequest("role: adult, child, contact".to_owned());
    let role = match draft.role.as_deref() {
        Some(code) => HouseholdRole::from_code(code).ok_or_else(unknown)?,
        None => service::role_on(&known, here.cx.today()),
    };
    let member = NewMember { household: id, person, role, is_main: draft.is_main };
    let done = service::join_household(&here.cx, &here.centre, member).await;
    json(StatusCode::OK, &written(id, told(&here.cx, done)?))
}

/// Takes someone out of one of their households.
#[utoipa::path(delete, path = "/centres/{centre}/households/{household}/members/{person}", tag = "people",
    params(("centre" = String, Path), ("household" = Uuid, Path), ("person" = Uuid, Path)),
    responses((status = 200, body = Written), (status = 422)), security(("token" = ["people:write"])))]
pub(crate) async fn remove_member(
    here: InCentre,
    Path((_, id, person)): Path<(String, HouseholdId, PersonId)>,
) -> Answer {
    let done = service::leave_household(&here.cx, &here.centre, id, person).await;
    json(StatusCode::OK, &written(id, told(&here.cx, done)?))
}
