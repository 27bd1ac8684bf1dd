//! A plan: the steps of a workshop, each with its minutes and a guide for who leads it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::item::ItemKind;
use super::refusal::Refusal;
use super::{PlanId, clean, coded, length};

/// What a step is for, which decides what telephones may do meanwhile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = WorkshopStepKind)]
pub enum StepKind {
    /// Everyone says who they are.
    RoundTable,
    /// What each does with digital things.
    Practices,
    Needs,
    /// Needs are put together by affinity.
    Groups,
    Ideas,
    Votes,
    /// What was said is told again, and what follows.
    Restitution,
    Other,
}

coded!(StepKind {
    RoundTable => "round_table",
    Practices => "practices",
    Needs => "needs",
    Groups => "groups",
    Ideas => "ideas",
    Votes => "votes",
    Restitution => "restitution",
    Other => "other",
});

impl StepKind {
    /// What may be said during such a step.
    pub fn takes(self) -> Option<ItemKind> {
        match self {
            Self::Practices => Some(ItemKind::Practice),
            Self::Needs => Some(ItemKind::Need),
            Self::Ideas => Some(ItemKind::Idea),
            Self::RoundTable | Self::Groups | Self::Votes | Self::Restitution | Self::Other => None,
        }
    }
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = WorkshopStep)]
pub struct Step {
    /// Names the step within its plan, and stays when its words change.
    pub key: String,
    pub kind: StepKind,
    pub title: String,
    pub minutes: i64,
    /// What who leads does and says, never shown to the others.
    pub guide: String,
}

/// The most steps of a plan.
pub const MOST_STEPS: usize = 20;
/// The longest title of a step or a plan, in signs.
pub const LONGEST_TITLE: usize = 120;
/// The longest guide, in signs.
pub const LONGEST_GUIDE: usize = 2_000;

/// A plan as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlanDraft {
    pub title: String,
    pub purpose: String,
    pub steps: Vec<Step>,
}

impl PlanDraft {
    /// The plan as it is kept, or every reason not to keep it.
    pub fn read(mut self) -> Result<Self, Vec<Refusal>> {
        self.title = clean(&self.title);
        self.purpose = clean(&self.purpose);
        for step in &mut self.steps {
            step.title = clean(&step.title);
            step.guide = clean(&step.guide);
        }
        self.steps.retain(|step| !step.title.is_empty());
        give_keys(&mut self.steps);
        let too_long = self.steps.iter().any(|step| length(&step.title) > LONGEST_TITLE);
        let faults = [
            (self.title.is_empty(), Refusal::TitleMissing),
            (length(&self.title) > LONGEST_TITLE, Refusal::TitleTooLong),
            (length(&self.purpose) > LONGEST_GUIDE, Refusal::TooLong("but")),
            (self.steps.is_empty(), Refusal::StepsMissing),
            (self.steps.len() > MOST_STEPS, Refusal::TooManySteps),
            (too_long, Refusal::TooLong("titre-0")),
            (self.steps.iter().any(|step| length(&step.guide) > LONGEST_GUIDE), Refusal::TooLong("guide-0")),
            (!self.steps.iter().all(|step| (1..=480).contains(&step.minutes)), Refusal::MinutesOutside),
        ];
        let refusals: Vec<Refusal> = faults.into_iter().filter(|(is_so, _)| *is_so).map(|(_, no)| no).collect();
        if refusals.is_empty() { Ok(self) } else { Err(refusals) }
    }

    /// How long it takes in all.
    pub fn minutes(&self) -> i64 {
        self.steps.iter().map(|step| step.minutes).sum()
    }
}

/// Each step keeps its key; one without, or with that of another, is given a free one.
fn give_keys(steps: &mut [Step]) {
    let mut taken: Vec<String> = Vec::new();
    for step in steps {
        let is_plain = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_');
        let is_usable = (1..=40).contains(&step.key.len()) && step.key.chars().all(is_plain);
        if !is_usable || taken.contains(&step.key) {
            let mut names = (1..).map(|number| format!("{}-{number}", step.kind.code()));
            step.key = names.find(|name| !taken.contains(name)).unwrap_or_default();
        }
        taken.push(step.key.clone());
    }
}

/// A plan as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub id: PlanId,
    pub terms: PlanDraft,
    pub created_at: chrono::DateTime<chrono::Utc>,
    pub retired_at: Option<chrono::DateTime<chrono::Utc>>,
    /// Counts its changes: who writes it anew says which one they read.
    pub revision: i64,
}
