//! Activities and sessions as programs read and write them.

use calendar::Recurrence;
use chrono::{DateTime, Utc};
use enrolment::{FeeRow, FeeTable, FeeUnit};
use kernel::{Cents, VenueId};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::ToSchema;
use uuid::Uuid;
use web::Problem;

use crate::model::{Activity, ActivitySession, Details, EnrolmentMode, Kind, Presence};

/// One row of a fee table.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FeeShape {
    /// The highest family quotient of the row; absent on the last.
    up_to_cents: Option<i64>,
    fee_cents: i64,
}

/// What is written about an activity.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DetailsShape {
    kind: Kind,
    title: String,
    #[serde(default)]
    summary: String,
    /// Markdown.
    #[serde(default)]
    body: String,
    #[serde(default)]
    min_age: Option<i64>,
    #[serde(default)]
    max_age: Option<i64>,
    #[serde(default)]
    audience: String,
    #[serde(default)]
    venues: Vec<Uuid>,
    #[serde(default = "on_site")]
    presence: Presence,
    #[serde(default)]
    online_link: String,
    #[serde(default)]
    price: String,
    #[serde(default)]
    is_free: bool,
    #[serde(default)]
    fees: Vec<FeeShape>,
    /// What a fee pays for: every session, or one. Absent while nobody has said.
    #[serde(default)]
    fee_unit: Option<FeeUnit>,
    #[serde(default = "no_list")]
    enrolment: EnrolmentMode,
    /// Absent: no limit.
    #[serde(default)]
    capacity: Option<i64>,
    #[serde(default)]
    has_waiting_list: bool,
    #[serde(default)]
    opens_at: Option<DateTime<Utc>>,
    #[serde(default)]
    closes_at: Option<DateTime<Utc>>,
    #[serde(default)]
    pieces: Vec<String>,
    #[serde(default)]
    contact: String,
    /// `first`, `last`, `weekdays` (`["Tue"]`), `every_n_weeks`, `start_time`, `duration_minutes`, `zone`, and
    /// `skip_public_holidays`, `school` (`always`, `outside_holidays`, `only_holidays`), `excluded`, `extra`.
    #[schema(value_type = Object)]
    recurrence: Recurrence,
}

fn on_site() -> Presence {
    Presence::OnSite
}

fn no_list() -> EnrolmentMode {
    EnrolmentMode::None
}

impl From<DetailsShape> for Details {
    fn from(shape: DetailsShape) -> Self {
        let row = |fee: FeeShape| FeeRow { up_to: fee.up_to_cents.map(Cents), fee: Cents(fee.fee_cents) };
        Self {
            kind: shape.kind,
            title: shape.title,
            summary: shape.summary,
            body: shape.body,
            min_age: shape.min_age,
            max_age: shape.max_age,
            audience: shape.audience,
            venues: shape.venues.into_iter().map(VenueId::from).collect(),
            presence: shape.presence,
            online_link: shape.online_link,
            price: shape.price,
            is_free: shape.is_free,
            fees: FeeTable(shape.fees.into_iter().map(row).collect()),
            fee_unit: shape.fee_unit,
            enrolment: shape.enrolment,
            capacity: shape.capacity,
            has_waiting_list: shape.has_waiting_list,
            opens_at: shape.opens_at,
            closes_at: shape.closes_at,
            pieces: shape.pieces,
            contact: shape.contact,
            recurrence: shape.recurrence,
        }
    }
}

impl From<Details> for DetailsShape {
    fn from(details: Details) -> Self {
        let row = |row: FeeRow| FeeShape { up_to_cents: row.up_to.map(|limit| limit.0), fee_cents: row.fee.0 };
        Self {
            kind: details.kind,
            title: details.title,
            summary: details.summary,
            body: details.body,
            min_age: details.min_age,
            max_age: details.max_age,
            audience: details.audience,
            venues: details.venues.into_iter().map(Uuid::from).collect(),
            presence: details.presence,
            online_link: details.online_link,
            price: details.price,
            is_free: details.is_free,
            fees: details.fees.0.into_iter().map(row).collect(),
            fee_unit: details.fee_unit,
            enrolment: details.enrolment,
            capacity: details.capacity,
            has_waiting_list: details.has_waiting_list,
            opens_at: details.opens_at,
            closes_at: details.closes_at,
            pieces: details.pieces,
            contact: details.contact,
            recurrence: details.recurrence,
        }
    }
}

