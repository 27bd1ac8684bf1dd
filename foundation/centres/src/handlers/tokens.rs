//! The tokens of programs: make one, whose secret is shown once, and end it.

use accounts::proof;
use axum::extract::Path;
use ui::FormState;
use uuid::Uuid;
use web::{Answer, Form, Problem, page, refused_page, see_other, unkept};

use super::SETTINGS;
use crate::face::InCentre;
use crate::forms;
use crate::pages::{NewTokenPage, TokenMadePage};
use crate::policy::{Action, decide};
use crate::service::tokens;

pub(crate) async fn new(here: InCentre) -> Answer {
    decide(&here.cx.actor, Action::ManageTokens, here.centre.id).require()?;
    here.cx.require_recent_proof()?;
    let form = FormState::new().with("days", "365").with("once", web::once_key());
    page(&here.cx, &new_page(&here, form)?)
}

/// The answer shows the secret, so it is neither redirected to nor kept for a second asking.
pub(crate) async fn create(mut here: InCentre, Form(mut form): Form) -> Answer {
    decide(&here.cx.actor, Action::ManageTokens, here.centre.id).require()?;
    if let Some(asked) = proof::ask(&mut here.cx, &mut form).await? {
        return Ok(asked);
    }
    let draft = forms::token(&form);
    let name = draft.name.clone();
    match tokens::make(&here.cx, &here.centre, draft).await? {
        Ok(made) => {
            let chrome = here.team_chrome(SETTINGS)?;
            let shown = TokenMadePage::new(chrome, here.centre.path(SETTINGS), &name, made.secret.reveal());
            page(&here.cx, &shown).map(unkept)
        }
        Err((field, key)) => {
            form.refuse(field, here.cx.t(key));
            refused_page(&here.cx, &new_page(&here, form)?)
        }
    }
}

pub(crate) async fn revoke(mut here: InCentre, Path((_, id)): Path<(String, Uuid)>, Form(mut form): Form) -> Answer {
    decide(&here.cx.actor, Action::ManageTokens, here.centre.id).require()?;
    if let Some(asked) = proof::ask(&mut here.cx, &mut form).await? {
        return Ok(asked);
    }
    let operation = tokens::revoke(&here.cx, &here.centre, id).await?;
    see_other(&here.cx, &here.centre.path(SETTINGS), Some(operation))
}

fn new_page(here: &InCentre, form: FormState) -> Result<NewTokenPage, Problem> {
    decide(&here.cx.actor, Action::ManageTokens, here.centre.id).require()?;
    let chrome = here.team_chrome(SETTINGS)?;
    let words = tokens::scopes_to_give(&here.cx, here.centre.id);
    Ok(NewTokenPage::new(&here.cx, chrome, here.centre.path(SETTINGS), form, words))
}
