//! What the addresses of this room answer: each reads a request, asks one use case, shows one page.

pub(crate) mod account;
pub(crate) mod declaration;
pub(crate) mod first_start;
pub(crate) mod history;
pub(crate) mod roles;
pub(crate) mod settings;
pub(crate) mod team;
pub(crate) mod tokens;
pub(crate) mod venues;

use ui::FormState;
use web::Cx;

use crate::model::CentreRefusal;
use crate::pages::SETTINGS;

/// Tells refusals beside their fields.
fn refuse(cx: &Cx, form: &mut FormState, refusals: Vec<CentreRefusal>) {
    for (field, key) in refusals.into_iter().map(CentreRefusal::place) {
        form.refuse(field, cx.t(key));
    }
}

/// Says that someone wrote meanwhile, and lets the one who typed write over it knowingly.
fn refuse_stale(cx: &Cx, form: &mut FormState, revision: i64) {
    form.set("revision", revision.to_string());
    form.refuse("", cx.t("centres-refusal-stale"));
}
