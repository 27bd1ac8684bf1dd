//! The question who one is, before a page of administration, and back to it.

use auth::Actor;
use axum::extract::Query;
use ui::FormState;
use web::{Answer, Cx, Form, Problem, page, refused_page, see_other};

use super::{FIELD, question, service};
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
    match service::prove(cx.db(), &cx.app.keys, staff, given, cx.now()).await? {
        Ok(()) => see_other(&cx, if suite == "/" { "/compte" } else { &suite }, None),
        Err(refusal) => {
            let mut asked = FormState::new().with("suite", suite);
            asked.refuse(FIELD, cx.t(refusal.key()));
            refused_page(&cx, &question(&cx, asked, known.as_deref().map(AsRef::as_ref)).await?)
        }
    }
}
