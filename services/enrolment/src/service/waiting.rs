//! The waiting list: a freed place is offered to the next, held, taken or passed on.
//!
//! Whoever waits goes before whoever comes; the team's priority goes before arrival.

use auth::Scope;
use chrono::{DateTime, Duration, Utc};
use db::Tx;
use kernel::{CentreId, ListId, PersonId};
use people::Channel;
use web::Cx;

use super::{by_hand, doubles, merged};
use crate::model::enrolment::{Enrolment, EnrolmentState, Group};
use crate::model::list::ListState;
use crate::model::reach::{Haste, Recipient, way_of};
use crate::notices::{Facts, NoticeKind, Teller};
use crate::store::{drafts, enrolments, lists, notices as notice_rows};

/// How long a notice that has left is kept.
const NOTICES_KEPT_DAYS: i64 = 400;

/// How long after the last session those who wait still may: one that was called off may be replaced.
const OVER_AFTER: Duration = Duration::days(1);

/// Offers the free chairs of a list to those who wait, in their order. Says how many were offered.
pub async fn offer_freed_places(cx: &Cx, tx: &mut Tx, scope: &Scope, list: ListId) -> db::Result<usize> {
    let now = cx.now();
    let Some(seats) = lists::hold_seats(tx, scope, list).await? else { return Ok(0) };
    let free = seats.capacity.map_or(seats.waiting, |capacity| (capacity - seats.taken).min(seats.waiting));
    if seats.state != ListState::Open || free <= 0 {
        return Ok(0);
    }
    let last_start = lists::last_start(&mut *tx, scope, list).await?;
    if last_start.is_some_and(|start| start <= now) {
        return Ok(0);
    }
    let next = enrolments::next_waiting(&mut *tx, scope, list, free).await?;
    let names = names_of(tx, scope, &next).await?;
    let ids: Vec<_> = next.iter().map(|enrolment| enrolment.group).collect();
    let groups = enrolments::groups_by_ids(&mut *tx, scope, &ids).await?;
    let Some(teller) = Teller::load(cx, &mut *tx, scope, list).await? else { return Ok(0) };
    let recipients = teller.recipients(&mut *tx, &groups).await?;
    let mut offered = 0;
    for waiting in next {
        let Some(group) = groups.iter().find(|group| group.id == waiting.group) else { continue };
        let recipient = group.contact_person.and_then(|person| recipients.get(&person));
        let until = group.way.held_until(read_from(group, recipient, now, last_start), last_start);
        let held = waiting.offered(until);
        if enrolments::update(tx, scope, &held).await? == 0 {
            continue;
        }
        let people = first_name(&names, held.person);
        let facts = Facts { until: Some(until), ..Facts::of(&people, held.id.uuid()) };
        teller.tell(tx, group, recipient, NoticeKind::Offered, facts).await?;
        offered += 1;
    }
    Ok(offered)
}

/// From when an offer can be read. An SMS waits for decent hours, unless the place is worth nothing by then: it
/// leaves at once.
fn read_from(
    group: &Group,
    recipient: Option<&Recipient>,
    now: DateTime<Utc>,
    last_start: Option<DateTime<Utc>>,
) -> DateTime<Utc> {
    let channel = recipient.and_then(|told| way_of(group, told, Haste::AsAsked)).map(|(channel, _)| channel);
    let morning = delivery::next_decent_hour(now);
    let comes_too_late = last_start.is_some_and(|start| start <= morning);
    if channel == Some(Channel::Sms) && !comes_too_late { morning } else { now }
}

async fn names_of(tx: &mut Tx, scope: &Scope, next: &[Enrolment]) -> db::Result<Vec<(PersonId, String)>> {
    let ids: Vec<PersonId> = next.iter().map(|enrolment| enrolment.person).collect();
    let persons = merged::persons_now(&mut *tx, scope, &ids).await?;
    Ok(persons.into_iter().map(|(entry, person)| (entry, person.first_name)).collect())
}

fn first_name(names: &[(PersonId, String)], person: PersonId) -> String {
    names.iter().find(|(id, _)| *id == person).map(|(_, name)| name.clone()).unwrap_or_default()
}

