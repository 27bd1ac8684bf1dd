//! What was learnt, as facts that are only ever added.
//!
//! Each has an id made by the device that notes it. Two devices that were apart for a month give each other all they
//! have; whoever has the same facts sees the same road. No clock is trusted: order is the logical counter, then the id.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::refusal::Refusal;
use super::{FactId, coded};
use crate::model::content::Content;

/// The most facts taken at once.
pub const MOST_AT_ONCE: usize = 2_000;
/// The highest result, and the number of dots.
pub const HIGHEST: i64 = 4;
/// No counter goes further: one more step must stay possible.
pub const HIGHEST_COUNTER: i64 = 1 << 53;

/// What a fact says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
#[schema(as = PathFactKind)]
pub enum Kind {
    /// The level where one begins a module; 0 is before the first.
    Positioned,
    /// One was there; `subject` is the session.
    SessionAttended,
    LevelStarted,
    LevelDone,
    /// What was seen at the end of a level, 0 to 4.
    Evaluated,
    /// What one says of oneself on a module, 0 to 4.
    SelfEvaluated,
    /// Another fact, `subject`, was a mistake.
    Withdrawn,
}

coded!(Kind {
    Positioned => "positioned",
    SessionAttended => "session-attended",
    LevelStarted => "level-started",
    LevelDone => "level-done",
    Evaluated => "evaluated",
    SelfEvaluated => "self-evaluated",
    Withdrawn => "withdrawn",
});

/// One fact about one person on one path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PathFact)]
pub struct Fact {
    /// Made by the device, once.
    #[schema(value_type = Uuid)]
    pub id: FactId,
    pub kind: Kind,
    /// The key of the module; empty for a session and a withdrawal.
    #[serde(default)]
    pub module: String,
    /// The level, from 1; 0 where the fact is of a whole module.
    #[serde(default)]
    pub level: i64,
    /// 0 to 4, for what is measured.
    #[serde(default)]
    pub value: Option<i64>,
    /// The session attended, or the fact taken back.
    #[serde(default)]
    pub subject: Option<Uuid>,
    /// One more than the highest that the device had seen.
    pub counter: i64,
    /// What the device's clock said; told, never trusted.
    pub device_at: DateTime<Utc>,
}

impl Fact {
    /// Whether it is a fact at all. A device may speak of a module that the path has no more: what was learnt stays.
    pub fn check_shape(&self) -> Result<(), Refusal> {
        let is_value = self.value.is_none_or(|value| (0..=HIGHEST).contains(&value));
        let is_measured = !matches!(self.kind, Kind::Evaluated | Kind::SelfEvaluated) || self.value.is_some();
        let is_short = self.module.len() <= 60 && (0..=99).contains(&self.level);
        if !(0..=HIGHEST_COUNTER).contains(&self.counter) || !is_value || !is_measured || !is_short {
            return Err(Refusal::ValueOutside);
        }
        match self.kind {
            Kind::SessionAttended | Kind::Withdrawn if self.subject.is_none() => Err(Refusal::FactUnknown),
            _ => Ok(()),
        }
    }

    /// Whether it says something that can be true of a path as it is now.
    pub fn check(&self, content: &Content) -> Result<(), Refusal> {
        self.check_shape()?;
        let is_level = || content.level(&self.module, self.level).is_some();
        let is_module = || content.module(&self.module).is_some();
        match self.kind {
            Kind::Positioned if !is_module() => Err(Refusal::LevelUnknown),
            Kind::Positioned if self.level != 0 && !is_level() => Err(Refusal::LevelUnknown),
            Kind::LevelStarted | Kind::LevelDone | Kind::Evaluated if !is_level() => Err(Refusal::LevelUnknown),
            Kind::SelfEvaluated if !is_module() => Err(Refusal::LevelUnknown),
            _ => Ok(()),
        }
    }

    /// The place of a fact among the others: never by a clock.
    pub fn order(&self) -> (i64, FactId) {
        (self.counter, self.id)
    }
}

/// All that is known of a person on a path: a set that only grows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts(BTreeMap<FactId, Fact>);

impl Facts {
    /// The set of these facts, in whatever order, however often they come.
    pub fn of(facts: impl IntoIterator<Item = Fact>) -> Self {
        let mut all = Self::default();
        for fact in facts {
            all.add(fact);
        }
        all
    }

    /// Adds a fact. Two that claim one id were written by hand: the same one stays on every device.
    pub fn add(&mut self, fact: Fact) {
        let is_kept = self.0.get(&fact.id).is_none_or(|known| fact < *known);
        if is_kept {
            self.0.insert(fact.id, fact);
        }
    }

    /// What two devices know together.
    #[must_use]
    pub fn merged(mut self, other: &Self) -> Self {
        for fact in other.0.values() {
            self.add(fact.clone());
        }
        self
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn get(&self, id: FactId) -> Option<&Fact> {
        self.0.get(&id)
    }

    /// The counter that the next fact takes.
    pub fn next_counter(&self) -> i64 {
        self.0.values().map(|fact| fact.counter).max().unwrap_or(0).saturating_add(1)
    }

    pub fn is_withdrawn(&self, id: FactId) -> bool {
        let takes_back = |fact: &Fact| fact.kind == Kind::Withdrawn && fact.subject == Some(id.uuid());
        self.0.values().any(takes_back)
    }

    /// Those that hold, in their order: no withdrawal, nothing withdrawn.
    pub fn standing(&self) -> Vec<&Fact> {
        let withdrawn: std::collections::BTreeSet<Uuid> =
            self.0.values().filter(|fact| fact.kind == Kind::Withdrawn).filter_map(|fact| fact.subject).collect();
        let mut standing: Vec<&Fact> = self
            .0
            .values()
            .filter(|fact| fact.kind != Kind::Withdrawn && !withdrawn.contains(&fact.id.uuid()))
            .collect();
        standing.sort_by_key(|fact| fact.order());
        standing
    }

    pub fn iter(&self) -> impl Iterator<Item = &Fact> {
        self.0.values()
    }
}
