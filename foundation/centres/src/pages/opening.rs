//! The first start, and who may do what.

use askama::Template;
use kernel::Role;
use ui::{Chrome, Face, FormState};
use web::Cx;

use super::role_word;

#[derive(Template)]
#[template(path = "centres/first_start.html")]
pub(crate) struct FirstStartPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub once: String,
}

impl FirstStartPage {
    pub(crate) fn new(cx: &Cx, form: FormState) -> Self {
        Self { chrome: cx.chrome(Face::Habitant), form, once: web::once_key() }
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
        // A resident first, then those who serve them.
        let row = |roles: &[Role]| -> Vec<bool> {
            std::iter::once(false).chain(Role::ALL.iter().map(|role| roles.contains(role))).collect()
        };
        let own = || -> Vec<bool> { std::iter::once(true).chain(Role::ALL.iter().map(|_| false)).collect() };
        let tables = cx.app.policies.iter().map(|table| {
            let team = table.rows.iter().map(|(action, roles)| (scope_word(cx, action), row(roles)));
            let resident = table.own.iter().map(|action| (scope_word(cx, action), own()));
            Room { name: cx.t(&format!("centres-room-{}", table.room)), rows: team.chain(resident).collect() }
        });
        Self {
            rooms: tables.collect(),
            roles: std::iter::once(cx.t("centres-role-resident"))
                .chain(Role::ALL.into_iter().map(|role| role_word(cx, role)))
                .collect(),
            chrome: cx.chrome(Face::Habitant),
        }
    }
}

/// What a word of the matrix allows, as one says it: "people:read" is "Voir les personnes".
pub(crate) fn scope_word(cx: &Cx, action: &str) -> String {
    cx.t(&format!("centres-scope-{}", action.replace(':', "-")))
}
