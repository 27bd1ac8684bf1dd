//! The team of a centre, for programs.

use accounts::{Account, NewAccount};
use axum::extract::Path;
use axum::http::StatusCode;
use kernel::{AccountId, Role};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use web::api::{Body, Listing, Written};
use web::{Answer, json};

use super::told;
use crate::face::InCentre;
use crate::service::team;

/// Someone of the team, with one role held here.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TeamMemberView {
    account: Uuid,
    name: String,
    email: String,
    /// `volunteer`, `reception`, `facilitator`, `referent` or `director`.
    role: &'static str,
    /// A closed account does not come in.
    is_closed: bool,
}

impl From<(Account, Role)> for TeamMemberView {
    fn from((account, role): (Account, Role)) -> Self {
        Self {
            account: account.id.uuid(),
            is_closed: account.disabled_at.is_some(),
            name: account.name,
            email: account.email,
            role: role.code(),
        }
    }
}

/// Someone who comes into the team. Whoever has an account already keeps their name and their password.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewMember {
    #[serde(default)]
    name: String,
    email: String,
    /// At least twelve signs.
    #[serde(default)]
    password: String,
    /// `volunteer`, `reception`, `facilitator`, `referent` or `director`.
    role: String,
}

#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RoleChange {
    /// `volunteer`, `reception`, `facilitator`, `referent` or `director`.
    role: String,
}

/// The team of a centre, by name; all of them at once.
#[utoipa::path(get, path = "/centres/{centre}/team", tag = "centres",
    params(("centre" = String, Path)), responses((status = 200, body = Listing<TeamMemberView>)),
    security(("token" = ["team:write"])))]
pub(crate) async fn index(here: InCentre) -> Answer {
    let team = team::list(&here.cx, &here.centre).await?;
    let items = team.into_iter().map(TeamMemberView::from).collect();
    json(StatusCode::OK, &Listing { items, next: None })
}

/// Brings someone into the team.
#[utoipa::path(post, path = "/centres/{centre}/team", tag = "centres",
    params(("centre" = String, Path)), request_body = NewMember, responses((status = 201, body = Written)),
    security(("token" = ["team:write"])))]
pub(crate) async fn create(here: InCentre, Body(new): Body<NewMember>) -> Answer {
    let account = NewAccount { email: new.email, name: new.name, password: new.password };
    let added = team::add(&here.cx, &here.centre, account, Role::from_code(&new.role)).await?;
    let (id, operation) = added.map_err(|refusal| told(&here.cx, refusal))?;
    json(StatusCode::CREATED, &Written::new(id, operation))
}

/// Gives another role; the last director keeps theirs.
#[utoipa::path(patch, path = "/centres/{centre}/team/{account}", tag = "centres",
    params(("centre" = String, Path), ("account" = Uuid, Path)), request_body = RoleChange,
    responses((status = 200, body = Written)), security(("token" = ["team:write"])))]
pub(crate) async fn update(
    here: InCentre,
    Path((_, id)): Path<(String, AccountId)>,
    Body(change): Body<RoleChange>,
) -> Answer {
    let changed = team::change_role(&here.cx, &here.centre, id, Role::from_code(&change.role)).await?;
    json(StatusCode::OK, &Written::new(id, changed.map_err(|refusal| told(&here.cx, refusal))?))
}

/// Takes someone out of this centre and ends their sessions; the last director cannot be.
#[utoipa::path(delete, path = "/centres/{centre}/team/{account}", tag = "centres",
    params(("centre" = String, Path), ("account" = Uuid, Path)), responses((status = 200, body = Written)),
    security(("token" = ["team:write"])))]
pub(crate) async fn remove(here: InCentre, Path((_, id)): Path<(String, AccountId)>) -> Answer {
    let removed = team::remove(&here.cx, &here.centre, id).await?;
    json(StatusCode::OK, &Written::new(id, removed.map_err(|refusal| told(&here.cx, refusal))?))
}
