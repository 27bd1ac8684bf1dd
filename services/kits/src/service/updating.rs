//! To take what changed at the source, piece by piece, without losing what was changed here.
//!
//! The base is the version that was last brought together with the centre's own, never the outcome of that: so what
//! was kept here stays a local change, and the next version cannot pass over it unseen.

use auth::Scope;
use centres::Centre;
use kernel::OperationId;
use serde_json::Value;
use web::{Cx, KitChange, KitContent, KitKind};

use super::adopting::readable;
use super::{Error, Result, open, read_thing, words};
use crate::model::content::{document, from_document, mark};
use crate::model::kit::{Adoption, AdoptionId, Kit, Version};
use crate::model::merge::{Choices, Merge, merge};
use crate::model::refusal::Refusal;
use crate::policy::Action;
use crate::store;

/// What is here beside what is at the source.
#[derive(Clone)]
pub struct Compared {
    pub adoption: Adoption,
    pub kit: Kit,
    /// The version brought together last.
    pub base: Version,
    pub newest: Version,
    pub kind: KitKind,
    /// The centre's own, as it was read.
    pub mine: KitContent,
    pub merge: Merge,
    /// What both sides were when this was computed.
    pub seen: String,
}

/// Compares the centre's own with the newest version.
pub async fn compare(cx: &Cx, centre: &Centre, id: AdoptionId, choices: &Choices) -> Result<Compared> {
    let scope = open(cx, centre, Action::Write)?;
    compared(cx, &scope, id, choices).await
}

async fn compared(cx: &Cx, scope: &Scope, id: AdoptionId, choices: &Choices) -> Result<Compared> {
    let adoption = store::find_adoption(cx.db(), scope, id).await?.ok_or(Error::NotFound)?;
    let kit = store::find(cx.db(), adoption.kit).await?.ok_or(Error::NotFound)?.kit;
    let base = store::find_version_by_id(cx.db(), adoption.version).await?.ok_or(Error::NotFound)?;
    let newest = store::find_version(cx.db(), kit.id, kit.latest).await?.ok_or(Error::NotFound)?;
    let kind = readable(cx, &kit, &newest)?;
    let mine = read_thing(cx, &kind, scope.centre(), adoption.thing).await?.ok_or(Refusal::ThingGone)?;
    let (here, theirs) = (document(&mine), document(&newest.carried()));
    let seen = seen_of(&here, &theirs);
    let merge = merge(&document(&base.carried()), &here, &theirs, choices);
    Ok(Compared { adoption, kit, base, newest, kind, mine, merge, seen })
}

/// The mark of what was shown, so that a choice is never made on something else.
pub(super) fn seen_of(mine: &Value, theirs: &Value) -> String {
    format!("{}{}", mark(mine), mark(theirs))
}

/// What someone chose, on what they were shown.
#[derive(Debug, Clone, Default)]
pub struct Choosing {
    pub choices: Choices,
    pub seen: String,
}

/// Writes what was chosen over the centre's own.
pub async fn take_changes(cx: &Cx, centre: &Centre, id: AdoptionId, asked: &Choosing) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Write)?;
    let found = compared(cx, &scope, id, &asked.choices).await?;
    if found.newest.id == found.base.id {
        return Err(Refusal::NothingNewer.into());
    }
    settled(&found.merge, &found.seen, &asked.seen)?;
    let operation = cx.operation(Some(centre.id), words(cx, "kits-op-update", &found.newest.title));
    let mut tx = cx.db().begin(&operation).await?;
    // First the line of descent: of two who do this at once, one writes.
    let between = (found.adoption.id, found.base.id);
    if !store::rebase(&mut tx, &scope, between, &found.newest, cx.now()).await? {
        return Err(Refusal::ChangedSinceSeen.into());
    }
    let content = from_document(&found.merge.whole);
    let change = KitChange { read: &found.mine, content: &content };
    (found.kind.rewrite)(cx, &mut tx, centre.id, found.adoption.thing, change).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// Whether everything was chosen, on what is still there.
pub(super) fn settled(merge: &Merge, seen: &str, shown: &str) -> Result<()> {
    if seen != shown {
        return Err(Refusal::ChangedSinceSeen.into());
    }
    match merge.open() {
        0 => Ok(()),
        open => Err(Refusal::ChoicesOpen(open).into()),
    }
}
