//! Imports, for programs: send a file, read what it would do, decide, apply.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest as _, Path, Request, State};
use axum::http::{StatusCode, header};
use centres::{Centre, InCentre};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use web::{Answer, App, Cx, Problem, UploadForm, json};

use crate::import::{Action, Decision, Field, MergeWith};
use crate::pages::told;
use crate::service::importing::{
    Applied, ImportReport, ImportSession, abandon_import, apply_import, choose_mapping, decide_lines, load_import,
    plan_of, start_import,
};

/// What a column means.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ColumnView {
    title: String,
    /// A field, such as `last-name`; `ignore` leaves the column.
    field: &'static str,
}

/// An import under way, with what it would do.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ImportView {
    id: Uuid,
    /// `mapping`, `preview`, `applied` or `abandoned`.
    state: String,
    columns: Vec<ColumnView>,
    report: ImportReport,
}

/// Takes the file in (the body itself, or a form with one file) and says what it would do. Writes nobody.
#[utoipa::path(post, path = "/centres/{centre}/imports", tag = "people", params(("centre" = String, Path)),
    responses((status = 201, body = ImportView), (status = 422)), security(("token" = ["people:import"])))]
pub(crate) async fn create(State(app): State<Arc<App>>, here: InCentre, request: Request) -> Answer {
    let (name, bytes) = file_of(&app, request).await?;
    let id = told(&here.cx, start_import(&here.cx, &here.centre, &name, bytes).await)?;
    let import = told(&here.cx, load_import(&here.cx, &here.centre, id).await)?;
    let choices = import.choices.clone();
    if let Err(refused) = choose_mapping(&here.cx, &import, choices).await {
        // Whoever sent the file is told no number by which to come back to it.
        told(&here.cx, abandon_import(&here.cx, &import).await)?;
        return Err(refused.into_problem(&here.cx.texts));
    }
    json(StatusCode::CREATED, &view(&here.cx, &here.centre, id).await?)
}

async fn file_of(app: &Arc<App>, request: Request) -> Result<(String, Vec<u8>), Problem> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    if kind.starts_with("multipart/form-data") {
        let form = UploadForm::from_request(request, app).await?;
        let file = form.files.into_iter().next().ok_or_else(|| Problem::BadRequest("no file".to_owned()))?;
        return Ok((file.name, file.bytes.to_vec()));
    }
    let bytes = Bytes::from_request(request, app).await.map_err(|_| Problem::TooLarge)?;
    Ok(("fichier".to_owned(), bytes.to_vec()))
}

async fn view(cx: &Cx, centre: &Centre, id: Uuid) -> Result<ImportView, Problem> {
    let import = told(cx, load_import(cx, centre, id).await)?;
    let report = match import.stored.state.as_str() {
        "applied" => told(cx, import.report())?,
        _ => {
            let plan = told(cx, plan_of(&import))?;
            ImportReport::of(&cx.texts, &import.stored.file_name, &plan, &import.choices.mapping)
        }
    };
    let columns = import.choices.mapping.columns.iter();
    Ok(ImportView {
        id,
        state: import.stored.state.clone(),
        columns: columns.map(|column| ColumnView { title: column.title.clone(), field: column.field.code() }).collect(),
        report,
    })
}

/// Where an import stands.
#[utoipa::path(get, path = "/centres/{centre}/imports/{import}", tag = "people",
    params(("centre" = String, Path), ("import" = Uuid, Path)),
    responses((status = 200, body = ImportView), (status = 404)), security(("token" = ["people:import"])))]
pub(crate) async fn show(here: InCentre, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    json(StatusCode::OK, &view(&here.cx, &here.centre, id).await?)
}

#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct ImportPatch {
    /// The field of each column to change, by title.
    columns: BTreeMap<String, String>,
    /// The season of all memberships, instead of each date's own.
    season: Option<String>,
    /// `merge`, `separate` or `ignore`, by line.
    decisions: BTreeMap<u64, String>,
}

