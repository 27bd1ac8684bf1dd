//! The group: who is where, what was seen today, what two devices tell each other when they meet.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use auth::Scope;
use centres::Centre;
use enrolment::SessionRef;
use kernel::{OperationId, PersonId};
use people::Person;
use web::Cx;

use super::following::{Road, Step, facts_of, note, road_of};
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

/// Who follows a path: those of its list, those who began, those of whom something is known.
async fn who(cx: &Cx, scope: &Scope, path: &Path, kept: &[store::Kept]) -> Result<(Vec<PersonId>, String)> {
    let mut ids: BTreeSet<PersonId> = store::learners(cx.db(), scope, path.id).await?.into_iter().collect();
    ids.extend(kept.iter().map(|kept| kept.person));
    let mut group = String::new();
    if let Some(list) = path.list
        && let Some(view) = enrolment::list_view(cx.db(), scope, list).await?
    {
        ids.extend(view.enrolled.iter().map(|line| line.person.id));
        group = view.list.terms.title;
    }
    Ok((ids.into_iter().collect(), group))
}

/// A path with its group, for the team.
pub async fn board(cx: &Cx, centre: &Centre, id: PathId) -> Result<Board> {
    let scope = open(cx, centre, Action::SeePaths)?;
    let path = paths::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let kept = store::of_path(cx.db(), &scope, id).await?;
    let (ids, group) = who(cx, &scope, &path, &kept).await?;
    let merged: HashMap<PersonId, PersonId> = people::store::now_of(cx.db(), &scope, &ids).await?.into_iter().collect();
    let now = |id: PersonId| merged.get(&id).copied().unwrap_or(id);
    let mut facts: BTreeMap<PersonId, Facts> = ids.iter().map(|id| (now(*id), Facts::default())).collect();
    for kept in kept {
        facts.entry(now(kept.person)).or_default().add(kept.fact);
    }
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
    for person in people {
        note(&mut tx, &scope, (id, *person), steps, cx.now()).await?;
    }
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

/// Notes the presences of the sessions that took place, as the roll has them: nothing is noted twice.
pub async fn take_roll(cx: &Cx, centre: &Centre, id: PathId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WritePaths)?;
    let board = board(cx, centre, id).await?;
    let mut present: Vec<(PersonId, uuid::Uuid)> = Vec::new();
    for session in board.sessions.iter().filter(|session| session.starts_at <= cx.now()) {
        let marks = match enrolment::attendance_of(cx, centre.id, session.id).await {
            Ok(marks) => marks,
            Err(enrolment::Error::Denied(denied)) => return Err(denied.into()),
            Err(_) => continue,
        };
        let there = marks.into_iter().filter(|(_, mark)| *mark == enrolment::Mark::Present);
        present.extend(there.map(|(person, _)| (person, session.id)));
    }
    present.retain(|(person, session)| {
        let known = board.learners.iter().find(|learner| learner.person.id == *person);
        known.is_some_and(|learner| !learner.progress.sessions.contains(session))
    });
    let operation = cx.operation(Some(centre.id), words(cx, "paths-op-roll", &board.path.title));
    let mut tx = cx.db().begin(&operation).await?;
    for (person, session) in present {
        let step = Step { subject: Some(session), ..Step::of(Kind::SessionAttended, "", 0) };
        note(&mut tx, &scope, (id, person), &[step], cx.now()).await?;
    }
    tx.commit().await?;
    Ok(operation.id)
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
