//! Who did what, and its undo: the history of a centre and of one's own acts.

use askama::Template;
use auth::Actor;
use axum::extract::{Path, Query};
use db::{OperationRow, UndoRefusal};
use kernel::{OperationId, clock, words};
use ui::{Chrome, Face};
use web::{Answer, Cx, Problem, page, see_other};

use crate::face::InCentre;
use crate::policy::{Action, decide};

const SHOWN: i64 = 60;
/// How long an act can be undone.
pub const UNDO_DAYS: i64 = 30;

pub(crate) struct Line {
    pub id: String,
    pub when: String,
    pub who: String,
    pub words: String,
    pub irreversible: String,
    /// `done`, `undone`, or `old` when its thirty days are over.
    pub state: &'static str,
}

#[derive(Template)]
#[template(path = "centres/history.html")]
pub(crate) struct HistoryPage {
    pub chrome: Chrome,
    pub title: String,
    pub lines: Vec<Line>,
    pub next: String,
}

fn line(cx: &Cx, row: OperationRow) -> Line {
    let at = clock::local(row.at);
    let day = words::relative_day(at.date(), cx.today(), cx.locale());
    let is_old = (cx.now() - row.at).num_days() >= UNDO_DAYS;
    Line {
        id: row.id.to_string(),
        when: format!("{day}, {}", words::time(at.time(), cx.locale())),
        who: row.author_name,
        words: row.words,
        irreversible: row.irreversible,
        state: match (row.undone_by.is_some(), is_old) {
            (true, _) => "undone",
            (false, true) => "old",
            (false, false) => "done",
        },
    }
}

#[derive(serde::Deserialize)]
pub(crate) struct Before {
    avant: Option<OperationId>,
}

pub(crate) async fn index(here: InCentre, Query(before): Query<Before>) -> Answer {
    let chrome = here.team_chrome("equipe/historique")?;
    decide(&here.cx.actor, Action::SeeHistory, here.centre.id).require()?;
    let rows = db::list_operations(here.cx.db(), Some(here.centre.id), None, before.avant, SHOWN).await?;
    let next = match rows.last() {
        Some(last) if i64::try_from(rows.len()).unwrap_or(0) == SHOWN => {
            format!("{}?avant={}", here.centre.path("equipe/historique"), last.id)
        }
        _ => String::new(),
    };
    let lines = rows.into_iter().map(|row| line(&here.cx, row)).collect();
    let title = here.cx.t("centres-history-title");
    page(&here.cx, &HistoryPage { chrome, title, lines, next })
}

pub(crate) async fn mine(cx: Cx) -> Answer {
    let Actor::Staff(staff) = &cx.actor else { return Err(Problem::SignIn) };
    let rows = db::list_operations(cx.db(), None, Some(staff.account.uuid()), None, SHOWN).await?;
    let lines = rows.into_iter().map(|row| line(&cx, row)).collect();
    let title = cx.t("centres-history-mine");
    page(&cx, &HistoryPage { chrome: cx.chrome(Face::Habitant), title, lines, next: String::new() })
}

/// Whether the actor may undo an operation: one's own, or another's with the right role.
pub fn may_undo(actor: &Actor, row: &OperationRow) -> Result<(), Problem> {
    let own = actor.author().id;
    if own.is_some() && row.author_id == own {
        return Ok(());
    }
    match row.centre {
        Some(centre) => Ok(decide(actor, Action::UndoOfOthers, centre).require()?),
        None if matches!(actor, Actor::System(_)) => Ok(()),
        None => Err(Problem::Forbidden),
    }
}

/// Undoes an operation for the actor of `cx`; the refusal is a sentence.
pub async fn undo(cx: &Cx, id: OperationId) -> Result<Result<OperationId, String>, Problem> {
    let row = db::find_operation(cx.db(), id).await?.ok_or(Problem::NotFound)?;
    may_undo(&cx.actor, &row)?;
    if (cx.now() - row.at).num_days() >= UNDO_DAYS {
        return Ok(Err(cx.t("centres-undo-too-old")));
    }
    let mut undoing = cx.operation(row.centre, cx.texts.t1("centres-undo-words", "x", row.words.as_str()));
    undoing.undoes = Some(id);
    Ok(match db::undo(cx.db(), id, &undoing).await? {
        Ok(()) => Ok(undoing.id),
        Err(UndoRefusal::Unknown) => return Err(Problem::NotFound),
        Err(UndoRefusal::AlreadyUndone) => Err(cx.t("centres-undo-already")),
        Err(UndoRefusal::TooOld) => Err(cx.t("centres-undo-too-old")),
        Err(UndoRefusal::Depended { later: Some(later) }) => {
            Err(cx.texts.t2("centres-undo-depended", ("x", later.words.as_str()), ("who", later.author_name.as_str())))
        }
        Err(UndoRefusal::Depended { later: None }) => Err(cx.t("centres-undo-depended-unknown")),
    })
}

pub(crate) async fn create_undo(cx: Cx, Path(id): Path<OperationId>, headers: axum::http::HeaderMap) -> Answer {
    match undo(&cx, id).await? {
        Ok(undoing) => {
            let referer = headers.get(axum::http::header::REFERER).and_then(|v| v.to_str().ok()).unwrap_or_default();
            let path = referer.strip_prefix(&cx.app.settings.public_url).unwrap_or("/");
            let back = if path.contains(&id.to_string()) { "/" } else { path };
            see_other(&cx, &web::safe_path(back), Some(undoing))
        }
        Err(sentence) => Err(Problem::Conflict(sentence)),
    }
}
