//! A session that moves, is called off or is held after all: what it says, and each household once.

use std::collections::HashMap;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use i18n::Texts;
use kernel::{PersonId, words};
use uuid::Uuid;

use super::NoticeKind;
use crate::model::enrolment::{ContactWay, Group};
use crate::model::reach::{Haste, Recipient, way_of};
use crate::service::views::Line;

/// A letter takes that long to be printed, carried and read.
const LETTER_DAYS: i64 = 4;

/// What became of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionChange {
    Moved,
    Cancelled,
    Restored,
}

/// One session that changed, as those who count on it are told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionNews {
    pub session: Uuid,
    /// Grows with each change of the session, so that each is told once.
    pub revision: i64,
    pub change: SessionChange,
    /// The day that people have in mind.
    pub planned_on: NaiveDate,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// Where it is held; empty when that does not change.
    pub place: String,
    /// A word for everyone.
    pub note: String,
}

impl SessionNews {
    pub(crate) fn kind(&self) -> NoticeKind {
        match self.change {
            SessionChange::Moved => NoticeKind::SessionMoved,
            SessionChange::Cancelled => NoticeKind::SessionCancelled,
            SessionChange::Restored => NoticeKind::SessionRestored,
        }
    }

    /// The first day that people must know it for: the one they have in mind, or the new one.
    pub(crate) fn haste(&self, now: DateTime<Utc>) -> Haste {
        let first = self.planned_on.min(kernel::clock::local_date(self.starts_at));
        let last_post = kernel::clock::local_date(now + Duration::days(LETTER_DAYS));
        if first <= last_post { Haste::Urgent } else { Haste::Sudden }
    }

    /// Whether people would have come for it before an instant.
    pub(crate) fn is_over_before(&self, at: DateTime<Utc>) -> bool {
        self.starts_at < at || self.planned_on < kernel::clock::local_date(at)
    }

    pub(super) fn variables(&self, texts: &Texts) -> [(&'static str, String); 4] {
        let locale = texts.locale();
        let place = if self.place.is_empty() {
            String::new()
        } else {
            texts.t1("enrolment-notice-place", "x", self.place.as_str())
        };
        [
            ("was", words::date(self.planned_on, locale)),
            ("session", words::span(self.starts_at, self.ends_at, locale)),
            ("place", place),
            ("note", sentence(&self.note)),
        ]
    }
}

/// A word typed in haste, ended as a sentence: another follows it.
fn sentence(note: &str) -> String {
    let note = note.trim();
    if note.is_empty() || note.ends_with(['.', '!', '?', '…']) { note.to_owned() } else { format!("{note}.") }
}

/// People of one household who are on the same list, told once together.
#[derive(Debug)]
pub(crate) struct Household {
    /// The group in whose words and way they are told.
    pub group: Group,
    /// Their first names.
    pub names: Vec<String>,
}

/// Gathers those who have a place by household, or by the number or address they share.
pub(crate) fn households(lines: &[Line], told: &HashMap<PersonId, Recipient>, haste: Haste) -> Vec<Household> {
    let mut order: Vec<String> = Vec::new();
    let mut homes: HashMap<String, Household> = HashMap::new();
    for line in lines.iter().filter(|line| line.enrolment.state.as_told().takes_a_seat()) {
        let key = key_of(&line.group);
        let name = line.person.first_name.clone();
        let reaches = |group: &Group| {
            group.contact_person.and_then(|id| told.get(&id)).is_some_and(|t| way_of(group, t, haste).is_some())
        };
        match homes.get_mut(&key) {
            Some(home) => {
                // Of two groups of a household, the one that a way reaches speaks for both.
                if !reaches(&home.group) && reaches(&line.group) {
                    home.group = line.group.clone();
                }
                if !home.names.contains(&name) {
                    home.names.push(name);
                }
            }
            None => {
                order.push(key.clone());
                homes.insert(key, Household { group: line.group.clone(), names: vec![name] });
            }
        }
    }
    order.iter().filter_map(|key| homes.remove(key)).collect()
}

fn key_of(group: &Group) -> String {
    match group.household {
        Some(household) => format!("h{household}"),
        None if group.way != ContactWay::Desk && !group.contact.is_empty() => format!("c{}", group.contact),
        None => format!("g{}", group.id),
    }
}
