//! Loans for programs: which there are, one with its parts, and its signature.

use axum::extract::{Path, Query};
use axum::http::StatusCode;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use centres::InCentre;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use web::api::{Body, Listing, Paged, Paging, Written};
use web::{Answer, json};

use super::shapes::EquipmentLoanJson;
use crate::handlers::{LoanPath, told};
use crate::model::item::State;
use crate::model::loan::{LoanPart, Signed};
use crate::service::lending::{self, Signing};
use crate::service::reading::{self, LoanWhole};
use crate::store::loans::Which;

/// Which loans.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Asked {
    which: String,
}

/// What is away, to come back; `late` for what should be back, `ended` for what is back or was given.
#[utoipa::path(get, path = "/centres/{centre}/equipment/loans", operation_id = "equipment_list_loans", tag = "equipment",
    params(("centre" = String, Path), ("which" = Option<String>, Query), Paged),
    responses((status = 200, body = Listing<EquipmentLoanJson>)), security(("token" = ["equipment:read"])))]
pub(crate) async fn list_loans(here: InCentre, Query(asked): Query<Asked>, Paging(paging): Paging) -> Answer {
    let which = match asked.which.as_str() {
        "late" => Which::Late(here.cx.today()),
        "ended" => Which::Ended,
        _ => Which::Open,
    };
    let found = reading::list_loans(&here.cx, &here.centre, which, paging).await.map_err(told(&here))?;
    json(StatusCode::OK, &Listing::<EquipmentLoanJson>::from(found))
}

/// A part, as it left and as it came back.
#[derive(Serialize, ToSchema)]
pub(crate) struct EquipmentLoanPartJson {
    id: Uuid,
    name: String,
    /// Whether it left with the rest.
    is_given: bool,
    /// Absent until it is back.
    returned_state: Option<State>,
}

impl From<LoanPart> for EquipmentLoanPartJson {
    fn from(part: LoanPart) -> Self {
        Self { id: part.id, name: part.name, is_given: part.is_given, returned_state: part.returned_state }
    }
}

/// A loan with its parts, and how it was signed.
#[derive(Serialize, ToSchema)]
pub(crate) struct EquipmentLoanWholeJson {
    #[serde(flatten)]
    loan: EquipmentLoanJson,
    signed: Signed,
    parts: Vec<EquipmentLoanPartJson>,
}

impl From<LoanWhole> for EquipmentLoanWholeJson {
    fn from(whole: LoanWhole) -> Self {
        let parts = whole.parts.into_iter().map(EquipmentLoanPartJson::from).collect();
        Self { signed: whole.known.loan.signed, loan: whole.known.into(), parts }
    }
}

/// One loan.
#[utoipa::path(get, path = "/centres/{centre}/equipment/loans/{loan}", operation_id = "equipment_show_loan", tag = "equipment",
    params(("centre" = String, Path), ("loan" = Uuid, Path)), responses((status = 200, body = EquipmentLoanWholeJson)),
    security(("token" = ["equipment:read"])))]
pub(crate) async fn show_loan(here: InCentre, Path(path): Path<LoanPath>) -> Answer {
    let whole = reading::show_loan(&here.cx, &here.centre, path.loan).await.map_err(told(&here))?;
    json(StatusCode::OK, &EquipmentLoanWholeJson::from(whole))
}

/// How a person signed for what they take home.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewEquipmentSignature {
    how: Signed,
    /// For `typed`: their name, and that they agreed.
    #[serde(default)]
    name: String,
    #[serde(default)]
    is_agreed: bool,
    /// For `screen`: the picture of the pen, a PNG in base64.
    #[serde(default)]
    picture: String,
}

impl NewEquipmentSignature {
    fn read(self) -> Signing {
        match self.how {
            // What is no picture is refused beside its field, once one is known to be let in.
            Signed::Screen => Signing::Screen(Bytes::from(STANDARD.decode(&self.picture).unwrap_or_default())),
            Signed::Paper => Signing::Paper,
            Signed::Typed => Signing::Typed { name: self.name, is_agreed: self.is_agreed },
            Signed::None => Signing::Typed { name: String::new(), is_agreed: false },
        }
    }
}

/// Notes that the person signed.
#[utoipa::path(post, path = "/centres/{centre}/equipment/loans/{loan}/signature", operation_id = "equipment_sign", tag = "equipment",
    params(("centre" = String, Path), ("loan" = Uuid, Path)), request_body = NewEquipmentSignature, responses((status = 200, body = Written), (status = 422, description = "Refused: said beside its field")),
    security(("token" = ["equipment:write"])))]
pub(crate) async fn sign(here: InCentre, Path(path): Path<LoanPath>, Body(new): Body<NewEquipmentSignature>) -> Answer {
    let done = lending::sign(&here.cx, &here.centre, path.loan, new.read()).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.loan, done))
}