impl DetailsShape {
    /// The same details with the fields that a patch names.
    pub(crate) fn patched(self, patch: Map<String, Value>) -> Result<Self, Problem> {
        let unreadable = |error: serde_json::Error| Problem::BadRequest(error.to_string());
        let mut whole = serde_json::to_value(self).map_err(unreadable)?;
        if let Some(fields) = whole.as_object_mut() {
            fields.extend(patch);
        }
        serde_json::from_value(whole).map_err(unreadable)
    }
}

/// What of an activity is to be other: only the fields that are named are written over.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct ActivityChange {
    #[serde(flatten)]
    #[schema(value_type = DetailsShape)]
    pub fields: Map<String, Value>,
    /// Which sequence was read; without one, the fields go over the activity as it is now.
    pub sequence: Option<i64>,
}

/// An activity.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ActivityShape {
    id: Uuid,
    slug: String,
    /// `draft`, `published`, `cancelled` or `archived`.
    state: &'static str,
    /// Give it back in a patch: a change kept meanwhile is then a conflict.
    sequence: i64,
    list: Option<Uuid>,
    image: Option<Uuid>,
    published_at: Option<DateTime<Utc>>,
    updated_at: DateTime<Utc>,
    #[serde(flatten)]
    details: DetailsShape,
}

impl From<Activity> for ActivityShape {
    fn from(activity: Activity) -> Self {
        Self {
            id: activity.id.uuid(),
            slug: activity.slug,
            state: activity.state.code(),
            sequence: activity.sequence,
            list: activity.list.map(Uuid::from),
            image: activity.media.map(Uuid::from),
            published_at: activity.published_at,
            updated_at: activity.updated_at,
            details: activity.details.into(),
        }
    }
}

/// A session.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SessionShape {
    id: Uuid,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    /// Absent: where the activity is.
    venue: Option<Uuid>,
    /// `planned`, `moved` or `cancelled`.
    state: &'static str,
    note: String,
    revision: i64,
}

impl From<ActivitySession> for SessionShape {
    fn from(session: ActivitySession) -> Self {
        Self {
            id: session.id.uuid(),
            starts_at: session.starts_at,
            ends_at: session.ends_at,
            venue: session.venue.map(Uuid::from),
            state: session.state.code(),
            note: session.note,
            revision: session.revision,
        }
    }
}

/// How many households a channel serves.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct WayShape {
    /// `email`, `sms`, `letter` or `call`.
    channel: &'static str,
    households: i64,
}

/// One household that was told of a session.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct NoticeShape {
    name: String,
    /// First names of those it speaks of.
    people: String,
    words: String,
    at: DateTime<Utc>,
    /// `sent`, `desk`, `given` or `told`.
    state: &'static str,
    channel: Option<&'static str>,
    /// Where the message stands in the ledger.
    message_state: Option<&'static str>,
}

/// Who would be told of a session, and what was told.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct TellingShape {
    people: i64,
    households: i64,
    by_channel: Vec<WayShape>,
    /// Households that nothing reaches: someone must say it.
    at_desk: i64,
    /// Households that were already told of this very change.
    already: i64,
    /// Whether telling would do something now.
    is_open: bool,
    subject: String,
    text: String,
    sms: String,
    told: Vec<NoticeShape>,
}

impl From<crate::service::SessionTelling> for TellingShape {
    fn from(telling: crate::service::SessionTelling) -> Self {
        let way = |(channel, households): (people::Channel, i64)| WayShape { channel: channel.code(), households };
        let (subject, text, sms) = telling.sample.map(|said| (said.subject, said.text, said.sms)).unwrap_or_default();
        Self {
            people: telling.reach.people,
            households: telling.reach.households,
            by_channel: telling.reach.by_channel.into_iter().map(way).collect(),
            at_desk: telling.reach.at_desk,
            already: telling.reach.already,
            is_open: telling.is_open,
            subject,
            text,
            sms,
            told: telling.told.into_iter().map(NoticeShape::from).collect(),
        }
    }
}

impl From<enrolment::ToldOf> for NoticeShape {
    fn from(one: enrolment::ToldOf) -> Self {
        Self {
            name: one.name,
            people: one.notice.people,
            words: one.notice.words,
            at: one.notice.at,
            state: one.notice.state.code(),
            channel: one.message.as_ref().map(|message| message.channel.code()),
            message_state: one.message.as_ref().map(|message| message.state.code()),
        }
    }
}

/// What was done, and where everyone stands now.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct ToldShape {
    pub operation: Uuid,
    #[serde(flatten)]
    pub telling: TellingShape,
}
