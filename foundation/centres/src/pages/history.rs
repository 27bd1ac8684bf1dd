//! What was done, line by line.

use std::collections::HashSet;

use askama::Template;
use db::OperationRow;
use kernel::{OperationId, clock, words};
use ui::{Chrome, Face};
use web::Cx;

use crate::face::team_chrome;
use crate::model::Centre;
use crate::policy::{Action, decide};

/// One act.
pub(crate) struct Line {
    pub id: String,
    pub when: String,
    pub who: String,
    pub words: String,
    pub irreversible: String,
    /// `done`, `undone`, or `kept` when its thirty days are over, there is nothing to undo, or others may.
    pub state: &'static str,
}

impl Line {
    fn new(cx: &Cx, row: OperationRow, undoable: &HashSet<OperationId>) -> Self {
        let at = clock::local(row.at);
        let day = words::relative_day(at.date(), cx.today(), cx.locale());
        let state = match (row.undone_by.is_some(), undoable.contains(&row.id)) {
            (true, _) => "undone",
            (false, true) => "done",
            (false, false) => "kept",
        };
        Self {
            id: row.id.to_string(),
            when: format!("{day}, {}", words::time(at.time(), cx.locale())),
            who: row.author_name,
            words: row.words,
            irreversible: row.irreversible,
            state,
        }
    }
}

#[derive(Template)]
#[template(path = "centres/history.html")]
pub(crate) struct HistoryPage {
    pub chrome: Chrome,
    pub title: String,
    pub lines: Vec<Line>,
    /// The address of older acts; empty when there are none.
    pub next: String,
    pub once: String,
}

impl HistoryPage {
    pub(crate) fn of_centre(
        cx: &Cx,
        chrome: Chrome,
        (rows, undoable): (Vec<OperationRow>, &HashSet<OperationId>),
        next: String,
    ) -> Self {
        let lines = rows.into_iter().map(|row| Line::new(cx, row, undoable)).collect();
        Self { chrome, title: cx.t("centres-history-title"), lines, next, once: web::once_key() }
    }

    pub(crate) fn of_oneself(cx: &Cx, rows: Vec<OperationRow>, undoable: &HashSet<OperationId>) -> Self {
        let lines = rows.into_iter().map(|row| Line::new(cx, row, undoable)).collect();
        let (chrome, title) = (cx.chrome(Face::Habitant), cx.t("centres-history-mine"));
        Self { chrome, title, lines, next: String::new(), once: web::once_key() }
    }
}

/// An undo that is refused: what stands in the way, and the way back.
#[derive(Template)]
#[template(path = "centres/undo_refused.html")]
pub(crate) struct UndoRefusedPage {
    pub chrome: Chrome,
    pub sentence: String,
    pub history_href: String,
    pub history_label: String,
    /// The page from which one comes; empty when that is the history.
    pub back: String,
}

impl UndoRefusedPage {
    /// With the centre, for its team.
    pub(crate) fn new(cx: &Cx, centre: Option<&Centre>, from: &str, sentence: String) -> Self {
        let told = centre.filter(|centre| decide(&cx.actor, Action::SeeHistory, centre.id).is_allowed());
        let (history_href, history_label) = match told {
            Some(centre) => (centre.path("equipe/historique"), cx.t("centres-history-title")),
            None if matches!(cx.actor, auth::Actor::Staff(_)) => {
                ("/compte/actions".to_owned(), cx.t("centres-history-mine"))
            }
            None => (String::new(), String::new()),
        };
        let from = web::safe_path(from);
        let (path, _) = from.split_once(['?', '#']).unwrap_or((from.as_str(), ""));
        let is_elsewhere = path != history_href && path != "/" && !path.starts_with("/operations/");
        Self {
            chrome: centre
                .map_or_else(|| cx.chrome(Face::Habitant), |centre| team_chrome(cx, centre, "equipe/historique")),
            sentence,
            back: if is_elsewhere { from } else { String::new() },
            history_href,
            history_label,
        }
    }
}
