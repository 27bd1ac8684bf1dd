//! A resident who showed a card: how far it opened their file, and who helps them.
//!
//! The card alone says nothing of anyone. The PIN opens one's own file, for a while. A person of the team who
//! helps acts in the resident's name and is named beside it, always.

use chrono::{DateTime, Utc};
use db::Author;
use kernel::{AccountId, CentreId, PersonId, SessionId};

/// How far a session is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opened {
    /// The card was shown: the programme, and nothing personal.
    Card,
    /// The card and the PIN, or a code sent to their telephone: their own file.
    Pin,
    /// A person of the team opened it with the person's consent.
    Help,
}

impl Opened {
    /// The word that is kept.
    pub fn code(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::Pin => "pin",
            Self::Help => "help",
        }
    }

    /// What a kept word means.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Card, Self::Pin, Self::Help].into_iter().find(|opened| opened.code() == code)
    }
}

/// The person of the team who helps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Helper {
    pub account: AccountId,
    pub name: String,
    /// Half an hour has gone by: the next page asks whether the help goes on. Nothing is cut.
    pub is_asked: bool,
}

/// Someone who lives here, known by their card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resident {
    pub centre: CentreId,
    pub person: PersonId,
    pub session: SessionId,
    /// "Mme Duhamel"; empty when the card alone was shown.
    pub name: String,
    pub opened: Opened,
    pub helper: Option<Helper>,
    /// The file was open, and nobody touched the screen for a while: it is shut until the PIN is typed again.
    pub was_away: bool,
    /// When the session ends, whatever is done.
    pub expires_at: DateTime<Utc>,
}

impl Resident {
    /// The person whose file is open, if it is.
    pub fn own_file(&self) -> Option<PersonId> {
        match self.opened {
            Opened::Card => None,
            Opened::Pin | Opened::Help => Some(self.person),
        }
    }

    /// Who is written as the author of what is done here. A card alone names nobody.
    pub fn author(&self) -> Author {
        let name = match (&self.helper, self.own_file()) {
            (Some(helper), _) => format!("{}, pour {}", helper.name, self.name),
            (None, Some(_)) => self.name.clone(),
            (None, None) => "Une personne, avec sa carte".to_owned(),
        };
        Author { kind: "resident", id: self.own_file().map(PersonId::uuid), name }
    }
}
