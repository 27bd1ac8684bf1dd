//! The role matrix as a page: who may do what, from the very rules that decide.

use web::{Answer, Cx, page};

use crate::pages::RolesPage;

pub(crate) async fn show(cx: Cx) -> Answer {
    page(&cx, &RolesPage::new(&cx))
}
