//! Use cases on the team of a centre: someone comes in, changes role, goes out.
//!
//! A centre always keeps a director who can sign in.

use std::pin::Pin;

use accounts::{Account, NewAccount};
use auth::{Actor, Grant, Scope};
use db::{Operation, Tx};
use kernel::{AccountId, CentreId, OperationId, Role};
use web::{Cx, Problem};

use super::opening::Told;
use crate::model::Centre;
use crate::policy::{Action, decide};
use crate::store;

const LAST_DIRECTOR: Told = ("role", "centres-refusal-last-director");
const BY_A_PROGRAM: Told = ("role", "centres-refusal-director-by-program");

fn scope(cx: &Cx, centre: &Centre) -> Result<Scope, Problem> {
    Ok(Scope::opened_by(decide(&cx.actor, Action::ManageTeam, centre.id), centre.id)?)
}

/// The team, each with one line per role held here.
pub(crate) async fn list(cx: &Cx, centre: &Centre) -> Result<Vec<(Account, Role)>, Problem> {
    Ok(accounts::store::list_team(cx.db(), &scope(cx, centre)?).await?)
}

/// Someone of the team, with their role.
pub(crate) async fn find(cx: &Cx, centre: &Centre, account: AccountId) -> Result<(Account, Role), Problem> {
    list(cx, centre).await?.into_iter().find(|(known, _)| known.id == account).ok_or(Problem::NotFound)
}

/// A program keeps the team's list; who directs is decided by people.
fn is_program(cx: &Cx) -> bool {
    matches!(cx.actor, Actor::Token(_))
}

/// Brings someone in with a role of centre. Whoever has an account already keeps their name and their password.
pub(crate) async fn add(
    cx: &Cx,
    centre: &Centre,
    new: NewAccount,
    role: Option<Role>,
) -> Result<Result<(AccountId, OperationId), Told>, Problem> {
    let scope = scope(cx, centre)?;
    cx.require_recent_proof()?;
    let Some(role) = role.filter(|role| role.is_of_centre()) else {
        return Ok(Err(("role", "centres-refusal-role")));
    };
    let grant = Grant { centre: Some(centre.id), role };
    if is_program(cx) && role == Role::Director {
        return Ok(Err(BY_A_PROGRAM));
    }
    if let Some(known) = accounts::store::find_by_email(cx.db(), &new.email.trim().to_lowercase()).await? {
        return welcome(cx, &scope, &known, grant).await;
    }
    let account = match accounts::seal_account(new).await? {
        Ok(account) => account.given(),
        Err(refusal) => return Ok(Err(refusal.place())),
    };
    let operation = comes_in(cx, centre.id, &account.name);
    let mut tx = cx.db().begin(&operation).await?;
    match accounts::create_account(&mut tx, account, &[grant], cx.now()).await? {
        Ok(id) => {
            tx.commit().await?;
            Ok(Ok((id, operation.id)))
        }
        Err(refusal) => Ok(Err(refusal.place())),
    }
}

/// Gives a role here to someone who works elsewhere already, or worked here before.
async fn welcome(
    cx: &Cx,
    scope: &Scope,
    known: &Account,
    grant: Grant,
) -> Result<Result<(AccountId, OperationId), Told>, Problem> {
    if known.disabled_at.is_some() {
        return Ok(Err(("email", "centres-refusal-member-closed")));
    }
    let operation = comes_in(cx, scope.centre(), &known.name);
    let mut tx = cx.db().begin(&operation).await?;
    store::hold(&mut tx, scope).await?;
    let team = accounts::store::list_team(&mut tx, scope).await?;
    if team.iter().any(|(account, _)| account.id == known.id) {
        return Ok(Err(("email", "centres-refusal-member-here")));
    }
    accounts::store::insert_grant(&mut tx, known.id, grant).await?;
    tx.commit().await?;
    Ok(Ok((known.id, operation.id)))
}

fn comes_in(cx: &Cx, centre: CentreId, name: &str) -> Operation {
    cx.operation(Some(centre), cx.history_texts().t1("centres-member-words", "x", name))
}

