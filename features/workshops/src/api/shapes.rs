//! The shapes of workshops for programs.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::model::PlanId;
use crate::model::item::{Item, ItemKind};
use crate::model::live::{Live, Phase, VoteState};
use crate::model::plan::{Plan, PlanDraft, Step};
use crate::model::workshop::{AttendeeRole, Workshop, WorkshopDraft};
use crate::service::reading::Sight;
use crate::service::running::Orders;

/// A workshop of the list.
#[derive(Serialize, ToSchema)]
pub(crate) struct WorkshopJson {
    id: Uuid,
    title: String,
    starts_at: DateTime<Utc>,
    place: String,
    team: String,
    points: i64,
    phase: Phase,
}

impl From<(Workshop, Phase)> for WorkshopJson {
    fn from((workshop, phase): (Workshop, Phase)) -> Self {
        let terms = workshop.terms;
        Self {
            id: workshop.id.uuid(),
            title: terms.title,
            starts_at: terms.starts_at,
            place: terms.place,
            team: terms.team,
            points: terms.points,
            phase,
        }
    }
}

/// Where a workshop stands.
#[derive(Serialize, ToSchema)]
#[schema(as = WorkshopCourse)]
pub(crate) struct CourseJson {
    phase: Phase,
    /// Six signs, while it is open.
    code: Option<String>,
    step: Option<String>,
    ends_at: Option<DateTime<Utc>>,
    vote: VoteState,
}

impl CourseJson {
    pub(crate) fn of(workshop: &Workshop, live: &Live) -> Self {
        Self {
            phase: live.phase,
            code: live.is_open().then(|| live.code.clone()),
            step: live.step_in(workshop).map(|step| step.key.clone()),
            ends_at: live.ends_at,
            vote: live.vote,
        }
    }
}

/// Something that was said; of whom is told to nobody.
#[derive(Serialize, ToSchema)]
#[schema(as = WorkshopSaid)]
pub(crate) struct SaidJson {
    id: Uuid,
    kind: ItemKind,
    words: String,
    said_by: i64,
    group: Option<String>,
    /// The idea it became.
    idea: Option<Uuid>,
}

/// The points of an idea: of telephones and of paper, together.
#[derive(Serialize, ToSchema)]
#[schema(as = WorkshopIdeaTally)]
pub(crate) struct IdeaTallyJson {
    id: Uuid,
    points: i64,
}

/// How many came as this.
#[derive(Serialize, ToSchema)]
#[schema(as = WorkshopPresence)]
pub(crate) struct CountedJson {
    role: AttendeeRole,
    count: i64,
}

/// A workshop with everything that was said in it.
#[derive(Serialize, ToSchema)]
#[schema(as = WorkshopSight)]
pub(crate) struct SightJson {
    id: Uuid,
    title: String,
    starts_at: DateTime<Utc>,
    place: String,
    team: String,
    points: i64,
    steps: Vec<Step>,
    course: CourseJson,
    said: Vec<SaidJson>,
    /// Absent before the vote is closed.
    tally: Option<Vec<IdeaTallyJson>>,
    presence: Vec<CountedJson>,
    people: i64,
}

impl SightJson {
    pub(crate) fn of(sight: &Sight) -> Self {
        let terms = &sight.workshop.terms;
        let said = |item: &Item| SaidJson {
            id: item.id.uuid(),
            kind: item.kind,
            words: item.words.clone(),
            said_by: item.said_by,
            group: sight.group(item.group).map(|group| group.title.clone()),
            idea: item.idea,
        };
        let points = |idea: &Item| Some(IdeaTallyJson { id: idea.id.uuid(), points: sight.points(idea.id)? });
        let presence = sight.presence();
        Self {
            id: sight.workshop.id.uuid(),
            title: terms.title.clone(),
            starts_at: terms.starts_at,
            place: terms.place.clone(),
            team: terms.team.clone(),
            points: terms.points,
            steps: sight.workshop.steps.clone(),
            course: CourseJson::of(&sight.workshop, &sight.live),
            said: sight.items.iter().filter(|item| !item.is_hidden).map(said).collect(),
            tally: sight.tally.as_ref().map(|_| sight.ideas().into_iter().filter_map(points).collect()),
            presence: AttendeeRole::ALL
                .iter()
                .map(|role| CountedJson { role: *role, count: presence.of(*role) })
                .collect(),
            people: sight.people(),
        }
    }
}

/// A workshop to plan.
#[derive(Deserialize, ToSchema)]
pub(crate) struct NewWorkshop {
    title: String,
    starts_at: DateTime<Utc>,
    place: String,
    #[serde(default)]
    team: String,
    /// Three unless said otherwise.
    points: Option<i64>,
    /// The usual plan unless said otherwise.
    plan: Option<Uuid>,
}

impl NewWorkshop {
    pub(crate) fn draft(self) -> (WorkshopDraft, Option<PlanId>) {
        let draft = WorkshopDraft {
            title: self.title,
            starts_at: self.starts_at,
            place: self.place,
            team: self.team,
            points: self.points.unwrap_or(3),
        };
        (draft, self.plan.map(PlanId))
    }
}

/// What changes of a course.
#[derive(Deserialize, ToSchema)]
#[schema(as = WorkshopCourseChange)]
pub(crate) struct CourseChange {
    pub(crate) open: Option<bool>,
    /// The key of a step.
    pub(crate) step: Option<String>,
    pub(crate) vote: Option<bool>,
}

impl CourseChange {
    pub(crate) fn orders(&self) -> Orders<'_> {
        Orders { open: self.open, step: self.step.as_deref(), vote: self.vote }
    }
}

/// Lines that were said on paper.
#[derive(Deserialize, ToSchema)]
#[schema(as = WorkshopNewLines)]
pub(crate) struct NewLines {
    pub(crate) kind: ItemKind,
    pub(crate) lines: Vec<String>,
}

/// A plan.
#[derive(Serialize, ToSchema)]
#[schema(as = WorkshopPlan)]
pub(crate) struct PlanJson {
    id: Uuid,
    title: String,
    purpose: String,
    steps: Vec<Step>,
}

impl From<Plan> for PlanJson {
    fn from(plan: Plan) -> Self {
        let PlanDraft { title, purpose, steps } = plan.terms;
        Self { id: plan.id.uuid(), title, purpose, steps }
    }
}

/// A plan to add.
#[derive(Deserialize, ToSchema)]
#[schema(as = NewWorkshopPlan)]
pub(crate) struct NewPlan {
    title: String,
    #[serde(default)]
    purpose: String,
    steps: Vec<Step>,
}

impl From<NewPlan> for PlanDraft {
    fn from(new: NewPlan) -> Self {
        Self { title: new.title, purpose: new.purpose, steps: new.steps }
    }
}
