//! The question who one is, before a page of administration, and back to it.

use auth::Actor;
use axum::extract::Query;
use axum::response::Response;
use ui::FormState;
use web::{Answer, Cx, Form, Problem, page, refused_page, see_other, unkept};

use super::pages::ProofPage;
use super::{FIELD, service};
use crate::oidc::Provider;
use crate::oidc::handlers::Known;

/// Where the question is asked; `web` leads here.
pub(crate) const PATH: &str = "/compte/preuve";

#[derive(serde::Deserialize)]
pub(crate) struct Return {
    #[serde(default)]
    suite: String,
}

pub(crate) async fn show(cx: Cx, known: Known, Query(back): Query<Return>) -> Answer {
    let Actor::Staff(_) = &cx.actor else { return Err(Problem::SignIn) };
    let form = FormState::new().with("suite", web::safe_path(&back.suite));
    page(&cx, &question(&cx, form, known.as_deref().map(AsRef::as_ref)).await?)
}

pub(crate) async fn prove(cx: Cx, known: Known, Form(form): Form) -> Answer {
    let Actor::Staff(staff) = &cx.actor else { return Err(Problem::SignIn) };
    let given = form.all(FIELD).last().cloned().unwrap_or_default();
    let suite = web::safe_path(form.value("suite"));
    if given.is_empty() && cx.actor.has_recent_proof(cx.now()) {
        // A passkey has answered meanwhile.
        return see_other(&cx, if suite == "/" { "/compte" } else { &suite }, None);
    }
    match service::prove(&cx, staff, given).await? {
        Ok(()) => see_other(&cx, if suite == "/" { "/compte" } else { &suite }, None),
        Err(refusal) => {
            let mut asked = FormState::new().with("suite", suite);
            asked.refuse(FIELD, cx.t(refusal.key()));
            refused_page(&cx, &question(&cx, asked, known.as_deref().map(AsRef::as_ref)).await?)
        }
    }
}

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
        match service::prove(cx, staff, given).await? {
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
    ProofPage::around(cx, PATH.to_owned(), form, provider).await
}
