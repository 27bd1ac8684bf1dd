//! The desk's acts with cards, for programs: a kiosk that prints, a till that unlocks.
//!
//! What is told once (a code, a PIN) is told in the answer and kept nowhere, so asking again makes another card.

use accounts::cards::CardLine;
use axum::extract::Path;
use axum::http::StatusCode;
use centres::InCentre;
use kernel::PersonId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use web::api::Body;
use web::{Answer, FieldError, Problem, json};

use super::written;
use crate::cards::policy::Action;
use crate::cards::service;

/// How the card and the PIN of a person stand.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CardStanding {
    /// Absent when no card is open.
    given_at: Option<chrono::DateTime<chrono::Utc>>,
    /// `no-pin`, `open` or `locked`.
    pin: &'static str,
}

impl CardStanding {
    fn of(line: &CardLine) -> Self {
        Self { given_at: line.card.as_ref().map(|card| card.made_at), pin: line.state.code() }
    }
}

/// A card just given. Its secrets are told here and never again.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CardMade {
    operation: uuid::Uuid,
    /// The address that the small square carries.
    url: String,
    /// The three words for where there is no camera.
    words: String,
    /// The PIN that was drawn, for who had none.
    pin: Option<String>,
}

/// Says whether a person has a card, and how their PIN stands.
#[utoipa::path(get, path = "/centres/{centre}/people/{person}/card", tag = "cards",
    params(("centre" = String, Path), ("person" = Uuid, Path)),
    responses((status = 200, body = CardStanding), (status = 404)), security(("token" = ["cards:read"])))]
pub(crate) async fn show(here: InCentre, Path((_, id)): Path<(String, PersonId)>) -> Answer {
    let scope = service::scope_for(&here.cx, &here.centre, Action::See)?;
    service::person(&here.cx, &scope, id).await?;
    json(StatusCode::OK, &CardStanding::of(&service::line(&here.cx, &scope, id).await?))
}

/// Gives a person a card; the one they had is void.
#[utoipa::path(post, path = "/centres/{centre}/people/{person}/card", tag = "cards",
    params(("centre" = String, Path), ("person" = Uuid, Path)),
    responses((status = 201, body = CardMade), (status = 404)), security(("token" = ["cards:write"])))]
pub(crate) async fn create(here: InCentre, Path((_, id)): Path<(String, PersonId)>) -> Answer {
    let given = service::give_cards(&here.cx, &here.centre, &[id], false).await?;
    let card = given.contents.cards.into_iter().next().ok_or(Problem::NotFound)?;
    let made = CardMade {
        operation: given.operation.uuid(),
        url: here.cx.app.url(&format!("/carte/{}", card.code)),
        words: card.words,
        pin: card.pin,
    };
    Ok(web::unkept(json(StatusCode::CREATED, &made)?))
}

/// Makes the card of a person void.
#[utoipa::path(delete, path = "/centres/{centre}/people/{person}/card", tag = "cards",
    params(("centre" = String, Path), ("person" = Uuid, Path)),
    responses((status = 200, body = web::api::Written), (status = 404)), security(("token" = ["cards:write"])))]
pub(crate) async fn void(here: InCentre, Path((_, id)): Path<(String, PersonId)>) -> Answer {
    json(StatusCode::OK, &written(id, service::void_card(&here.cx, &here.centre, id).await?))
}

/// Gives a person their five tries back.
#[utoipa::path(post, path = "/centres/{centre}/people/{person}/card/unlocking", tag = "cards",
    params(("centre" = String, Path), ("person" = Uuid, Path)),
    responses((status = 200, body = web::api::Written), (status = 404)), security(("token" = ["cards:write"])))]
pub(crate) async fn unlock(here: InCentre, Path((_, id)): Path<(String, PersonId)>) -> Answer {
    json(StatusCode::OK, &written(id, service::unlock(&here.cx, &here.centre, id).await?))
}

/// The PIN that someone chose.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPin {
    /// Four or six digits; drawn when absent.
    #[serde(default)]
    pin: String,
}

/// A PIN just given.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PinMade {
    operation: uuid::Uuid,
    pin: String,
}

/// Gives a person another PIN.
#[utoipa::path(put, path = "/centres/{centre}/people/{person}/card/pin", tag = "cards",
    params(("centre" = String, Path), ("person" = Uuid, Path)), request_body = NewPin,
    responses((status = 200, body = PinMade), (status = 404), (status = 422)),
    security(("token" = ["cards:write"])))]
pub(crate) async fn give_pin(
    here: InCentre,
    Path((_, id)): Path<(String, PersonId)>,
    Body(new): Body<NewPin>,
) -> Answer {
    match service::give_pin(&here.cx, &here.centre, id, &new.pin).await? {
        Ok(given) => {
            let pin = given.contents.cards.into_iter().find_map(|card| card.pin).unwrap_or_default();
            Ok(web::unkept(json(StatusCode::OK, &PinMade { operation: given.operation.uuid(), pin })?))
        }
        Err(refusal) => {
            let (field, key) = refusal.place();
            let message = here.cx.t(key);
            let fields = vec![FieldError { field: field.to_owned(), message: message.clone() }];
            Err(Problem::Refused { message, fields })
        }
    }
}
