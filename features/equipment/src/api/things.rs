//! The inventory for programs: things with their parts and photos, labels, sheets in and out, how the centre lends.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest as _, Path, Request, State as Shared};
use axum::http::StatusCode;
use centres::InCentre;
use chrono::NaiveDate;
use kernel::Cents;
use media::Width;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use web::api::{Body, Listing, Paged, Paging, Written};
use web::{Answer, App, Problem, UploadForm, attachment, json};

use crate::handlers::{ItemPath, told};
use crate::model::item::{Category, Details, Item, Owner, State, read_parts};
use crate::model::loan::{Rule, Who};
use crate::policy::{Action, decide};
use crate::service::reading::Whole;
use crate::service::sheets::{self, Imported};
use crate::service::{Error, items, reading};
use crate::store::items::ItemFilter;

/// A thing.
#[derive(Serialize, ToSchema)]
pub(crate) struct EquipmentItemJson {
    id: Uuid,
    label: String,
    name: String,
    category: Category,
    owner: Owner,
    owner_name: String,
    brand: String,
    model: String,
    serial: String,
    value_cents: Option<i64>,
    bought_on: Option<NaiveDate>,
    place: String,
    state: State,
    preinstalled: String,
    pack: String,
    notes: String,
    /// Whether residents find it on their page.
    is_offered: bool,
    /// The loan by which it is away.
    loan: Option<Uuid>,
    /// Given back with a correction, so that nobody is written over unknowingly.
    revision: i64,
}

impl From<Item> for EquipmentItemJson {
    fn from(item: Item) -> Self {
        let d = item.details;
        Self {
            id: item.id.uuid(),
            label: item.label,
            name: d.name,
            category: d.category,
            owner: d.owner,
            owner_name: d.owner_name,
            brand: d.brand,
            model: d.model,
            serial: d.serial,
            value_cents: d.value.map(|value| value.0),
            bought_on: d.bought_on,
            place: d.place,
            state: d.state,
            preinstalled: d.preinstalled,
            pack: d.pack,
            notes: d.notes,
            is_offered: d.is_offered,
            loan: item.loan.map(|loan| loan.uuid()),
            revision: item.revision,
        }
    }
}

/// A thing with what goes with it.
#[derive(Serialize, ToSchema)]
pub(crate) struct EquipmentItemWholeJson {
    #[serde(flatten)]
    item: EquipmentItemJson,
    parts: Vec<String>,
    /// The addresses of its photos, the newest first.
    photos: Vec<String>,
}

impl From<Whole> for EquipmentItemWholeJson {
    fn from(whole: Whole) -> Self {
        let photos = whole.photos.iter().map(|photo| photo.href(Width::Small)).collect();
        Self { item: whole.item.into(), parts: whole.parts, photos }
    }
}

/// A thing to add, or to correct: what is not said of one that is there stays as it is.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewEquipmentItem {
    name: String,
    category: Category,
    /// One is drawn when none is said; a thing that is there keeps its own.
    label: Option<String>,
    parts: Option<Vec<String>>,
    owner: Option<Owner>,
    owner_name: Option<String>,
    brand: Option<String>,
    model: Option<String>,
    serial: Option<String>,
    value_cents: Option<i64>,
    bought_on: Option<NaiveDate>,
    place: Option<String>,
    state: Option<State>,
    preinstalled: Option<String>,
    pack: Option<String>,
    notes: Option<String>,
    is_offered: Option<bool>,
    /// Which revision of a thing that is there was read; without one, what is said goes over the thing as it is now.
    revision: Option<i64>,
}

impl NewEquipmentItem {
    /// What was said, over what is known.
    fn over(self, known: Details, parts: Vec<String>) -> Result<(Details, Vec<String>), Error> {
        let details = Details {
            name: self.name,
            category: self.category,
            owner: self.owner.unwrap_or(known.owner),
            owner_name: self.owner_name.unwrap_or(known.owner_name),
            brand: self.brand.unwrap_or(known.brand),
            model: self.model.unwrap_or(known.model),
            serial: self.serial.unwrap_or(known.serial),
            value: self.value_cents.map(Cents).or(known.value),
            bought_on: self.bought_on.or(known.bought_on),
            place: self.place.unwrap_or(known.place),
            state: self.state.unwrap_or(known.state),
            preinstalled: self.preinstalled.unwrap_or(known.preinstalled),
            pack: self.pack.unwrap_or(known.pack),
            notes: self.notes.unwrap_or(known.notes),
            is_offered: self.is_offered.unwrap_or(known.is_offered),
        };
        Ok((details, read_parts(&self.parts.unwrap_or(parts).join("\n"))?))
    }
}

