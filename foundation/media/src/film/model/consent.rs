//! Who agreed to be seen where: the rule by which a film is shown. Pure.
//!
//! Each use is agreed to by itself. A minor speaks for themselves and so do their parents: both, or one with the reason
//! why. Under fifteen the child and the parents sign together. Nobody listed: nobody agreed, and nothing is shown.

use chrono::{DateTime, Utc};
use kernel::PersonId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::film::{FilmId, FilmState};
use super::refusal::FilmRefusal;

/// Where a film may be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
#[schema(as = FilmUse)]
pub enum Use {
    /// On the screen of the centre's hall.
    Hall,
    /// By the teams of all centres of the network.
    Network,
    /// By anyone, on the channel's page.
    Public,
    /// Copied to YouTube or PeerTube, from where it cannot be called back.
    Copy,
}

impl Use {
    pub const ALL: [Self; 4] = [Self::Hall, Self::Network, Self::Public, Self::Copy];

    /// The word kept of it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Hall => "hall",
            Self::Network => "network",
            Self::Public => "public",
            Self::Copy => "copy",
        }
    }

    /// The use of a kept word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|usage| usage.code() == code)
    }
}

/// Whose word is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
#[schema(as = FilmAge)]
pub enum Age {
    /// Their own.
    Adult,
    /// From fifteen to seventeen: their own and their parents'.
    Teen,
    /// Under fifteen: theirs and their parents', on one sheet.
    Child,
    /// Someone who was forgotten: nobody's word can be had.
    Gone,
}

impl Age {
    pub const ALL: [Self; 4] = [Self::Adult, Self::Teen, Self::Child, Self::Gone];
    /// Those that may be told of someone.
    pub const TOLD: [Self; 3] = [Self::Adult, Self::Teen, Self::Child];

    /// The word kept of it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Adult => "adult",
            Self::Teen => "teen",
            Self::Child => "child",
            Self::Gone => "gone",
        }
    }

    /// The age of a kept word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|age| age.code() == code)
    }

    /// Of someone whose years are known.
    pub fn of_years(years: i64) -> Self {
        match years {
            ..15 => Self::Child,
            15..18 => Self::Teen,
            18.. => Self::Adult,
        }
    }

    /// Whether parents have a word.
    pub fn is_minor(self) -> bool {
        matches!(self, Self::Teen | Self::Child)
    }
}

/// A word given by someone, for one use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    Own,
    FirstParent,
    SecondParent,
}

impl Voice {
    pub const ALL: [Self; 3] = [Self::Own, Self::FirstParent, Self::SecondParent];

    /// Those that count for someone of this age: an adult's parents have none.
    pub fn of(age: Age) -> &'static [Self] {
        if age.is_minor() { &Self::ALL } else { &[Self::Own] }
    }

    /// The word of a form.
    pub fn code(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::FirstParent => "first-parent",
            Self::SecondParent => "second-parent",
        }
    }
}

/// What stands of one use.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Agreement {
    pub own: Option<DateTime<Utc>>,
    pub first_parent: Option<DateTime<Utc>>,
    pub second_parent: Option<DateTime<Utc>>,
    /// Since when nothing of it counts.
    pub withdrawn: Option<DateTime<Utc>>,
}

impl Agreement {
    /// When a voice was given.
    pub fn at(&self, voice: Voice) -> Option<DateTime<Utc>> {
        match voice {
            Voice::Own => self.own,
            Voice::FirstParent => self.first_parent,
            Voice::SecondParent => self.second_parent,
        }
    }

    /// Whether a voice stands.
    pub fn has(&self, voice: Voice) -> bool {
        self.withdrawn.is_none() && self.at(voice).is_some()
    }

