//! The group: who is where, what was seen today, what two devices tell each other when they meet.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use auth::Scope;
use centres::Centre;
use chrono::{DateTime, Utc};
use db::{Conn, Tx};
use enrolment::SessionRef;
use kernel::{OperationId, PersonId};
use people::Person;
use web::Cx;

use super::following::{Road, Step, facts_of, road_of};
use super::{Error, Result, open, words};
use crate::model::content::Path;
use crate::model::fact::{Fact, Facts, Kind, MOST_AT_ONCE};
use crate::model::progress::Progress;
use crate::model::refusal::Refusal;
use crate::model::{FactId, PathId};
use crate::policy::Action;
use crate::store::{facts as store, paths};

/// Someone of the group, with where they are.
#[derive(Debug, Clone)]
pub struct Learner {
    pub person: Person,
    pub progress: Progress,
    /// How many sessions they attended.
    pub sessions: usize,
}

/// A path with those who follow it, in the order of names.
#[derive(Debug, Clone)]
pub struct Board {
    pub path: Path,
    pub learners: Vec<Learner>,
    /// The title of the list that follows it together.
    pub group: String,
    pub sessions: Vec<SessionRef>,
}

/// Who follows a path by itself or with its list, and the title of that list.
pub(super) async fn who(cx: &Cx, scope: &Scope, path: &Path) -> Result<(Vec<PersonId>, String)> {
    let mut ids: BTreeSet<PersonId> = store::learners(cx.db(), scope, path.id).await?.into_iter().collect();
    let mut group = String::new();
    if let Some(list) = path.list
        && let Some(view) = enrolment::list_view(cx.db(), scope, list).await?
    {
        ids.extend(view.enrolled.iter().map(|line| line.person.id));
        group = view.list.terms.title;
    }
    Ok((ids.into_iter().collect(), group))
}

/// What is known on a path, by who each person is now.
#[derive(Debug)]
pub(super) struct Known {
    merged: HashMap<PersonId, PersonId>,
    facts: BTreeMap<PersonId, Facts>,
}

impl Known {
    /// Who someone is now.
    pub(super) fn now_of(&self, id: PersonId) -> PersonId {
        self.merged.get(&id).copied().unwrap_or(id)
    }

    /// Everyone with what is known of them.
    pub(super) fn everyone(&self) -> &BTreeMap<PersonId, Facts> {
        &self.facts
    }

    /// The counter of the next fact of someone.
    fn next_counter(&self, id: PersonId) -> i64 {
        self.facts.get(&self.now_of(id)).map_or(1, Facts::next_counter)
    }
}

/// All that is known on a path: of these people, and of everyone of whom there is a fact.
pub(super) async fn known(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    path: PathId,
    people: &[PersonId],
) -> db::Result<Known> {
    let mut conn = conn.into();
    let kept = store::of_path(conn.again(), scope, path).await?;
    let ids: BTreeSet<PersonId> = people.iter().copied().chain(kept.iter().map(|kept| kept.person)).collect();
    let ids: Vec<PersonId> = ids.into_iter().collect();
    let merged = people::store::now_of(conn, scope, &ids).await?.into_iter().collect();
    let mut known = Known { merged, facts: BTreeMap::new() };
    known.facts = ids.iter().map(|id| (known.now_of(*id), Facts::default())).collect();
    for kept in kept {
        let person = known.now_of(kept.person);
        known.facts.entry(person).or_default().add(kept.fact);
    }
    Ok(known)
}