/// Says what columns mean and decides of proposals; answers with what the import would do now.
#[utoipa::path(patch, path = "/centres/{centre}/imports/{import}", tag = "people",
    params(("centre" = String, Path), ("import" = Uuid, Path)), request_body = ImportPatch,
    responses((status = 200, body = ImportView), (status = 409), (status = 422)),
    security(("token" = ["people:import"])))]
pub(crate) async fn update(
    here: InCentre,
    Path((_, id)): Path<(String, Uuid)>,
    web::api::Body(patch): web::api::Body<ImportPatch>,
) -> Answer {
    let import = told(&here.cx, load_import(&here.cx, &here.centre, id).await)?;
    let decided = decisions_of(&import, &here.cx, &patch)?;
    let mut choices = import.choices.clone();
    for (title, code) in &patch.columns {
        let at = choices.mapping.columns.iter().position(|column| &column.title == title);
        let field = Field::from_code(code);
        let (Some(at), Some(field)) = (at, field) else {
            return Err(Problem::BadRequest(format!("columns: {title} – {code}")));
        };
        choices.mapping.set(at, field);
    }
    choices.season = patch.season.or(choices.season);
    told(&here.cx, choose_mapping(&here.cx, &import, choices).await)?;
    let import = told(&here.cx, load_import(&here.cx, &here.centre, id).await)?;
    told(&here.cx, decide_lines(&here.cx, &import, decided).await)?;
    json(StatusCode::OK, &view(&here.cx, &here.centre, id).await?)
}

fn decisions_of(
    import: &ImportSession,
    cx: &Cx,
    patch: &ImportPatch,
) -> Result<BTreeMap<u64, Option<Decision>>, Problem> {
    let plan = told(cx, plan_of(import))?;
    let proposed = |line: u64| -> Option<MergeWith> {
        plan.rows.iter().find(|row| row.line == line).and_then(|row| match &row.action {
            Action::MergeProposed { with, .. } => Some(*with),
            _ => None,
        })
    };
    let mut decided = BTreeMap::new();
    for (line, word) in &patch.decisions {
        let decision = match word.as_str() {
            "merge" => proposed(*line).map(|with| Some(Decision::Merge(with))),
            "separate" => Some(Some(Decision::Separate)),
            "ignore" => Some(None),
            _ => None,
        };
        let decision = decision.ok_or_else(|| Problem::BadRequest(format!("decisions: {line} – {word}")))?;
        decided.insert(*line, decision);
    }
    Ok(decided)
}

/// Applies what the import says that it would do.
#[utoipa::path(post, path = "/centres/{centre}/imports/{import}/application", tag = "people",
    params(("centre" = String, Path), ("import" = Uuid, Path)),
    responses((status = 200, body = ImportView), (status = 409)), security(("token" = ["people:import"])))]
pub(crate) async fn apply(here: InCentre, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let import = told(&here.cx, load_import(&here.cx, &here.centre, id).await)?;
    match told(&here.cx, apply_import(&here.cx, &here.centre, &import).await)? {
        Applied::Done(_) => json(StatusCode::OK, &view(&here.cx, &here.centre, id).await?),
        Applied::Changed => Err(Problem::Conflict(here.cx.t("people-import-changed"))),
    }
}

/// Gives an import up, with what it holds of the file; nothing was written.
#[utoipa::path(delete, path = "/centres/{centre}/imports/{import}", tag = "people",
    params(("centre" = String, Path), ("import" = Uuid, Path)),
    responses((status = 200, body = Abandoned), (status = 409)), security(("token" = ["people:import"])))]
pub(crate) async fn abandon(here: InCentre, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let import = told(&here.cx, load_import(&here.cx, &here.centre, id).await)?;
    told(&here.cx, abandon_import(&here.cx, &import).await)?;
    json(StatusCode::OK, &Abandoned { id })
}

/// An import that was given up.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Abandoned {
    id: Uuid,
}
