//! What a group must be told, once each, and in which words it is kept until it leaves.
//!
//! Written inside the transaction that made it true. This file decides that something is to be
//! said, never by which wire.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Result, Tx};
use uuid::Uuid;

use crate::model::enrolment::{ContactWay, Group, GroupId};
use crate::store;

/// What there is to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoticeKind {
    Confirmed,
    Waiting,
    /// A freed place is held until a moment.
    Offered,
    /// It was not taken in time and went to the next.
    OfferOver,
    Cancelled,
    ListCancelled,
}

impl NoticeKind {
    pub const ALL: [Self; 6] =
        [Self::Confirmed, Self::Waiting, Self::Offered, Self::OfferOver, Self::Cancelled, Self::ListCancelled];

    pub fn code(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Waiting => "waiting",
            Self::Offered => "offered",
            Self::OfferOver => "offer_over",
            Self::Cancelled => "cancelled",
            Self::ListCancelled => "list_cancelled",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// One thing told to one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub id: Uuid,
    pub group: GroupId,
    pub kind: NoticeKind,
    /// First names of those it speaks of.
    pub people: String,
    pub until: Option<DateTime<Utc>>,
    /// `planned`, `sent`, or `desk` when they will ask themselves.
    pub state: String,
    pub at: DateTime<Utc>,
}

/// Plans a notice in the transaction that makes it true; the same fact twice is told once.
pub(crate) async fn plan(
    tx: &mut Tx,
    scope: &Scope,
    group: &Group,
    kind: NoticeKind,
    facts: Facts<'_>,
) -> Result<()> {
    let state = if group.way == ContactWay::Desk { "desk" } else { "planned" };
    let notice = Notice {
        id: Uuid::now_v7(),
        group: group.id,
        kind,
        people: facts.people.to_owned(),
        until: facts.until,
        state: state.to_owned(),
        at: facts.at,
    };
    let key = format!("{}:{}:{}:{}", kind.code(), group.id, facts.about, facts.at.timestamp_micros());
    store::notices::insert_notice(tx, scope, &notice, &key).await?;
    Ok(())
}

/// What a notice says, besides its kind.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Facts<'a> {
    pub people: &'a str,
    /// The enrolment or list it is about, so that two facts of one moment stay two.
    pub about: Uuid,
    pub until: Option<DateTime<Utc>>,
    pub at: DateTime<Utc>,
}
