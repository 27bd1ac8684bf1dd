//! Whom a reminder reaches and in which words: read in bulk, decided one by one.

use std::collections::HashMap;

use auth::Scope;
use centres::Centre;
use db::Conn;
use kernel::PersonId;
use people::{Channel, Purpose};
use uuid::Uuid;
use web::Cx;

use crate::model::procedure::Procedure;
use crate::model::reach::Reachable;
use crate::model::reminder::{Reminder, ReminderDate};
use crate::model::wording::{Facts, Said, said};
use crate::store::{procedures, reminders};

/// The lines of an envelope below the name.
fn postal(home: &people::Household) -> String {
    if !home.has_address() {
        return String::new();
    }
    let town = format!("{} {}", home.postal_code, home.city);
    let lines = [home.extra.as_str(), home.street.as_str(), town.trim()];
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Everyone who may be told, by the entry under which a reminder was noted: four questions for all.
pub async fn reachable(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    entries: &[PersonId],
) -> db::Result<HashMap<PersonId, Reachable>> {
    let mut conn = conn.into();
    let mut entries = entries.to_vec();
    entries.sort_unstable();
    entries.dedup();
    let now: HashMap<PersonId, PersonId> =
        people::store::now_of(conn.again(), scope, &entries).await?.into_iter().collect();
    let ids: Vec<PersonId> = entries.iter().map(|entry| now.get(entry).copied().unwrap_or(*entry)).collect();
    let mut found: HashMap<PersonId, Reachable> = HashMap::new();
    for person in people::store::persons_by_ids(conn.again(), scope, &ids).await? {
        found.insert(person.id, Reachable { person, refused: Vec::new(), postal: String::new() });
    }
    for (person, consent) in people::store::consents_of(conn.again(), scope, &ids).await? {
        if let (Purpose::Message(channel), false, Some(known)) =
            (consent.purpose, consent.is_granted, found.get_mut(&person))
        {
            known.refused.push(channel);
        }
    }
    for home in people::store::households_of(conn, scope, &ids).await? {
        // The main one comes first.
        if let Some(known) = found.get_mut(&home.person).filter(|known| known.postal.is_empty()) {
            known.postal = postal(&home.household);
        }
    }
    let by_entry = entries.iter().zip(&ids).filter_map(|(entry, id)| Some((*entry, found.get(id)?.clone())));
    Ok(by_entry.collect())
}

/// All that is needed to speak of some dates.
pub struct Book {
    pub reminders: HashMap<Uuid, Reminder>,
    pub procedures: HashMap<Uuid, Procedure>,
    pub people: HashMap<PersonId, Reachable>,
}

/// One date with all that speaks of it.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    pub date: &'a ReminderDate,
    pub reminder: &'a Reminder,
    pub procedure: &'a Procedure,
    pub reachable: &'a Reachable,
}

impl Book {
    /// Reads all that speaks of some dates, in a handful of questions.
    pub async fn of(conn: impl Into<Conn<'_>>, scope: &Scope, dates: &[ReminderDate]) -> db::Result<Self> {
        let mut conn = conn.into();
        let mut ids: Vec<Uuid> = dates.iter().map(|date| date.reminder).collect();
        ids.sort_unstable();
        ids.dedup();
        let reminders = reminders::by_ids(conn.again(), scope, &ids).await?;
        Self::of_reminders(conn, scope, reminders).await
    }

    /// The same for reminders that were read already.
    pub async fn of_reminders(conn: impl Into<Conn<'_>>, scope: &Scope, reminders: Vec<Reminder>) -> db::Result<Self> {
        let mut conn = conn.into();
        let entries: Vec<PersonId> = reminders.iter().map(|reminder| reminder.person).collect();
        let people = reachable(conn.again(), scope, &entries).await?;
        let all = procedures::all(conn, scope).await?;
        Ok(Self {
            reminders: reminders.into_iter().map(|reminder| (reminder.id, reminder)).collect(),
            procedures: all.into_iter().map(|procedure| (procedure.id, procedure)).collect(),
            people,
        })
    }

    /// A reminder with its procedure and its person; nothing when its person is no more.
    pub fn of_reminder(&self, id: Uuid) -> Option<(&Reminder, &Procedure, &Reachable)> {
        let reminder = self.reminders.get(&id)?;
        Some((reminder, self.procedures.get(&reminder.procedure)?, self.people.get(&reminder.person)?))
    }

    /// One date with all that speaks of it; nothing when its person is no more.
    pub fn told<'a>(&'a self, date: &'a ReminderDate) -> Option<Told<'a>> {
        let reminder = self.reminders.get(&date.reminder)?;
        let procedure = self.procedures.get(&reminder.procedure)?;
        let reachable = self.people.get(&reminder.person)?;
        Some(Told { date, reminder, procedure, reachable })
    }
}

impl Told<'_> {
    /// The way by which it leaves now.
    pub fn way(&self) -> Option<(Channel, String)> {
        self.reachable.way(self.reminder.terms.channel)
    }

    /// What it says.
    pub fn said(&self, cx: &Cx, centre: &Centre) -> Said {
        words_of(cx, centre, self.reminder, self.procedure, self.reachable, self.date.due_on)
    }
}

/// What a reminder says for a due date.
pub fn words_of(
    cx: &Cx,
    centre: &Centre,
    reminder: &Reminder,
    procedure: &Procedure,
    reachable: &Reachable,
    due: chrono::NaiveDate,
) -> Said {
    let phone = centre.phone_display();
    let facts = Facts {
        first_name: &reachable.person.first_name,
        language: &reachable.person.language,
        centre: &centre.name,
        phone: &phone,
        label: &procedure.text.label,
        due,
    };
    said(&cx.texts, &reminder.terms, facts)
}
