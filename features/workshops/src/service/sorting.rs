//! Sorting by affinity, with boxes to choose from rather than a mouse; stickers counted on paper.

use centres::Centre;
use db::Tx;
use kernel::OperationId;
use web::Cx;

use super::{Error, Result, hold, open};
use crate::model::item::{Group, Item, ItemKind, MOST_GROUPS, read_group};
use crate::model::refusal::Refusal;
use crate::model::workshop::MOST;
use crate::model::{GroupId, ItemId, WorkshopId};
use crate::policy::Action;
use crate::store::{items, workshops};

/// What is done with a group.
#[derive(Debug, Clone)]
pub enum GroupChange {
    Added(String),
    Renamed(GroupId, String),
    TakenApart(GroupId),
}

/// Adds, renames or takes apart a group.
pub async fn change_group(cx: &Cx, centre: &Centre, id: WorkshopId, change: GroupChange) -> Result<OperationId> {
    let scope = open(cx, centre, Action::LeadWorkshops)?;
    let workshop = workshops::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let words = cx.history_texts().t1("workshops-op-group", "x", workshop.terms.title.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    hold(&mut tx, &scope, id).await?;
    let groups = items::groups(&mut tx, &scope, id).await?;
    let known = |group: GroupId| {
        let is_here = groups.iter().any(|known| known.id == group);
        if is_here { Ok(group) } else { Err(Error::NotFound) }
    };
    match change {
        GroupChange::Added(title) => {
            if groups.len() >= MOST_GROUPS {
                return Err(Refusal::TooManyGroups.into());
            }
            let position = groups.last().map_or(1, |last| last.position + 1);
            let group = Group { id: GroupId::new(), title: read_group(&title)?, position };
            items::insert_group(&mut tx, &scope, id, &group).await?;
        }
        GroupChange::Renamed(group, title) => {
            items::rename_group(&mut tx, &scope, known(group)?, &read_group(&title)?).await?;
        }
        GroupChange::TakenApart(group) => {
            items::delete_group(&mut tx, &scope, known(group)?).await?;
        }
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Writes the rows that changed, and how many they were.
async fn write(tx: &mut Tx, scope: &auth::Scope, before: &[Item], after: Vec<Item>) -> db::Result<usize> {
    let mut written = 0;
    for item in after.iter().filter(|item| !before.contains(item)) {
        items::update(tx, scope, item).await?;
        written += 1;
    }
    Ok(written)
}

/// Puts what was said into groups, all at once; what is not named stays where it is.
pub async fn sort(
    cx: &Cx,
    centre: &Centre,
    id: WorkshopId,
    sorted: &[(ItemId, Option<GroupId>)],
) -> Result<OperationId> {
    let scope = open(cx, centre, Action::LeadWorkshops)?;
    let workshop = workshops::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let words = cx.history_texts().t1("workshops-op-sorted", "x", workshop.terms.title.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    hold(&mut tx, &scope, id).await?;
    let groups = items::groups(&mut tx, &scope, id).await?;
    let before = items::list(&mut tx, &scope, id).await?;
    let mut after = before.clone();
    for (item, group) in sorted {
        if !group.is_none_or(|group| groups.iter().any(|known| known.id == group)) {
            return Err(Refusal::GroupMissing.into());
        }
        if let Some(found) = after.iter_mut().find(|known| known.id == *item) {
            found.group = *group;
        }
    }
    write(&mut tx, &scope, &before, after).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// Says how many stickers stand on paper beside each idea. They join the points of telephones in one tally.
pub async fn count_stickers(
    cx: &Cx,
    centre: &Centre,
    id: WorkshopId,
    counted: &[(ItemId, i64)],
) -> Result<OperationId> {
    let scope = open(cx, centre, Action::LeadWorkshops)?;
    let workshop = workshops::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    if counted.iter().any(|(_, stickers)| !(0..=MOST).contains(stickers)) {
        return Err(Refusal::NumberOutside.into());
    }
    let words = cx.history_texts().t1("workshops-op-stickers", "x", workshop.terms.title.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    hold(&mut tx, &scope, id).await?;
    let before = items::list(&mut tx, &scope, id).await?;
    let mut after = before.clone();
    for (item, stickers) in counted {
        if let Some(idea) = after.iter_mut().find(|known| known.id == *item && known.kind == ItemKind::Idea) {
            idea.stickers = *stickers;
        }
    }
    write(&mut tx, &scope, &before, after).await?;
    tx.commit().await?;
    Ok(operation.id)
}
