//! The pages of this room, as the templates see them.

use accounts::Account;
use askama::Template;
use db::OperationRow;
use kernel::{Role, clock, words};
use ui::{Choice, Chrome, Face, FormState};
use web::Cx;

use crate::model::{ACCENTS, Venue};
use crate::service::history::UNDO_DAYS;

#[derive(Template)]
#[template(path = "centres/first_start.html")]
pub(crate) struct FirstStartPage {
    pub chrome: Chrome,
    pub form: FormState,
}

impl FirstStartPage {
    pub(crate) fn new(cx: &Cx, form: FormState) -> Self {
        Self { chrome: cx.chrome(Face::Habitant), form }
    }
}

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
        let is_old = (cx.now() - row.at).num_days() >= UNDO_DAYS;
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
}

impl HistoryPage {
    pub(crate) fn of_centre(cx: &Cx, chrome: Chrome, rows: Vec<OperationRow>, next: String) -> Self {
        let lines = rows.into_iter().map(|row| Line::new(cx, row)).collect();
        Self { chrome, title: cx.t("centres-history-title"), lines, next }
    }

    pub(crate) fn of_oneself(cx: &Cx, rows: Vec<OperationRow>) -> Self {
        let lines = rows.into_iter().map(|row| Line::new(cx, row)).collect();
        Self { chrome: cx.chrome(Face::Habitant), title: cx.t("centres-history-mine"), lines, next: String::new() }
    }
}

/// The rules of one room.
pub(crate) struct Room {
    pub name: String,
    /// Each action with one yes or no per role.
    pub rows: Vec<(String, Vec<bool>)>,
}

#[derive(Template)]
#[template(path = "centres/roles.html")]
pub(crate) struct RolesPage {
    pub chrome: Chrome,
    pub roles: Vec<String>,
    pub rooms: Vec<Room>,
}

impl RolesPage {
    pub(crate) fn new(cx: &Cx) -> Self {
        let row = |roles: &[Role]| Role::ALL.iter().map(|role| roles.contains(role)).collect();
        let tables = cx.app.policies.iter().map(|table| Room {
            name: table.room.to_owned(),
            rows: table.rows.iter().map(|(action, roles)| ((*action).to_owned(), row(roles))).collect(),
        });
        Self {
            rooms: tables.collect(),
            roles: Role::ALL.into_iter().map(|role| role_word(cx, role)).collect(),
            chrome: cx.chrome(Face::Habitant),
        }
    }
}

/// Someone of the team.
pub(crate) struct Member {
    pub name: String,
    pub email: String,
    pub role: String,
}

#[derive(Template)]
#[template(path = "centres/settings.html")]
pub(crate) struct SettingsPage {
    pub chrome: Chrome,
    pub base: String,
    pub form: FormState,
    pub accents: Vec<Choice>,
    pub zones: Vec<Choice>,
    pub roles: Vec<Choice>,
    pub venues: Vec<Venue>,
    pub team: Vec<Member>,
}

impl SettingsPage {
    pub(crate) fn new(
        cx: &Cx,
        chrome: Chrome,
        base: String,
        form: FormState,
        venues: Vec<Venue>,
        team: Vec<(Account, Role)>,
    ) -> Self {
        let accent = |code: &str| Choice::new(code, cx.t(&format!("centres-accent-{code}")));
        let zone = |code: &str| Choice::new(code, cx.texts.t1("centres-zone", "x", code));
        let roles = Role::ALL.into_iter().filter(|role| role.is_of_centre());
        let team = team.into_iter().map(|(account, role)| Member {
            name: account.name,
            email: account.email,
            role: role_word(cx, role),
        });
        Self {
            chrome,
            base,
            form,
            accents: ACCENTS.into_iter().map(accent).collect(),
            zones: ["A", "B", "C"].into_iter().map(zone).collect(),
            roles: roles.map(|role| Choice::new(role.code(), role_word(cx, role))).collect(),
            venues,
            team: team.collect(),
        }
    }
}

fn role_word(cx: &Cx, role: Role) -> String {
    cx.t(&format!("centres-role-{}", role.code()))
}
