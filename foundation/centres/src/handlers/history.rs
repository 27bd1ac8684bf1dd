//! The history of a centre, one's own acts, and the undo that each of them carries.

use accounts::proof;
use auth::Actor;
use axum::extract::{Path, Query};
use axum::http::{HeaderMap, StatusCode, header};
use kernel::OperationId;
use ui::Face;
use web::{Answer, App, Cx, Form, Problem, page, refused_page, see_other};

use crate::face::InCentre;
use crate::pages::{HistoryPage, UndoRefusedPage};
use crate::policy::{Action, decide};
use crate::service::history;
use crate::store;

const SHOWN: i64 = 60;
/// The most words of an address that are looked at after an undo.
const WORDS: usize = 12;
/// The first page of the team, below a centre.
const TEAM: &str = "equipe";

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
        Ok(undoing) => see_other(&cx, &back(&cx, (id, undoing), &headers).await?, Some(undoing)),
        Err(sentence) => refused(&cx, id, &headers, sentence).await,
    }
}

/// Why it stays done, with the way back: to the history, and to the page one comes from.
async fn refused(cx: &Cx, id: OperationId, headers: &HeaderMap, sentence: String) -> Answer {
    let centre = match db::find_operation(cx.db(), id).await?.and_then(|row| row.centre) {
        Some(centre) => store::find(cx.db(), centre).await?,
        None => None,
    };
    let centre = centre.filter(|centre| decide(&cx.actor, Action::SeeTeamPages, centre.id).is_allowed());
    let page = UndoRefusedPage::new(cx, centre.as_ref(), came_from(cx, headers), sentence);
    let mut response = refused_page(cx, &page)?;
    *response.status_mut() = StatusCode::CONFLICT;
    Ok(response)
}

/// The page of this house from which one comes.
fn came_from<'a>(cx: &Cx, headers: &'a HeaderMap) -> &'a str {
    let referer = headers.get(header::REFERER).and_then(|value| value.to_str().ok()).unwrap_or_default();
    referer.strip_prefix(&cx.app.settings.public_url).unwrap_or("/")
}

/// The page one comes from, or the list of its room where the undo took away what it shows. The operation's own page has
/// nothing left to show either.
async fn back(cx: &Cx, (id, undoing): (OperationId, OperationId), headers: &HeaderMap) -> Result<String, Problem> {
    let path = came_from(cx, headers);
    if path.contains(&id.to_string()) {
        return Ok("/".to_owned());
    }
    let (page, _) = path.split_once(['?', '#']).unwrap_or((path, ""));
    let room = room_of(&cx.app, page);
    let below = page.strip_prefix(room.as_str()).unwrap_or_default().split('/');
    let words: Vec<&str> = below.filter(|word| !word.is_empty()).take(WORDS).collect();
    let is_gone = !words.is_empty() && db::has_removed(cx.db(), undoing, &words).await?;
    Ok(web::safe_path(if is_gone { room.as_str() } else { path }))
}

/// The list of the room to which a page belongs: the longest door before it, which is there whatever went.
fn room_of(app: &App, page: &str) -> String {
    let begins =
        |whole: &str, door: &str| whole.strip_prefix(door).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let page = page.trim_start_matches('/');
    let (centre, below) = page.split_once('/').unwrap_or((page, ""));
    let doors = app.doors.iter().filter(|door| door.face != Face::Reseau && begins(below, door.path));
    match doors.max_by_key(|door| door.path.len()) {
        Some(door) => format!("/{centre}/{}", door.path),
        None if begins(below, TEAM) => format!("/{centre}/{TEAM}"),
        None => "/".to_owned(),
    }
}
