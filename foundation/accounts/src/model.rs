//! An account of the team, and what may be refused to it. Pure.

use chrono::{DateTime, Duration, Utc};
use kernel::{AccountId, SessionId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::weak::is_weak;

/// How long a session lasts: the longest day of work. What must close sooner looks at the last proof.
pub const SESSION_LASTS: Duration = Duration::hours(12);

/// How long a session may sleep: a long meal. Who comes back later says again who they are.
pub const SESSION_SLEEPS: Duration = Duration::hours(2);

/// How long a password that someone else said may wait to be replaced.
pub const GIVEN_PASSWORD_LASTS: Duration = Duration::days(14);

/// What is kept of a password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPassword {
    pub hash: String,
    /// Said by someone else than who signs in with it.
    pub is_given: bool,
    pub changed_at: DateTime<Utc>,
}

/// A person of a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub id: AccountId,
    pub email: String,
    pub name: String,
    pub created_at: DateTime<Utc>,
    pub disabled_at: Option<DateTime<Utc>>,
}

/// By what a session was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum OpenedBy {
    Password,
    Passkey,
    /// The identity provider of the network.
    Provider,
    /// A volunteer's card with their PIN.
    Card,
}

impl OpenedBy {
    /// The word kept, and the end of the key of its sentence.
    pub fn code(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Passkey => "passkey",
            Self::Provider => "provider",
            Self::Card => "card",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Password, Self::Passkey, Self::Provider, Self::Card].into_iter().find(|by| by.code() == code)
    }
}

/// A sign-in on one device, as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionLine {
    pub id: SessionId,
    /// What the browser said of itself.
    pub device: String,
    pub opened_by: OpenedBy,
    pub created_at: DateTime<Utc>,
    pub seen_at: DateTime<Utc>,
}

/// A token of a centre, without its secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenLine {
    pub id: Uuid,
    pub name: String,
    pub scopes: String,
    pub created_at: DateTime<Utc>,
    pub expires_at: Option<DateTime<Utc>>,
    pub revoked_at: Option<DateTime<Utc>>,
}

/// How a token stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenState {
    Open,
    Expired,
    Revoked,
}

impl TokenState {
    /// The word of the API, and the end of the key of its sentence.
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Expired => "expired",
            Self::Revoked => "revoked",
        }
    }
}

impl TokenLine {
    /// How it stands at an instant.
    pub fn state(&self, now: DateTime<Utc>) -> TokenState {
        match (self.revoked_at, self.expires_at) {
            (Some(_), _) => TokenState::Revoked,
            (None, Some(end)) if end <= now => TokenState::Expired,
            (None, _) => TokenState::Open,
        }
    }
}

/// What a token is made from.
#[derive(Debug, Clone)]
pub struct NewToken {
    /// The same one asked for twice is one token, and the secret told last opens.
    pub id: Uuid,
    pub name: String,
    pub scopes: Vec<String>,
    pub expires_at: Option<DateTime<Utc>>,
}

/// What a new account is made from.
#[derive(Debug, Clone)]
pub struct NewAccount {
    pub email: String,
    pub name: String,
    pub password: String,
}

/// An account that may be made: looked at, and its password computed to what is kept of it.
///
/// The computation takes a tenth of a second and 19 MiB, so it is never done inside a transaction.
#[derive(Debug, Clone)]
pub struct SealedAccount {
    pub email: String,
    pub name: String,
    pub(crate) password_hash: String,
    pub(crate) is_given: bool,
}

impl SealedAccount {
    /// The same, with a password that its owner has to replace when they first come.
    #[must_use]
    pub fn given(self) -> Self {
        Self { is_given: true, ..self }
    }
}

/// Why an account is not made, or a door not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountRefusal {
    EmailInvalid,
    EmailTaken,
    NameMissing,
    PasswordTooShort,
    PasswordCommon,
    /// Unknown address or wrong password: never said which.
    WrongSignIn,
    TooManyTries,
    Disabled,
    /// The password is right, and this account asks for something else too.
    SecondStepWanted,
    /// The password said to be the present one is not.
    WrongCurrent,
    /// One's own password was to be chosen, and it is the one that was given.
    PasswordGiven,
    /// The password is right, was given by someone else, and waited too long.
    GivenExpired,
}

impl AccountRefusal {
    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::EmailInvalid => ("email", "accounts-refusal-email-invalid"),
            Self::EmailTaken => ("email", "accounts-refusal-email-taken"),
            Self::NameMissing => ("name", "accounts-refusal-name-missing"),
            Self::PasswordTooShort => ("password", "accounts-refusal-password-short"),
            Self::PasswordCommon => ("password", "accounts-refusal-password-common"),
            Self::WrongSignIn => ("password", "accounts-refusal-wrong"),
            Self::TooManyTries => ("password", "accounts-refusal-too-many"),
            Self::Disabled => ("email", "accounts-refusal-disabled"),
            Self::SecondStepWanted => ("password", "accounts-refusal-second-step"),
            Self::WrongCurrent => ("current", "accounts-refusal-wrong-current"),
            Self::PasswordGiven => ("password", "accounts-refusal-password-given"),
            Self::GivenExpired => ("password", "accounts-refusal-given-expired"),
        }
    }
}

/// The shortest password taken (NIST SP 800-63B, CNIL 2022: length before signs).
pub const PASSWORD_LENGTH: usize = 12;

impl NewAccount {
    /// The same account with its address folded, or why it cannot be.
    pub fn checked(self) -> Result<Self, AccountRefusal> {
        let email = self.email.trim().to_lowercase();
        let name = self.name.trim().to_owned();
        let (local, domain) = email.split_once('@').ok_or(AccountRefusal::EmailInvalid)?;
        if local.is_empty() || !domain.contains('.') || domain.starts_with('.') || email.contains(char::is_whitespace) {
            return Err(AccountRefusal::EmailInvalid);
        }
        if name.is_empty() {
            return Err(AccountRefusal::NameMissing);
        }
        check_password(&self.password, local)?;
        Ok(Self { email, name, password: self.password })
    }
}

/// Whether a password may be kept for whoever has this address: long, varied, neither their own name nor everyone's choice.
pub fn check_password(password: &str, email: &str) -> Result<(), AccountRefusal> {
    if password.chars().count() < PASSWORD_LENGTH {
        return Err(AccountRefusal::PasswordTooShort);
    }
    let mut signs: Vec<char> = password.chars().collect();
    signs.sort_unstable();
    signs.dedup();
    let own_name = email.split('@').next().unwrap_or(email);
    if signs.len() < 5 || kernel::text::fold(password).contains(own_name) || is_weak(password) {
        return Err(AccountRefusal::PasswordCommon);
    }
    Ok(())
}
