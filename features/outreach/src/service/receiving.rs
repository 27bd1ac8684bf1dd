//! What a tablet sends when the network is back.
//!
//! In small lots, in any order, as often as it likes: each writing is kept once under the number the tablet drew, and
//! one that cannot be kept is said to the tablet, which keeps it. Nothing received is ever replaced.

use auth::Scope;
use centres::Centre;
use chrono::{DateTime, Utc};
use db::{Author, Tx};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use web::Cx;

use super::Result;
use super::sealing::seal;
use crate::model::entry::{
    Entry, EntryId, Kind, Said, SaidRefusal, State, Version, VersionId, check_clock, check_written,
};
use crate::model::round::RoundId;
use crate::model::tablet::Tablet;
use crate::policy::Action;
use crate::store::entries;

/// The most writings of one lot.
pub const MOST_IN_A_LOT: usize = 50;

/// A writing as the tablet sends it.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Sent {
    /// The entry: drawn by the tablet, the same for each of its writings.
    pub id: Uuid,
    /// This writing: drawn by the tablet.
    pub version: Uuid,
    /// The writing it replaces.
    #[serde(default)]
    pub base: Option<Uuid>,
    #[serde(default)]
    pub round: Option<Uuid>,
    pub kind: Kind,
    /// By the tablet's clock.
    pub made_at: DateTime<Utc>,
    pub said: Said,
}

/// What became of a writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Receipt {
    Accepted,
    /// It was here before.
    Already,
    /// The tablet keeps it, and shows why.
    Refused(SaidRefusal),
}

/// Keeps a lot, and answers in its order. `None` stands for what could not be read.
pub async fn receive(
    cx: &Cx,
    centre: &Centre,
    tablet: &Tablet,
    sent_at: DateTime<Utc>,
    lot: &[Option<Sent>],
) -> Result<Vec<Receipt>> {
    let scope = Scope::of_house(centre.id);
    let skew_seconds = (cx.now() - sent_at).num_seconds();
    let mut receipts = vec![Receipt::Refused(SaidRefusal::Unreadable); lot.len()];
    let mut kept: Vec<(usize, Entry, Version)> = Vec::new();
    for ((at, sent), receipt) in lot.iter().enumerate().zip(&mut receipts) {
        let Some(sent) = sent else { continue };
        let version = version_of(cx, tablet, sent, skew_seconds).await?;
        let sound = sent.said.check_as(sent.kind).and_then(|()| check_clock(sent.made_at));
        match sound.and_then(|()| check_written(version.written_at(), cx.now())) {
            Ok(()) => kept.push((at, entry_of(cx, sent), version)),
            Err(refusal) => *receipt = Receipt::Refused(refusal),
        }
    }
    // Two tablets that send at once take the rows in the same order, so that neither waits for the other for ever.
    kept.sort_by_key(|(_, entry, version)| (entry.id.uuid(), version.id.uuid()));
    let mut operation = cx.operation(Some(centre.id), cx.history_texts().t("outreach-op-received"));
    operation.author = Author { kind: "token", id: Some(tablet.id.uuid()), name: tablet.name.clone() };
    let mut tx = cx.db().begin(&operation).await?;
    db::reserve(&mut tx, operation.id, Action::ReadEntries.word()).await?;
    for (at, entry, version) in &kept {
        let receipt = keep(&mut tx, &scope, entry, version).await?;
        if let Some(place) = receipts.get_mut(*at) {
            *place = receipt;
        }
    }
    // A lot that brought nothing new leaves no line in the history.
    if receipts.contains(&Receipt::Accepted) {
        tx.commit().await?;
    }
    Ok(receipts)
}

async fn keep(tx: &mut Tx, scope: &Scope, entry: &Entry, version: &Version) -> Result<Receipt> {
    // Whoever takes the entry up at the same moment waits, or is waited for: see `entries::hold`.
    if entries::insert(tx, scope, entry).await? == 0 && entries::hold(tx, scope, entry.id).await? == 0 {
        return Ok(Receipt::Refused(SaidRefusal::NumberTaken));
    }
    if entries::insert_version(tx, scope, version).await? == 0 {
        let is_ours = entries::has_version(&mut *tx, scope, entry.id, version.id).await?;
        return Ok(if is_ours { Receipt::Already } else { Receipt::Refused(SaidRefusal::NumberTaken) });
    }
    entries::reopen(tx, scope, entry.id).await?;
    Ok(Receipt::Accepted)
}

fn entry_of(cx: &Cx, sent: &Sent) -> Entry {
    Entry {
        id: EntryId::from(sent.id),
        round: sent.round.map(RoundId::from),
        kind: sent.kind,
        state: State::Received,
        received_at: cx.now(),
        settled_at: None,
        settled_by: String::new(),
        person: None,
    }
}

async fn version_of(cx: &Cx, tablet: &Tablet, sent: &Sent, skew_seconds: i64) -> Result<Version> {
    let id = VersionId::from(sent.version);
    Ok(Version {
        id,
        entry: EntryId::from(sent.id),
        based_on: sent.base.map(VersionId::from),
        tablet: Some(tablet.id),
        author: tablet.name.clone(),
        made_at: sent.made_at,
        received_at: cx.now(),
        skew_seconds,
        said: Some(seal(cx, id, &sent.said).await?),
        is_put_aside: false,
    })
}
