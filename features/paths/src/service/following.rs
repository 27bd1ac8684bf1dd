//! One's own road: begin, do, try, say where one is. Only whoever opened their own file writes, and only on it.

use auth::Scope;
use centres::Centre;
use chrono::{DateTime, Utc};
use db::{Conn, Tx};
use enrolment::SessionRef;
use kernel::{OperationId, PersonId};
use uuid::Uuid;
use web::Cx;

use super::{Error, Result, own, words};
use crate::model::content::{Path, State};
use crate::model::fact::{Fact, Facts, HIGHEST, Kind};
use crate::model::positioning::{Answer, ENOUGH, Next, next, score};
use crate::model::progress::Progress;
use crate::model::refusal::Refusal;
use crate::model::{FactId, PathId};
use crate::store::{facts as store, paths};

/// A person's road on a path.
#[derive(Debug, Clone)]
pub struct Road {
    pub path: Path,
    pub facts: Facts,
    pub progress: Progress,
    /// Whether the person follows it.
    pub is_followed: bool,
    /// The next session of the group, if the path has one.
    pub next: Option<SessionRef>,
}

/// What someone does on their own road.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step<'s> {
    pub kind: Kind,
    pub module: &'s str,
    pub level: i64,
    pub value: Option<i64>,
    pub subject: Option<Uuid>,
}

impl<'s> Step<'s> {
    /// A step without measure nor subject.
    pub fn of(kind: Kind, module: &'s str, level: i64) -> Self {
        Self { kind, module, level, value: None, subject: None }
    }

    pub(crate) fn noted(self, counter: i64, now: DateTime<Utc>) -> Fact {
        Fact {
            id: FactId::new(),
            kind: self.kind,
            module: self.module.to_owned(),
            level: self.level,
            value: self.value,
            subject: self.subject,
            counter,
            device_at: now,
        }
    }
}

/// What is known of a person on a path, under every entry by which they were known.
pub(crate) async fn facts_of(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    path: PathId,
    person: PersonId,
) -> db::Result<Facts> {
    let mut conn = conn.into();
    let entries = people::store::entries_of(conn.again(), scope, person).await?;
    let kept = store::of_person(conn, scope, &entries).await?;
    Ok(Facts::of(kept.into_iter().filter(|kept| kept.path == path).map(|kept| kept.fact)))
}

/// The road of a person: whoever calls has decided that it may be read.
pub(crate) async fn road_of(cx: &Cx, scope: &Scope, path: Path, person: PersonId) -> Result<Road> {
    let facts = facts_of(cx.db(), scope, path.id, person).await?;
    let entries = people::store::entries_of(cx.db(), scope, person).await?;
    let is_followed = store::followed(cx.db(), scope, &entries).await?.contains(&path.id);
    let next = match path.list {
        Some(list) => {
            let sessions = enrolment::sessions(cx.db(), scope, list).await?;
            sessions.into_iter().find(|session| session.ends_at > cx.now())
        }
        None => None,
    };
    let progress = Progress::of(&facts);
    Ok(Road { path, facts, progress, is_followed, next })
}

/// One's own road, if one's file is open here.
pub async fn own_road(cx: &Cx, centre: &Centre, id: PathId) -> Result<Option<Road>> {
    let path = super::paths::show(cx, centre, id).await?;
    if cx.actor.own_file(centre.id).is_none() {
        return Ok(None);
    }
    let (scope, person) = own(cx, centre)?;
    Ok(Some(road_of(cx, &scope, path, person).await?))
}

/// The open path that one writes on; looked for before anything is refused.
async fn to_follow(cx: &Cx, centre: &Centre, id: PathId) -> Result<(Scope, PersonId, Path)> {
    let path = super::paths::show(cx, centre, id).await?;
    let (scope, person) = own(cx, centre)?;
    Ok((scope, person, path))
}

