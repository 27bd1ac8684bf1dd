//! A word from the question to the page: its steps, and what may be written of it.

use chrono::{DateTime, Utc};
use kernel::{MediaId, PersonId};
use media::film::FilmId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::refusal::Refusal;
use super::{AskerId, QuestionId, coded, key};

/// The most signs of a word, of what is said beside it, of an explanation, of a remark, of a name.
pub const LONGEST_TERM: usize = 80;
pub const LONGEST_WORDS: usize = 500;
pub const LONGEST_TEXT: usize = 1_500;
pub const LONGEST_EXAMPLE: usize = 500;
pub const LONGEST_NAME: usize = 80;
/// The most words typed at once from paper slips.
pub const MOST_LINES: usize = 60;

/// How far a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = WordState)]
pub enum State {
    /// Someone asked; nobody has it yet.
    Asked,
    /// A group of children has it.
    Taken,
    Drafted,
    /// A grown-up heard it and did not understand all.
    Read,
    /// A grown-up heard it and understood.
    Clear,
    /// Its film is begun.
    Filmed,
    Published,
    Withdrawn,
    SetAside,
}

coded! { State {
    Asked => "asked",
    Taken => "taken",
    Drafted => "drafted",
    Read => "read",
    Clear => "clear",
    Filmed => "filmed",
    Published => "published",
    Withdrawn => "withdrawn",
    SetAside => "set_aside",
} }

/// What is done with a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = WordAct)]
pub enum Act {
    Take,
    Draft,
    /// A grown-up heard the last draft and understood.
    SayClear,
    /// A grown-up heard it, and something is to be said otherwise.
    SayUnclear,
    Film,
    Publish,
    Withdraw,
    SetAside,
    PutBack,
}

coded! { Act {
    Take => "take",
    Draft => "draft",
    SayClear => "say_clear",
    SayUnclear => "say_unclear",
    Film => "film",
    Publish => "publish",
    Withdraw => "withdraw",
    SetAside => "set_aside",
    PutBack => "put_back",
} }

impl State {
    /// Where an act leads; nothing where it is none of this step. Total: each pair has its answer.
    pub fn after(self, act: Act) -> Option<Self> {
        use State::{Asked, Clear, Drafted, Filmed, Published, Read, Taken, Withdrawn};
        match (self, act) {
            (Asked, Act::Take) => Some(Taken),
            (Taken | Drafted | Read | Clear | Filmed | Withdrawn, Act::Draft) => Some(Drafted),
            (Drafted | Read | Clear, Act::SayClear) => Some(Clear),
            (Drafted | Read | Clear, Act::SayUnclear) => Some(Read),
            (Clear, Act::Film) => Some(Filmed),
            (Published, Act::Film) | (Clear | Filmed | Withdrawn, Act::Publish) => Some(Published),
            (Published, Act::Withdraw) => Some(Withdrawn),
            (Asked | Taken | Drafted | Read | Clear | Filmed | Withdrawn, Act::SetAside) => Some(Self::SetAside),
            (Self::SetAside, Act::PutBack) => Some(Asked),
            _ => None,
        }
    }

    /// Whether someone still works on it.
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Published | Self::Withdrawn | Self::SetAside)
    }
}

/// How a question came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = WordOrigin)]
pub enum Origin {
    Page,
    Paper,
    Desk,
    Voice,
}

coded! { Origin { Page => "page", Paper => "paper", Desk => "desk", Voice => "voice" } }

/// A word that was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub id: QuestionId,
    pub term: String,
    pub folded: String,
    /// Where it was seen, what one thinks it is.
    pub words: String,
    pub state: State,
    pub is_held: bool,
    pub joined_into: Option<QuestionId>,
    pub times: i64,
    pub origin: Origin,
    /// Names in the storage.
    pub voice: Option<String>,
    pub sound: Option<String>,
    pub slug: Option<String>,
    /// Other writings, one a line.
    pub forms: String,
    pub explained: String,
    pub example: String,
    pub picture: Option<MediaId>,
    pub film: Option<FilmId>,
    pub changed_at: DateTime<Utc>,
    pub created_at: DateTime<Utc>,
    pub published_at: Option<DateTime<Utc>>,
    pub revision: i64,
}