/// Gives another role.
pub(crate) async fn change_role(
    cx: &Cx,
    centre: &Centre,
    account: AccountId,
    role: Option<Role>,
) -> Result<Result<OperationId, Told>, Problem> {
    let (member, held) = find(cx, centre, account).await?;
    cx.require_recent_proof()?;
    let Some(role) = role.filter(|role| role.is_of_centre()) else {
        return Ok(Err(("role", "centres-refusal-role")));
    };
    if is_program(cx) && [role, held].contains(&Role::Director) {
        return Ok(Err(BY_A_PROGRAM));
    }
    let texts = cx.history_texts();
    let role_word = texts.t(&format!("centres-role-{}", role.code()));
    let words = texts.t2("centres-member-role-words", ("x", member.name.as_str()), ("role", role_word.as_str()));
    let operation = cx.operation(Some(centre.id), words);
    let scope = scope(cx, centre)?;
    let mut tx = cx.db().begin(&operation).await?;
    if role != Role::Director && is_last_director(&mut tx, &scope, account).await? {
        return Ok(Err(LAST_DIRECTOR));
    }
    if accounts::store::delete_grants(&mut tx, &scope, account).await? == 0 {
        return Err(Problem::NotFound);
    }
    accounts::store::insert_grant(&mut tx, account, Grant { centre: Some(centre.id), role }).await?;
    tx.commit().await?;
    Ok(Ok(operation.id))
}

/// Takes someone out of this centre and ends all their sessions; the account stays, for the other centres.
pub(crate) async fn remove(cx: &Cx, centre: &Centre, account: AccountId) -> Result<Result<OperationId, Told>, Problem> {
    let (member, held) = find(cx, centre, account).await?;
    cx.require_recent_proof()?;
    if is_program(cx) && held == Role::Director {
        return Ok(Err(BY_A_PROGRAM));
    }
    let words = cx.history_texts().t1("centres-member-out-words", "x", member.name.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let scope = scope(cx, centre)?;
    let mut tx = cx.db().begin(&operation).await?;
    if is_last_director(&mut tx, &scope, account).await? {
        return Ok(Err(LAST_DIRECTOR));
    }
    if accounts::store::delete_grants(&mut tx, &scope, account).await? == 0 {
        return Err(Problem::NotFound);
    }
    accounts::store::delete_sessions(&mut tx, account, None).await?;
    tx.commit().await?;
    Ok(Ok(operation.id))
}

/// Whether the team must have a second factor.
pub(crate) async fn wants_factor(cx: &Cx, centre: &Centre) -> Result<bool, Problem> {
    Ok(accounts::factors::wants_factor(cx.db(), &scope(cx, centre)?).await?)
}

/// Asks the team for a second factor, from their next sign-in on, or no longer.
pub(crate) async fn ask_factor(cx: &Cx, centre: &Centre, wants_factor: bool) -> Result<OperationId, Problem> {
    let scope = scope(cx, centre)?;
    cx.require_recent_proof()?;
    let key = if wants_factor { "centres-factor-words-on" } else { "centres-factor-words-off" };
    let operation = cx.operation(Some(centre.id), cx.history_texts().t(key));
    let mut tx = cx.db().begin(&operation).await?;
    accounts::factors::put_rule(&mut tx, &scope, wants_factor).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// Whether the centre of an operation has a director who can sign in.
pub(crate) fn keeps_a_director<'t>(
    tx: &'t mut Tx,
    operation: &'t Operation,
) -> Pin<Box<dyn Future<Output = db::Result<bool>> + Send + 't>> {
    Box::pin(async move {
        let Some(centre) = operation.centre else { return Ok(true) };
        let scope = Scope::of_house(centre);
        store::hold(tx, &scope).await?;
        let team = accounts::store::list_team(&mut *tx, &scope).await?;
        Ok(team.iter().any(|(member, role)| *role == Role::Director && member.disabled_at.is_none()))
    })
}

/// Whether a centre would be left without a director. Two who leave at once are asked one after the other.
async fn is_last_director(tx: &mut Tx, scope: &Scope, account: AccountId) -> db::Result<bool> {
    store::hold(tx, scope).await?;
    let team = accounts::store::list_team(&mut *tx, scope).await?;
    let (own, others): (Vec<_>, Vec<_>) = team
        .into_iter()
        .filter(|(member, role)| *role == Role::Director && member.disabled_at.is_none())
        .partition(|(member, _)| member.id == account);
    Ok(!own.is_empty() && others.is_empty())
}
