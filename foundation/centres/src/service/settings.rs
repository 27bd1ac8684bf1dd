//! Use cases on the settings of a centre: describe it, add a venue, bring someone into the team.

use accounts::NewAccount;
use auth::{Grant, Scope};
use kernel::{OperationId, Role};
use web::{Cx, Problem};

use super::opening::Told;
use crate::model::{Centre, Venue};
use crate::policy::{Action, decide};
use crate::store;

pub(crate) async fn update(cx: &Cx, centre: &Centre) -> Result<OperationId, Problem> {
    let scope = Scope::opened_by(decide(&cx.actor, Action::EditCentre, centre.id), centre.id)?;
    let operation = cx.operation(Some(centre.id), cx.t("centres-settings-words"));
    let mut tx = cx.db().begin(&operation).await?;
    store::update(&mut tx, &scope, centre).await?;
    tx.commit().await?;
    Ok(operation.id)
}

pub(crate) async fn add_venue(cx: &Cx, centre: &Centre, venue: &Venue) -> Result<OperationId, Problem> {
    let scope = Scope::opened_by(decide(&cx.actor, Action::EditCentre, centre.id), centre.id)?;
    let operation = cx.operation(Some(centre.id), cx.texts.t1("centres-venue-words", "x", venue.name.as_str()));
    let mut tx = cx.db().begin(&operation).await?;
    store::insert_venue(&mut tx, &scope, venue).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// Makes an account with one role in this centre; only roles of a centre are given there.
pub(crate) async fn add_member(
    cx: &Cx,
    centre: &Centre,
    account: NewAccount,
    role: Option<Role>,
) -> Result<Result<OperationId, Told>, Problem> {
    decide(&cx.actor, Action::ManageTeam, centre.id).require()?;
    let Some(role) = role.filter(|role| role.is_of_centre()) else {
        return Ok(Err(("role", "centres-refusal-role")));
    };
    let grant = Grant { centre: Some(centre.id), role };
    let account = match accounts::seal_account(account).await? {
        Ok(account) => account,
        Err(refusal) => return Ok(Err(refusal.place())),
    };
    let operation = cx.operation(Some(centre.id), cx.texts.t1("centres-member-words", "x", account.name.as_str()));
    let mut tx = cx.db().begin(&operation).await?;
    if let Err(refusal) = accounts::create_account(&mut tx, account, &[grant], cx.now()).await? {
        return Ok(Err(refusal.place()));
    }
    tx.commit().await?;
    Ok(Ok(operation.id))
}
