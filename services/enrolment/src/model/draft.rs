//! What a resident has answered so far, between two screens. Pure.
//!
//! Kept as JSON for two hours; nothing of it is an enrolment until it is sent.

use std::collections::BTreeMap;

use chrono::{Duration, NaiveDate};
use kernel::{HouseholdId, PersonId};
use serde::{Deserialize, Serialize};

use super::enrolment::ContactWay;
use super::question::Answers;
use super::registration::{NewParticipant, Who};

/// How long answers wait for the rest.
pub const DRAFT_LASTS: Duration = Duration::hours(2);

/// Who proved, by a card and a birth date, to be of a household.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    pub person: PersonId,
    /// Absent when the card is a child's of two households: neither side is shown the other.
    pub household: Option<HouseholdId>,
}

/// Someone typed on the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Added {
    pub who: NewParticipant,
    pub is_coming: bool,
}

/// The answers so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    pub known: Option<Known>,
    /// Known by their own open file: nothing of it is shown once that is shut.
    pub is_own: bool,
    pub chosen: Vec<PersonId>,
    pub added: Vec<Added>,
    /// By the mark of the participant.
    pub answers: BTreeMap<String, Answers>,
    pub way: Option<ContactWay>,
    pub phone: String,
    pub email: String,
    pub address: String,
    pub adult: String,
}

/// The mark of someone known, in forms and drafts.
pub fn mark_of_known(person: PersonId) -> String {
    person.uuid().simple().to_string()
}

/// The mark of someone typed on the way.
pub fn mark_of_added(at: usize) -> String {
    format!("n{at}")
}

impl Draft {
    /// Those who come, in order, each with their mark.
    pub fn participants(&self) -> Vec<(String, Who)> {
        let known = self.chosen.iter().map(|person| (mark_of_known(*person), Who::Known(*person)));
        let added = self.added.iter().enumerate().filter(|(_, added)| added.is_coming);
        let added = added.map(|(at, added)| (mark_of_added(at), Who::New(added.who.clone())));
        known.chain(added).collect()
    }

    /// Who was typed on the way, by their mark.
    pub fn added_as(&self, mark: &str) -> Option<&NewParticipant> {
        self.place_of(mark).and_then(|at| self.added.get(at)).map(|added| &added.who)
    }

    /// Adds someone, or ticks them again when they were typed before.
    pub fn add(&mut self, who: NewParticipant) {
        match self.added.iter_mut().find(|added| added.who == who) {
            Some(known) => known.is_coming = true,
            None => self.added.push(Added { who, is_coming: true }),
        }
    }

    /// Puts right what was typed of someone.
    pub fn change(&mut self, at: usize, who: NewParticipant) {
        if let Some(added) = self.added.get_mut(at) {
            *added = Added { who, is_coming: true };
        }
    }

    /// The place of someone typed on the way, by their mark.
    pub fn place_of(&self, mark: &str) -> Option<usize> {
        (0..self.added.len()).find(|at| mark_of_added(*at) == mark)
    }

    /// The answers of a participant.
    pub fn answers_of(&self, mark: &str) -> Answers {
        self.answers.get(mark).cloned().unwrap_or_default()
    }

    /// Whether everyone typed on the way is a minor, and nobody known comes.
    pub fn is_minors_only(&self, known_adults: bool, today: NaiveDate) -> bool {
        let is_minor = |who: &NewParticipant| kernel::clock::age_on(who.birth_date, today) < 18;
        !known_adults && self.added.iter().filter(|added| added.is_coming).all(|added| is_minor(&added.who))
    }
}
