//! What was done, line by line.

use std::collections::HashSet;

use askama::Template;
use db::OperationRow;
use kernel::{OperationId, clock, words};
use ui::{Chrome, Face};
use web::Cx;

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
