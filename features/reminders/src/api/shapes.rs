//! What programs read and write.

use chrono::{DateTime, NaiveDate, Utc};
use people::Channel;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::model::answer::{DateState, Means, Said};
use crate::model::procedure::{Certainty, Procedure};
use crate::model::reminder::{ReminderDate, Terms, Why, Wording};
use crate::model::rule::{Gap, Rule};
use crate::service::telling::Told;
use crate::service::views::OwnReminder;

/// A procedure of a centre, with where it comes from.
#[derive(Serialize, ToSchema)]
pub(crate) struct ProcedureJson {
    id: Uuid,
    slug: String,
    label: String,
    plain: String,
    who: String,
    theme: String,
    /// Its kind and what it needs.
    #[schema(value_type = Object)]
    rule: Rule,
    remind_before: i64,
    source: String,
    checked_on: NaiveDate,
    valid_until: Option<NaiveDate>,
    /// `sure` or `to_check`.
    #[schema(value_type = String)]
    certainty: Certainty,
    if_missed: String,
    help: String,
    is_sensitive: bool,
    version: i64,
    /// Nobody is reminded of it before.
    confirmed_at: Option<DateTime<Utc>>,
    retired_at: Option<DateTime<Utc>>,
}

impl From<Procedure> for ProcedureJson {
    fn from(found: Procedure) -> Self {
        let text = found.text;
        Self {
            id: found.id,
            slug: found.slug,
            label: text.label,
            plain: text.plain,
            who: text.who,
            theme: text.theme,
            rule: text.rule,
            remind_before: text.remind_before,
            source: text.source,
            checked_on: text.checked_on,
            valid_until: text.valid_until,
            certainty: text.certainty,
            if_missed: text.if_missed,
            help: text.help,
            is_sensitive: text.is_sensitive,
            version: found.version,
            confirmed_at: found.confirmed_at,
            retired_at: found.retired_at,
        }
    }
}

/// The word of a procedure of the library.
#[derive(Deserialize, ToSchema)]
pub(crate) struct AdoptJson {
    pub slug: String,
}

/// A due date, why, and where it stands.
#[derive(Serialize, ToSchema)]
pub(crate) struct DateJson {
    id: Uuid,
    opens_on: Option<NaiveDate>,
    due_on: NaiveDate,
    remind_on: NaiveDate,
    #[schema(value_type = Object)]
    because: Why,
    /// `planned`, `by_hand`, `sent`, `done`, `help`, `to_read`, `no_answer`, `no_channel`, `stopped`, `late`, `closed`.
    #[schema(value_type = String)]
    state: DateState,
    #[schema(value_type = Option<String>)]
    channel: Option<Channel>,
    sent_at: Option<DateTime<Utc>>,
    answered_by: String,
    settled_at: Option<DateTime<Utc>>,
}

impl From<ReminderDate> for DateJson {
    fn from(date: ReminderDate) -> Self {
        Self {
            id: date.id,
            opens_on: date.opens_on,
            due_on: date.due_on,
            remind_on: date.remind_on,
            because: date.why,
            state: date.state,
            channel: date.channel,
            sent_at: date.sent_at,
            answered_by: date.answered_by,
            settled_at: date.settled_at,
        }
    }
}

/// A reminder of a person.
#[derive(Serialize, ToSchema)]
pub(crate) struct ReminderJson {
    id: Uuid,
    procedure: Uuid,
    label: String,
    anchor: Option<NaiveDate>,
    about: String,
    #[schema(value_type = Option<String>)]
    channel: Option<Channel>,
    wording: Wording,
    names_it: bool,
    referent: String,
    stopped_at: Option<DateTime<Utc>>,
    dates: Vec<DateJson>,
    /// Why there is no date, where there is none.
    #[schema(value_type = Option<Object>)]
    gap: Option<Gap>,
}

impl From<OwnReminder> for ReminderJson {
    fn from(own: OwnReminder) -> Self {
        let (reminder, terms) = (own.reminder.clone(), own.reminder.terms);
        Self {
            id: reminder.id,
            procedure: reminder.procedure,
            label: own.procedure.text.label,
            anchor: terms.anchor,
            about: terms.about,
            channel: terms.channel,
            wording: terms.wording,
            names_it: terms.names_it,
            referent: reminder.referent_name,
            stopped_at: reminder.stopped_at,
            dates: own.dates.into_iter().map(DateJson::from).collect(),
            gap: own.gap,
        }
    }
}

/// A reminder to note.
#[derive(Deserialize, ToSchema)]
pub(crate) struct NewReminderJson {
    pub procedure: Uuid,
    /// The person's own date; nothing is guessed without it.
    #[serde(default)]
    anchor: Option<NaiveDate>,
    /// Nobody knows that date yet: the reminder waits on the list.
    #[serde(default)]
    anchor_unknown: bool,
    #[serde(default)]
    department: String,
    #[serde(default)]
    about: String,
    /// `email`, `sms`, `letter`, `call`; absent: the person's own ways.
    #[serde(default)]
    #[schema(value_type = Option<String>)]
    channel: Option<Channel>,
    #[serde(default)]
    wording: Wording,
    /// The person agreed that the message says what it is about.
    #[serde(default)]
    names_it: bool,
    #[serde(default)]
    own_words: String,
}

impl NewReminderJson {
    pub fn terms(self) -> Terms {
        Terms {
            anchor: self.anchor,
            is_anchor_unknown: self.anchor_unknown,
            department: self.department,
            about: self.about,
            channel: self.channel,
            wording: self.wording,
            names_it: self.names_it,
            own_words: self.own_words,
        }
    }
}

/// Something to do.
#[derive(Serialize, ToSchema)]
pub(crate) struct TodoJson {
    person: Uuid,
    label: String,
    referent: String,
    #[serde(flatten)]
    date: DateJson,
}

impl From<Told<'_>> for TodoJson {
    fn from(told: Told<'_>) -> Self {
        Self {
            person: told.reachable.person.id.uuid(),
            label: told.procedure.text.label.clone(),
            referent: told.reminder.referent_name.clone(),
            date: DateJson::from(told.date.clone()),
        }
    }
}

/// How many people have a date.
#[derive(Serialize, ToSchema)]
pub(crate) struct ComingJson {
    pub due_on: NaiveDate,
    pub opens_on: Option<NaiveDate>,
    pub procedure: Uuid,
    pub label: String,
    pub people: i64,
}

/// What was said of a date, and how we know.
#[derive(Deserialize, ToSchema)]
pub(crate) struct AnswerJson {
    pub said: Said,
    #[serde(default)]
    pub means: Option<Means>,
}
