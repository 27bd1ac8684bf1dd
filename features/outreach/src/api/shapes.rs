//! What programs send and receive.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::model::entry::{Entry, Kind, Said, State, Version, VersionId};
use crate::model::round::{Item, Round, RoundId, Stop, TypedRound, line_of};
use crate::service::entries::Opened;

/// A place on the way.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct StopShape {
    place: String,
    /// As people say it: `14 h à 16 h`.
    #[serde(default)]
    hours: String,
    #[serde(default)]
    note: String,
}

/// A thing of the bag.
#[derive(Serialize, ToSchema)]
pub(crate) struct ItemShape {
    words: String,
    is_checked: bool,
}

/// A round; a list tells neither its stops nor its bag.
#[derive(Serialize, ToSchema)]
pub(crate) struct RoundShape {
    id: Uuid,
    title: String,
    day: NaiveDate,
    who: String,
    /// `planned`, `under_way` or `done`.
    state: &'static str,
    stops: Vec<StopShape>,
    items: Vec<ItemShape>,
}

impl From<Round> for RoundShape {
    fn from(round: Round) -> Self {
        let stop = |stop: Stop| StopShape { place: stop.place, hours: stop.hours, note: stop.note };
        let item = |item: Item| ItemShape { words: item.words, is_checked: item.is_checked };
        Self {
            id: round.id.uuid(),
            title: round.title,
            day: round.day,
            who: round.who,
            state: round.state.code(),
            stops: round.stops.into_iter().map(stop).collect(),
            items: round.items.into_iter().map(item).collect(),
        }
    }
}

/// A round to plan.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewRoundShape {
    title: String,
    day: NaiveDate,
    #[serde(default)]
    who: String,
    stops: Vec<StopShape>,
    #[serde(default)]
    items: Vec<String>,
}

impl From<NewRoundShape> for TypedRound {
    fn from(shape: NewRoundShape) -> Self {
        let line = |stop: StopShape| line_of(&Stop { place: stop.place, hours: stop.hours, note: stop.note });
        Self {
            title: shape.title,
            day: Some(shape.day),
            who: shape.who,
            stops: shape.stops.into_iter().map(line).collect::<Vec<_>>().join("\n"),
            items: shape.items.join("\n"),
        }
    }
}

/// An entry as a list tells it: nothing of what was said.
#[derive(Serialize, ToSchema)]
pub(crate) struct EntryShape {
    id: Uuid,
    round: Option<Uuid>,
    kind: Kind,
    state: State,
    received_at: DateTime<Utc>,
    settled_at: Option<DateTime<Utc>>,
    settled_by: String,
    person: Option<Uuid>,
}

impl From<Entry> for EntryShape {
    fn from(entry: Entry) -> Self {
        Self {
            id: entry.id.uuid(),
            round: entry.round.map(RoundId::uuid),
            kind: entry.kind,
            state: entry.state,
            received_at: entry.received_at,
            settled_at: entry.settled_at,
            settled_by: entry.settled_by,
            person: entry.person.map(kernel::PersonId::uuid),
        }
    }
}

/// One writing of an entry.
#[derive(Serialize, ToSchema)]
pub(crate) struct VersionShape {
    id: Uuid,
    /// The writing it replaces.
    base: Option<Uuid>,
    author: String,
    /// By the clock of who wrote it.
    made_at: DateTime<Utc>,
    received_at: DateTime<Utc>,
    /// How far our clock was ahead of theirs.
    skew_seconds: i64,
    is_put_aside: bool,
    /// Whether nothing replaces it; two current ones are a choice for the team.
    is_current: bool,
    /// Absent once it has served.
    said: Option<Said>,
}

/// An entry with every writing of it.
#[derive(Serialize, ToSchema)]
pub(crate) struct OpenedEntryShape {
    #[serde(flatten)]
    entry: EntryShape,
    versions: Vec<VersionShape>,
}

impl From<Opened> for OpenedEntryShape {
    fn from(opened: Opened) -> Self {
        let current: Vec<VersionId> = opened.current().iter().map(|(version, _)| version.id).collect();
        let shape = |(version, said): (Version, Option<Said>)| VersionShape {
            id: version.id.uuid(),
            base: version.based_on.map(VersionId::uuid),
            is_current: current.contains(&version.id),
            author: version.author,
            made_at: version.made_at,
            received_at: version.received_at,
            skew_seconds: version.skew_seconds,
            is_put_aside: version.is_put_aside,
            said,
        };
        Self { versions: opened.versions.into_iter().map(shape).collect(), entry: opened.entry.into() }
    }
}

/// What becomes of an entry.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SettlingShape {
    pub state: State,
    /// The writing that was read; refused when another has come since.
    pub seen: Option<Uuid>,
}
