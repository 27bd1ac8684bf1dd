//! Equipment for programs: the same services, the same refusals, as JSON.

mod loans;
mod shapes;
mod things;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::routing::{get, post};
use centres::InCentre;
use chrono::Datelike as _;
use serde::Deserialize;
use utoipa::OpenApi;
use web::api::{Body, Listing, Paged, Paging, Written};
use web::{Answer, App, json};

use self::shapes::{
    EquipmentCallJson, EquipmentFiguresJson, EquipmentLoanJson, EquipmentRepairJson, EquipmentRequestJson,
    EquipmentStocktakeJson, EquipmentStocktakeLineJson, NewEquipmentAnswer, NewEquipmentCallResult,
    NewEquipmentExtension, NewEquipmentLoan, NewEquipmentPartReturn, NewEquipmentRepair, NewEquipmentRequest,
    NewEquipmentReturn, NewEquipmentScans,
};
use crate::handlers::{CheckPath, ItemPath, LoanPath, RepairPath, RequestPath, StocktakePath, told};
use crate::service::{calling, lending, reading, repairing, requests, stock};

pub(crate) fn router() -> Router<Arc<App>> {
    let at = |below: &str| format!("/centres/{{centre}}/equipment{below}");
    Router::new()
        .route(&at("/items"), get(things::list_items).post(things::create_item))
        .route(&at("/items.csv"), get(things::export_items))
        .route(&at("/items/{device}"), get(things::show_item).put(things::update_item))
        .route(&at("/items/{device}/label"), post(things::label_anew))
        .route(&at("/items/{device}/photos"), post(things::add_photo))
        .route(&at("/items/{device}/loans"), post(create_loan))
        .route(&at("/imports"), post(things::import_items))
        .route(&at("/rule"), get(things::show_rule).put(things::update_rule))
        .route(&at("/loans"), get(loans::list_loans))
        .route(&at("/loans/{loan}"), get(loans::show_loan))
        .route(&at("/loans/{loan}/signature"), post(loans::sign))
        .route(&at("/loans/{loan}/extension"), post(extend))
        .route(&at("/loans/{loan}/return"), post(take_back))
        .route(&at("/calls"), get(list_calls))
        .route(&at("/calls/{checkup}/result"), post(answer_call))
        .route(&at("/requests"), get(list_requests).post(create_request))
        .route(&at("/requests/{request}/answer"), post(answer_request))
        .route(&at("/repairs"), get(list_repairs).post(create_repair))
        .route(&at("/repairs/{repair}"), get(show_repair).put(update_repair))
        .route(&at("/stocktakes"), get(list_stocktakes).post(create_stocktake))
        .route(&at("/stocktakes/{stocktake}"), get(show_stocktake))
        .route(&at("/stocktakes/{stocktake}/scans"), post(scan))
        .route(&at("/stocktakes/{stocktake}/end"), post(close_stocktake))
        .route(&at("/figures"), get(figures))
}

#[derive(OpenApi)]
#[openapi(
    paths(
        things::list_items, things::create_item, things::export_items, things::show_item, things::update_item,
        things::label_anew, things::add_photo, things::import_items, things::show_rule, things::update_rule,
        create_loan, loans::list_loans, loans::show_loan, loans::sign, extend, take_back, list_calls, answer_call,
        list_requests, create_request, answer_request, list_repairs, create_repair, show_repair, update_repair,
        list_stocktakes, create_stocktake, show_stocktake, scan, close_stocktake, figures
    ),
    components(schemas(
        things::EquipmentItemJson, things::EquipmentItemWholeJson, things::EquipmentImportJson,
        things::EquipmentRuleJson, things::NewEquipmentItem, loans::EquipmentLoanWholeJson,
        loans::EquipmentLoanPartJson, loans::NewEquipmentSignature, EquipmentLoanJson, EquipmentCallJson,
        EquipmentRequestJson, EquipmentRepairJson, EquipmentStocktakeJson, EquipmentStocktakeLineJson,
        EquipmentFiguresJson, NewEquipmentLoan, NewEquipmentExtension, NewEquipmentReturn, NewEquipmentPartReturn,
        NewEquipmentCallResult, NewEquipmentRequest, NewEquipmentAnswer, NewEquipmentRepair, NewEquipmentScans
    )),
    tags((name = "equipment", description = "Lent and given equipment: inventory, loans, calls, repairs, stock-takings"))
)]
struct Description;

