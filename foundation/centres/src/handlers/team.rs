//! The team of a centre: who comes in, changes role, goes out.

use accounts::proof;
use axum::extract::Path;
use kernel::{AccountId, Role};
use ui::FormState;
use web::{Answer, Form, Problem, page, refused_page, see_other};

use super::SETTINGS;
use super::settings::settings_page;
use crate::face::InCentre;
use crate::forms;
use crate::pages::MemberPage;
use crate::policy::{Action, decide};
use crate::service::team;

pub(crate) async fn create(mut here: InCentre, Form(mut form): Form) -> Answer {
    decide(&here.cx.actor, Action::ManageTeam, here.centre.id).require()?;
    if let Some(asked) = proof::ask(&mut here.cx, &mut form).await? {
        return Ok(asked);
    }
    let (account, role) = forms::member(&form);
    let (field, key) = match team::add(&here.cx, &here.centre, account, role).await? {
        Ok((_, operation)) => return see_other(&here.cx, &here.centre.path(SETTINGS), Some(operation)),
        Err(told) => told,
    };
    let mut kept = forms::of_centre(&here.centre);
    for name in ["member_name", "member_email", "member_role"] {
        kept.set(name, form.value(name));
    }
    kept.refuse(&format!("member_{field}"), here.cx.t(key));
    refused_page(&here.cx, &settings_page(&here, kept).await?)
}

pub(crate) async fn show(here: InCentre, Path((_, id)): Path<(String, AccountId)>) -> Answer {
    let (_, role) = team::find(&here.cx, &here.centre, id).await?;
    here.cx.require_recent_proof()?;
    let form = FormState::new().with("role", role.code());
    page(&here.cx, &member_page(&here, id, form).await?)
}

pub(crate) async fn update(
    mut here: InCentre,
    Path((_, id)): Path<(String, AccountId)>,
    Form(mut form): Form,
) -> Answer {
    decide(&here.cx.actor, Action::ManageTeam, here.centre.id).require()?;
    if let Some(asked) = proof::ask(&mut here.cx, &mut form).await? {
        return Ok(asked);
    }
    match team::change_role(&here.cx, &here.centre, id, Role::from_code(form.value("role"))).await? {
        Ok(operation) => see_other(&here.cx, &here.centre.path(SETTINGS), Some(operation)),
        Err((field, key)) => {
            form.refuse(field, here.cx.t(key));
            refused_page(&here.cx, &member_page(&here, id, form).await?)
        }
    }
}

pub(crate) async fn remove(
    mut here: InCentre,
    Path((_, id)): Path<(String, AccountId)>,
    Form(mut form): Form,
) -> Answer {
    decide(&here.cx.actor, Action::ManageTeam, here.centre.id).require()?;
    if let Some(asked) = proof::ask(&mut here.cx, &mut form).await? {
        return Ok(asked);
    }
    let (_, role) = team::find(&here.cx, &here.centre, id).await?;
    match team::remove(&here.cx, &here.centre, id).await? {
        Ok(operation) => see_other(&here.cx, &here.centre.path(SETTINGS), Some(operation)),
        Err((field, key)) => {
            let mut form = FormState::new().with("role", role.code());
            form.refuse(field, here.cx.t(key));
            refused_page(&here.cx, &member_page(&here, id, form).await?)
        }
    }
}

/// Whether the team must have a second factor.
pub(crate) async fn ask_factor(mut here: InCentre, Form(mut form): Form) -> Answer {
    decide(&here.cx.actor, Action::ManageTeam, here.centre.id).require()?;
    if let Some(asked) = proof::ask(&mut here.cx, &mut form).await? {
        return Ok(asked);
    }
    let operation = team::ask_factor(&here.cx, &here.centre, form.checked("wanted")).await?;
    see_other(&here.cx, &here.centre.path(SETTINGS), Some(operation))
}

async fn member_page(here: &InCentre, id: AccountId, form: FormState) -> Result<MemberPage, Problem> {
    let (account, _) = team::find(&here.cx, &here.centre, id).await?;
    let chrome = here.team_chrome(SETTINGS)?;
    Ok(MemberPage::new(&here.cx, chrome, here.centre.path(SETTINGS), account, form))
}
