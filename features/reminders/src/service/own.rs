//! A person's own dates, in their own file: to see, to say done, to ask for help.
//!
//! Reads and writes the rows of this person only, for who opened their file.

use auth::{Scope, decide_own};
use chrono::Duration;
use kernel::{CentreId, OperationId, PersonId};
use uuid::Uuid;
use web::Cx;

use super::{Error, Result, answers};
use crate::model::answer::{DateState, Means, Said};
use crate::model::procedure::Procedure;
use crate::model::reminder::{Reminder, ReminderDate, ReminderRefusal};
use crate::policy::Action;
use crate::store::dates::{self, Settlement};
use crate::store::{procedures, reminders};

/// A date of one's own with what it is about.
#[derive(Debug, Clone)]
pub struct OwnDate {
    pub date: ReminderDate,
    pub reminder: Reminder,
    pub procedure: Procedure,
}

/// How long ago a date may be and still be shown.
const PAST_DAYS: i64 = 60;

/// How far ahead one's dates are shown; of what is further, the next one only.
const AHEAD_DAYS: i64 = 120;

/// One's own dates: those that come, and those of the last weeks that are open.
pub async fn list(cx: &Cx, centre: CentreId, person: PersonId) -> Result<Vec<OwnDate>> {
    let scope = Scope::opened_by(decide_own(&cx.actor, centre, person), centre)?;
    let entries = people::store::entries_of(cx.db(), &scope, person).await?;
    let known = reminders::of_people(cx.db(), &scope, &entries).await?;
    let going: Vec<Reminder> = known.into_iter().filter(|reminder| reminder.stopped_at.is_none()).collect();
    if going.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Uuid> = going.iter().map(|reminder| reminder.id).collect();
    let library = procedures::all(cx.db(), &scope).await?;
    let all = near(cx, dates::of_reminders(cx.db(), &scope, &ids).await?);
    let own = all.into_iter().filter_map(|date| {
        let reminder = going.iter().find(|one| one.id == date.reminder)?.clone();
        let procedure = library.iter().find(|one| one.id == reminder.procedure)?.clone();
        Some(OwnDate { date, reminder, procedure })
    });
    Ok(own.collect())
}

/// Of dates in their order, those of the last weeks and the next months, and the next one of what is rarer.
fn near(cx: &Cx, all: Vec<ReminderDate>) -> Vec<ReminderDate> {
    let (since, soon) = (cx.today() - Duration::days(PAST_DAYS), cx.today() + Duration::days(AHEAD_DAYS));
    let mut kept: Vec<ReminderDate> = Vec::new();
    for date in all.into_iter().filter(|date| date.due_on >= since) {
        let has_next = kept.iter().any(|one| one.reminder == date.reminder && one.due_on >= cx.today());
        if date.due_on <= soon || !has_next {
            kept.push(date);
        }
    }
    kept
}

/// Whether the person said it themselves, and may say otherwise.
pub fn may_take_back(date: &ReminderDate) -> bool {
    matches!(date.state, DateState::Done | DateState::Help) && date.answered_by == Means::Own.code()
}

/// "C’est fait", "J’ai besoin d’aide", "pas encore": said by the person.
pub async fn say(cx: &Cx, centre: CentreId, person: PersonId, id: Uuid, said: Said) -> Result<OperationId> {
    let scope = Scope::opened_by(decide_own(&cx.actor, centre, person), centre)?;
    let own = list(cx, centre, person).await?.into_iter().find(|own| own.date.id == id).ok_or(Error::NotFound)?;
    let date = own.date;
    let may = match said {
        Said::Done | Said::Help => !matches!(date.state, DateState::Done | DateState::Closed),
        // What one said oneself, one takes back.
        Said::Wait => may_take_back(&date),
        Said::Given | Said::Closed | Said::Again => false,
    };
    if !may {
        return Err(ReminderRefusal::Settled.into());
    }
    let operation = cx.operation(Some(centre), cx.history_texts().t("reminders-op-own"));
    let mut tx = cx.db().begin(&operation).await?;
    db::reserve(&mut tx, operation.id, Action::SeeReminders.word()).await?;
    let words = Settlement { state: said.state(date.was_told()), answer: "", by: Means::Own.code(), at: cx.now() };
    if !dates::settle(&mut tx, &scope, id, date.state, &words).await? {
        return Err(ReminderRefusal::Settled.into());
    }
    if let (Some(message), Some(channel), true) = (date.message, date.channel, said != Said::Wait) {
        answers::settle_message(cx, &mut tx, &scope, message, channel).await?;
    }
    tx.commit().await?;
    Ok(operation.id)
}
