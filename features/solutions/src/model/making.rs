//! The making of a solution: who met and what was decided, who tried it and what they said. Pure.
//!
//! People stand here by role and number, never by name.

use chrono::{DateTime, NaiveDate, Utc};
use ideas::IdeaId;
use uuid::Uuid;

use super::refusal::{Refusal, check};

/// The most residents of one trial.
const MOST_PEOPLE: i64 = 10_000;

/// One meeting of those who build it together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    pub id: Uuid,
    pub idea: IdeaId,
    pub day: NaiveDate,
    /// By role: "4 habitants, 1 bénévole".
    pub who: String,
    pub words: String,
    pub by_name: String,
    pub at: DateTime<Utc>,
}

/// One trial with residents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trial {
    pub id: Uuid,
    pub idea: IdeaId,
    pub day: NaiveDate,
    pub place: String,
    pub people: i64,
    /// What they said, in their own words.
    pub said: String,
    /// What was changed because of it.
    pub changed: String,
    pub by_name: String,
    pub at: DateTime<Utc>,
}

/// A meeting as it is typed.
#[derive(Debug, Clone, Default)]
pub struct TypedMeeting {
    pub day: String,
    pub who: String,
    pub words: String,
}

/// A trial as it is typed.
#[derive(Debug, Clone, Default)]
pub struct TypedTrial {
    pub day: String,
    pub place: String,
    pub people: String,
    pub said: String,
    pub changed: String,
}

/// A day that was typed; today where nothing was, never one to come.
pub(crate) fn read_past_day(field: &'static str, typed: &str, today: NaiveDate) -> Result<NaiveDate, Refusal> {
    if typed.trim().is_empty() {
        return Ok(today);
    }
    let day = people::read_day(typed).ok_or(Refusal::DayUnreadable(field))?;
    if day > today { Err(Refusal::DayToCome(field)) } else { Ok(day) }
}

impl TypedMeeting {
    /// The day of the meeting, or everything that is wrong with it.
    pub fn read(&self, today: NaiveDate) -> Result<NaiveDate, Vec<Refusal>> {
        let day = read_past_day("jour", &self.day, today);
        let mut refusals: Vec<Refusal> = day.err().into_iter().collect();
        refusals.extend(check(("qui", &self.who), true, false));
        refusals.extend(check(("mots", &self.words), false, true));
        match day {
            Ok(day) if refusals.is_empty() => Ok(day),
            _ => Err(refusals),
        }
    }
}

impl TypedTrial {
    /// The day and the number of residents, or everything that is wrong with it.
    pub fn read(&self, today: NaiveDate) -> Result<(NaiveDate, i64), Vec<Refusal>> {
        let day = read_past_day("essai_jour", &self.day, today);
        let typed = people::day::ascii_digits(&self.people);
        let people = typed.trim().parse::<i64>().ok().filter(|people| (1..=MOST_PEOPLE).contains(people));
        let mut refusals: Vec<Refusal> = day.err().into_iter().collect();
        refusals.extend(people.is_none().then_some(Refusal::PeopleUnreadable));
        refusals.extend(check(("essai_lieu", &self.place), true, false));
        refusals.extend(check(("essai_dit", &self.said), false, true));
        refusals.extend(check(("essai_change", &self.changed), false, false));
        match (day, people) {
            (Ok(day), Some(people)) if refusals.is_empty() => Ok((day, people)),
            _ => Err(refusals),
        }
    }
}
