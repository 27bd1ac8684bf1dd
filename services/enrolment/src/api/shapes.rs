//! What programs read and write, in JSON.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use kernel::{Cents, ListId, PersonId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::model::contact::TypedContact;
use crate::model::enrolment::{ContactWay, Enrolment, EnrolmentState, MadeBy, Mark, Means};
use crate::model::fee::FeeUnit;
use crate::model::list::{List, ListState, Seats};
use crate::model::question::{Answers, Condition, NewQuestion, Question, QuestionKind};
use crate::model::refusal::EnrolmentRefusal;
use crate::model::registration::{
    Contact, NewParticipant, Participant, Place, Registered, Registration, SheetLine, Who,
};

/// A list with its seats.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ListShape {
    pub id: Uuid,
    pub owner_kind: String,
    pub owner_id: Uuid,
    pub title: String,
    pub subtitle: String,
    pub state: ListState,
    pub capacity: Option<i64>,
    pub taken: i64,
    pub waiting: i64,
    pub has_waiting_list: bool,
    pub opens_at: Option<DateTime<Utc>>,
    pub closes_at: Option<DateTime<Utc>>,
    pub min_age: Option<i64>,
    pub max_age: Option<i64>,
    pub ages_on: NaiveDate,
    pub is_household: bool,
    pub pieces: Vec<String>,
}

impl ListShape {
    pub(crate) fn of(list: List, seats: Option<&Seats>) -> Self {
        let terms = list.terms;
        Self {
            id: list.id.uuid(),
            owner_kind: list.owner_kind,
            owner_id: list.owner_id,
            title: terms.title,
            subtitle: terms.subtitle,
            state: list.state,
            capacity: terms.capacity,
            taken: seats.map_or(0, |seats| seats.taken),
            waiting: seats.map_or(0, |seats| seats.waiting),
            has_waiting_list: terms.has_waiting_list,
            opens_at: terms.opens_at,
            closes_at: terms.closes_at,
            min_age: terms.ages.min,
            max_age: terms.ages.max,
            ages_on: terms.ages.on,
            is_household: terms.is_household,
            pieces: terms.pieces,
        }
    }
}

/// Answers: question id to values.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(transparent)]
#[schema(value_type = HashMap<String, Vec<String>>)]
pub(crate) struct AnswersShape(pub BTreeMap<Uuid, Vec<String>>);

/// One person on one list.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct EnrolmentShape {
    pub id: Uuid,
    pub list: Uuid,
    pub group: Uuid,
    pub person: Uuid,
    pub state: EnrolmentState,
    pub priority: i64,
    pub priority_reason: String,
    pub answers: AnswersShape,
    /// Absent while it is to be settled.
    pub fee_cents: Option<i64>,
    /// What it pays for, as it was told: every session, or one. Absent where nothing was said.
    pub fee_unit: Option<FeeUnit>,
    pub offered_until: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
    pub ended_at: Option<DateTime<Utc>>,
}

impl From<Enrolment> for EnrolmentShape {
    fn from(enrolment: Enrolment) -> Self {
        Self {
            id: enrolment.id.uuid(),
            list: enrolment.list.uuid(),
            group: enrolment.group.uuid(),
            person: enrolment.person.uuid(),
            state: enrolment.state,
            priority: enrolment.priority,
            priority_reason: enrolment.priority_reason,
            answers: AnswersShape(enrolment.answers.0),
            fee_cents: enrolment.fee.map(|fee| fee.amount.0),
            fee_unit: enrolment.fee.and_then(|fee| fee.unit),
            offered_until: enrolment.offered_until,
            created_at: enrolment.created_at,
            ended_at: enrolment.ended_at,
        }
    }
}

/// Someone who comes: a person known, or three facts.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ParticipantShape {
    pub person: Option<Uuid>,
    #[serde(default)]
    pub first_name: String,
    #[serde(default)]
    pub last_name: String,
    /// `2015-04-03` or `03/04/2015`.
    #[serde(default)]
    pub birth_date: String,
    #[serde(default)]
    pub answers: AnswersShape,
}

/// People to enrol together.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RegistrationShape {
    pub participants: Vec<ParticipantShape>,
    pub way: ContactWay,
    /// E-mail, telephone number, or postal lines; nothing for the desk.
    #[serde(default)]
    pub contact: String,
    /// The adult who answers for children the centre does not know.
    #[serde(default)]
    pub contact_name: String,
    pub contact_person: Option<Uuid>,
    /// Enrols before the opening or after the closing.
    #[serde(default)]
    pub outside_period: bool,
}

impl RegistrationShape {
    pub(crate) fn read(self, list: ListId, today: NaiveDate) -> Result<Registration, EnrolmentRefusal> {
        let participant = |shape: ParticipantShape| {
            let who = match shape.person {
                Some(person) => Who::Known(PersonId::from(person)),
                None => Who::New(NewParticipant::read(&shape.first_name, &shape.last_name, &shape.birth_date, today)?),
            };
            Ok(Participant { who, answers: Answers(shape.answers.0) })
        };
        let to = &self.contact;
        let (way, to) = TypedContact { way: self.way.code(), phone: to, email: to, address: to }.read()?;
        let person = self.contact_person.map(PersonId::from);
        Ok(Registration {
            list,
            participants: self.participants.into_iter().map(participant).collect::<Result<_, EnrolmentRefusal>>()?,
            contact: Contact { way, to, name: self.contact_name, person },
            household: None,
            made_by: MadeBy::Program,
            is_outside_period: self.outside_period,
            draft: None,
        })
    }
}

