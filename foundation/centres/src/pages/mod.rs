//! The pages of this room, as the templates see them.

mod declaration;
mod history;
mod opening;
mod settings;
mod shelves;

pub(crate) use declaration::DeclarationPage;
pub(crate) use history::{HistoryPage, UndoRefusedPage};
pub(crate) use opening::{FirstStartPage, RolesPage, scope_word};
pub(crate) use settings::{SettingsPage, Shelves};
pub(crate) use shelves::{MemberPage, NewTokenPage, TokenMadePage, VenuePage};

use kernel::Role;
use web::Cx;

/// Where the settings are, below the centre.
pub(crate) const SETTINGS: &str = "equipe/reglages";

fn role_word(cx: &Cx, role: Role) -> String {
    cx.t(&format!("centres-role-{}", role.code()))
}
