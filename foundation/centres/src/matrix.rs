//! The role matrix as a page: who may do what, from the very rules that decide.

use askama::Template;
use kernel::Role;
use ui::{Chrome, Face};
use web::{Answer, Cx, page};

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

pub(crate) async fn show(cx: Cx) -> Answer {
    let rooms = cx
        .app
        .policies
        .iter()
        .map(|table| Room {
            name: table.room.to_owned(),
            rows: table
                .rows
                .iter()
                .map(|(action, roles)| ((*action).to_owned(), Role::ALL.iter().map(|role| roles.contains(role)).collect()))
                .collect(),
        })
        .collect();
    let roles = Role::ALL.iter().map(|role| cx.t(&format!("centres-role-{}", role.code()))).collect();
    page(&cx, &RolesPage { chrome: cx.chrome(Face::Habitant), roles, rooms })
}