/// Adds steps of several people at once, and notes that they follow the path.
pub(super) async fn note_together(
    tx: &mut Tx,
    scope: &Scope,
    path: PathId,
    (noted, known): (&[(PersonId, Vec<Step<'_>>)], &Known),
    now: DateTime<Utc>,
) -> db::Result<()> {
    let people: Vec<PersonId> = noted.iter().map(|(person, _)| *person).collect();
    store::insert_learners(tx, scope, path, &people, now).await?;
    let mut facts = Vec::new();
    for (person, steps) in noted {
        let counted = steps.iter().zip(known.next_counter(*person)..);
        facts.extend(counted.map(|(step, counter)| (*person, step.noted(counter, now))));
    }
    store::insert_many(tx, scope, path, &facts, now).await
}

/// A path with its group, for the team.
pub async fn board(cx: &Cx, centre: &Centre, id: PathId) -> Result<Board> {
    let scope = open(cx, centre, Action::SeePaths)?;
    let path = paths::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let (ids, group) = who(cx, &scope, &path).await?;
    let Known { facts, .. } = known(cx.db(), &scope, id, &ids).await?;
    let ids: Vec<PersonId> = facts.keys().copied().collect();
    let mut persons = people::store::persons_by_ids(cx.db(), &scope, &ids).await?;
    persons.sort_by_cached_key(|person| (people::text::words_of(&person.last_name), person.id));
    let learner = |person: Person| {
        let progress = facts.get(&person.id).map(Progress::of).unwrap_or_default();
        let sessions = progress.sessions.len();
        Learner { person, progress, sessions }
    };
    let learners = persons.into_iter().map(learner).collect();
    let sessions = match path.list {
        Some(list) => enrolment::sessions(cx.db(), &scope, list).await?,
        None => Vec::new(),
    };
    Ok(Board { learners, group, sessions, path })
}

/// One person's road, for the team.
pub async fn learner(cx: &Cx, centre: &Centre, id: PathId, person: PersonId) -> Result<(Person, Road)> {
    let scope = open(cx, centre, Action::SeePaths)?;
    let path = paths::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let known = people::store::find(cx.db(), &scope, person).await?.ok_or(Error::NotFound)?;
    Ok((known, road_of(cx, &scope, path, person).await?))
}

/// Someone follows the path, by the code of their card.
pub async fn add_by_card(cx: &Cx, centre: &Centre, id: PathId, code: &str) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WritePaths)?;
    paths::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let code = kernel::ids::SpokenCode::parse(code).ok_or(Refusal::CardUnknown)?;
    let found = people::store::find_by_card(cx.db(), &scope, code.as_str()).await?.ok_or(Refusal::CardUnknown)?;
    record(cx, centre, id, &[found.id], &[]).await
}

/// Notes the same steps of several people at once; without steps, that they follow the path.
pub async fn record(
    cx: &Cx,
    centre: &Centre,
    id: PathId,
    people: &[PersonId],
    steps: &[Step<'_>],
) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WritePaths)?;
    let path = paths::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    if people.is_empty() {
        return Err(Refusal::NobodyChosen.into());
    }
    if people::store::persons_by_ids(cx.db(), &scope, people).await?.len() < people.len() {
        return Err(Error::NotFound);
    }
    for step in steps {
        step.noted(0, cx.now()).check(&path.content)?;
    }
    let is_withdrawal = steps.iter().any(|step| step.kind == Kind::Withdrawn);
    let said = if is_withdrawal { "paths-op-withdraw" } else { "paths-op-record" };
    let operation = cx.operation(Some(centre.id), words(cx, said, &path.title));
    let mut tx = cx.db().begin(&operation).await?;
    let known = known(&mut tx, &scope, id, people).await?;
    let noted: Vec<(PersonId, Vec<Step<'_>>)> = people.iter().map(|person| (*person, steps.to_vec())).collect();
    note_together(&mut tx, &scope, id, (&noted, &known), cx.now()).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// Takes back a fact that was a mistake: by one more fact, so that every device learns of it.
pub async fn withdraw(cx: &Cx, centre: &Centre, (id, person): (PathId, PersonId), fact: FactId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WritePaths)?;
    paths::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    people::store::find(cx.db(), &scope, person).await?.ok_or(Error::NotFound)?;
    let facts = facts_of(cx.db(), &scope, id, person).await?;
    let is_there = facts.get(fact).is_some_and(|fact| fact.kind != Kind::Withdrawn) && !facts.is_withdrawn(fact);
    if !is_there {
        return Err(Refusal::FactUnknown.into());
    }
    let step = Step { subject: Some(fact.uuid()), ..Step::of(Kind::Withdrawn, "", 0) };
    record(cx, centre, id, &[person], &[step]).await
}

/// What an exchange gave.
#[derive(Debug, Clone)]
pub struct Exchanged {
    pub operation: OperationId,
    /// How many were new here.
    pub added: usize,
    /// All that is known of the person on this path now.
    pub facts: Facts,
}

/// Takes what a device noted while it was away, and gives all that is known. Sent twice, it changes nothing.
///
/// A fact whose id is known with other words was written by hand: the whole batch is refused, nothing is half kept.
pub async fn exchange(
    cx: &Cx,
    centre: &Centre,
    (id, person): (PathId, PersonId),
    brought: &[Fact],
) -> Result<Exchanged> {
    let scope = open(cx, centre, Action::WritePaths)?;
    let path = paths::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    people::store::find(cx.db(), &scope, person).await?.ok_or(Error::NotFound)?;
    if brought.len() > MOST_AT_ONCE {
        return Err(Refusal::TooManyFacts.into());
    }
    for fact in brought {
        fact.check_shape()?;
    }
    let entries = people::store::entries_of(cx.db(), &scope, person).await?;
    let operation = cx.operation(Some(centre.id), words(cx, "paths-op-exchange", &path.title));
    let mut tx = cx.db().begin(&operation).await?;
    store::insert_learner(&mut tx, &scope, id, person, cx.now()).await?;
    let mut added = 0;
    for fact in brought {
        if store::insert(&mut tx, &scope, (id, person), fact, cx.now()).await? == 1 {
            added += 1;
            continue;
        }
        let known = store::by_ids(&mut tx, &scope, &[fact.id]).await?;
        let is_same = |kept: &store::Kept| same(&kept.fact, fact) && kept.path == id && entries.contains(&kept.person);
        if !known.iter().any(is_same) {
            return Err(Refusal::FactOther.into());
        }
    }
    let facts = facts_of(&mut tx, &scope, id, person).await?;
    tx.commit().await?;
    Ok(Exchanged { operation: operation.id, added, facts })
}

/// Whether two facts say the same: the data keep instants to the millisecond or so, and order nothing by them.
fn same(one: &Fact, other: &Fact) -> bool {
    let blind = |fact: &Fact| Fact { device_at: chrono::DateTime::UNIX_EPOCH, ..fact.clone() };
    blind(one) == blind(other)
}
