//! The tokens of a centre, for programs: a program may be given less than what makes it.

use accounts::TokenLine;
use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use web::api::{Body, Listing, Written};
use web::{Answer, Cx, json, unkept};

use super::told;
use crate::face::InCentre;
use crate::service::tokens::{self, TokenDraft};

/// What a program holds, without its secret.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TokenView {
    id: Uuid,
    name: String,
    scopes: Vec<String>,
    created_at: DateTime<Utc>,
    expires_at: Option<DateTime<Utc>>,
    revoked_at: Option<DateTime<Utc>>,
    /// `open`, `expired` or `revoked`.
    state: &'static str,
}

impl TokenView {
    fn new(cx: &Cx, line: TokenLine) -> Self {
        Self {
            state: line.state(cx.now()).code(),
            id: line.id,
            name: line.name,
            scopes: line.scopes.split_whitespace().map(ToOwned::to_owned).collect(),
            created_at: line.created_at,
            expires_at: line.expires_at,
            revoked_at: line.revoked_at,
        }
    }
}

/// A token to make.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewTokenBody {
    /// Read in the history, beside what it does.
    name: String,
    /// `people:read`, `campaigns:write`…: among those of the token that asks.
    scopes: Vec<String>,
    /// How long it opens: 1 to 730.
    #[serde(default = "a_year")]
    days: i64,
}

fn a_year() -> i64 {
    365
}

/// A token just made.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TokenMadeView {
    id: Uuid,
    operation: Uuid,
    /// Told once. The same `Idempotency-Key` again gives the same token another secret, and ends this one.
    secret: String,
}

/// The tokens of a centre, the oldest first; all of them at once.
#[utoipa::path(get, path = "/centres/{centre}/tokens", tag = "centres",
    params(("centre" = String, Path)), responses((status = 200, body = Listing<TokenView>)),
    security(("token" = ["tokens:write"])))]
pub(crate) async fn index(here: InCentre) -> Answer {
    let tokens = tokens::list(&here.cx, &here.centre).await?;
    let items = tokens.into_iter().map(|line| TokenView::new(&here.cx, line)).collect();
    json(StatusCode::OK, &Listing { items, next: None })
}

/// Makes a token that opens no more than the one that asks.
#[utoipa::path(post, path = "/centres/{centre}/tokens", tag = "centres",
    params(("centre" = String, Path)), request_body = NewTokenBody,
    responses((status = 201, body = TokenMadeView)), security(("token" = ["tokens:write"])))]
pub(crate) async fn create(here: InCentre, headers: HeaderMap, Body(new): Body<NewTokenBody>) -> Answer {
    let key = headers.get("idempotency-key").and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    let draft = TokenDraft { name: new.name, scopes: new.scopes, days: new.days, key };
    let made = tokens::make(&here.cx, &here.centre, draft).await?.map_err(|refusal| told(&here.cx, refusal))?;
    let view = TokenMadeView { id: made.id, operation: made.operation.uuid(), secret: made.secret.reveal().to_owned() };
    json(StatusCode::CREATED, &view).map(unkept)
}

/// Ends a token.
#[utoipa::path(delete, path = "/centres/{centre}/tokens/{token}", tag = "centres",
    params(("centre" = String, Path), ("token" = Uuid, Path)), responses((status = 200, body = Written)),
    security(("token" = ["tokens:write"])))]
pub(crate) async fn revoke(here: InCentre, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let operation = tokens::revoke(&here.cx, &here.centre, id).await?;
    json(StatusCode::OK, &Written::new(id, operation))
}
