//! Who is expected on a round: chosen one by one by who prepares it, among those whom they may see.
//!
//! Nobody is taken along that nobody chose. Other rooms propose who has an appointment that day; of this room's own,
//! those who asked for something are proposed to who may read what was asked.

use std::collections::{BTreeSet, HashMap, HashSet};

use auth::Scope;
use centres::Centre;
use kernel::paging::PageRequest;
use kernel::{OperationId, PersonId};
use people::Person;
use uuid::Uuid;
use web::{Cx, FieldPart};

use super::{Error, Result, begin, open};
use crate::model::expected::{Expected, ExpectedRefusal, MOST_EXPECTED, read_hours};
use crate::model::round::{Round, RoundId};
use crate::policy::{self, Action};
use crate::store::{entries, expected, rounds};

/// How many of those who asked are looked at.
const ASKED: i64 = 50;

fn sees_people(cx: &Cx, centre: &Centre) -> bool {
    people::policy::decide(&cx.actor, people::policy::Action::SeePeople, centre.id).is_allowed()
}

/// Who is expected on a round, for who may see people; `None` for anybody else.
pub async fn list_expected(cx: &Cx, centre: &Centre, round: RoundId) -> Result<Option<Vec<(Expected, Person)>>> {
    let scope = open(cx, centre, Action::SeeRounds)?;
    if !sees_people(cx, centre) {
        return Ok(None);
    }
    let found = expected::list(cx.db(), &scope, round).await?;
    let found: Vec<_> = found.into_iter().map(|one| (one.person, one)).collect();
    Ok(Some(with_people(cx, &scope, found).await?))
}

/// Each with the person they are now: one who was merged is the other, one who left is nobody.
pub(super) async fn with_people<T>(cx: &Cx, scope: &Scope, found: Vec<(PersonId, T)>) -> Result<Vec<(T, Person)>> {
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<PersonId> = found.iter().map(|(id, _)| *id).collect();
    let now: HashMap<PersonId, PersonId> = people::store::now_of(cx.db(), scope, &ids).await?.into_iter().collect();
    let of = |id: PersonId| now.get(&id).copied().unwrap_or(id);
    let ids: Vec<PersonId> = ids.into_iter().map(of).collect();
    let known = people::store::persons_by_ids(cx.db(), scope, &ids).await?;
    let known: HashMap<PersonId, Person> =
        known.into_iter().filter(|person| person.archived_at.is_none()).map(|person| (person.id, person)).collect();
    let named = found.into_iter().filter_map(|(id, one)| Some((one, known.get(&of(id))?.clone())));
    Ok(named.collect())
}

/// Someone who may be expected, with when and where if it is known.
pub struct Proposed {
    pub person: Person,
    pub hours: String,
}

/// Whom one may take along: those found by a search; without one, who has an appointment that day and who asked for
/// something. Whoever is expected already is not among them.
pub async fn propose(cx: &Cx, centre: &Centre, round: &Round, searched: &str) -> Result<Vec<Proposed>> {
    let scope = open(cx, centre, Action::PrepareRounds)?;
    if !sees_people(cx, centre) {
        return Ok(Vec::new());
    }
    let found = if searched.trim().is_empty() {
        of_the_day(cx, centre, &scope, round).await?
    } else {
        let people = super::entries::search_people(cx, &scope, searched).await?;
        people.into_iter().map(|person| Proposed { person, hours: String::new() }).collect()
    };
    let known = expected::list(cx.db(), &scope, round.id).await?;
    let is_new = |one: &Proposed| known.iter().all(|expected| expected.person != one.person.id);
    Ok(found.into_iter().filter(is_new).collect())
}