pub(crate) fn openapi() -> utoipa::openapi::OpenApi {
    Description::openapi()
}

/// Lends or gives a thing to a person of the file.
#[utoipa::path(post, path = "/centres/{centre}/equipment/items/{device}/loans", operation_id = "equipment_create_loan", tag = "equipment",
    params(("centre" = String, Path), ("device" = Uuid, Path)), request_body = NewEquipmentLoan, responses((status = 201, body = Written), (status = 422, description = "Refused: said beside its field")),
    security(("token" = ["equipment:write"])))]
async fn create_loan(here: InCentre, Path(path): Path<ItemPath>, Body(new): Body<NewEquipmentLoan>) -> Answer {
    let (id, operation) = lending::lend(&here.cx, &here.centre, &new.read(path.device)).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(id, operation))
}

/// Gives a loan more time.
#[utoipa::path(post, path = "/centres/{centre}/equipment/loans/{loan}/extension", operation_id = "equipment_extend", tag = "equipment",
    params(("centre" = String, Path), ("loan" = Uuid, Path)), request_body = NewEquipmentExtension, responses((status = 200, body = Written), (status = 422, description = "Refused: said beside its field")),
    security(("token" = ["equipment:write"])))]
async fn extend(here: InCentre, Path(path): Path<LoanPath>, Body(new): Body<NewEquipmentExtension>) -> Answer {
    let done = lending::extend(&here.cx, &here.centre, path.loan, Some(new.until)).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.loan, done))
}

/// Takes a thing back; spoilt, it opens a repair.
#[utoipa::path(post, path = "/centres/{centre}/equipment/loans/{loan}/return", operation_id = "equipment_take_back", tag = "equipment",
    params(("centre" = String, Path), ("loan" = Uuid, Path)), request_body = NewEquipmentReturn, responses((status = 200, body = Written), (status = 422, description = "Refused: said beside its field")),
    security(("token" = ["equipment:write"])))]
async fn take_back(here: InCentre, Path(path): Path<LoanPath>, Body(new): Body<NewEquipmentReturn>) -> Answer {
    let done = lending::take_back(&here.cx, &here.centre, path.loan, &new.read()).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.loan, done))
}

/// Whom to call today.
#[utoipa::path(get, path = "/centres/{centre}/equipment/calls", operation_id = "equipment_list_calls", tag = "equipment",
    params(("centre" = String, Path)), responses((status = 200, body = Vec<EquipmentCallJson>)),
    security(("token" = ["equipment:read"])))]
async fn list_calls(here: InCentre) -> Answer {
    let found = calling::due(&here.cx, &here.centre).await.map_err(told(&here))?;
    let shown: Vec<EquipmentCallJson> = found.into_iter().map(EquipmentCallJson::from).collect();
    json(StatusCode::OK, &shown)
}

/// Writes what came of a call.
#[utoipa::path(post, path = "/centres/{centre}/equipment/calls/{checkup}/result", operation_id = "equipment_answer_call", tag = "equipment",
    params(("centre" = String, Path), ("checkup" = Uuid, Path)), request_body = NewEquipmentCallResult, responses((status = 200, body = Written), (status = 422, description = "Refused: said beside its field")),
    security(("token" = ["equipment:write"])))]
async fn answer_call(here: InCentre, Path(path): Path<CheckPath>, Body(new): Body<NewEquipmentCallResult>) -> Answer {
    let done = calling::answer(&here.cx, &here.centre, path.checkup, (Some(new.result), &new.note))
        .await
        .map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.checkup, done))
}

/// What residents ask for.
#[utoipa::path(get, path = "/centres/{centre}/equipment/requests", operation_id = "equipment_list_requests", tag = "equipment",
    params(("centre" = String, Path)), responses((status = 200, body = Vec<EquipmentRequestJson>)),
    security(("token" = ["equipment:read"])))]
