//! What was done in a centre, and its undo, for programs.

use std::collections::HashSet;

use axum::extract::Path;
use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use db::OperationRow;
use kernel::OperationId;
use kernel::paging::Page;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;
use web::api::{Listing, Paged, Paging, Written};
use web::{Answer, Cx, Problem, json};

use crate::face::InCentre;
use crate::policy::{Action, decide};
use crate::service::history;

/// One act of the past.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OperationView {
    id: Uuid,
    at: DateTime<Utc>,
    /// `staff`, `resident`, `token` or `job`.
    author_kind: String,
    author: String,
    /// What was done, in French.
    words: String,
    /// The page, the address or the command it came from.
    source: String,
    undoes: Option<Uuid>,
    undone_by: Option<Uuid>,
    /// What of it has left the house and does not come back; empty otherwise.
    irreversible: String,
    /// Whether its rows can be put back by who asks, if nothing later depends on it.
    can_be_undone: bool,
}

impl OperationView {
    fn new(row: OperationRow, undoable: &HashSet<OperationId>) -> Self {
        Self {
            can_be_undone: undoable.contains(&row.id),
            id: row.id.uuid(),
            at: row.at,
            author_kind: row.author_kind,
            author: row.author_name,
            words: row.words,
            source: row.source,
            undoes: row.undoes.map(OperationId::uuid),
            undone_by: row.undone_by.map(OperationId::uuid),
            irreversible: row.irreversible,
        }
    }
}

/// What was done in a centre, the latest first.
#[utoipa::path(get, path = "/centres/{centre}/operations", tag = "centres",
    params(("centre" = String, Path), Paged), responses((status = 200, body = Listing<OperationView>)),
    security(("token" = ["history:read"])))]
pub(crate) async fn index(here: InCentre, Paging(paging): Paging) -> Answer {
    decide(&here.cx.actor, Action::SeeHistory, here.centre.id).require()?;
    let before = paging.after.map(OperationId::from);
    let rights = history::rights(&here.cx, here.centre.id);
    let rows = db::list_operations_for(here.cx.db(), here.centre.id, &rights, before, paging.limit + 1).await?;
    let page = Page::from_rows(rows, paging.limit, |row| row.id.uuid());
    let undoable = history::undoable(&here.cx, &page.items).await?;
    let items = page.items.into_iter().map(|row| OperationView::new(row, &undoable)).collect();
    json(StatusCode::OK, &Listing { items, next: page.next })
}

/// Puts back what an operation changed, as another operation. One's own, or any of the centre with `history:undo`; what asks
/// for a right of its own (the team, the confided notes, how long things are kept) asks for it here too.
#[utoipa::path(post, path = "/operations/{operation}/undo", tag = "centres",
    params(("operation" = Uuid, Path)),
    responses((status = 200, body = Written), (status = 409, description = "Something later depends on it, it is undone already, too old, or changed nothing")),
    security(("token" = ["history:undo"])))]
pub(crate) async fn undo(cx: Cx, Path(id): Path<OperationId>) -> Answer {
    let undone = history::undo(&cx, id).await?.map_err(Problem::Conflict)?;
    json(StatusCode::OK, &Written::new(id, undone))
}
