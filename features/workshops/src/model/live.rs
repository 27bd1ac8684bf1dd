//! Where a workshop stands now: whether it is open, at which step, until when, and its vote.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::coded;
use super::item::ItemKind;
use super::plan::{Step, StepKind};
use super::refusal::Refusal;
use super::workshop::Workshop;

/// How far a workshop is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = WorkshopPhase)]
pub enum Phase {
    Planned,
    Open,
    Closed,
}

coded!(Phase { Planned => "planned", Open => "open", Closed => "closed" });

/// How far the vote is. The tally is shown to nobody before it closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = WorkshopVote)]
pub enum VoteState {
    Before,
    Open,
    Closed,
}

coded!(VoteState { Before => "before", Open => "open", Closed => "closed" });

/// Where a workshop stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Live {
    pub phase: Phase,
    /// Six signs by which telephones join; empty unless it is open.
    pub code: String,
    /// The key of the step.
    pub step: String,
    pub ends_at: Option<DateTime<Utc>>,
    pub vote: VoteState,
    /// What telephones follow.
    pub stage: i64,
    /// What the screen follows.
    pub revision: i64,
    pub opened_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
}

impl Live {
    /// As a workshop begins: at its first step, shut.
    pub fn planned(workshop: &Workshop) -> Self {
        Self {
            phase: Phase::Planned,
            code: String::new(),
            step: workshop.steps.first().map(|step| step.key.clone()).unwrap_or_default(),
            ends_at: None,
            vote: VoteState::Before,
            stage: 1,
            revision: 1,
            opened_at: None,
            closed_at: None,
        }
    }

    pub fn is_open(&self) -> bool {
        self.phase == Phase::Open
    }

    /// The step it is at; the first when its own is gone.
    pub fn step_in<'a>(&self, workshop: &'a Workshop) -> Option<&'a Step> {
        workshop.step(&self.step).or_else(|| workshop.steps.first())
    }

    /// What telephones may say now.
    pub fn takes(&self, workshop: &Workshop) -> Option<ItemKind> {
        let kind = self.step_in(workshop).filter(|_| self.is_open()).and_then(|step| step.kind.takes());
        // What is voted on does not grow while one votes, nor after.
        kind.filter(|kind| *kind != ItemKind::Idea || self.vote == VoteState::Before)
    }

    /// Whether points are taken from telephones now.
    pub fn takes_points(&self) -> Result<(), Refusal> {
        match (self.phase, self.vote) {
            (Phase::Open, VoteState::Open) => Ok(()),
            (Phase::Open, _) => Err(Refusal::VoteNotOpen),
            _ => Err(Refusal::NotOpen),
        }
    }

    /// Whether anyone may read how many points each idea has.
    pub fn shows_tally(&self) -> bool {
        self.vote == VoteState::Closed
    }

    /// Goes to a step, and gives it its time.
    pub fn go_to(&mut self, step: &Step, now: DateTime<Utc>) {
        self.step.clone_from(&step.key);
        self.ends_at = self.is_open().then(|| now + chrono::Duration::minutes(step.minutes));
    }

    /// Goes to a step as who leads does. The one of the vote opens it, the first time, once there is something to vote
    /// on: telephones that are told to watch a screen that counts down would find nothing to do.
    pub fn lead_to(&mut self, step: &Step, ideas: usize, now: DateTime<Utc>) {
        self.go_to(step, now);
        if self.is_open() && step.kind == StepKind::Votes && self.vote == VoteState::Before && ideas > 0 {
            self.vote = VoteState::Open;
        }
    }

    /// Whether it stands at the vote, and the vote has not begun.
    pub fn waits_for_vote(&self, workshop: &Workshop) -> bool {
        let is_vote = self.step_in(workshop).is_some_and(|step| step.kind == StepKind::Votes);
        is_vote && self.is_open() && self.vote == VoteState::Before
    }

    /// Opens the workshop under a code, at its first step.
    pub fn open(&mut self, workshop: &Workshop, code: String, now: DateTime<Utc>) -> Result<(), Refusal> {
        if self.is_open() {
            return Ok(());
        }
        let is_again = self.phase == Phase::Closed;
        self.phase = Phase::Open;
        self.code = code;
        self.closed_at = None;
        self.opened_at = self.opened_at.or(Some(now));
        if !is_again && let Some(step) = self.step_in(workshop).cloned() {
            self.go_to(&step, now);
        }
        Ok(())
    }

    /// Closes the workshop, and the vote with it.
    pub fn close(&mut self, now: DateTime<Utc>) -> Result<(), Refusal> {
        if !self.is_open() {
            return Err(Refusal::NotOpen);
        }
        self.phase = Phase::Closed;
        self.code.clear();
        self.ends_at = None;
        self.closed_at = Some(now);
        if self.vote == VoteState::Open {
            self.vote = VoteState::Closed;
        }
        Ok(())
    }

    /// Opens the vote, or opens it again; the screen goes to its step.
    pub fn open_vote(&mut self, workshop: &Workshop, ideas: usize, now: DateTime<Utc>) -> Result<(), Refusal> {
        if !self.is_open() {
            return Err(Refusal::NotOpen);
        }
        if ideas == 0 {
            return Err(Refusal::NoIdeas);
        }
        self.vote = VoteState::Open;
        if let Some(step) = workshop.step_of(StepKind::Votes).cloned() {
            self.go_to(&step, now);
        }
        Ok(())
    }

    /// Closes the vote: from now on the tally is read by all.
    pub fn close_vote(&mut self) -> Result<(), Refusal> {
        if self.vote != VoteState::Open {
            return Err(Refusal::VoteNotOpen);
        }
        self.vote = VoteState::Closed;
        Ok(())
    }
}
