//! A door without passwords: a word says who comes in, so nothing is computed and no account is kept.

use std::sync::Arc;

use auth::{Actor, Authenticator, BoxFuture, Grant, Staff, Token};
use chrono::DateTime;
use db::Db;
use kernel::{AccountId, CentreId, Clock, Role, SessionId};
use uuid::Uuid;

struct RoleDoor;

/// The door itself, as `TestApp::new` asks for it.
///
/// A session is the word of a role (`director`), held everywhere, or of a role in a centre (`director_CENTRE`); a token
/// is `CENTRE_SCOPE_SCOPE`.
pub fn by_role(_: Db, _: Clock) -> Arc<dyn Authenticator> {
    Arc::new(RoleDoor)
}

/// Someone of a team, always the same; without a centre, the role is held everywhere.
pub fn staff(role: Role, centre: Option<CentreId>) -> Actor {
    Actor::Staff(Staff {
        account: AccountId(Uuid::from_u128(7)),
        session: SessionId::new(),
        name: "Nadège".to_owned(),
        grants: vec![Grant { centre, role }],
        proven_at: DateTime::UNIX_EPOCH,
    })
}

/// A program by `CENTRE_SCOPE_SCOPE`; none for any other word.
pub fn program(secret: &str) -> Option<Actor> {
    let (centre, scopes) = secret.split_once('_')?;
    let centre = kernel::ids::parse(centre)?;
    let scopes = scopes.split('_').map(str::to_owned).collect();
    Some(Actor::Token(Token { id: Uuid::now_v7(), name: "robot".to_owned(), centre, scopes }))
}

fn team(secret: &str) -> Option<Actor> {
    match secret.split_once('_') {
        Some((role, centre)) => Some(staff(Role::from_code(role)?, Some(kernel::ids::parse(centre)?))),
        None => Some(staff(Role::from_code(secret)?, None)),
    }
}

impl Authenticator for RoleDoor {
    fn by_session<'a>(&'a self, secret: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>> {
        Box::pin(async move { Ok(team(secret)) })
    }

    fn by_token<'a>(&'a self, secret: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>> {
        Box::pin(async move { Ok(program(secret)) })
    }
}
