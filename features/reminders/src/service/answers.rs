//! What is said of a date by the team: at the desk, by telephone, on the slip of a letter; and by the person themselves.
//!
//! What is answered by SMS is heard in `hearing`.

use auth::Scope;
use centres::Centre;
use chrono::{DateTime, Utc};
use db::Tx;
use delivery::State;
use kernel::{MessageId, OperationId};
use people::Channel;
use uuid::Uuid;
use web::Cx;

use super::{Act, Error, Result, anew, open, whose};
use crate::model::answer::{DateState, Means, Said};
use crate::model::reminder::{ReminderDate, ReminderRefusal};
use crate::policy::Action;
use crate::store::dates::{self, Settlement};
use crate::store::{self, heard, reminders};

/// Writes down what someone of the team was told of a date.
pub async fn record(cx: &Cx, centre: &Centre, id: Uuid, said: Said, means: Means) -> Result<OperationId> {
    let scope = open(cx, centre, Action::EditReminders)?;
    let date = dates::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let reminder = reminders::find(cx.db(), &scope, date.reminder).await?.ok_or(Error::NotFound)?;
    let (person, _) = whose(cx, &scope, reminder.person).await?;
    let state = said.state(date.was_told());
    if date.state == DateState::Planned && matches!(said, Said::Given | Said::Wait) {
        return Err(ReminderRefusal::Settled.into());
    }
    if said == Said::Again {
        return send_again(cx, centre, &scope, &date, &person.full_name()).await;
    }
    let mut act = Act::open(cx, centre, "reminders-op-answer", &person.full_name()).await?;
    let words = Settlement { state, answer: "", by: means.code(), at: cx.now() };
    if !dates::settle(&mut act.tx, &scope, id, date.state, &words).await? {
        return Err(ReminderRefusal::Settled.into());
    }
    if let (Some(message), Some(channel)) = (date.message, date.channel) {
        settle_message(cx, &mut act.tx, &scope, message, channel).await?;
    }
    act.done().await
}

/// Lets a date leave once more, by the way that reaches the person now: what failed, what was stopped, what nobody
/// answered.
async fn send_again(cx: &Cx, centre: &Centre, scope: &Scope, date: &ReminderDate, name: &str) -> Result<OperationId> {
    if date.due_on < cx.today() {
        return Err(ReminderRefusal::DayPassed.into());
    }
    if !DateState::SENT_ANEW.contains(&date.state) {
        return Err(ReminderRefusal::Settled.into());
    }
    let mut act = Act::open(cx, centre, "reminders-op-again", name).await?;
    anew::hold_back(cx, &mut act.tx, scope, date).await?;
    if !store::anew::send_anew(&mut act.tx, scope, date.id, date.state).await? {
        return Err(ReminderRefusal::Settled.into());
    }
    act.done().await
}

/// The ledger keeps that a letter was given, that a call was made.
pub(super) async fn settle_message(
    cx: &Cx,
    tx: &mut Tx,
    scope: &Scope,
    message: MessageId,
    channel: Channel,
) -> db::Result<()> {
    let state = match channel {
        Channel::Letter => State::HandedOver,
        Channel::Call => State::Reached,
        Channel::Email | Channel::Sms => return hold_back(tx, scope, message, cx.now()).await,
    };
    const OPEN: [State; 3] = [State::Planned, State::Printed, State::NoAnswer];
    delivery::store::set_by_hand(tx, scope, &[message], state, &OPEN, cx.now()).await?;
    Ok(())
}

/// Holds back a message that has not left and has nothing more to say.
pub(super) async fn hold_back(tx: &mut Tx, scope: &Scope, message: MessageId, now: DateTime<Utc>) -> db::Result<()> {
    delivery::store::set_by_hand(tx, scope, &[message], State::Cancelled, &[State::Planned], now).await?;
    Ok(())
}

/// Says that an answer was read.
pub async fn mark_read(cx: &Cx, centre: &Centre, id: Uuid) -> Result<()> {
    let scope = open(cx, centre, Action::EditReminders)?;
    let mut tx = cx.db().begin_unrecorded().await?;
    if heard::mark_read(&mut tx, &scope, id, &cx.actor.author().name, cx.now()).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(())
}
