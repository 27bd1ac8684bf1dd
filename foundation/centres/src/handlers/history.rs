//! The history of a centre, one's own acts, and the undo that each of them carries.

use accounts::proof;
use auth::Actor;
use axum::extract::{Path, Query};
use axum::http::{HeaderMap, header};
use kernel::OperationId;
use web::{Answer, Cx, Form, Problem, page, see_other};

use crate::face::InCentre;
use crate::pages::HistoryPage;
use crate::policy::{Action, decide};
use crate::service::history;

const SHOWN: i64 = 60;

#[derive(serde::Deserialize)]
pub(crate) struct Before {
    avant: Option<OperationId>,
}

pub(crate) async fn index(here: InCentre, Query(before): Query<Before>) -> Answer {
    let chrome = here.team_chrome("equipe/historique")?;
    decide(&here.cx.actor, Action::SeeHistory, here.centre.id).require()?;
    let rights = history::rights(&here.cx, here.centre.id);
    let rows = db::list_operations_for(here.cx.db(), here.centre.id, &rights, before.avant, SHOWN).await?;
    let next = match rows.last() {
        Some(last) if i64::try_from(rows.len()).unwrap_or(0) == SHOWN => {
            format!("{}?avant={}", here.centre.path("equipe/historique"), last.id)
        }
        _ => String::new(),
    };
    let undoable = history::undoable(&here.cx, &rows).await?;
    page(&here.cx, &HistoryPage::of_centre(&here.cx, chrome, (rows, &undoable), next))
}

pub(crate) async fn mine(cx: Cx) -> Answer {
    let Actor::Staff(staff) = &cx.actor else { return Err(Problem::SignIn) };
    let rows = db::list_operations(cx.db(), None, Some(staff.account.uuid()), None, SHOWN).await?;
    let undoable = history::undoable(&cx, &rows).await?;
    page(&cx, &HistoryPage::of_oneself(&cx, rows, &undoable))
}

pub(crate) async fn undo(mut cx: Cx, Path(id): Path<OperationId>, headers: HeaderMap, Form(mut form): Form) -> Answer {
    if history::is_administration(&cx, id).await?
        && let Some(asked) = proof::ask(&mut cx, &mut form).await?
    {
        return Ok(asked);
    }
    match history::undo(&cx, id).await? {
        Ok(undoing) => see_other(&cx, &back(&cx, id, &headers), Some(undoing)),
        Err(sentence) => Err(Problem::Conflict(sentence)),
    }
}

/// The page one comes from, unless it is the operation's own, which has nothing left to show.
fn back(cx: &Cx, id: OperationId, headers: &HeaderMap) -> String {
    let referer = headers.get(header::REFERER).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let path = referer.strip_prefix(&cx.app.settings.public_url).unwrap_or("/");
    web::safe_path(if path.contains(&id.to_string()) { "/" } else { path })
}
