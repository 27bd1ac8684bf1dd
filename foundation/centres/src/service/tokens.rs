//! Use cases on the tokens of a centre: what a program may do here, until when, and its end.
//!
//! One gives only what one may do oneself: a token never opens more than whoever made it.

use accounts::{NewToken, TokenLine};
use auth::{Actor, Scope, Secret};
use chrono::{DateTime, Duration, Utc};
use kernel::{CentreId, OperationId};
use uuid::Uuid;
use web::{Cx, Problem};

use super::opening::Told;
use crate::model::Centre;
use crate::policy::{Action, decide};

/// The longest life of a token made on a page or by a program.
pub(crate) const LONGEST_DAYS: i64 = 730;
const LONGEST_NAME: usize = 60;

/// What a token is asked with.
pub(crate) struct TokenDraft {
    pub name: String,
    pub scopes: Vec<String>,
    pub days: i64,
    /// The key of the form or of the request: asked twice, it is one token.
    pub key: String,
}

/// A token just made; its secret is told once.
pub(crate) struct TokenMade {
    pub id: Uuid,
    pub secret: Secret,
    pub operation: OperationId,
}

fn scope(cx: &Cx, centre: &Centre) -> Result<Scope, Problem> {
    Ok(Scope::opened_by(decide(&cx.actor, Action::ManageTokens, centre.id), centre.id)?)
}

/// The tokens of a centre, the oldest first.
pub(crate) async fn list(cx: &Cx, centre: &Centre) -> Result<Vec<TokenLine>, Problem> {
    Ok(accounts::store::list_tokens(cx.db(), &scope(cx, centre)?).await?)
}

/// The words that whoever asks may give to a program.
pub(crate) fn scopes_to_give(cx: &Cx, centre: CentreId) -> Vec<&'static str> {
    let roles = cx.actor.roles_in(centre);
    let rows = cx.app.policies.iter().flat_map(|table| &table.rows);
    let may_give = |word: &str, by: &[kernel::Role]| match &cx.actor {
        Actor::System(_) => true,
        Actor::Token(token) => token.centre == centre && token.scopes.iter().any(|held| held == word),
        Actor::Staff(_) => by.iter().any(|role| roles.contains(role)),
        Actor::Visitor | Actor::Resident(_) => false,
    };
    rows.filter(|(word, by)| may_give(word, by)).map(|(word, _)| *word).collect()
}

/// Makes a token, or gives another secret to the one that the same key made.
pub(crate) async fn make(cx: &Cx, centre: &Centre, draft: TokenDraft) -> Result<Result<TokenMade, Told>, Problem> {
    let scope = scope(cx, centre)?;
    cx.require_recent_proof()?;
    let name = draft.name.trim().to_owned();
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        return Ok(Err(("name", "centres-refusal-token-name")));
    }
    let may_give = scopes_to_give(cx, centre.id);
    if draft.scopes.is_empty() || draft.scopes.iter().any(|word| !may_give.contains(&word.as_str())) {
        return Ok(Err(("scopes", "centres-refusal-token-scopes")));
    }
    if !(1..=LONGEST_DAYS).contains(&draft.days) {
        return Ok(Err(("days", "centres-refusal-token-days")));
    }
    let words = cx.history_texts().t1("centres-token-words", "x", name.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let asked = cx.now() + Duration::days(draft.days);
    // A program cannot outlive itself by a key that it makes.
    let own_end = own_end(cx, &scope).await?;
    let expires_at = Some(own_end.map_or(asked, |end| end.min(asked)));
    let token = NewToken { id: token_id(centre.id, &draft.key), name, scopes: draft.scopes, expires_at };
    let secret = accounts::put_token(cx.db(), &scope, &operation, &token).await?;
    Ok(Ok(TokenMade { id: token.id, secret, operation: operation.id }))
}

/// When the program that asks ends itself; never for a person.
async fn own_end(cx: &Cx, scope: &Scope) -> Result<Option<DateTime<Utc>>, Problem> {
    let Actor::Token(asking) = &cx.actor else { return Ok(None) };
    let known = accounts::store::list_tokens(cx.db(), scope).await?;
    Ok(known.iter().find(|token| token.id == asking.id).and_then(|token| token.expires_at))
}

/// The number of the token that a key asks for; another each time without a key.
fn token_id(centre: CentreId, key: &str) -> Uuid {
    if key.is_empty() {
        return Uuid::now_v7();
    }
    let hash = Secret::hash_of(&format!("{centre} {key}"));
    let number = hash.get(..32).and_then(|half| u128::from_str_radix(half, 16).ok());
    number.map_or_else(Uuid::now_v7, Uuid::from_u128)
}

/// Ends a token, for good: no undo opens a key again that someone closed because it was lost.
pub(crate) async fn revoke(cx: &Cx, centre: &Centre, id: Uuid) -> Result<OperationId, Problem> {
    let scope = scope(cx, centre)?;
    cx.require_recent_proof()?;
    let known = accounts::store::list_tokens(cx.db(), &scope).await?;
    let token = known.iter().find(|token| token.id == id).ok_or(Problem::NotFound)?;
    let words = cx.history_texts().t1("centres-token-revoked-words", "x", token.name.as_str());
    let operation = cx.operation(Some(centre.id), words);
    if !accounts::revoke_token(cx.db(), &scope, &operation, id).await? {
        return Err(Problem::Conflict(cx.t("centres-refusal-token-revoked")));
    }
    Ok(operation.id)
}