async fn list_requests(here: InCentre) -> Answer {
    let found = requests::list(&here.cx, &here.centre).await.map_err(told(&here))?;
    let shown: Vec<EquipmentRequestJson> = found.into_iter().map(EquipmentRequestJson::from).collect();
    json(StatusCode::OK, &shown)
}

/// Asks for a thing, for someone who is at the desk.
#[utoipa::path(post, path = "/centres/{centre}/equipment/requests", operation_id = "equipment_create_request", tag = "equipment",
    params(("centre" = String, Path)), request_body = NewEquipmentRequest, responses((status = 201, body = uuid::Uuid), (status = 422, description = "Refused: said beside its field")),
    security(("token" = ["equipment:write"])))]
async fn create_request(here: InCentre, Body(new): Body<NewEquipmentRequest>) -> Answer {
    crate::policy::decide(&here.cx.actor, crate::policy::Action::Lend, here.centre.id).require()?;
    let id = requests::ask(&here.cx, &here.centre, new.read()).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &id.uuid())
}

/// Answers a request.
#[utoipa::path(post, path = "/centres/{centre}/equipment/requests/{request}/answer", operation_id = "equipment_answer_request", tag = "equipment",
    params(("centre" = String, Path), ("request" = Uuid, Path)), request_body = NewEquipmentAnswer, responses((status = 200, body = Written), (status = 422, description = "Refused: said beside its field")),
    security(("token" = ["equipment:write"])))]
async fn answer_request(here: InCentre, Path(path): Path<RequestPath>, Body(new): Body<NewEquipmentAnswer>) -> Answer {
    let said = (Some(new.is_accepted), new.answer.as_str());
    let done = requests::answer(&here.cx, &here.centre, path.request, said).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.request, done))
}

/// The repair log, the newest first.
#[utoipa::path(get, path = "/centres/{centre}/equipment/repairs", operation_id = "equipment_list_repairs", tag = "equipment",
    params(("centre" = String, Path), Paged), responses((status = 200, body = Listing<EquipmentRepairJson>)),
    security(("token" = ["equipment:repairs"])))]
async fn list_repairs(here: InCentre, Paging(paging): Paging) -> Answer {
    let found = repairing::list(&here.cx, &here.centre, paging).await.map_err(told(&here))?;
    json(StatusCode::OK, &Listing::<EquipmentRepairJson>::from(found))
}

/// Writes what someone brought.
#[utoipa::path(post, path = "/centres/{centre}/equipment/repairs", operation_id = "equipment_create_repair", tag = "equipment",
    params(("centre" = String, Path)), request_body = NewEquipmentRepair, responses((status = 201, body = Written), (status = 422, description = "Refused: said beside its field")),
    security(("token" = ["equipment:repairs"])))]
async fn create_repair(here: InCentre, Body(new): Body<NewEquipmentRepair>) -> Answer {
    let (id, operation) = repairing::begin(&here.cx, &here.centre, new.read()).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(id, operation))
}

/// One line of the repair log.
#[utoipa::path(get, path = "/centres/{centre}/equipment/repairs/{repair}", operation_id = "equipment_show_repair", tag = "equipment",
    params(("centre" = String, Path), ("repair" = Uuid, Path)), responses((status = 200, body = EquipmentRepairJson)),
    security(("token" = ["equipment:repairs"])))]
async fn show_repair(here: InCentre, Path(path): Path<RepairPath>) -> Answer {
    let repair = repairing::show(&here.cx, &here.centre, path.repair).await.map_err(told(&here))?;
    json(StatusCode::OK, &EquipmentRepairJson::from(repair))
}

/// Writes what came of a repair.
#[utoipa::path(put, path = "/centres/{centre}/equipment/repairs/{repair}", operation_id = "equipment_update_repair", tag = "equipment",
    params(("centre" = String, Path), ("repair" = Uuid, Path)), request_body = NewEquipmentRepair, responses((status = 200, body = Written), (status = 409, description = "Written by someone else meanwhile"), (status = 422, description = "Refused: said beside its field")),
    security(("token" = ["equipment:repairs"])))]
async fn update_repair(here: InCentre, Path(path): Path<RepairPath>, Body(new): Body<NewEquipmentRepair>) -> Answer {
    let read = (path.repair, new.revision);
    let done = repairing::keep(&here.cx, &here.centre, read, &new.read()).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.repair, done))
}

