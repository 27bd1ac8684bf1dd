//! What is said in a workshop: uses, needs, ideas; lines that are pasted; groups by affinity.

use chrono::{DateTime, Utc};
use kernel::PersonId;
use kernel::text::fold;
use people::import::{PhoneKind, holds_nir, read_email, read_phone};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::refusal::Refusal;
use super::{GroupId, ItemId, ParticipantId, clean, coded, length};

/// What is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = WorkshopItemKind)]
pub enum ItemKind {
    /// What someone does with digital things.
    Practice,
    Need,
    Idea,
}

coded!(ItemKind { Practice => "practice", Need => "need", Idea => "idea" });

/// The longest words, in signs: what is read at five metres.
pub const LONGEST_WORDS: usize = 280;
/// The most lines that are pasted at once.
pub const MOST_LINES: usize = 200;
/// The most that is said in one workshop.
pub const MOST_ITEMS: i64 = 2_000;
/// The most that is said from one telephone.
pub const MOST_FROM_ONE: i64 = 30;
/// The most groups of a workshop.
pub const MOST_GROUPS: usize = 30;
/// The longest title of a group, in signs.
pub const LONGEST_GROUP: usize = 80;

/// Something that was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub id: ItemId,
    pub kind: ItemKind,
    pub words: String,
    /// By how many people.
    pub said_by: i64,
    pub group: Option<GroupId>,
    pub participant: Option<ParticipantId>,
    /// Put on paper.
    pub stickers: i64,
    pub is_hidden: bool,
    /// The idea it became, in the service of ideas.
    pub idea: Option<Uuid>,
    pub created_at: DateTime<Utc>,
}

impl Item {
    /// What was just said by so many people.
    pub fn said(kind: ItemKind, line: Line, now: DateTime<Utc>) -> Self {
        Self {
            id: ItemId::new(),
            kind,
            words: line.words,
            said_by: line.said_by,
            group: None,
            participant: None,
            stickers: 0,
            is_hidden: false,
            idea: None,
            created_at: now,
        }
    }
}

/// What belongs together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub id: GroupId,
    pub title: String,
    pub position: i64,
}

/// One line, and how often it was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub words: String,
    pub said_by: i64,
}

/// The words of one person, on one line.
pub fn read_words(typed: &str) -> Result<String, Refusal> {
    let words = clean(typed).split_whitespace().collect::<Vec<_>>().join(" ");
    match length(&words) {
        0 => Err(Refusal::WordsMissing),
        n if n > LONGEST_WORDS => Err(Refusal::WordsTooLong),
        // What is said is shown to the whole room.
        _ if holds_nir(&words) => Err(Refusal::NirInside),
        _ => Ok(words),
    }
}

/// Lines pasted from a sheet or a list: bullets fall away, and what is said twice is one line said by two.
pub fn read_lines(typed: &str) -> Result<Vec<Line>, Refusal> {
    let mut lines: Vec<Line> = Vec::new();
    let bare = |line: &str| line.trim_start_matches(['-', '*', '•', '–', '·', ' ', '\t']).trim().to_owned();
    let given: Vec<String> = typed.lines().map(bare).filter(|line| !line.is_empty()).collect();
    if given.len() > MOST_LINES {
        return Err(Refusal::TooManyLines);
    }
    for line in given {
        let words = read_words(&line)?;
        match lines.iter_mut().find(|known| fold(&known.words) == fold(&words)) {
            Some(known) => known.said_by += 1,
            None => lines.push(Line { words, said_by: 1 }),
        }
    }
    if lines.is_empty() { Err(Refusal::WordsMissing) } else { Ok(lines) }
}

/// The title of a group as it is kept.
pub fn read_group(typed: &str) -> Result<String, Refusal> {
    let title = clean(typed).split_whitespace().collect::<Vec<_>>().join(" ");
    match length(&title) {
        0 => Err(Refusal::GroupMissing),
        n if n > LONGEST_GROUP => Err(Refusal::TooLong("groupe")),
        _ => Ok(title),
    }
}

/// How who said an idea is told what becomes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Way {
    #[default]
    None,
    Sms,
    Email,
    InPerson,
}

coded!(Way { None => "", Sms => "sms", Email => "email", InPerson => "in_person" });

/// Who said an idea, if they wanted to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    pub name: String,
    pub way: Way,
    /// E.164 or an address; empty otherwise.
    pub contact: String,
    pub person: Option<PersonId>,
}

impl Author {
    /// Nobody when nothing was typed. With a number or an address, a first name is needed to write to them.
    pub fn read(name: &str, contact: &str, person: Option<PersonId>) -> Result<Option<Self>, Refusal> {
        let (name, contact) = (clean(name), clean(contact));
        if length(&name) > 80 {
            return Err(Refusal::TooLong("prenom"));
        }
        let (way, contact) = match contact.as_str() {
            "" => (Way::None, String::new()),
            typed if typed.contains('@') => (Way::Email, read_email(typed).ok_or(Refusal::ContactInvalid)?),
            typed => {
                let phone = read_phone(typed).filter(|phone| phone.kind != PhoneKind::Landline);
                (Way::Sms, phone.ok_or(Refusal::ContactInvalid)?.e164)
            }
        };
        match (name.is_empty(), way) {
            (true, Way::None) if person.is_none() => Ok(None),
            (true, _) if person.is_none() => Err(Refusal::NameMissing),
            // A name alone: they are told when they come by.
            (_, Way::None) => Ok(Some(Self { name, way: Way::InPerson, contact, person })),
            _ => Ok(Some(Self { name, way, contact, person })),
        }
    }
}