/// Adds steps of a person, one after the other, and notes that they follow the path.
pub(crate) async fn note(
    tx: &mut Tx,
    scope: &Scope,
    (path, person): (PathId, PersonId),
    steps: &[Step<'_>],
    now: DateTime<Utc>,
) -> Result<()> {
    store::insert_learner(tx, scope, path, person, now).await?;
    let mut counter = facts_of(&mut *tx, scope, path, person).await?.next_counter();
    for step in steps {
        store::insert(tx, scope, (path, person), &step.noted(counter, now), now).await?;
        counter = counter.saturating_add(1);
    }
    Ok(())
}

async fn keep(cx: &Cx, centre: &Centre, id: PathId, steps: &[Step<'_>], key: &str) -> Result<OperationId> {
    let (scope, person, path) = to_follow(cx, centre, id).await?;
    for step in steps {
        step.noted(0, cx.now()).check(&path.content)?;
    }
    let operation = cx.operation(Some(centre.id), words(cx, key, &path.title));
    let mut tx = cx.db().begin(&operation).await?;
    let is_open = paths::find(&mut tx, &scope, id).await?.is_some_and(|path| path.state == State::Open);
    if !is_open {
        return Err(Refusal::PathClosed.into());
    }
    note(&mut tx, &scope, (id, person), steps, cx.now()).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// Begins a path.
pub async fn follow(cx: &Cx, centre: &Centre, id: PathId) -> Result<OperationId> {
    keep(cx, centre, id, &[], "paths-op-follow").await
}

/// Says that a level was begun, or is done.
pub async fn mark(cx: &Cx, centre: &Centre, id: PathId, step: Step<'_>) -> Result<OperationId> {
    if !matches!(step.kind, Kind::LevelStarted | Kind::LevelDone) {
        return Err(Refusal::KindMissing.into());
    }
    keep(cx, centre, id, &[step], "paths-op-mark").await
}

/// What someone says of themselves, module by module.
pub async fn say(cx: &Cx, centre: &Centre, id: PathId, said: &[(String, i64)]) -> Result<OperationId> {
    to_follow(cx, centre, id).await?;
    if said.is_empty() {
        return Err(Refusal::NothingSaid.into());
    }
    if said.iter().any(|(_, value)| !(0..=HIGHEST).contains(value)) {
        return Err(Refusal::ValueOutside.into());
    }
    let steps: Vec<Step<'_>> =
        said.iter().map(|(key, value)| Step { value: Some(*value), ..Step::of(Kind::SelfEvaluated, key, 0) }).collect();
    keep(cx, centre, id, &steps, "paths-op-say").await
}

/// What answering the questions of a level gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tried {
    pub value: i64,
    pub is_done: bool,
    /// Absent for whoever has not opened their file: it is shown, and kept nowhere.
    pub operation: Option<OperationId>,
}

/// Answers the questions of a level. Without one's file open nothing is kept, and the result is still told.
pub async fn answer(
    cx: &Cx,
    centre: &Centre,
    id: PathId,
    (module, level): (&str, i64),
    answers: &[Answer],
) -> Result<Tried> {
    let path = super::paths::show(cx, centre, id).await?;
    let found = path.content.level(module, level).ok_or(Error::NotFound)?;
    if answers.len() < found.questions.len() {
        return Err(Refusal::AnswersMissing.into());
    }
    let value = score(&found.questions, answers).ok_or(Error::NotFound)?;
    let is_done = value >= ENOUGH;
    let operation = if cx.actor.own_file(centre.id).is_some() {
        let seen = Step { value: Some(value), ..Step::of(Kind::Evaluated, module, level) };
        let after = if is_done { Kind::LevelDone } else { Kind::LevelStarted };
        Some(keep(cx, centre, id, &[seen, Step::of(after, module, level)], "paths-op-answer").await?)
    } else {
        None
    };
    Ok(Tried { value, is_done, operation })
}

/// Keeps where a finished run says that one begins; a run that was cut says nothing.
pub async fn place(cx: &Cx, centre: &Centre, id: PathId, answers: &[Answer]) -> Result<OperationId> {
    let (_, _, path) = to_follow(cx, centre, id).await?;
    let Next::Levels(levels) = next(&path.content, answers) else { return Err(Refusal::RunUnfinished.into()) };
    let steps: Vec<Step<'_>> =
        levels.into_iter().map(|(module, level)| Step::of(Kind::Positioned, module, level)).collect();
    keep(cx, centre, id, &steps, "paths-op-place").await
}
