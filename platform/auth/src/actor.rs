//! Who stands behind a request, a command or a job.

use std::future::Future;
use std::pin::Pin;

use chrono::{DateTime, Duration, Utc};
use db::Author;
use kernel::{AccountId, CentreId, PersonId, Role, SessionId};
use uuid::Uuid;

use crate::resident::Resident;

/// A future in a box, for ports that are trait objects.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// A role held in a centre, or over the network when there is no centre.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grant {
    pub centre: Option<CentreId>,
    pub role: Role,
}

/// A person of a team, signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    pub account: AccountId,
    pub session: SessionId,
    pub name: String,
    pub grants: Vec<Grant>,
    /// When this session last proved who holds it: as it was opened, or when it was asked again.
    pub proven_at: DateTime<Utc>,
}

/// How long a proof of who one is counts for acts of administration.
pub const PROOF_LASTS: Duration = Duration::minutes(15);

/// A program that holds a token of a centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    pub id: Uuid,
    pub name: String,
    pub centre: CentreId,
    /// `people:read`, `campaigns:write`…
    pub scopes: Vec<String>,
}

/// Who acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Anyone, from the street.
    Visitor,
    /// Someone who showed a card.
    Resident(Resident),
    Staff(Staff),
    Token(Token),
    /// The house itself: a job, the command line. The word says which.
    System(&'static str),
}

impl Actor {
    /// The roles held in a centre.
    pub fn roles_in(&self, centre: CentreId) -> Vec<Role> {
        match self {
            Self::Staff(staff) => {
                staff.grants.iter().filter(|g| g.centre.is_none_or(|c| c == centre)).map(|g| g.role).collect()
            }
            Self::Visitor | Self::Resident(_) | Self::Token(_) | Self::System(_) => Vec::new(),
        }
    }

    /// Whether some role is held in a centre or over the network.
    pub fn is_of_team(&self, centre: CentreId) -> bool {
        !self.roles_in(centre).is_empty()
    }

    /// The centres in which a role of centre is held.
    pub fn centres(&self) -> Vec<CentreId> {
        match self {
            Self::Staff(staff) => {
                let mut centres: Vec<CentreId> = staff.grants.iter().filter_map(|g| g.centre).collect();
                centres.sort_unstable();
                centres.dedup();
                centres
            }
            Self::Token(token) => vec![token.centre],
            Self::Resident(resident) => vec![resident.centre],
            Self::Visitor | Self::System(_) => Vec::new(),
        }
    }

    /// Whether who acts has proved lately who they are. A program and the house have no other proof than their own.
    pub fn has_recent_proof(&self, now: DateTime<Utc>) -> bool {
        match self {
            Self::Staff(staff) => now - staff.proven_at < PROOF_LASTS,
            Self::Visitor | Self::Resident(_) | Self::Token(_) | Self::System(_) => true,
        }
    }

    /// Whether someone acts here in a resident's name.
    pub fn is_helped(&self) -> bool {
        matches!(self, Self::Resident(resident) if resident.helper.is_some())
    }

    /// The person whose own file is open in a centre.
    pub fn own_file(&self, centre: CentreId) -> Option<PersonId> {
        match self {
            Self::Resident(resident) if resident.centre == centre => resident.own_file(),
            _ => None,
        }
    }

    /// Whether files and other large requests are taken from them: nobody from the street, nor with a card only.
    pub fn is_trusted_with_files(&self) -> bool {
        matches!(self, Self::Staff(_) | Self::Token(_) | Self::System(_))
    }

    /// Who will be written as the author of an operation.
    pub fn author(&self) -> Author {
        match self {
            Self::Visitor => Author { kind: "resident", id: None, name: "Une personne, en ligne".to_owned() },
            Self::Resident(resident) => resident.author(),
            Self::Staff(staff) => Author { kind: "staff", id: Some(staff.account.uuid()), name: staff.name.clone() },
            Self::Token(token) => Author { kind: "token", id: Some(token.id), name: token.name.clone() },
            Self::System(word) => Author { kind: "job", id: None, name: (*word).to_owned() },
        }
    }
}

/// The port by which a request finds its actor; `accounts` keeps it.
pub trait Authenticator: Send + Sync {
    /// The staff behind a session cookie; `None` when it is unknown, ended or too old.
    fn by_session<'a>(&'a self, secret: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>>;
    /// The program behind a bearer token.
    fn by_token<'a>(&'a self, secret: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>>;
}
