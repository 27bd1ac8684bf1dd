//! The points of one person: as many as the workshop says, on the ideas they choose, never one more.

use std::collections::HashMap;

use super::ItemId;
use super::item::{Item, ItemKind};
use super::refusal::Refusal;

/// What one telephone gives.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ballot(Vec<(ItemId, i64)>);

impl Ballot {
    /// The points given; more than the budget, or to what is no idea here, is refused.
    pub fn read(given: &[(ItemId, i64)], ideas: &[Item], budget: i64) -> Result<Self, Refusal> {
        let mut points: HashMap<ItemId, i64> = HashMap::new();
        let mut order = Vec::new();
        for (item, count) in given.iter().filter(|(_, count)| *count != 0) {
            if !(1..=budget).contains(count) {
                return Err(Refusal::OverBudget);
            }
            if !ideas.iter().any(|idea| idea.id == *item && idea.kind == ItemKind::Idea && !idea.is_hidden) {
                return Err(Refusal::IdeaGone);
            }
            if !points.contains_key(item) {
                order.push(*item);
            }
            *points.entry(*item).or_default() += count;
        }
        let total: i64 = points.values().sum();
        if total > budget {
            return Err(Refusal::OverBudget);
        }
        Ok(Self(order.into_iter().filter_map(|item| Some((item, *points.get(&item)?))).collect()))
    }

    /// Each idea with its points, at least one.
    pub fn points(&self) -> &[(ItemId, i64)] {
        &self.0
    }

    pub fn total(&self) -> i64 {
        self.0.iter().map(|(_, points)| points).sum()
    }
}

/// Points of telephones and stickers on paper, in one number that nobody can take apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally(HashMap<ItemId, i64>);

impl Tally {
    /// Adds up what telephones gave, by idea, and what stands on paper.
    pub fn of(items: &[Item], given: &HashMap<ItemId, i64>) -> Self {
        let ideas = items.iter().filter(|item| item.kind == ItemKind::Idea);
        Self(ideas.map(|idea| (idea.id, idea.stickers + given.get(&idea.id).copied().unwrap_or(0))).collect())
    }

    /// The points of an idea.
    pub fn points(&self, idea: ItemId) -> i64 {
        self.0.get(&idea).copied().unwrap_or(0)
    }
}