impl Question {
    /// A word that someone has just asked.
    pub fn asked(new: &NewQuestion, now: DateTime<Utc>) -> Self {
        Self {
            id: QuestionId::new(),
            term: key::bare(&new.term),
            folded: key::of(&new.term),
            words: new.words.trim().to_owned(),
            state: State::Asked,
            is_held: key::is_rude(&new.term) || key::is_rude(&new.words),
            joined_into: None,
            times: 1,
            origin: new.origin,
            voice: new.voice.clone(),
            sound: None,
            slug: None,
            forms: String::new(),
            explained: String::new(),
            example: String::new(),
            picture: None,
            film: None,
            changed_at: now,
            created_at: now,
            published_at: None,
            revision: 1,
        }
    }

    /// The same after an act. What is held goes no further than the team.
    pub fn after(self, act: Act, now: DateTime<Utc>) -> Result<Self, Refusal> {
        if self.is_held && !matches!(act, Act::SetAside | Act::PutBack) {
            return Err(Refusal::StillHeld);
        }
        let state = self.state.after(act).ok_or(Refusal::NotNow)?;
        let published_at = if act == Act::Publish { self.published_at.or(Some(now)) } else { self.published_at };
        Ok(Self { state, published_at, changed_at: now, ..self })
    }

    /// "Les cookies", "témoins de connexion": how the word is written in pages.
    pub fn writings(&self) -> Vec<String> {
        let others = self.forms.lines().map(str::trim).filter(|form| !form.is_empty()).map(str::to_owned);
        std::iter::once(self.term.clone()).chain(others).collect()
    }
}

/// A question as it is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewQuestion {
    pub term: String,
    pub words: String,
    pub origin: Origin,
    pub voice: Option<String>,
}

impl NewQuestion {
    /// A word, and nothing beside it.
    pub fn of(term: &str, origin: Origin) -> Self {
        Self { term: term.to_owned(), words: String::new(), origin, voice: None }
    }

    /// Everything that is wrong with it. A spoken question says its word itself.
    pub fn refusals(&self) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        if key::of(&self.term).is_empty() && self.voice.is_none() {
            refusals.push(Refusal::TermMissing);
        }
        refusals.extend(is_longer(&self.term, LONGEST_TERM).then_some(Refusal::Long("mot")));
        refusals.extend(is_longer(&self.words, LONGEST_WORDS).then_some(Refusal::Long("precision")));
        refusals
    }
}

/// Whether a text has more signs than it may.
pub fn is_longer(text: &str, most: usize) -> bool {
    text.chars().count() > most
}

/// Who asks, and how they are told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewAsker {
    pub person: Option<PersonId>,
    pub name: String,
    /// `sms`, `email`, `letter`, `in_person` or `none`.
    pub way: String,
    pub contact: String,
}

impl NewAsker {
    /// Whether there is anyone to tell.
    pub fn is_someone(&self) -> bool {
        self.person.is_some() || !self.name.trim().is_empty() || !self.contact.is_empty()
    }
}

/// How far the telling of an asker is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// The word is not explained yet.
    Waiting,
    /// A message left.
    Sent,
    /// Someone of the team says it, or hands over a sheet.
    ByHand,
    Told,
}

coded! { Told { Waiting => "waiting", Sent => "sent", ByHand => "by_hand", Told => "told" } }

/// Who asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asker {
    pub id: AskerId,
    pub question: QuestionId,
    pub person: Option<PersonId>,
    pub name: String,
    pub way: String,
    pub contact: String,
    pub locale: kernel::Locale,
    pub code: String,
    pub told: Told,
}

/// What the children wrote, one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub number: i64,
    pub explained: String,
    pub example: String,
    pub created_at: DateTime<Utc>,
}

/// What is wrong with an explanation as it is typed.
pub fn draft_refusals(explained: &str, example: &str) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    if explained.trim().is_empty() {
        refusals.push(Refusal::TextMissing);
    }
    refusals.extend(is_longer(explained, LONGEST_TEXT).then_some(Refusal::Long("texte")));
    refusals.extend(is_longer(example, LONGEST_EXAMPLE).then_some(Refusal::Long("exemple")));
    refusals
}

/// What a grown-up said of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The draft that was read.
    pub number: i64,
    pub reader: String,
    pub is_clear: bool,
    pub remark: String,
    pub created_at: DateTime<Utc>,
}

/// What is wrong with what a grown-up said: what is not clear is said, so that it can be said otherwise.
pub fn reading_refusals(reader: &str, is_clear: bool, remark: &str) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    if super::child::read_name(reader).is_none() {
        refusals.push(Refusal::ReaderName);
    }
    if !is_clear && remark.trim().is_empty() {
        refusals.push(Refusal::RemarkMissing);
    }
    refusals.extend(is_longer(remark, LONGEST_WORDS).then_some(Refusal::Long("remarque")));
    refusals
}