    /// The same with the voices that are given now; the instants of those that stood are kept. None is taken back.
    pub fn given(self, given: Given, now: DateTime<Utc>) -> Self {
        if given.is_nothing() {
            return if self.stands() { self.taken_back(now) } else { self };
        }
        let kept = |voice, is_given: bool| is_given.then(|| self.at(voice).filter(|_| self.has(voice)).unwrap_or(now));
        Self {
            own: kept(Voice::Own, given.own),
            first_parent: kept(Voice::FirstParent, given.first_parent),
            second_parent: kept(Voice::SecondParent, given.second_parent),
            withdrawn: None,
        }
    }

    /// Whether any voice stands.
    pub fn stands(&self) -> bool {
        Voice::ALL.into_iter().any(|voice| self.has(voice))
    }

    /// The same, taken back: what was said stays as a proof of what it was.
    pub fn taken_back(self, now: DateTime<Utc>) -> Self {
        Self { withdrawn: self.withdrawn.or(Some(now)), ..self }
    }
}

/// The voices of one use, as a sheet tells them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields, default)]
#[schema(as = FilmVoices)]
pub struct Given {
    pub own: bool,
    pub first_parent: bool,
    pub second_parent: bool,
}

impl Given {
    fn is_nothing(self) -> bool {
        !(self.own || self.first_parent || self.second_parent)
    }
}

/// Someone seen or heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    pub id: Uuid,
    pub film: FilmId,
    /// When they are of the centre's file.
    pub person: Option<PersonId>,
    pub name: String,
    pub age: Age,
    /// Why one parent alone signs: only one holds authority, the other is dead, absent or out of reach.
    pub alone: String,
    pub added_at: DateTime<Utc>,
    /// In the order of [`Use::ALL`].
    pub agreements: [Agreement; 4],
}

impl Seen {
    /// What stands of a use.
    pub fn agreement(&self, usage: Use) -> Agreement {
        Use::ALL.into_iter().zip(self.agreements).find(|(of, _)| *of == usage).map(|(_, it)| it).unwrap_or_default()
    }

    /// What stands, as a page carries it until it is sent: another one means that someone wrote meanwhile.
    pub fn mark(&self) -> String {
        let instants =
            self.agreements.iter().flat_map(|one| [one.own, one.first_parent, one.second_parent, one.withdrawn]);
        let told = instants.map(|at| at.map(|at| at.timestamp_micros().to_string()).unwrap_or_default());
        [self.age.code().to_owned()].into_iter().chain(told).collect::<Vec<_>>().join(".")
    }

    /// Whether everyone who has a word agreed to a use.
    pub fn agrees(&self, usage: Use) -> bool {
        let agreement = self.agreement(usage);
        let parents = || {
            agreement.has(Voice::FirstParent) && (agreement.has(Voice::SecondParent) || !self.alone.trim().is_empty())
        };
        match self.age {
            Age::Gone => false,
            Age::Adult => agreement.has(Voice::Own),
            Age::Teen | Age::Child => agreement.has(Voice::Own) && parents(),
        }
    }

    /// Whether a sheet says enough: under fifteen all sign together, or nobody does.
    pub fn check(&self, usage: Use, given: Given) -> Result<Given, FilmRefusal> {
        if given.is_nothing() {
            return Ok(given);
        }
        let has_parents = given.first_parent && (given.second_parent || !self.alone.trim().is_empty());
        match self.age {
            Age::Gone => Err(FilmRefusal::PersonUnknown),
            Age::Adult if given.first_parent || given.second_parent => Err(FilmRefusal::ParentsOfAdult(usage.code())),
            Age::Child if !(given.own && has_parents) => Err(FilmRefusal::NotTogether(usage.code())),
            Age::Adult | Age::Teen | Age::Child => Ok(given),
        }
    }
}

/// Whether a film is shown at a use: it is ready, someone is listed, and each of them agreed.
pub fn is_shown(state: FilmState, seen: &[Seen], usage: Use) -> bool {
    state == FilmState::Ready && !seen.is_empty() && seen.iter().all(|one| one.agrees(usage))
}