/// The inventory: by kind, then by name and label.
#[utoipa::path(get, path = "/centres/{centre}/equipment/items", operation_id = "equipment_list_items", tag = "equipment",
    params(("centre" = String, Path), Paged), responses((status = 200, body = Listing<EquipmentItemJson>)),
    security(("token" = ["equipment:read"])))]
pub(crate) async fn list_items(here: InCentre, Paging(paging): Paging) -> Answer {
    let found =
        reading::list_items(&here.cx, &here.centre, &ItemFilter::default(), paging).await.map_err(told(&here))?;
    json(StatusCode::OK, &Listing::<EquipmentItemJson>::from(found))
}

/// Adds a thing with its parts.
#[utoipa::path(post, path = "/centres/{centre}/equipment/items", operation_id = "equipment_create_item", tag = "equipment",
    params(("centre" = String, Path)), request_body = NewEquipmentItem, responses((status = 201, body = Written), (status = 422, description = "Refused: said beside its field")),
    security(("token" = ["equipment:settings"])))]
pub(crate) async fn create_item(here: InCentre, Body(mut new): Body<NewEquipmentItem>) -> Answer {
    decide(&here.cx.actor, Action::Manage, here.centre.id).require()?;
    let label = new.label.take().unwrap_or_default();
    let (details, parts) = new.over(Details::named("", Category::Other), Vec::new()).map_err(told(&here))?;
    let made = items::add(&here.cx, &here.centre, details, (&label, &parts)).await;
    let (id, operation) = made.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(id, operation))
}

/// One thing, with its parts and its photos.
#[utoipa::path(get, path = "/centres/{centre}/equipment/items/{device}", operation_id = "equipment_show_item", tag = "equipment",
    params(("centre" = String, Path), ("device" = Uuid, Path)), responses((status = 200, body = EquipmentItemWholeJson)),
    security(("token" = ["equipment:read"])))]
pub(crate) async fn show_item(here: InCentre, Path(path): Path<ItemPath>) -> Answer {
    let whole = reading::show_item(&here.cx, &here.centre, path.device).await.map_err(told(&here))?;
    json(StatusCode::OK, &EquipmentItemWholeJson::from(whole))
}

/// Corrects a thing; what is not said stays, and so does its label.
#[utoipa::path(put, path = "/centres/{centre}/equipment/items/{device}", operation_id = "equipment_update_item", tag = "equipment",
    params(("centre" = String, Path), ("device" = Uuid, Path)), request_body = NewEquipmentItem, responses((status = 200, body = Written), (status = 409, description = "Corrected by someone else meanwhile"), (status = 422, description = "Refused: said beside its field")),
    security(("token" = ["equipment:settings"])))]
pub(crate) async fn update_item(
    here: InCentre,
    Path(path): Path<ItemPath>,
    Body(new): Body<NewEquipmentItem>,
) -> Answer {
    let (known, parts) = items::known(&here.cx, &here.centre, path.device).await.map_err(told(&here))?;
    let read = (path.device, new.revision.unwrap_or(known.revision));
    let (details, parts) = new.over(known.details, parts).map_err(told(&here))?;
    let done = items::change(&here.cx, &here.centre, read, &details, &parts).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.device, done))
}

/// Gives a thing a new label: the one that was lost opens nothing any more.
#[utoipa::path(post, path = "/centres/{centre}/equipment/items/{device}/label", operation_id = "equipment_label_anew", tag = "equipment",
    params(("centre" = String, Path), ("device" = Uuid, Path)), responses((status = 200, body = Written)),
    security(("token" = ["equipment:settings"])))]
pub(crate) async fn label_anew(here: InCentre, Path(path): Path<ItemPath>) -> Answer {
    let done = items::label_anew(&here.cx, &here.centre, path.device).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.device, done))
}

/// A photo to keep, as `multipart/form-data`.
#[derive(ToSchema)]
#[schema(as = NewEquipmentPhoto)]
#[expect(dead_code, reason = "it describes the form that is read by hand")]
pub(crate) struct NewPhotoForm {
    #[schema(value_type = String, format = Binary)]
    image: Vec<u8>,
    /// What is seen on it; the name of the thing otherwise.
    alt: Option<String>,
}

/// Adds a photo of how a thing is.
#[utoipa::path(post, path = "/centres/{centre}/equipment/items/{device}/photos", operation_id = "equipment_add_photo", tag = "equipment",
    params(("centre" = String, Path), ("device" = Uuid, Path)),
    request_body(content = NewPhotoForm, content_type = "multipart/form-data"),
    responses((status = 201, body = Written), (status = 422, description = "Refused: said beside its field")),
    security(("token" = ["equipment:write"])))]