/// The stock-takings, the newest first.
#[utoipa::path(get, path = "/centres/{centre}/equipment/stocktakes", operation_id = "equipment_list_stocktakes", tag = "equipment",
    params(("centre" = String, Path)), responses((status = 200, body = Vec<EquipmentStocktakeLineJson>)),
    security(("token" = ["equipment:read"])))]
async fn list_stocktakes(here: InCentre) -> Answer {
    let found = stock::list(&here.cx, &here.centre).await.map_err(told(&here))?;
    let shown: Vec<EquipmentStocktakeLineJson> = found.into_iter().map(EquipmentStocktakeLineJson::from).collect();
    json(StatusCode::OK, &shown)
}

/// Opens a stock-taking, one at a time.
#[utoipa::path(post, path = "/centres/{centre}/equipment/stocktakes", operation_id = "equipment_create_stocktake", tag = "equipment",
    params(("centre" = String, Path)), responses((status = 201, body = Written), (status = 422, description = "Refused: said beside its field")),
    security(("token" = ["equipment:write"])))]
async fn create_stocktake(here: InCentre) -> Answer {
    let (id, operation) = stock::begin(&here.cx, &here.centre).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(id, operation))
}

/// What a stock-taking says so far.
#[utoipa::path(get, path = "/centres/{centre}/equipment/stocktakes/{stocktake}", operation_id = "equipment_show_stocktake", tag = "equipment",
    params(("centre" = String, Path), ("stocktake" = Uuid, Path)), responses((status = 200, body = EquipmentStocktakeJson)),
    security(("token" = ["equipment:read"])))]
async fn show_stocktake(here: InCentre, Path(path): Path<StocktakePath>) -> Answer {
    let found = stock::show(&here.cx, &here.centre, path.stocktake).await.map_err(told(&here))?;
    json(StatusCode::OK, &EquipmentStocktakeJson::from(found))
}

/// Notes labels that were scanned.
#[utoipa::path(post, path = "/centres/{centre}/equipment/stocktakes/{stocktake}/scans", operation_id = "equipment_scan", tag = "equipment",
    params(("centre" = String, Path), ("stocktake" = Uuid, Path)), request_body = NewEquipmentScans, responses((status = 200, body = Written), (status = 422, description = "Refused: said beside its field")),
    security(("token" = ["equipment:write"])))]
async fn scan(here: InCentre, Path(path): Path<StocktakePath>, Body(new): Body<NewEquipmentScans>) -> Answer {
    let done =
        stock::scan(&here.cx, &here.centre, path.stocktake, &new.labels.join("\n")).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.stocktake, done))
}

/// Closes a stock-taking.
#[utoipa::path(post, path = "/centres/{centre}/equipment/stocktakes/{stocktake}/end", operation_id = "equipment_close_stocktake", tag = "equipment",
    params(("centre" = String, Path), ("stocktake" = Uuid, Path)), responses((status = 200, body = Written), (status = 422, description = "Refused: said beside its field")),
    security(("token" = ["equipment:write"])))]
async fn close_stocktake(here: InCentre, Path(path): Path<StocktakePath>) -> Answer {
    let done = stock::close(&here.cx, &here.centre, path.stocktake).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.stocktake, done))
}

/// Which year.
#[derive(Deserialize, Default)]
#[serde(default)]
struct OfYear {
    year: Option<i32>,
}

/// Figures of a year, for the report.
#[utoipa::path(get, path = "/centres/{centre}/equipment/figures", operation_id = "equipment_figures", tag = "equipment",
    params(("centre" = String, Path), ("year" = Option<i32>, Query)), responses((status = 200, body = EquipmentFiguresJson)),
    security(("token" = ["equipment:read"])))]
async fn figures(here: InCentre, Query(asked): Query<OfYear>) -> Answer {
    let year = asked.year.unwrap_or_else(|| here.cx.today().year());
    let found = reading::figures(&here.cx, &here.centre, year).await.map_err(told(&here))?;
    json(StatusCode::OK, &EquipmentFiguresJson::from(found))
}
