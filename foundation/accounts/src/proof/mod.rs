//! Who one is, asked again before an act of administration when the last proof is older than a quarter of an hour.
//!
//! A page that begins such an act asks first and leads back. A form sent too late is not lost: the
//! question carries its fields, and the answer does what was asked.

pub(crate) mod handlers;
mod pages;
pub(crate) mod service;

use auth::Actor;
use axum::response::Response;
use ui::FormState;
use web::{Cx, Problem, refused_page, unkept};

use self::pages::ProofPage;
use crate::oidc::Provider;

/// The field in which one proves who one is.
pub(crate) const FIELD: &str = "preuve";

/// Lets a form of administration pass, or answers with the question who one is, which carries the form's fields.
///
/// An answer given with the form is looked at here; a right one makes the session, and `cx`, proven.
pub async fn ask(cx: &mut Cx, form: &mut FormState) -> Result<Option<Response>, Problem> {
    let Actor::Staff(staff) = &cx.actor else { return Ok(None) };
    if cx.actor.has_recent_proof(cx.now()) {
        return Ok(None);
    }
    let given = form.all(FIELD).last().cloned().unwrap_or_default();
    let mut asked = FormState::from_pairs(
        form.pairs().filter(|(name, _)| *name != FIELD).map(|(name, value)| (name.to_owned(), value.to_owned())),
    );
    if !given.is_empty() {
        match service::prove(cx.db(), &cx.app.keys, staff, given, cx.now()).await? {
            Ok(()) => {
                *form = asked;
                let now = cx.now();
                if let Actor::Staff(staff) = &mut cx.actor {
                    staff.proven_at = now;
                }
                return Ok(None);
            }
            Err(refusal) => asked.refuse(FIELD, cx.t(refusal.key())),
        }
    }
    let question = ProofPage::around(cx, cx.path.clone(), asked, None).await?;
    Ok(Some(unkept(refused_page(cx, &question)?)))
}

/// The question on its own page, which leads back; what went wrong elsewhere is told on it.
pub(crate) async fn question(cx: &Cx, form: FormState, provider: Option<&Provider>) -> Result<ProofPage, Problem> {
    ProofPage::around(cx, handlers::PATH.to_owned(), form, provider).await
}
