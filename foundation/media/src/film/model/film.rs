//! A film of a centre: from a draft to the screen, and back. Pure.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::refusal::FilmRefusal;
use super::subtitles;

/// The most signs of a title.
pub const LONGEST_TITLE: usize = 160;
/// The most signs of a transcript.
pub const LONGEST_TRANSCRIPT: usize = 60_000;

/// A film.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FilmId(Uuid);

impl FilmId {
    /// A new id, later than all that this process made before.
    pub fn new() -> Self {
        Self(Uuid::now_v7())
    }

    /// The raw value, for binding.
    pub fn uuid(self) -> Uuid {
        self.0
    }
}

impl Default for FilmId {
    fn default() -> Self {
        Self::new()
    }
}

impl From<Uuid> for FilmId {
    fn from(id: Uuid) -> Self {
        Self(id)
    }
}

impl From<FilmId> for Uuid {
    fn from(id: FilmId) -> Self {
        id.0
    }
}

impl std::fmt::Display for FilmId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// How far a film is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FilmState {
    /// Nothing to look at yet.
    Draft,
    /// A file came and is being made into a film.
    Converting,
    Ready,
    /// Shown nowhere, by a decision of the team.
    Withdrawn,
}

impl FilmState {
    pub const ALL: [Self; 4] = [Self::Draft, Self::Converting, Self::Ready, Self::Withdrawn];

    /// The word kept of it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Converting => "converting",
            Self::Ready => "ready",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state of a kept word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// The language that is spoken in a film.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Spoken {
    #[default]
    French,
    Arabic,
    English,
    Spanish,
    Portuguese,
    Turkish,
    Ukrainian,
    Russian,
    /// French sign language.
    Signed,
    Other,
}

impl Spoken {
    pub const ALL: [Self; 10] = [
        Self::French,
        Self::Signed,
        Self::Arabic,
        Self::English,
        Self::Spanish,
        Self::Portuguese,
        Self::Turkish,
        Self::Ukrainian,
        Self::Russian,
        Self::Other,
    ];

    /// Its tag (BCP 47).
    pub fn code(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::Arabic => "ar",
            Self::English => "en",
            Self::Spanish => "es",
            Self::Portuguese => "pt",
            Self::Turkish => "tr",
            Self::Ukrainian => "uk",
            Self::Russian => "ru",
            Self::Signed => "fsl",
            Self::Other => "und",
        }
    }

    /// The language of a tag.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|spoken| spoken.code() == code)
    }
}

/// What was made of the file that came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Footage {
    /// Names in the storage.
    pub video: String,
    pub poster: String,
    pub millis: i64,
    pub width: i64,
    pub height: i64,
    pub bytes: i64,
}

/// A film of a centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Film {
    pub id: FilmId,
    /// The idea that it tells.
    pub idea: Option<Uuid>,
    pub title: String,
    pub spoken: Spoken,
    pub transcript: String,
    /// WebVTT; empty while there are none.
    pub subtitles: String,
    pub state: FilmState,
    /// Why its last file came to nothing.
    pub trouble: Option<FilmRefusal>,
    /// The file as sent, until it is converted.
    pub original: Option<String>,
    pub footage: Option<Footage>,
    pub created_at: DateTime<Utc>,
    pub withdrawn_at: Option<DateTime<Utc>>,
    pub revision: i64,
}

/// What is typed of a film.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FilmWords {
    pub title: String,
    pub language: String,
    pub transcript: String,
    pub subtitles: String,
}

impl Film {
    /// A film of which there is only a title.
    pub fn begun(words: &FilmWords, idea: Option<Uuid>, now: DateTime<Utc>) -> Result<Self, FilmRefusal> {
        let empty = Self {
            id: FilmId::new(),
            idea,
            title: String::new(),
            spoken: Spoken::default(),
            transcript: String::new(),
            subtitles: String::new(),
            state: FilmState::Draft,
            trouble: None,
            original: None,
            footage: None,
            created_at: now,
            withdrawn_at: None,
            revision: 1,
        };
        empty.worded(words)
    }

    /// The same with other words.
    pub fn worded(self, words: &FilmWords) -> Result<Self, FilmRefusal> {
        let title = words.title.trim();
        if title.is_empty() {
            return Err(FilmRefusal::TitleMissing);
        }
        if title.chars().count() > LONGEST_TITLE {
            return Err(FilmRefusal::TooLong("titre"));
        }
        if words.transcript.chars().count() > LONGEST_TRANSCRIPT {
            return Err(FilmRefusal::TooLong("transcription"));
        }
        Ok(Self {
            title: title.to_owned(),
            spoken: Spoken::from_code(&words.language).ok_or(FilmRefusal::LanguageUnknown)?,
            transcript: words.transcript.trim().to_owned(),
            subtitles: subtitles::checked(&words.subtitles)?,
            ..self
        })
    }

