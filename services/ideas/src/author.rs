//! Those whose idea it is, for life, and by which way each is told. Pure.

use chrono::{DateTime, Utc};
use kernel::{Locale, PersonId};
use people::{Channel, Person};

use crate::model::IdeaId;

kernel::typed_id! {
    /// Someone whose idea it is.
    AuthorId,
}

impl From<AuthorId> for db::Val {
    fn from(id: AuthorId) -> Self {
        Self::from(id.uuid())
    }
}

/// How an author wants to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TellBy {
    None,
    /// E.164.
    Sms(String),
    Email(String),
    /// By post to a person of the file; on paper to anyone else, to the address they gave or from hand to hand.
    Letter(String),
    /// At the desk, at the next workshop: the team ticks it off.
    InPerson,
}

impl TellBy {
    /// The words of the five ways, in the order they are proposed.
    pub const CODES: [&'static str; 5] = ["sms", "email", "letter", "in_person", "none"];

    /// The word stored and spoken by the API.
    pub fn code(&self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Sms(_) => "sms",
            Self::Email(_) => "email",
            Self::Letter(_) => "letter",
            Self::InPerson => "in_person",
        }
    }

    /// The number or address; empty where the way has none.
    pub fn address(&self) -> &str {
        match self {
            Self::Sms(address) | Self::Email(address) | Self::Letter(address) => address,
            Self::None | Self::InPerson => "",
        }
    }

    /// The channel it asks for.
    pub fn channel(&self) -> Option<Channel> {
        match self {
            Self::Sms(_) => Some(Channel::Sms),
            Self::Email(_) => Some(Channel::Email),
            Self::Letter(_) => Some(Channel::Letter),
            Self::None | Self::InPerson => None,
        }
    }

    /// The way of stored words.
    pub fn from_code(code: &str, address: &str) -> Option<Self> {
        match code {
            "none" => Some(Self::None),
            "sms" => Some(Self::Sms(address.to_owned())),
            "email" => Some(Self::Email(address.to_owned())),
            "letter" => Some(Self::Letter(address.to_owned())),
            "in_person" => Some(Self::InPerson),
            _ => None,
        }
    }
}

/// Someone whose idea it is, as they are recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAuthor {
    /// With a person of the file, their own reachable way is chosen when there is something to tell.
    pub person: Option<PersonId>,
    pub name: String,
    pub way: TellBy,
}

/// Someone whose idea it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    pub id: AuthorId,
    /// The idea it was said as: after a merge, another than the one that goes on.
    pub idea: IdeaId,
    pub person: Option<PersonId>,
    pub name: String,
    pub way: TellBy,
    /// Whether their first name may stand on the page of the idea.
    pub is_named: bool,
    /// The language in which they are told.
    pub locale: Locale,
    /// Opens "Ce que devient mon idée", without an account.
    pub code: String,
    pub created_at: DateTime<Utc>,
}

impl Author {
    /// What may be read of their name by everyone: the first name, if they agreed.
    pub fn public_name(&self) -> Option<&str> {
        self.name.split_whitespace().next().filter(|_| self.is_named)
    }

    /// The code as it is read aloud, four signs at a time.
    pub fn spoken_code(&self) -> String {
        let signs: Vec<char> = self.code.chars().collect();
        signs.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join("-")
    }
}

/// Someone of the file who is told: their card now, what they refused, and where their letters go.
#[derive(Debug, Clone)]
pub(crate) struct Recipient {
    pub person: Person,
    pub refused: Vec<Channel>,
    /// The lines of an envelope below the name; empty without an address.
    pub postal: String,
}

impl Recipient {
    /// Where a channel leads; `None` when they have it not, or said no to it.
    fn address(&self, channel: Channel) -> Option<String> {
        let address = match channel {
            Channel::Email => self.person.email.clone(),
            Channel::Sms => self.person.mobile.clone(),
            Channel::Letter => Some(self.postal.clone()).filter(|lines| !lines.is_empty()),
            // A call is made by someone, who finds them on the list.
            Channel::Call => None,
        };
        address.filter(|_| !self.refused.contains(&channel))
    }
}

/// How a step comes to an author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Road {
    Message(Channel, String),
    /// Someone says it, or hands over a sheet.
    Desk,
    /// They asked not to be told.
    Silent,
}

/// The road to an author now: their own way, or what their card allows; whom no wire reaches is told by someone.
pub(crate) fn road_of(author: &Author, recipient: Option<&Recipient>) -> Road {
    if author.way == TellBy::InPerson {
        return Road::Desk;
    }
    if let Some(recipient) = recipient {
        let usual = [Channel::Email, Channel::Sms, Channel::Letter];
        let wanted = author.way.channel().into_iter().chain(recipient.person.preferred_channel).chain(usual);
        let found = wanted.into_iter().find_map(|channel| recipient.address(channel).map(|address| (channel, address)));
        return found.map_or(Road::Desk, |(channel, address)| Road::Message(channel, address));
    }
    match &author.way {
        TellBy::Sms(address) if !address.is_empty() => Road::Message(Channel::Sms, address.clone()),
        TellBy::Email(address) if !address.is_empty() => Road::Message(Channel::Email, address.clone()),
        TellBy::None if author.person.is_none() => Road::Silent,
        TellBy::None | TellBy::Sms(_) | TellBy::Email(_) | TellBy::Letter(_) | TellBy::InPerson => Road::Desk,
    }
}

/// The code that was typed, in any case, with blanks and hyphens anywhere; empty when it can be none.
pub(crate) fn read_code(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_alphanumeric).map(|sign| sign.to_ascii_uppercase()).take(40).collect()
}