/// Passes on the places that were not taken in time, and offers every chair that is free while
/// someone waits: one operation a list, so that each can be read in its centre's history.
pub async fn pass_on_places(cx: &Cx) -> db::Result<usize> {
    let now = cx.now();
    let mut lists: Vec<(CentreId, ListId)> = enrolments::lists_with_late_offers_unscoped(cx.db(), now).await?;
    lists.extend(lists::lists_with_freed_seats_unscoped(cx.db(), now).await?);
    lists.sort_unstable();
    lists.dedup();
    let mut moved = 0;
    for (centre, list) in lists {
        moved += pass_on(cx, &Scope::of_house(centre), list).await?;
    }
    for (centre, list) in lists::lists_over_with_waiting_unscoped(cx.db(), now - OVER_AFTER).await? {
        moved += end_waiting(cx, &Scope::of_house(centre), list).await?;
    }
    Ok(moved)
}

/// The list is over: those who still wait leave it, and are told that no place came.
async fn end_waiting(cx: &Cx, scope: &Scope, list: ListId) -> db::Result<usize> {
    let operation = cx.operation(Some(scope.centre()), cx.history_texts().t("enrolment-did-end-waiting"));
    let mut tx = cx.db().begin(&operation).await?;
    lists::hold_seats(&mut tx, scope, list).await?;
    let waiting = [EnrolmentState::Waiting, EnrolmentState::DoubledWaiting];
    let waiting = enrolments::list(&mut tx, scope, list, &waiting).await?;
    let names = names_of(&mut tx, scope, &waiting).await?;
    let ids: Vec<_> = waiting.iter().map(|enrolment| enrolment.group).collect();
    let groups = enrolments::groups_by_ids(&mut tx, scope, &ids).await?;
    let Some(teller) = Teller::load(cx, &mut tx, scope, list).await? else { return Ok(0) };
    let recipients = teller.recipients(&mut tx, &groups).await?;
    let mut ended = 0;
    for waiting in waiting {
        let over = waiting.unplaced(cx.now());
        if enrolments::update(&mut tx, scope, &over).await? == 0 {
            continue;
        }
        ended += 1;
        let Some(group) = groups.iter().find(|group| group.id == over.group) else { continue };
        let people = first_name(&names, over.person);
        let recipient = group.contact_person.and_then(|person| recipients.get(&person));
        teller.tell(&mut tx, group, recipient, NoticeKind::WaitingOver, Facts::of(&people, over.id.uuid())).await?;
    }
    if ended > 0 {
        db::mark_irreversible(&mut tx, operation.id, &cx.history_texts().t("enrolment-irreversible-told")).await?;
        tx.commit().await?;
    }
    Ok(ended)
}

async fn pass_on(cx: &Cx, scope: &Scope, list: ListId) -> db::Result<usize> {
    let now = cx.now();
    let operation = cx.operation(Some(scope.centre()), cx.history_texts().t("enrolment-did-pass-on"));
    let mut tx = cx.db().begin(&operation).await?;
    lists::hold_seats(&mut tx, scope, list).await?;
    let late = enrolments::late_offers(&mut tx, scope, list, now).await?;
    let names = names_of(&mut tx, scope, &late).await?;
    let ids: Vec<_> = late.iter().map(|enrolment| enrolment.group).collect();
    let groups = enrolments::groups_by_ids(&mut tx, scope, &ids).await?;
    let Some(teller) = Teller::load(cx, &mut tx, scope, list).await? else { return Ok(0) };
    let recipients = teller.recipients(&mut tx, &groups).await?;
    let over: Vec<_> = late.iter().map(|offer| offer.id).collect();
    by_hand::withdraw_offers(cx, &mut tx, scope, &over).await?;
    let mut moved = 0;
    for offer in &late {
        let over = offer.clone().expired(now);
        moved += usize::from(enrolments::update(&mut tx, scope, &over).await? == 1);
        if let Some(group) = groups.iter().find(|group| group.id == over.group) {
            let people = first_name(&names, over.person);
            let recipient = group.contact_person.and_then(|person| recipients.get(&person));
            let facts = Facts::of(&people, over.id.uuid());
            teller.tell(&mut tx, group, recipient, NoticeKind::OfferOver, facts).await?;
        }
    }
    doubles::take_over(&mut tx, scope, &teller, &late).await?;
    moved += offer_freed_places(cx, &mut tx, scope, list).await?;
    if moved > 0 {
        tx.commit().await?;
    }
    Ok(moved)
}

/// Forgets drafts whose time is over and notices of long ago.
pub async fn forget_old(cx: &Cx) -> db::Result<()> {
    let mut tx = cx.db().begin_unrecorded().await?;
    drafts::delete_old_drafts(&mut tx, cx.now()).await?;
    notice_rows::delete_old_notices(&mut tx, cx.now() - Duration::days(NOTICES_KEPT_DAYS)).await?;
    tx.commit().await
}
