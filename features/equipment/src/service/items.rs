//! The inventory: added, corrected, photographed, labelled anew; how the centre lends.

use centres::Centre;
use kernel::OperationId;
use rand::RngCore as _;
use web::Cx;

use super::{Error, Result, open, settled, words};
use crate::model::ItemId;
use crate::model::item::{Details, Item, State};
use crate::model::label;
use crate::model::loan::Rule;
use crate::model::refusal::Refusal;
use crate::policy::Action;
use crate::store::items;

/// A fresh label.
pub(crate) fn draw_label() -> String {
    let mut random = [0_u8; label::LENGTH];
    rand::rng().fill_bytes(&mut random);
    label::from_random(&random)
}

/// Adds a thing with its parts; without a label of its own it is given one.
pub async fn add(
    cx: &Cx,
    centre: &Centre,
    details: Details,
    (own_label, parts): (&str, &[String]),
) -> Result<(ItemId, OperationId)> {
    let scope = open(cx, centre, Action::Manage)?;
    settled(details.refusals())?;
    let typed = label::read(own_label);
    let label = if typed.is_empty() { draw_label() } else { typed };
    if items::by_label(cx.db(), &scope, &label).await?.is_some() {
        return Err(Refusal::LabelTaken.into());
    }
    let (id, extra, created_at) = (ItemId::new(), Vec::new(), cx.now());
    let item = Item { id, label, details, loan: None, extra, created_at, revision: 1 };
    let operation = cx.operation(Some(centre.id), words(cx, "equipment-op-add", &item.details.name));
    let mut tx = cx.db().begin(&operation).await?;
    items::insert(&mut tx, &scope, &item).await.map_err(taken_meanwhile)?;
    items::set_parts(&mut tx, &scope, item.id, parts).await?;
    tx.commit().await?;
    Ok((item.id, operation.id))
}

/// The label was free when it was looked at: who wrote it meanwhile has it.
fn taken_meanwhile(error: db::Error) -> Error {
    if error.is_unique_violation() { Refusal::LabelTaken.into() } else { error.into() }
}

/// A thing as it is written now with its parts, for who corrects it.
pub async fn known(cx: &Cx, centre: &Centre, id: ItemId) -> Result<(Item, Vec<String>)> {
    let scope = open(cx, centre, Action::Manage)?;
    let item = items::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    Ok((item, items::parts(cx.db(), &scope, id).await?))
}

/// Whether a thing is there, for who lends: asked before a file of theirs is read.
pub async fn found_to_lend(cx: &Cx, centre: &Centre, id: ItemId) -> Result<()> {
    let scope = open(cx, centre, Action::Lend)?;
    items::find(cx.db(), &scope, id).await?.map(drop).ok_or(Error::NotFound)
}

/// Corrects a thing, unless someone has since `revision`. What is away is not written off: it comes back first.
pub async fn change(
    cx: &Cx,
    centre: &Centre,
    (id, revision): (ItemId, i64),
    details: &Details,
    parts: &[String],
) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Manage)?;
    let item = items::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    settled(details.refusals())?;
    if item.loan.is_some() && details.state != item.details.state && details.state == State::Retired {
        return Err(Refusal::StillOut.into());
    }
    let operation = cx.operation(Some(centre.id), words(cx, "equipment-op-change", &details.name));
    let mut tx = cx.db().begin(&operation).await?;
    if !items::update(&mut tx, &scope, (id, revision), details).await? {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    items::set_parts(&mut tx, &scope, id, parts).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// Gives a thing a new label: the one that was lost opens nothing any more.
pub async fn label_anew(cx: &Cx, centre: &Centre, id: ItemId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Manage)?;
    let item = items::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let operation = cx.operation(Some(centre.id), words(cx, "equipment-op-label", &item.details.name));
    let mut tx = cx.db().begin(&operation).await?;
    items::set_label(&mut tx, &scope, id, &draw_label()).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// Adds a photo of how a thing is. It is prepared before anything is written.
pub async fn add_photo(cx: &Cx, centre: &Centre, id: ItemId, bytes: bytes::Bytes, alt: &str) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Lend)?;
    let item = items::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let alt = if alt.trim().is_empty() { item.details.name.as_str() } else { alt };
    let prepared = media::prepare(cx, bytes, alt, "").await.map_err(Error::File)?;
    let prepared = prepared.map_err(|refusal| Refusal::Picture(refusal.place().1))?;
    let operation = cx.operation(Some(centre.id), words(cx, "equipment-op-photo", &item.details.name));
    let mut tx = cx.db().begin(&operation).await?;
    media::store::insert(&mut tx, &scope, &prepared).await?;
    items::insert_photo(&mut tx, &scope, id, prepared.media().id, cx.now()).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// How the centre lends, for who lends.
pub async fn rule(cx: &Cx, centre: &Centre) -> Result<Rule> {
    let scope = open(cx, centre, Action::SeeEquipment)?;
    Ok(items::rule(cx.db(), &scope).await?)
}

/// Settles how the centre lends, unless someone has since the revision that was read; loans that run stay as they were
/// made. Who says no revision settles over the rule as it is now.
pub async fn set_rule(cx: &Cx, centre: &Centre, (mut rule, read): (Rule, Option<i64>)) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Manage)?;
    settled(rule.refusals())?;
    let operation = cx.operation(Some(centre.id), words(cx, "equipment-op-rule", &centre.name));
    let mut tx = cx.db().begin(&operation).await?;
    rule.revision = match read {
        Some(revision) => revision,
        None => items::rule(&mut tx, &scope).await?.revision,
    };
    if !items::set_rule(&mut tx, &scope, &rule).await? {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}