/// How a group is told.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ContactShape {
    pub way: ContactWay,
    /// E-mail, telephone number, or postal lines; nothing for the desk.
    #[serde(default)]
    pub contact: String,
}

impl ContactShape {
    pub(crate) fn read(&self) -> Result<(ContactWay, String), EnrolmentRefusal> {
        let to = &self.contact;
        TypedContact { way: self.way.code(), phone: to, email: to, address: to }.read()
    }
}

/// A paper sheet, line by line.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SheetShape {
    /// A hundred at most.
    pub lines: Vec<SheetLineShape>,
}

/// Someone on a sheet, and the number they wrote.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SheetLineShape {
    pub last_name: String,
    pub first_name: String,
    /// `2015-04-03` or `03/04/2015`.
    pub birth_date: String,
    #[serde(default)]
    pub phone: String,
}

impl SheetLineShape {
    pub(crate) fn read(&self, today: NaiveDate) -> Result<SheetLine, EnrolmentRefusal> {
        SheetLine::read([&self.last_name, &self.first_name, &self.birth_date, &self.phone], today)
    }
}

/// What became of a sheet: one act, which one undo takes back.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SheetTypedShape {
    /// Line by line, as given.
    pub lines: Vec<SheetResultShape>,
    /// Absent when every line was refused: nothing was written.
    pub operation: Option<Uuid>,
}

/// One line of it: either is there.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SheetResultShape {
    pub registered: Option<RegisteredShape>,
    /// Why the line was not taken, in the reader's words.
    pub refusal: Option<String>,
}

/// What became of it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RegisteredShape {
    pub group: Uuid,
    /// To change or cancel.
    pub code: String,
    pub places: Vec<PlaceShape>,
    pub operation: Uuid,
}

/// Where one participant stands.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PlaceShape {
    pub enrolment: Uuid,
    pub person: Uuid,
    pub state: EnrolmentState,
    pub fee_cents: Option<i64>,
    /// What it pays for: every session, or one. Absent where nothing was said.
    pub fee_unit: Option<FeeUnit>,
}

impl From<Registered> for RegisteredShape {
    fn from(made: Registered) -> Self {
        let place = |place: Place| PlaceShape {
            enrolment: place.enrolment.uuid(),
            person: place.person.uuid(),
            state: place.state,
            fee_cents: place.fee.map(|fee| fee.amount.0),
            fee_unit: place.fee.and_then(|fee| fee.unit),
        };
        Self {
            group: made.group.uuid(),
            code: made.code,
            places: made.places.into_iter().map(place).collect(),
            operation: made.operation.uuid(),
        }
    }
}

/// A question as kept.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct QuestionShape {
    pub id: Uuid,
    pub position: i64,
    pub kind: QuestionKind,
    pub label: String,
    pub help: String,
    pub is_required: bool,
    pub choices: Vec<String>,
    pub condition: Option<ConditionShape>,
    pub retired_at: Option<DateTime<Utc>>,
}

impl From<Question> for QuestionShape {
    fn from(question: Question) -> Self {
        Self {
            id: question.id,
            position: question.position,
            kind: question.kind,
            label: question.label,
            help: question.help,
            is_required: question.is_required,
            choices: question.choices,
            condition: question.condition.map(|c| ConditionShape { question: c.question, value: c.value }),
            retired_at: question.retired_at,
        }
    }
}

/// "Only if that question has this answer."
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConditionShape {
    pub question: Uuid,
    pub value: String,
}

/// A question to ask.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewQuestionShape {
    pub kind: QuestionKind,
    pub label: String,
    #[serde(default)]
    pub help: String,
    #[serde(default)]
    pub is_required: bool,
    #[serde(default)]
    pub choices: Vec<String>,
    pub condition: Option<ConditionShape>,
}

impl From<NewQuestionShape> for NewQuestion {
    fn from(shape: NewQuestionShape) -> Self {
        Self {
            kind: shape.kind,
            label: shape.label,
            help: shape.help,
            is_required: shape.is_required,
            choices: shape.choices,
            condition: shape.condition.map(|c| Condition { question: c.question, value: c.value }),
        }
    }
}

/// One place up or down.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MoveShape {
    /// `-1` up, `1` down.
    pub by: i64,
}

/// Who was there.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MarkShape {
    pub person: Uuid,
    /// Absent: the mark is forgotten.
    pub mark: Option<Mark>,
}

/// Before the others, and why.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PriorityShape {
    pub is_first: bool,
    #[serde(default)]
    pub reason: String,
}

/// An amount.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AmountShape {
    pub cents: i64,
}

impl AmountShape {
    pub(crate) fn cents(&self) -> Cents {
        Cents(self.cents)
    }
}

/// Money received.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PaymentShape {
    pub cents: i64,
    pub means: Means,
}

/// A receipt.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ReceiptShape {
    pub id: Uuid,
    pub number: String,
    pub cents: i64,
    pub operation: Uuid,
}
