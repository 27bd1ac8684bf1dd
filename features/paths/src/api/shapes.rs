//! The shapes of paths for programs.

use kernel::PersonId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::model::content::{Content, Path, State};
use crate::model::fact::{Fact, Kind};
use crate::model::refusal::Refusal;
use crate::model::wish::{Decision, NewWish, Wanted, WishState};
use crate::service::following::{Road, Step};
use crate::service::group::{Board, Exchanged};

/// A path of the list.
#[derive(Serialize, ToSchema)]
pub(crate) struct PathJson {
    id: Uuid,
    title: String,
    state: State,
    /// Says that two centres have the same path.
    code: String,
    modules: usize,
}

impl From<Path> for PathJson {
    fn from(path: Path) -> Self {
        let modules = path.content.modules.len();
        Self { id: path.id.uuid(), title: path.title, state: path.state, code: path.content.code, modules }
    }
}

/// A path, whole.
#[derive(Serialize, ToSchema)]
pub(crate) struct PathWholeJson {
    id: Uuid,
    title: String,
    state: State,
    /// The enrolment list that follows it together.
    list: Option<Uuid>,
    content: Content,
    /// Given back with what is written over it, so that nobody is written over unknowingly.
    revision: i64,
}

impl From<Path> for PathWholeJson {
    fn from(path: Path) -> Self {
        let list = path.list.map(|id| id.uuid());
        let Path { id, title, state, content, revision, .. } = path;
        Self { id: id.uuid(), title, state, list, content, revision }
    }
}

/// A path to write.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPath {
    pub title: String,
    pub content: Content,
}

/// A path to write over the one that was read.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangedPath {
    pub title: String,
    pub content: Content,
    /// The revision of the path that was read.
    pub revision: i64,
}

/// A path of the house to take.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPathStarter {
    pub code: String,
}

/// Where a path goes.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPathState {
    pub state: State,
}

/// The list that follows a path.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPathLink {
    pub list: Option<Uuid>,
}

/// One thing seen of several people.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPathRecord {
    people: Vec<Uuid>,
    /// Absent: they only follow the path from now on.
    kind: Option<Kind>,
    #[serde(default)]
    module: String,
    #[serde(default)]
    level: i64,
    value: Option<i64>,
    /// The session attended, or the fact taken back.
    subject: Option<Uuid>,
}

impl NewPathRecord {
    pub(crate) fn people(&self) -> Vec<PersonId> {
        self.people.iter().map(|id| PersonId::from(*id)).collect()
    }

    pub(crate) fn step(&self) -> Option<Step<'_>> {
        let kind = self.kind?;
        Some(Step { value: self.value, subject: self.subject, ..Step::of(kind, &self.module, self.level) })
    }
}

/// Facts of one person that a device brings.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPathFacts {
    /// At most 2000; an empty list asks for what is known.
    pub facts: Vec<Fact>,
}

/// What an exchange gave.
#[derive(Serialize, ToSchema)]
pub(crate) struct PathExchanged {
    operation: Uuid,
    /// How many were new here.
    added: usize,
    /// All that is known of the person on this path.
    facts: Vec<Fact>,
}

impl From<Exchanged> for PathExchanged {
    fn from(done: Exchanged) -> Self {
        let facts = done.facts.iter().cloned().collect();
        Self { operation: done.operation.uuid(), added: done.added, facts }
    }
}

/// Someone who follows a path.
#[derive(Serialize, ToSchema)]
pub(crate) struct PathLearnerJson {
    person: Uuid,
    /// How many modules are behind them.
    finished: usize,
    /// The key of the module where they are; absent at the end.
    module: Option<String>,
    level: Option<i64>,
    sessions: usize,
}

impl PathLearnerJson {
    pub(crate) fn all(board: &Board) -> Vec<Self> {
        let content = &board.path.content;
        let line = |learner: &crate::service::group::Learner| {
            let here = learner.progress.here(content);
            Self {
                person: learner.person.id.uuid(),
                finished: learner.progress.finished(content),
                module: here.map(|(module, _)| module.key.clone()),
                level: here.map(|(_, level)| level),
                sessions: learner.sessions,
            }
        };
        board.learners.iter().map(line).collect()
    }
}

/// All that is known of one person on a path.
#[derive(Serialize, ToSchema)]
pub(crate) struct PathLearnerWhole {
    finished: usize,
    is_finished: bool,
    facts: Vec<Fact>,
}

impl From<Road> for PathLearnerWhole {
    fn from(road: Road) -> Self {
        Self {
            finished: road.progress.finished(&road.path.content),
            is_finished: road.progress.is_finished(&road.path.content),
            facts: road.facts.iter().cloned().collect(),
        }
    }
}

/// Whether the holder agreed to their name on the certificate's public page.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PathCertified {
    pub is_named: bool,
}

/// A course asked for, without who asked.
#[derive(Serialize, ToSchema)]
pub(crate) struct PathWishJson {
    id: Uuid,
    title: String,
    state: WishState,
    joined_into: Option<Uuid>,
    /// How many asked for it.
    count: i64,
    answer: String,
}

impl From<Wanted> for PathWishJson {
    fn from(Wanted { wish, count }: Wanted) -> Self {
        Self {
            id: wish.id.uuid(),
            title: wish.title,
            state: wish.state,
            joined_into: wish.joined_into.map(|id| id.uuid()),
            count,
            answer: wish.answer,
        }
    }
}

/// A course that someone asks for.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPathWish {
    title: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    contact: String,
}

impl From<NewPathWish> for NewWish {
    fn from(new: NewPathWish) -> Self {
        Self { title: new.title, name: new.name, contact: new.contact, person: None }
    }
}

/// What becomes of a course that was asked for.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PathWishDecision {
    state: WishState,
    /// With which it is joined, when it is.
    joined_into: Option<Uuid>,
    #[serde(default)]
    pub answer: String,
}

impl PathWishDecision {
    pub(crate) fn decision(&self) -> Result<Decision, Refusal> {
        match (self.state, self.joined_into) {
            (WishState::Open, _) => Ok(Decision::Keep),
            (WishState::Planned, _) => Ok(Decision::Plan),
            (WishState::SetAside, _) => Ok(Decision::SetAside),
            (WishState::Joined, Some(other)) => Ok(Decision::JoinTo(other.into())),
            (WishState::Joined, None) => Err(Refusal::JoinTarget),
        }
    }
}