    /// Whether there is something to look at, and nobody has written yet what is said in it.
    pub fn lacks_transcript(&self) -> bool {
        self.footage.is_some() && self.state != FilmState::Withdrawn && self.transcript.is_empty()
    }

    /// The same with a file that waits to be converted.
    pub fn received(self, original: String) -> Result<Self, FilmRefusal> {
        match (self.state, &self.footage) {
            (FilmState::Withdrawn, _) => Err(FilmRefusal::Withdrawn),
            (FilmState::Converting, _) => Err(FilmRefusal::AlreadyConverting),
            // What people agreed to is this film and no other.
            (FilmState::Ready, _) | (FilmState::Draft, Some(_)) => Err(FilmRefusal::AlreadyFilmed),
            (FilmState::Draft, None) => {
                Ok(Self { state: FilmState::Converting, trouble: None, original: Some(original), ..self })
            }
        }
    }

    /// The same once its file became a film.
    pub fn converted(self, footage: Footage) -> Self {
        let state = if self.withdrawn_at.is_some() { FilmState::Withdrawn } else { FilmState::Ready };
        Self { state, trouble: None, original: None, footage: Some(footage), ..self }
    }

    /// The same once its file came to nothing.
    pub fn spoilt(self, trouble: FilmRefusal) -> Self {
        let state = if self.withdrawn_at.is_some() { FilmState::Withdrawn } else { FilmState::Draft };
        let original = self.original.filter(|_| trouble.may_be_tried_again());
        Self { state, trouble: Some(trouble), original, ..self }
    }

    /// The same with its file back in the queue.
    pub fn tried_again(self) -> Result<Self, FilmRefusal> {
        let may = self.state == FilmState::Draft && self.original.is_some();
        if may {
            Ok(Self { state: FilmState::Converting, trouble: None, ..self })
        } else {
            Err(FilmRefusal::NothingToTry)
        }
    }

    /// The same, shown nowhere.
    pub fn withdrawn(self, now: DateTime<Utc>) -> Result<Self, FilmRefusal> {
        if self.state == FilmState::Withdrawn {
            return Err(FilmRefusal::Withdrawn);
        }
        Ok(Self { state: FilmState::Withdrawn, withdrawn_at: Some(now), ..self })
    }

    /// The same, as it was before it was withdrawn.
    pub fn put_back(self) -> Result<Self, FilmRefusal> {
        if self.state != FilmState::Withdrawn {
            return Err(FilmRefusal::ChangedMeanwhile);
        }
        let state = if self.footage.is_some() { FilmState::Ready } else { FilmState::Draft };
        // A file that waited when the film was withdrawn waits for a hand.
        let trouble = self.trouble.or(self.original.as_ref().map(|_| FilmRefusal::Failed));
        Ok(Self { state, trouble, withdrawn_at: None, ..self })
    }
}

/// How large and how long a film of a centre may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    pub megabytes: i64,
    pub minutes: i64,
    /// 0 while the centre has said nothing.
    pub revision: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { megabytes: 2_000, minutes: 20, revision: 0 }
    }
}

impl Limits {
    /// The most that a centre may allow itself.
    pub const MOST_MEGABYTES: i64 = 20_000;
    pub const MOST_MINUTES: i64 = 180;

    /// The limits as typed.
    pub fn checked(self) -> Result<Self, FilmRefusal> {
        if !(1..=Self::MOST_MEGABYTES).contains(&self.megabytes) {
            return Err(FilmRefusal::MegabytesUnreadable);
        }
        if !(1..=Self::MOST_MINUTES).contains(&self.minutes) {
            return Err(FilmRefusal::MinutesUnreadable);
        }
        Ok(self)
    }

    /// In bytes.
    pub fn bytes(self) -> i64 {
        self.megabytes.saturating_mul(1_000_000)
    }

    /// In thousandths of a second.
    pub fn millis(self) -> i64 {
        self.minutes.saturating_mul(60_000)
    }

    /// Whether a file of this length may come.
    pub fn check_length(self, length: i64) -> Result<i64, FilmRefusal> {
        match length {
            ..=0 => Err(FilmRefusal::Empty),
            length if length > self.bytes() => Err(FilmRefusal::TooLarge(self.megabytes)),
            length => Ok(length),
        }
    }
}
