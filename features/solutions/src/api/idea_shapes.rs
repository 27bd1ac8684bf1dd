//! Ideas as programs send and receive them.

use chrono::{DateTime, NaiveDate, Utc};
use ideas::{Author, Idea, Showing, State, StepKind, TakenStep};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::solution_shapes::SolutionShape;
use crate::model::making::{Meeting, Trial};
use crate::service::authors::TypedAuthor;
use crate::service::proposing::Typed;

/// An idea as a list tells it: nobody's name.
#[derive(Serialize, ToSchema)]
pub(crate) struct IdeaShape {
    id: Uuid,
    title: String,
    words: String,
    need: String,
    theme: String,
    /// `page`, `desk`, `workshop`, `forum` or `hackathon`.
    origin: &'static str,
    origin_row: Option<Uuid>,
    state: State,
    showing: Showing,
    merged_into: Option<Uuid>,
    film: Option<Uuid>,
    heard_at: DateTime<Utc>,
    moved_at: DateTime<Utc>,
    revision: i64,
}

impl From<Idea> for IdeaShape {
    fn from(idea: Idea) -> Self {
        Self {
            id: idea.id.uuid(),
            origin: idea.origin.code(),
            origin_row: idea.origin.row(),
            title: idea.title,
            words: idea.words,
            need: idea.need,
            theme: idea.theme,
            state: idea.state,
            showing: idea.showing,
            merged_into: idea.merged_into.map(ideas::IdeaId::uuid),
            film: idea.film,
            heard_at: idea.heard_at,
            moved_at: idea.moved_at,
            revision: idea.revision,
        }
    }
}

/// Someone whose idea it is.
#[derive(Serialize, ToSchema)]
pub(crate) struct IdeaAuthorShape {
    id: Uuid,
    /// The idea they said, where it was gathered with another.
    idea: Uuid,
    person: Option<Uuid>,
    name: String,
    /// `sms`, `email`, `letter`, `in_person` or `none`.
    way: &'static str,
    is_named: bool,
}

impl From<Author> for IdeaAuthorShape {
    fn from(author: Author) -> Self {
        Self {
            id: author.id.uuid(),
            idea: author.idea.uuid(),
            person: author.person.map(kernel::PersonId::uuid),
            way: author.way.code(),
            name: author.name,
            is_named: author.is_named,
        }
    }
}

/// A step that was taken.
#[derive(Serialize, ToSchema)]
pub(crate) struct IdeaStepShape {
    kind: StepKind,
    state: State,
    reason: String,
    by: String,
    at: DateTime<Utc>,
}

impl From<TakenStep> for IdeaStepShape {
    fn from(step: TakenStep) -> Self {
        Self { kind: step.kind, state: step.state, reason: step.reason, by: step.by_name, at: step.at }
    }
}

/// A meeting of those who build it together.
#[derive(Serialize, ToSchema)]
pub(crate) struct MeetingShape {
    day: NaiveDate,
    who: String,
    words: String,
}

impl From<Meeting> for MeetingShape {
    fn from(meeting: Meeting) -> Self {
        Self { day: meeting.day, who: meeting.who, words: meeting.words }
    }
}

/// A trial with residents.
#[derive(Serialize, ToSchema)]
pub(crate) struct TrialShape {
    day: NaiveDate,
    place: String,
    people: i64,
    said: String,
    changed: String,
}

impl From<Trial> for TrialShape {
    fn from(trial: Trial) -> Self {
        Self { day: trial.day, place: trial.place, people: trial.people, said: trial.said, changed: trial.changed }
    }
}

/// An idea with all that is known of it.
#[derive(Serialize, ToSchema)]
pub(crate) struct WholeIdeaShape {
    #[serde(flatten)]
    pub idea: IdeaShape,
    /// The states it may take next.
    pub nexts: Vec<State>,
    pub authors: Vec<IdeaAuthorShape>,
    pub road: Vec<IdeaStepShape>,
    pub meetings: Vec<MeetingShape>,
    pub trials: Vec<TrialShape>,
    pub solutions: Vec<SolutionShape>,
}

/// An idea that someone said.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewIdeaShape {
    title: String,
    words: String,
    #[serde(default)]
    need: String,
    #[serde(default)]
    theme: String,
    pub author: Option<NewAuthorShape>,
}

/// Someone whose idea it is, as they are recorded.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewAuthorShape {
    pub person: Option<Uuid>,
    #[serde(default)]
    name: String,
    /// `sms`, `email`, `letter`, `in_person` or `none`.
    #[serde(default)]
    way: String,
    #[serde(default)]
    phone: String,
    #[serde(default)]
    email: String,
    /// Whether the first name may stand on the page of the idea.
    #[serde(default)]
    is_named: bool,
}

impl From<NewIdeaShape> for Typed {
    fn from(shape: NewIdeaShape) -> Self {
        let idea =
            Self { title: shape.title, words: shape.words, need: shape.need, theme: shape.theme, ..Self::default() };
        match shape.author {
            Some(author) => Self {
                name: author.name,
                way: author.way,
                phone: author.phone,
                email: author.email,
                is_named: author.is_named,
                ..idea
            },
            None => idea,
        }
    }
}

impl From<NewAuthorShape> for TypedAuthor {
    fn from(shape: NewAuthorShape) -> Self {
        Self {
            person: shape.person.map(Into::into),
            name: shape.name,
            way: shape.way,
            phone: shape.phone,
            email: shape.email,
            is_named: shape.is_named,
        }
    }
}

/// What an idea says, corrected.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WordingShape {
    pub title: String,
    pub words: String,
    #[serde(default)]
    pub need: String,
    #[serde(default)]
    pub theme: String,
    pub revision: i64,
}

/// A step to take.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct StepShape {
    pub to: State,
    /// Every author reads it.
    pub reason: String,
}

/// How many authors were told, and how.
#[derive(Serialize, ToSchema)]
#[schema(as = IdeaTold)]
pub(crate) struct ToldShape {
    pub id: Uuid,
    pub operation: Uuid,
    pub by_message: usize,
    pub by_hand: usize,
    pub silent: usize,
}

/// Who may read it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ShowingShape {
    pub showing: Showing,
}

/// The idea that goes on.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct JoiningShape {
    pub into: Uuid,
}

/// A meeting to note; today where no day is said.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewMeetingShape {
    pub day: Option<NaiveDate>,
    #[serde(default)]
    pub who: String,
    pub words: String,
}

/// A trial to note; today where no day is said.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewTrialShape {
    pub day: Option<NaiveDate>,
    #[serde(default)]
    pub place: String,
    pub people: i64,
    pub said: String,
    #[serde(default)]
    pub changed: String,
}

/// Something that someone must tell.
#[derive(Serialize, ToSchema)]
#[schema(as = IdeaToTell)]
pub(crate) struct ToTellShape {
    pub id: Uuid,
    pub idea: Uuid,
    pub author: Uuid,
    pub name: String,
    pub is_on_paper: bool,
    pub words: String,
    pub at: DateTime<Utc>,
}
