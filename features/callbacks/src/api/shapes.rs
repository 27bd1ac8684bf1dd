//! What programs send and receive.

use chrono::{DateTime, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::model::asking::Typed;
use crate::model::callback::{Callback, Orientation, Outcome, Said, Slot, Tongue};
use crate::model::promise::{Promise, PromiseRefusal, Week};
use crate::service::asking::Noted;
use crate::words::read_time;

/// A call as a list tells it: nothing of what was confided.
#[derive(Serialize, ToSchema)]
pub(crate) struct CallbackShape {
    id: Uuid,
    /// `waiting`, `taken`, `reached`, `wrong_number` or `dropped`.
    state: &'static str,
    slots: Vec<Slot>,
    tongue: Tongue,
    /// Whether whoever answers the telephone may hear who calls.
    may_say: bool,
    asked_at: DateTime<Utc>,
    due_at: DateTime<Utc>,
    call_by: DateTime<Utc>,
    tries: i64,
    taken_by: String,
    ended_at: Option<DateTime<Utc>>,
    orientation: Orientation,
    person: Option<Uuid>,
    revision: i64,
}

impl From<Callback> for CallbackShape {
    fn from(callback: Callback) -> Self {
        Self {
            id: callback.id.uuid(),
            state: callback.state.code(),
            slots: callback.slots,
            tongue: callback.tongue,
            may_say: callback.may_say,
            asked_at: callback.asked_at,
            due_at: callback.due_at,
            call_by: callback.call_by,
            tries: callback.tries,
            taken_by: callback.taken_name,
            ended_at: callback.ended_at,
            orientation: callback.orientation,
            person: callback.person.map(kernel::PersonId::uuid),
            revision: callback.revision,
        }
    }
}

/// A call with what was confided; absent once it has served.
#[derive(Serialize, ToSchema)]
pub(crate) struct OpenedCallShape {
    #[serde(flatten)]
    callback: CallbackShape,
    said: Option<SaidShape>,
}

/// What was confided.
#[derive(Serialize, ToSchema)]
pub(crate) struct SaidShape {
    /// E.164.
    phone: String,
    name: String,
    moment: String,
    other_tongue: String,
    words: String,
}

impl OpenedCallShape {
    pub fn new(callback: Callback, said: Option<Said>) -> Self {
        let said = said.map(|said| SaidShape {
            phone: said.phone,
            name: said.name,
            moment: said.moment,
            other_tongue: said.tongue,
            words: said.words,
        });
        Self { callback: callback.into(), said }
    }
}

/// Somebody who asks; only the number is needed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AskingShape {
    phone: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    slots: Vec<Slot>,
    #[serde(default)]
    moment: String,
    #[serde(default)]
    tongue: Tongue,
    /// What is written here wins over `tongue`, which is then kept as `other`.
    #[serde(default)]
    other_tongue: String,
    #[serde(default)]
    may_say: bool,
    #[serde(default)]
    words: String,
}

impl From<AskingShape> for Typed {
    fn from(shape: AskingShape) -> Self {
        Self {
            phone: shape.phone,
            name: shape.name,
            slots: shape.slots,
            moment: shape.moment,
            tongue: shape.tongue,
            other_tongue: shape.other_tongue,
            may_say: shape.may_say,
            words: shape.words,
            browser: None,
        }
    }
}

/// By when somebody calls.
#[derive(Serialize, ToSchema)]
pub(crate) struct NotedShape {
    due_at: DateTime<Utc>,
    /// Absent when this number is waited for already.
    id: Option<Uuid>,
    operation: Option<Uuid>,
}

impl From<Noted> for NotedShape {
    fn from(noted: Noted) -> Self {
        let (id, operation) = noted.made.map(|(id, operation)| (id.uuid(), operation.uuid())).unzip();
        Self { due_at: noted.due_at, id, operation }
    }
}

/// What a call brought.
#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ResultWord {
    Reached,
    NoAnswer,
    WrongNumber,
    Dropped,
}

/// What someone brings back of a call.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CallResultShape {
    result: ResultWord,
    /// Where it led, when they talked.
    #[serde(default)]
    orientation: Orientation,
    /// By when one tries again after no answer; the next working day when nothing is said.
    again_at: Option<DateTime<Utc>>,
    /// As it was read; refused when someone was faster.
    pub revision: Option<i64>,
}

impl CallResultShape {
    pub fn outcome(&self, again: DateTime<Utc>) -> Outcome {
        match self.result {
            ResultWord::Reached => Outcome::Reached(self.orientation),
            ResultWord::NoAnswer => Outcome::NoAnswer(self.again_at.unwrap_or(again)),
            ResultWord::WrongNumber => Outcome::WrongNumber,
            ResultWord::Dropped => Outcome::Dropped,
        }
    }
}

/// Whose call it was.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PersonShape {
    pub person: Option<Uuid>,
}

/// Counts, without any number.
#[derive(Serialize, ToSchema)]
pub(crate) struct FiguresShape {
    pub open: i64,
    pub late: i64,
    pub kept: i64,
    pub promised: i64,
}

/// By when a centre calls.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PromiseShape {
    /// Working days after the day of asking.
    days: i64,
    /// `09:00`
    opens: String,
    /// `18:00`
    closes: String,
    /// `12345`: 1 is Monday.
    weekdays: String,
    revision: i64,
}

impl From<Promise> for PromiseShape {
    fn from(promise: Promise) -> Self {
        let hour = |time: NaiveTime| time.format("%H:%M").to_string();
        Self {
            days: promise.days,
            opens: hour(promise.opens),
            closes: hour(promise.closes),
            weekdays: promise.week.code(),
            revision: promise.revision,
        }
    }
}

impl PromiseShape {
    pub fn read(&self) -> Result<Promise, PromiseRefusal> {
        Ok(Promise {
            days: self.days,
            opens: read_time(&self.opens).ok_or(PromiseRefusal::HourUnreadable("ouvre"))?,
            closes: read_time(&self.closes).ok_or(PromiseRefusal::HourUnreadable("ferme"))?,
            week: Week::from_code(&self.weekdays).ok_or(PromiseRefusal::NoDay)?,
            revision: self.revision,
        })
    }
}
