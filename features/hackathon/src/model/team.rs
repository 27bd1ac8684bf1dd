//! Teams, who is in them, what they made, and what becomes of it.

use chrono::{DateTime, NaiveDate, Utc};
use kernel::PersonId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::event::{LONGEST_LINE, LONGEST_TEXT, is_longer};
use super::refusal::Refusal;
use super::{FollowUpId, LineId, MemberId, TeamId, coded};

/// Which side someone comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = HackathonSide)]
pub enum Side {
    Resident,
    Developer,
    Other,
}

coded!(Side { Resident => "resident", Developer => "developer", Other => "other" });

/// What is written of a team.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TeamDraft {
    pub name: String,
    pub challenge: Option<LineId>,
    /// Skills it looks for.
    pub wanted: String,
    /// What it made, in words.
    pub made: String,
    /// Where it can be tried.
    pub link: String,
    pub licence: String,
}

impl TeamDraft {
    /// Why it is not kept; nothing when it is.
    pub fn refusals(&self) -> Vec<Refusal> {
        let found = [
            (self.name.is_empty(), Refusal::NameMissing),
            (is_longer(&self.name, LONGEST_LINE), Refusal::Long("nom")),
            (is_longer(&self.wanted, LONGEST_TEXT), Refusal::Long("cherche")),
            (is_longer(&self.made, LONGEST_TEXT), Refusal::Long("realisation")),
            (is_longer(&self.licence, LONGEST_LINE), Refusal::Long("licence")),
            (!self.link.is_empty() && !is_web_address(&self.link), Refusal::Link),
        ];
        found.into_iter().filter(|(is_wrong, _)| *is_wrong).map(|(_, refusal)| refusal).collect()
    }
}

/// An address that a browser opens as a page, and nothing else.
fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or_default();
    let is_plain =
        !text.chars().any(|sign| sign.is_whitespace() || sign.is_control() || matches!(sign, '"' | '<' | '>'));
    is_plain && rest.contains('.') && text.len() <= 500
}

/// A team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    pub id: TeamId,
    pub draft: TeamDraft,
    pub picture: Option<Uuid>,
    /// Phones and papers together; absent until the choice is over.
    pub voices: Option<i64>,
    /// Raised each time what is known of it is written.
    pub revision: i64,
}

/// Who comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    pub id: MemberId,
    /// None until the team of the centre has placed them.
    pub team: Option<TeamId>,
    pub person: Option<PersonId>,
    pub name: String,
    pub side: Side,
    /// Skills offered.
    pub skills: String,
    pub contact: String,
}

impl Member {
    /// Why it is not kept; nothing when it is.
    pub fn refusals(&self) -> Vec<Refusal> {
        let found = [
            (self.name.is_empty(), Refusal::NameMissing),
            (is_longer(&self.name, LONGEST_LINE), Refusal::Long("nom")),
            (is_longer(&self.skills, LONGEST_TEXT), Refusal::Long("sait")),
            (is_longer(&self.contact, LONGEST_LINE), Refusal::Long("contact")),
        ];
        found.into_iter().filter(|(is_wrong, _)| *is_wrong).map(|(_, refusal)| refusal).collect()
    }
}

/// When one asks what became of what a team made: so many days after.
pub const FOLLOW_UPS: [i64; 2] = [30, 90];

/// What is asked of a team, later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    pub id: FollowUpId,
    pub team: TeamId,
    pub days: i64,
    pub due_on: NaiveDate,
    /// What became of it, once it is known.
    pub words: String,
    pub done_at: Option<DateTime<Utc>>,
}
