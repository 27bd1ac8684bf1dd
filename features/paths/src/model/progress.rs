//! Where someone is on a path: a fold over the facts, the same whatever the order in which they came.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::content::{Content, Module};
use super::fact::{Fact, Facts, Kind};

/// What is known of one module.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// The level where the person was said to begin, less one: what is behind them.
    pub known: Option<i64>,
    pub started: BTreeSet<i64>,
    pub done: BTreeSet<i64>,
    /// The last thing seen of each level.
    pub seen: BTreeMap<i64, i64>,
    /// What the person first said of themselves, and last.
    pub said_first: Option<i64>,
    pub said_last: Option<i64>,
    /// What the device's clock said of the last step; told, never compared.
    pub last: Option<chrono::DateTime<chrono::Utc>>,
}

impl Standing {
    /// The first level that is neither behind the person nor done; `None` when the module is finished.
    pub fn next_level(&self, module: &Module) -> Option<i64> {
        let known = self.known.unwrap_or(0);
        let levels = i64::try_from(module.levels.len()).unwrap_or(0);
        (1..=levels).find(|level| *level > known && !self.done.contains(level))
    }

    /// Where they began and where they are, in dots: what they say, or else how much of the module is theirs.
    pub fn dots(&self, module: &Module) -> (i64, i64) {
        let levels = i64::try_from(module.levels.len()).unwrap_or(0).max(1);
        let of = |level: i64| (level * super::fact::HIGHEST / levels).clamp(0, super::fact::HIGHEST);
        let known = self.known.unwrap_or(0);
        let reached = self.done.iter().next_back().copied().unwrap_or(0).max(known);
        let before = self.said_first.unwrap_or_else(|| of(known));
        (before, of(reached).max(self.said_last.unwrap_or(0)))
    }
}

/// Where someone is on a whole path.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    pub modules: BTreeMap<String, Standing>,
    pub sessions: BTreeSet<Uuid>,
    pub is_positioned: bool,
}

impl Progress {
    /// Folds facts. Nothing here reads a clock or an order of arrival.
    pub fn of(facts: &Facts) -> Self {
        let mut progress = Self::default();
        for fact in facts.standing() {
            progress.take(fact);
        }
        progress
    }

    fn take(&mut self, fact: &Fact) {
        if fact.kind == Kind::SessionAttended {
            self.sessions.extend(fact.subject);
            return;
        }
        let module = self.modules.entry(fact.module.clone()).or_default();
        module.last = Some(fact.device_at);
        match fact.kind {
            Kind::Positioned => {
                module.known = Some((fact.level - 1).max(0));
                self.is_positioned = true;
            }
            Kind::LevelStarted => {
                module.started.insert(fact.level);
            }
            Kind::LevelDone => {
                module.done.insert(fact.level);
            }
            Kind::Evaluated => {
                module.seen.insert(fact.level, fact.value.unwrap_or(0));
            }
            Kind::SelfEvaluated => {
                module.said_first = module.said_first.or(fact.value);
                module.said_last = fact.value;
            }
            Kind::SessionAttended | Kind::Withdrawn => {}
        }
    }

    pub fn standing(&self, key: &str) -> Standing {
        self.modules.get(key).cloned().unwrap_or_default()
    }

    /// The module and the level where the person is; `None` when the path is finished.
    pub fn here<'c>(&self, content: &'c Content) -> Option<(&'c Module, i64)> {
        content.modules.iter().find_map(|module| Some((module, self.standing(&module.key).next_level(module)?)))
    }

    /// How many modules are finished.
    pub fn finished(&self, content: &Content) -> usize {
        content.modules.iter().filter(|module| self.standing(&module.key).next_level(module).is_none()).count()
    }

    /// Whether a level was begun and is not done: who is stuck where.
    pub fn is_under_way(&self, key: &str, level: i64) -> bool {
        let standing = self.standing(key);
        standing.started.contains(&level) && !standing.done.contains(&level)
    }

    /// Whether something of the path was done by the person, and all of it is behind them.
    pub fn is_finished(&self, content: &Content) -> bool {
        content.is_whole() && self.finished(content) == content.modules.len()
    }
}
