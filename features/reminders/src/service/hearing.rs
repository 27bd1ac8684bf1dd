//! What people answer by SMS.
//!
//! An answer settles a date only where it can be about no other. A couple shares a telephone, someone has two
//! reminders, another room wrote last: then the number tells who it may be, it is kept to be read, and nothing is
//! guessed.

use auth::{BoxFuture, Scope};
use db::Tx;
use kernel::PersonId;
use people::Channel;
use uuid::Uuid;
use web::{Cx, Heard};

use super::answers::hold_back;
use crate::model::answer::{DateState, Means, meaning_of};
use crate::model::reminder::{Reminder, ReminderDate};
use crate::store::dates::{self, Settlement};
use crate::store::heard::{self, HeardRow};
use crate::store::reminders;

/// The room's ear: told of each answer, in the transaction that keeps it.
pub(crate) fn listen<'a>(_cx: &'a Cx, tx: &'a mut Tx, heard: &'a Heard) -> BoxFuture<'a, db::Result<()>> {
    Box::pin(hear(tx, heard))
}

async fn hear(tx: &mut Tx, heard: &Heard) -> db::Result<()> {
    let scope = Scope::of_house(heard.centre);
    let Some(state) = meaning_of(heard.intent) else { return Ok(()) };
    let own = match heard.message {
        Some(message) => dates::by_message(&mut *tx, &scope, message).await?,
        None => None,
    };
    let address = own.as_ref().map_or(heard.from.as_str(), |date| date.address.as_str());
    let open = dates::open_at(&mut *tx, &scope, address).await?;
    match own {
        _ if state == DateState::Stopped => stop(tx, &scope, &open, heard).await,
        Some(own) => answer_to(tx, &scope, (&own, open), heard).await,
        // It answers another room, or nobody knows what: only words that fit a reminder are looked at.
        None if matches!(heard.intent, "done" | "help") => answer_to_none(tx, &scope, open, heard).await,
        None => Ok(()),
    }
}

/// STOP is for every date at the number, whoever wrote last.
async fn stop(tx: &mut Tx, scope: &Scope, open: &[ReminderDate], heard: &Heard) -> db::Result<()> {
    for date in open {
        settle(tx, scope, date, DateState::Stopped, heard).await?;
        if let Some(message) = date.message {
            hold_back(tx, scope, message, heard.at).await?;
        }
    }
    Ok(())
}

/// An answer to the message of a date.
async fn answer_to(
    tx: &mut Tx,
    scope: &Scope,
    (own, mut open): (&ReminderDate, Vec<ReminderDate>),
    heard: &Heard,
) -> db::Result<()> {
    let Some(state) = meaning_of(heard.intent) else { return Ok(()) };
    // An older date of the same reminder, that stayed without an answer, is not what is answered now.
    open.retain(|date| date.reminder != own.reminder || date.due_on >= own.due_on);
    match open.as_slice() {
        [only] if only.id == own.id => settle(tx, scope, only, state, heard).await,
        // What was settled already and says the same again teaches nothing.
        [] if own.state == state => Ok(()),
        _ => keep(tx, scope, &open, heard).await,
    }
}

/// An answer from a number to which another room wrote last: it is about the one date that was told there, when there
/// is no other that the people of this number could mean.
async fn answer_to_none(tx: &mut Tx, scope: &Scope, mut open: Vec<ReminderDate>, heard: &Heard) -> db::Result<()> {
    let Some(state) = meaning_of(heard.intent) else { return Ok(()) };
    let latest = |date: &ReminderDate, all: &[ReminderDate]| {
        !all.iter().any(|other| other.reminder == date.reminder && other.due_on > date.due_on)
    };
    let all = open.clone();
    open.retain(|date| latest(date, &all));
    let others = open_of_holders(tx, scope, heard).await?;
    match open.as_slice() {
        [only] if others.iter().all(|date| date.reminder == only.reminder) => {
            settle(tx, scope, only, state, heard).await
        }
        [] if others.is_empty() => Ok(()),
        _ => {
            open.extend(others);
            keep(tx, scope, &open, heard).await
        }
    }
}

/// The open dates of everyone who is reached at this number, however they were told.
async fn open_of_holders(tx: &mut Tx, scope: &Scope, heard: &Heard) -> db::Result<Vec<ReminderDate>> {
    let mut people = delivery::store::people_at(&mut *tx, scope, Channel::Sms, &heard.from).await?;
    people.extend(heard.person);
    let former = people::store::taken_in_by(&mut *tx, scope, &people).await?;
    people.extend(former.into_iter().map(|(gone, _)| gone));
    let known = reminders::of_people(&mut *tx, scope, &people).await?;
    let going = known.iter().filter(|reminder| reminder.stopped_at.is_none());
    let ids: Vec<Uuid> = going.map(|reminder| reminder.id).collect();
    let mut all = dates::of_reminders(&mut *tx, scope, &ids).await?;
    all.retain(|date| date.state.is_open());
    Ok(all)
}

async fn settle(tx: &mut Tx, scope: &Scope, date: &ReminderDate, state: DateState, heard: &Heard) -> db::Result<()> {
    let said = Settlement { state, answer: &heard.text, by: Means::Sms.code(), at: heard.at };
    dates::settle(tx, scope, date.id, date.state, &said).await?;
    Ok(())
}

/// Keeps an answer to be read, under the name of everyone of whom it may be.
async fn keep(tx: &mut Tx, scope: &Scope, open: &[ReminderDate], heard: &Heard) -> db::Result<()> {
    let people = everyone(tx, scope, open, heard).await?;
    let answer = Uuid::now_v7();
    let whose = if people.is_empty() { vec![None] } else { people.into_iter().map(Some).collect() };
    for (at, person) in whose.into_iter().enumerate() {
        let row = HeardRow {
            id: if at == 0 { answer } else { Uuid::now_v7() },
            answer,
            person,
            intent: heard.intent.to_owned(),
            text: heard.text.clone(),
            at: heard.at,
        };
        heard::insert(tx, scope, &row, heard.message).await?;
    }
    Ok(())
}

/// The people of some dates as they are now, and whoever was written to.
async fn everyone(tx: &mut Tx, scope: &Scope, open: &[ReminderDate], heard: &Heard) -> db::Result<Vec<PersonId>> {
    let ids: Vec<Uuid> = open.iter().map(|date| date.reminder).collect();
    let known: Vec<Reminder> = reminders::by_ids(&mut *tx, scope, &ids).await?;
    let mut entries: Vec<PersonId> = known.iter().map(|reminder| reminder.person).chain(heard.person).collect();
    entries.sort_unstable();
    entries.dedup();
    let now = people::store::now_of(&mut *tx, scope, &entries).await?;
    let current = |entry: PersonId| now.iter().find(|(old, _)| *old == entry).map_or(entry, |(_, now)| *now);
    let mut people: Vec<PersonId> = entries.into_iter().map(current).collect();
    people.sort_unstable();
    people.dedup();
    Ok(people)
}
