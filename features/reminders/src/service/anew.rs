//! What becomes of dates that were told, when what was said of their reminder changes.
//!
//! A message that has not left is held back; another way sends again; a corrected date takes the place of the former
//! one, so that nobody is told twice of the same thing.

use std::collections::HashSet;

use auth::Scope;
use chrono::NaiveDate;
use db::Tx;
use delivery::State;
use people::Channel;
use uuid::Uuid;
use web::Cx;

use super::planning;
use crate::model::answer::DateState;
use crate::model::reminder::{Reminder, ReminderDate, Terms};
use crate::store::{anew, dates};

/// Those of a reminder that were told, and whose day has not passed.
async fn told(cx: &Cx, tx: &mut Tx, scope: &Scope, reminder: Uuid) -> db::Result<Vec<ReminderDate>> {
    let mut known = dates::of_reminders(&mut *tx, scope, &[reminder]).await?;
    known.retain(|date| DateState::SENT_ANEW.contains(&date.state) && date.due_on >= cx.today());
    Ok(known)
}

/// Holds back what has not left: a message in the ledger, a letter or a call that waits for a hand. Says whether it did.
pub(super) async fn hold_back(cx: &Cx, tx: &mut Tx, scope: &Scope, date: &ReminderDate) -> db::Result<bool> {
    let Some(message) = date.message else { return Ok(false) };
    let waits: &[State] = match date.channel {
        Some(Channel::Letter | Channel::Call) => &[State::Planned, State::Printed, State::NoAnswer],
        _ => &[State::Planned],
    };
    let held = delivery::store::set_by_hand(tx, scope, &[message], State::Cancelled, waits, cx.now()).await?;
    Ok(!held.is_empty())
}

/// Changes what was told of a reminder, once its new terms are written.
pub(super) async fn follow(cx: &Cx, tx: &mut Tx, scope: &Scope, was: &Reminder, terms: &Terms) -> db::Result<()> {
    let is_moved = was.terms.anchor != terms.anchor || was.terms.department != terms.department;
    let has_other_way = was.terms.channel != terms.channel;
    if !is_moved && !has_other_way {
        return Ok(());
    }
    let (from, until) = (cx.today(), cx.today() + planning::AHEAD);
    let said = planning::next_dates(&mut *tx, scope, Some(was.id), (from, until)).await?;
    let said: HashSet<NaiveDate> = said.iter().map(|(_, due)| due.due).collect();
    for date in told(cx, tx, scope, was.id).await? {
        let stays = said.contains(&date.due_on);
        if is_moved && !stays {
            let was_held = hold_back(cx, tx, scope, &date).await?;
            anew::give_way(tx, scope, date.id, (date.state, was_held), cx.now()).await?;
        } else if has_other_way && stays {
            hold_back(cx, tx, scope, &date).await?;
            anew::send_anew(tx, scope, date.id, date.state).await?;
        }
    }
    Ok(())
}

/// Takes back what has not left of a reminder that is stopped: it leaves when the reminder goes on again.
pub(super) async fn take_back(cx: &Cx, tx: &mut Tx, scope: &Scope, reminder: Uuid) -> db::Result<()> {
    for date in told(cx, tx, scope, reminder).await? {
        if hold_back(cx, tx, scope, &date).await? {
            anew::send_anew(tx, scope, date.id, date.state).await?;
        }
    }
    Ok(())
}