async fn of_the_day(cx: &Cx, centre: &Centre, scope: &Scope, round: &Round) -> Result<Vec<Proposed>> {
    let mut hours: Vec<(PersonId, String)> = Vec::new();
    for part in &cx.app.field_parts {
        if let FieldPart::People(read) = part {
            let found = read(cx, centre.id, round.day).await.map_err(Error::Elsewhere)?;
            hours.extend(found.into_iter().map(|one| (one.person, one.hours)));
        }
    }
    if policy::decide(&cx.actor, Action::ReadEntries, centre.id).is_allowed() {
        let page = PageRequest { after: None, limit: ASKED };
        let asked = entries::list_open(cx.db(), scope, page).await?.items;
        hours.extend(asked.into_iter().filter_map(|entry| Some((entry.person?, String::new()))));
    }
    let mut proposed: Vec<Proposed> = Vec::new();
    for (hours, person) in with_people(cx, scope, hours).await? {
        if proposed.iter().all(|known| known.person.id != person.id) {
            proposed.push(Proposed { person, hours });
        }
    }
    Ok(proposed)
}

/// Chooses someone who is expected on a round. Nothing of it says why.
pub async fn expect(
    cx: &Cx,
    centre: &Centre,
    round: RoundId,
    person: Option<PersonId>,
    hours: &str,
) -> Result<OperationId> {
    let scope = open(cx, centre, Action::PrepareRounds)?;
    people::policy::decide(&cx.actor, people::policy::Action::SeePeople, centre.id).require()?;
    rounds::find(cx.db(), &scope, round).await?.ok_or(Error::NotFound)?;
    let hours = read_hours(hours)?;
    let person = person.ok_or(ExpectedRefusal::PersonUnknown)?;
    let found = with_people(cx, &scope, vec![(person, ())]).await?;
    let ((), person) = found.into_iter().next().ok_or(ExpectedRefusal::PersonUnknown)?;
    let expected = Expected { id: Uuid::now_v7(), round, person: person.id, hours };
    let unseen = put_aside(cx, &scope, round).await?;
    let (mut tx, operation) = begin(cx, centre, "outreach-op-expected", Action::PrepareRounds).await?;
    if rounds::hold(&mut tx, &scope, round).await? == 0 {
        return Err(Error::NotFound);
    }
    expected::delete_all(&mut tx, &scope, round, &unseen).await?;
    if expected::count(&mut tx, &scope, round).await? >= MOST_EXPECTED {
        return Err(ExpectedRefusal::TooMany.into());
    }
    if expected::insert(&mut tx, &scope, &expected, cx.now()).await? == 0 {
        return Err(ExpectedRefusal::Already.into());
    }
    tx.commit().await?;
    Ok(operation)
}

/// Those of a round who were put aside since: shown to nobody, they hold no place.
async fn put_aside(cx: &Cx, scope: &Scope, round: RoundId) -> Result<Vec<Uuid>> {
    let known = expected::list(cx.db(), scope, round).await?;
    let found = known.iter().map(|one| (one.person, one.id)).collect();
    let shown: HashSet<Uuid> = with_people(cx, scope, found).await?.into_iter().map(|(id, _)| id).collect();
    Ok(known.into_iter().map(|one| one.id).filter(|id| !shown.contains(id)).collect())
}

/// Someone to expect, with when and where.
pub struct Wanted {
    pub person: PersonId,
    pub hours: String,
}