pub(crate) async fn add_photo(
    Shared(app): Shared<Arc<App>>,
    here: InCentre,
    Path(path): Path<ItemPath>,
    request: Request,
) -> Answer {
    items::found_to_lend(&here.cx, &here.centre, path.device).await.map_err(told(&here))?;
    let form = UploadForm::from_request(request, &app).await?;
    let bytes = form.file("image").map(|file| file.bytes.clone()).unwrap_or_default();
    let done = items::add_photo(&here.cx, &here.centre, path.device, bytes, form.state.value("alt")).await;
    json(StatusCode::CREATED, &Written::new(path.device, done.map_err(told(&here))?))
}

/// What an import did.
#[derive(Serialize, ToSchema)]
pub(crate) struct EquipmentImportJson {
    operation: Uuid,
    added: usize,
    /// Things that were here already, and are corrected.
    known: usize,
    /// Lines without a name, left out.
    nameless: usize,
    /// Columns kept without being understood.
    unknown: Vec<String>,
    /// Columns left out, because they name people.
    left: Vec<String>,
}

impl From<(Imported, kernel::OperationId)> for EquipmentImportJson {
    fn from((done, operation): (Imported, kernel::OperationId)) -> Self {
        let Imported { added, known, nameless, unknown, left } = done;
        Self { operation: operation.uuid(), added, known, nameless, unknown, left }
    }
}

/// Brings a sheet in: the bytes of a CSV, as Snipe-IT writes it. A label that is here already is corrected, never doubled.
#[utoipa::path(post, path = "/centres/{centre}/equipment/imports", operation_id = "equipment_import", tag = "equipment",
    params(("centre" = String, Path)), request_body(content = String, content_type = "application/octet-stream"),
    responses((status = 201, body = EquipmentImportJson), (status = 422, description = "No sheet, without names, or too long")),
    security(("token" = ["equipment:settings"])))]
pub(crate) async fn import_items(Shared(app): Shared<Arc<App>>, here: InCentre, request: Request) -> Answer {
    decide(&here.cx.actor, Action::Manage, here.centre.id).require()?;
    let bytes = Bytes::from_request(request, &app).await.map_err(|_| Problem::TooLarge)?;
    let done = sheets::import(&here.cx, &here.centre, &bytes).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &EquipmentImportJson::from(done))
}

/// The inventory as Snipe-IT reads it. It names nobody.
#[utoipa::path(get, path = "/centres/{centre}/equipment/items.csv", operation_id = "equipment_export", tag = "equipment",
    params(("centre" = String, Path)), responses((status = 200, body = String, content_type = "text/csv")),
    security(("token" = ["equipment:read"])))]
pub(crate) async fn export_items(here: InCentre) -> Answer {
    let bytes = sheets::as_csv(&here.cx, &here.centre).await.map_err(told(&here))?;
    attachment("text/csv; charset=utf-8", "materiel.csv", bytes)
}

/// How the centre lends.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct EquipmentRuleJson {
    days: i64,
    /// How many things one person may have at once.
    most_each: i64,
    who: Who,
    /// How many days before its end a loan is reminded of.
    remind_days: i64,
    /// What the person signs, in the centre's words.
    words: String,
    /// Which revision was read; without one, what is said goes over the rule as it is now.
    revision: Option<i64>,
}

/// How the centre lends.
#[utoipa::path(get, path = "/centres/{centre}/equipment/rule", operation_id = "equipment_show_rule", tag = "equipment",
    params(("centre" = String, Path)), responses((status = 200, body = EquipmentRuleJson)),
    security(("token" = ["equipment:read"])))]
pub(crate) async fn show_rule(here: InCentre) -> Answer {
    let Rule { days, most_each, who, remind_days, words, revision } =
        items::rule(&here.cx, &here.centre).await.map_err(told(&here))?;
    let revision = Some(revision);
    json(StatusCode::OK, &EquipmentRuleJson { days, most_each, who, remind_days, words, revision })
}

/// Settles how the centre lends; loans that run stay as they were made.
#[utoipa::path(put, path = "/centres/{centre}/equipment/rule", operation_id = "equipment_update_rule", tag = "equipment",
    params(("centre" = String, Path)), request_body = EquipmentRuleJson, responses((status = 200, body = Written), (status = 409, description = "Settled by someone else meanwhile"), (status = 422, description = "Refused: said beside its field")),
    security(("token" = ["equipment:settings"])))]
pub(crate) async fn update_rule(here: InCentre, Body(new): Body<EquipmentRuleJson>) -> Answer {
    let EquipmentRuleJson { days, most_each, who, remind_days, words, revision } = new;
    let rule = Rule { days, most_each, who, remind_days, words, revision: 0 };
    let done = items::set_rule(&here.cx, &here.centre, (rule, revision)).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(here.centre.id, done))
}
