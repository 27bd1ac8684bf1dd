//! What was done, line by line.

use askama::Template;
use db::OperationRow;
use kernel::{clock, words};
use ui::{Chrome, Face};
use web::Cx;

use crate::service::history::is_too_old;

/// One act.
pub(crate) struct Line {
    pub id: String,
    pub when: String,
    pub who: String,
    pub words: String,
    pub irreversible: String,
    /// `done`, `undone`, or `kept` when its thirty days are over or there is nothing to undo.
    pub state: &'static str,
}

impl Line {
    fn new(cx: &Cx, row: OperationRow) -> Self {
        let at = clock::local(row.at);
        let day = words::relative_day(at.date(), cx.today(), cx.locale());
        let is_old = is_too_old(cx, &row);
        Self {
            id: row.id.to_string(),
            when: format!("{day}, {}", words::time(at.time(), cx.locale())),
            who: row.author_name,
            words: row.words,
            irreversible: row.irreversible,
            state: match (row.undone_by.is_some(), is_old) {
                (true, _) => "undone",
                (false, true) => "kept",
                (false, false) => {
                    if row.has_images {
                        "done"
                    } else {
                        "kept"
                    }
                }
            },
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
    pub(crate) fn of_centre(cx: &Cx, chrome: Chrome, rows: Vec<OperationRow>, next: String) -> Self {
        let lines = rows.into_iter().map(|row| Line::new(cx, row)).collect();
        Self { chrome, title: cx.t("centres-history-title"), lines, next, once: web::once_key() }
    }

    pub(crate) fn of_oneself(cx: &Cx, rows: Vec<OperationRow>) -> Self {
        let lines = rows.into_iter().map(|row| Line::new(cx, row)).collect();
        let (chrome, title) = (cx.chrome(Face::Habitant), cx.t("centres-history-mine"));
        Self { chrome, title, lines, next: String::new(), once: web::once_key() }
    }
}
