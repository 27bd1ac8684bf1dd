//! Postal codes of France and Monaco.
//!
//! Five digits whose first two or three name a department, a territory or Monaco. A code says
//! little about a commune (one code serves many, one commune has many), so it never checks them
//! against each other.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A valid French postal code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PostalCode(String);

/// Why a postal code is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PostalCodeRefusal {
    #[error("a postal code has five digits")]
    NotFiveDigits,
    #[error("no department has this number")]
    NoSuchDepartment,
}

impl PostalCode {
    /// Reads a code as typed: `59 000`, `F-59000`, or `1000` whose zero a spreadsheet has eaten.
    pub fn parse(typed: &str) -> Result<Self, PostalCodeRefusal> {
        let bare = typed.trim();
        let bare = bare.strip_prefix("F-").or_else(|| bare.strip_prefix("FR-")).unwrap_or(bare);
        let digits: String = bare.chars().filter(|c| !c.is_whitespace() && *c != '.').collect();
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(PostalCodeRefusal::NotFiveDigits);
        }
        let code = match digits.len() {
            5 => digits,
            4 => format!("0{digits}"),
            _ => return Err(PostalCodeRefusal::NotFiveDigits),
        };
        let hundreds: u32 = code.get(..3).and_then(|head| head.parse().ok()).unwrap_or(0);
        match hundreds {
            10..=959 | 971..=978 | 980 | 984 | 986..=988 => Ok(Self(code)),
            _ => Err(PostalCodeRefusal::NoSuchDepartment),
        }
    }

    /// The five digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The department's number as people say it: `59`, `974`; Corsica is `20`.
    pub fn department(&self) -> &str {
        let length = if self.0.starts_with("97") || self.0.starts_with("98") { 3 } else { 2 };
        self.0.get(..length).unwrap_or(&self.0)
    }
}

impl fmt::Display for PostalCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl TryFrom<String> for PostalCode {
    type Error = PostalCodeRefusal;

    fn try_from(typed: String) -> Result<Self, Self::Error> {
        Self::parse(&typed)
    }
}

impl From<PostalCode> for String {
    fn from(code: PostalCode) -> Self {
        code.0
    }
}
