//! What the house does by itself each day: dates computed, reminders that leave, silence noticed.
//!
//! Run as often as one likes: a date is taken by one run only, and its message has one key.

use auth::Scope;
use centres::Centre;
use chrono::Duration;
use delivery::Notice;
use kernel::MessageId;
use people::Channel;
use web::Cx;

use super::planning;
use super::telling::{Book, Told};
use crate::model::answer::DateState;
use crate::store::anew;
use crate::store::dates::{self, Departure};

/// How long one waits for an answer before someone calls.
pub const ANSWER_DAYS: i64 = 5;
/// How many reminders leave in one transaction.
const AT_ONCE: usize = 100;
/// How many messages the ledger is asked about at once.
const ASKED_AT_ONCE: usize = 500;

/// What a pass did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pass {
    pub planned: u64,
    pub sent: u64,
    pub by_hand: u64,
    pub no_channel: u64,
    pub unanswered: u64,
    pub late: u64,
    pub undelivered: u64,
}

/// One pass over every centre. A centre that fails does not keep the others waiting.
pub async fn run_all(cx: &Cx) -> db::Result<()> {
    let mut failed = None;
    for centre in centres::store::list(cx.db()).await? {
        if let Err(error) = run(cx, &centre).await {
            tracing::error!(%error, centre = %centre.slug, "the reminders of a centre were not looked at");
            failed = Some(error);
        }
    }
    failed.map_or(Ok(()), Err)
}

/// One pass over a centre.
pub async fn run(cx: &Cx, centre: &Centre) -> db::Result<Pass> {
    let scope = Scope::of_house(centre.id);
    let today = cx.today();
    let mut tx = cx.db().begin_unrecorded().await?;
    dates::sweep(&mut tx, &scope).await?;
    let late = dates::mark_late(&mut tx, &scope, today).await?;
    let planned = planning::bring_up(&mut tx, &scope, today).await?;
    tx.commit().await?;
    let mut pass = Pass { planned, late, ..Pass::default() };
    leave(cx, centre, &scope, &mut pass).await?;
    let lost = lost(cx, &scope).await?;
    let mut tx = cx.db().begin_unrecorded().await?;
    pass.undelivered = dates::mark_undelivered(&mut tx, &scope, &lost).await?;
    let before = cx.now() - Duration::days(ANSWER_DAYS);
    // What left on its very day waits for that day to pass.
    let passed = today - Duration::days(1);
    pass.unanswered = dates::mark_unanswered(&mut tx, &scope, before, passed).await?;
    tx.commit().await?;
    Ok(pass)
}

/// The messages that reached nobody, among those on their way: all of them, however many there are.
async fn lost(cx: &Cx, scope: &Scope) -> db::Result<Vec<MessageId>> {
    let mut lost = Vec::new();
    for some in anew::on_their_way(cx.db(), scope).await?.chunks(ASKED_AT_ONCE) {
        let known = delivery::store::messages_by_ids(cx.db(), scope, some).await?;
        lost.extend(known.iter().filter(|one| is_lost(one.state)).map(|one| one.id));
    }
    Ok(lost)
}

/// Whether a message reached nobody, and nobody will try again.
fn is_lost(state: delivery::State) -> bool {
    matches!(state, delivery::State::Failed | delivery::State::Cancelled)
}

async fn leave(cx: &Cx, centre: &Centre, scope: &Scope, pass: &mut Pass) -> db::Result<()> {
    let due = dates::to_send(cx.db(), scope, cx.today()).await?;
    if due.is_empty() {
        return Ok(());
    }
    let book = Book::of(cx.db(), scope, &due).await?;
    for some in due.chunks(AT_ONCE) {
        let mut tx = cx.db().begin_unrecorded().await?;
        let mut left = Pass::default();
        for date in some {
            let Some(told) = book.told(date) else { continue };
            let Some(state) = tell(cx, &mut tx, centre, scope, told).await? else { continue };
            match state {
                DateState::Sent => left.sent += 1,
                DateState::ByHand => left.by_hand += 1,
                _ => left.no_channel += 1,
            }
        }
        tx.commit().await?;
        pass.sent += left.sent;
        pass.by_hand += left.by_hand;
        pass.no_channel += left.no_channel;
    }
    Ok(())
}

/// Lets one reminder leave; nothing when another run has taken it.
async fn tell(
    cx: &Cx,
    tx: &mut db::Tx,
    centre: &Centre,
    scope: &Scope,
    told: Told<'_>,
) -> db::Result<Option<DateState>> {
    let way = told.way();
    let state = match &way {
        Some((Channel::Email | Channel::Sms, _)) => DateState::Sent,
        Some((Channel::Letter | Channel::Call, _)) => DateState::ByHand,
        None => DateState::NoChannel,
    };
    if !dates::take(tx, scope, told.date.id, state).await? {
        return Ok(None);
    }
    let Some((channel, address)) = way else { return Ok(Some(state)) };
    let notice = notice(cx, centre, told, channel, address.clone());
    let message = delivery::notify(tx, scope, notice, cx.now()).await?;
    let left = Departure { state, message: Some(message), channel: Some(channel), address };
    dates::set_departure(tx, scope, told.date.id, &left, cx.now()).await?;
    Ok(Some(state))
}

fn notice(cx: &Cx, centre: &Centre, told: Told<'_>, channel: Channel, address: String) -> Notice {
    let (said, person) = (told.said(cx, centre), &told.reachable.person);
    let full_name = person.full_name();
    Notice {
        person: person.id,
        household: None,
        channel,
        address: if channel == Channel::Letter { format!("{full_name}\n{address}") } else { address },
        first_name: person.first_name.clone(),
        full_name,
        wants_large_print: person.wants_large_print,
        subject: said.subject,
        text: said.text,
        sms_text: said.sms,
        locale: said.locale.code().to_owned(),
        at_any_hour: false,
        // The outbox is open to the reception, which may not know what a reminder is about.
        is_secret: true,
        once_key: format!("reminder:{}:{}", told.date.id, told.date.attempt),
    }
}
