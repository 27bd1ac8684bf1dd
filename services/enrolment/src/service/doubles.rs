//! Someone typed twice on a list: when the enrolment that counts ends, the other one takes over.
//!
//! A double reads as a place, or as waiting, to whoever made it; so it becomes one before the chair goes on
//! to the next. It decides nothing else: who leaves was decided by the caller, in the same transaction.

use auth::Scope;
use db::Tx;
use kernel::PersonId;

use super::merged;
use crate::model::enrolment::{Enrolment, EnrolmentState};
use crate::notices::{Facts, NoticeKind, Teller};
use crate::store::enrolments;

const DOUBLES: [EnrolmentState; 2] = [EnrolmentState::Doubled, EnrolmentState::DoubledWaiting];

/// Gives the places of enrolments that ended, as they were before, to the oldest double of the same person.
/// Whoever reads something new is told; says whether that leaves the house.
pub(super) async fn take_over(
    tx: &mut Tx,
    scope: &Scope,
    teller: &Teller<'_>,
    ended: &[Enrolment],
) -> db::Result<bool> {
    let doubles = oldest_first(enrolments::list(&mut *tx, scope, teller.list().id, &DOUBLES).await?);
    if doubles.is_empty() {
        return Ok(false);
    }
    let ids: Vec<PersonId> = doubles.iter().chain(ended).map(|enrolment| enrolment.person).collect();
    let persons = merged::persons_now(&mut *tx, scope, &ids).await?;
    let now_of = |id: PersonId| persons.get(&id).map_or(id, |person| person.id);
    let mut is_told = false;
    for first in ended.iter().filter(|first| first.state.stands()) {
        let is_theirs = |double: &&Enrolment| now_of(double.person) == now_of(first.person);
        let Some(double) = doubles.iter().find(is_theirs) else { continue };
        let heir = double.clone().in_place_of(first);
        if enrolments::update(tx, scope, &heir).await? == 1 && heir.state != double.state.as_told() {
            let people = persons.get(&heir.person).map(|person| person.first_name.clone()).unwrap_or_default();
            is_told |= tell(tx, scope, teller, &heir, &people).await?;
        }
    }
    Ok(is_told)
}

fn oldest_first(mut doubles: Vec<Enrolment>) -> Vec<Enrolment> {
    doubles.sort_by_key(|double| (double.created_at, double.id));
    doubles
}

async fn tell(tx: &mut Tx, scope: &Scope, teller: &Teller<'_>, heir: &Enrolment, people: &str) -> db::Result<bool> {
    let groups = enrolments::groups_by_ids(&mut *tx, scope, &[heir.group]).await?;
    let Some(group) = groups.first() else { return Ok(false) };
    let recipients = teller.recipients(&mut *tx, &groups).await?;
    let recipient = group.contact_person.and_then(|person| recipients.get(&person));
    let kind = if heir.state.takes_a_seat() { NoticeKind::Confirmed } else { NoticeKind::Waiting };
    teller.tell(tx, group, recipient, kind, Facts::of(people, heir.id.uuid())).await
}