/// Says who is expected on a round, all of them. `seen` are those who were read: where others are expected by now,
/// nothing is changed. Said again it changes nothing, and is no operation.
pub async fn expect_all(
    cx: &Cx,
    centre: &Centre,
    round: RoundId,
    wanted: Vec<Wanted>,
    seen: &[Uuid],
) -> Result<Option<OperationId>> {
    let scope = open(cx, centre, Action::PrepareRounds)?;
    people::policy::decide(&cx.actor, people::policy::Action::SeePeople, centre.id).require()?;
    rounds::find(cx.db(), &scope, round).await?.ok_or(Error::NotFound)?;
    let wanted = checked(cx, &scope, wanted).await?;
    let known = expected::list(cx.db(), &scope, round).await?;
    let shown = with_people(cx, &scope, known.iter().map(|one| (one.person, one.clone())).collect()).await?;
    let is_there = |id: PersonId, hours: &str| shown.iter().any(|(one, who)| who.id == id && one.hours == hours);
    let stays = |one: &Expected, who: &Person| wanted.iter().any(|(id, hours)| *id == who.id && *hours == one.hours);
    let staying: HashSet<Uuid> = shown.iter().filter(|(one, who)| stays(one, who)).map(|(one, _)| one.id).collect();
    // Whoever was put aside since is shown to nobody and would hold a place: they go with those who are said no more.
    let gone: Vec<Uuid> = known.iter().map(|one| one.id).filter(|id| !staying.contains(id)).collect();
    let new = wanted.iter().filter(|(id, hours)| !is_there(*id, hours.as_str()));
    let expected_anew = |(person, hours): &(PersonId, String)| Expected {
        id: Uuid::now_v7(),
        round,
        person: *person,
        hours: hours.clone(),
    };
    let new: Vec<Expected> = new.map(expected_anew).collect();
    if gone.is_empty() && new.is_empty() {
        return Ok(None);
    }
    let read: BTreeSet<Uuid> = seen.iter().copied().collect();
    if read != shown.iter().map(|(one, _)| one.id).collect::<BTreeSet<Uuid>>() {
        return Err(ExpectedRefusal::ChangedMeanwhile.into());
    }
    change_all(cx, centre, (&scope, round), &known, (&gone, &new)).await.map(Some)
}

fn is_room_for(people: usize) -> bool {
    i64::try_from(people).is_ok_and(|people| people <= MOST_EXPECTED)
}

/// Each with who they are now, and their hours as they are kept; nobody twice.
async fn checked(cx: &Cx, scope: &Scope, wanted: Vec<Wanted>) -> Result<Vec<(PersonId, String)>> {
    let asked = wanted.len();
    if !is_room_for(asked) {
        return Err(ExpectedRefusal::TooMany.into());
    }
    let mut read = Vec::with_capacity(asked);
    for one in wanted {
        read.push((one.person, read_hours(&one.hours)?));
    }
    let found = with_people(cx, scope, read).await?;
    if found.len() != asked {
        return Err(ExpectedRefusal::PersonUnknown.into());
    }
    if found.iter().map(|(_, person)| person.id).collect::<HashSet<_>>().len() != asked {
        return Err(ExpectedRefusal::Already.into());
    }
    Ok(found.into_iter().map(|(hours, person)| (person.id, hours)).collect())
}

async fn change_all(
    cx: &Cx,
    centre: &Centre,
    (scope, round): (&Scope, RoundId),
    known: &[Expected],
    (gone, new): (&[Uuid], &[Expected]),
) -> Result<OperationId> {
    if !is_room_for(known.len() - gone.len() + new.len()) {
        return Err(ExpectedRefusal::TooMany.into());
    }
    let (mut tx, operation) = begin(cx, centre, "outreach-op-expecting", Action::PrepareRounds).await?;
    if rounds::hold(&mut tx, scope, round).await? == 0 {
        return Err(Error::NotFound);
    }
    // Whoever chose someone at the same moment was before this, and is seen, or waits for it.
    if expected::list(&mut tx, scope, round).await? != known {
        return Err(ExpectedRefusal::ChangedMeanwhile.into());
    }
    expected::delete_all(&mut tx, scope, round, gone).await?;
    if expected::insert_all(&mut tx, scope, new, cx.now()).await? != u64::try_from(new.len()).unwrap_or(u64::MAX) {
        return Err(ExpectedRefusal::Already.into());
    }
    tx.commit().await?;
    Ok(operation)
}

/// Takes someone off a round: no tablet takes them along any more.
pub async fn expect_no_more(cx: &Cx, centre: &Centre, round: RoundId, id: Option<Uuid>) -> Result<OperationId> {
    let scope = open(cx, centre, Action::PrepareRounds)?;
    let id = id.ok_or(Error::NotFound)?;
    let (mut tx, operation) = begin(cx, centre, "outreach-op-unexpected", Action::PrepareRounds).await?;
    if rounds::hold(&mut tx, &scope, round).await? == 0 {
        return Err(Error::NotFound);
    }
    if expected::delete(&mut tx, &scope, round, id).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(operation)
}
