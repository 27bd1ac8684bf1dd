//! Writing: begun, kept, shown to everyone, taken back, thrown away.

use centres::Centre;
use kernel::{MediaId, OperationId};
use uuid::Uuid;
use web::Cx;

use super::reading::find;
use super::{Error, Result, open, settled, words};
use crate::model::SheetId;
use crate::model::content::{Content, Shot};
use crate::model::refusal::Refusal;
use crate::model::sheet::{Sheet, State, Version};
use crate::policy::Action;
use crate::store;

/// Begins a sheet, for the team's eyes only.
pub async fn begin(cx: &Cx, centre: &Centre, content: Content) -> Result<(SheetId, OperationId)> {
    let scope = open(cx, centre, Action::WriteSheets)?;
    settled(content.refusals())?;
    check_pictures(cx, centre, &content, &[]).await?;
    let now = cx.now();
    let sheet =
        Sheet { id: SheetId::new(), state: State::Draft, content, revision: 1, created_at: now, updated_at: now };
    let operation = cx.operation(Some(centre.id), words(cx, "action-sheets-op-begin", &sheet.content.title));
    let mut tx = cx.db().begin(&operation).await?;
    store::insert(&mut tx, &scope, &sheet).await?;
    tx.commit().await?;
    Ok((sheet.id, operation.id))
}

/// Keeps what was written, unless someone else has changed it meanwhile. What everyone reads stays as it was published.
pub async fn keep(cx: &Cx, centre: &Centre, id: SheetId, content: &Content, revision: i64) -> Result<OperationId> {
    open(cx, centre, Action::WriteSheets)?;
    let (sheet, _) = find(cx, centre, id).await?;
    settled(content.refusals())?;
    check_pictures(cx, centre, content, &sheet.content.gallery).await?;
    write(cx, centre, id, (content, revision), "action-sheets-op-keep").await
}

/// Pictures that come from elsewhere are of this centre.
async fn check_pictures(cx: &Cx, centre: &Centre, content: &Content, known: &[Shot]) -> Result<()> {
    let scope = open(cx, centre, Action::WriteSheets)?;
    let new = content.gallery.iter().filter(|shot| !known.iter().any(|old| old.image == shot.image));
    let ids: Vec<MediaId> = new.map(|shot| shot.image.into()).collect();
    let found = media::store::by_ids(cx.db(), &scope, &ids).await?;
    if found.len() < ids.len() {
        return Err(Refusal::PictureUnknown.into());
    }
    Ok(())
}

async fn write(
    cx: &Cx,
    centre: &Centre,
    id: SheetId,
    (content, revision): (&Content, i64),
    key: &str,
) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WriteSheets)?;
    let operation = cx.operation(Some(centre.id), words(cx, key, &content.title));
    let mut tx = cx.db().begin(&operation).await?;
    if !store::update(&mut tx, &scope, id, (content, revision), cx.now()).await? {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Adds a picture to a sheet. It is prepared before anything is written.
pub async fn add_picture(
    cx: &Cx,
    centre: &Centre,
    id: SheetId,
    bytes: bytes::Bytes,
    caption: &str,
) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WriteSheets)?;
    let (sheet, _) = find(cx, centre, id).await?;
    let prepared = media::prepare(cx, bytes, caption, "").await.map_err(Error::Picture)?;
    let prepared = prepared.map_err(|refusal| Refusal::Picture(refusal.place().1))?;
    let mut content = sheet.content;
    content.gallery.push(Shot { image: prepared.media().id.uuid(), caption: caption.to_owned() });
    settled(content.refusals())?;
    let operation = cx.operation(Some(centre.id), words(cx, "action-sheets-op-picture", &content.title));
    let mut tx = cx.db().begin(&operation).await?;
    media::store::insert(&mut tx, &scope, &prepared).await?;
    if !store::update(&mut tx, &scope, id, (&content, sheet.revision), cx.now()).await? {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Takes a picture out of a sheet.
pub async fn remove_picture(cx: &Cx, centre: &Centre, id: SheetId, image: MediaId) -> Result<OperationId> {
    let (sheet, _) = find(cx, centre, id).await?;
    let mut content = sheet.content.clone();
    content.gallery.retain(|shot| shot.image != Uuid::from(image));
    if content.gallery.len() == sheet.content.gallery.len() {
        return Err(Error::NotFound);
    }
    write(cx, centre, id, (&content, sheet.revision), "action-sheets-op-picture-gone").await
}

/// Shows a sheet to everyone as it is written now.
pub async fn publish(cx: &Cx, centre: &Centre, id: SheetId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::PublishSheets)?;
    let (sheet, versions) = find(cx, centre, id).await?;
    settled(sheet.content.missing())?;
    let version = Version {
        sheet: id,
        centre: centre.id,
        number: versions.first().map_or(1, |last| last.number + 1),
        content: sheet.content,
        published_at: cx.now(),
        published_by: cx.actor.author().name,
    };
    let operation = cx.operation(Some(centre.id), words(cx, "action-sheets-op-publish", &version.content.title));
    let mut tx = cx.db().begin(&operation).await?;
    // What is published is what was read: not a page that someone changes or publishes at this moment.
    if !store::publish(&mut tx, &scope, (id, sheet.revision), &version).await? {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Takes a sheet back: nobody else reads it any more, and its versions are kept.
pub async fn withdraw(cx: &Cx, centre: &Centre, id: SheetId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::PublishSheets)?;
    let (sheet, _) = find(cx, centre, id).await?;
    if sheet.state != State::Published {
        return Err(Refusal::NotPublished.into());
    }
    let operation = cx.operation(Some(centre.id), words(cx, "action-sheets-op-withdraw", &sheet.content.title));
    let mut tx = cx.db().begin(&operation).await?;
    store::withdraw(&mut tx, &scope, id).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// Throws a draft away, with its versions.
pub async fn throw_away(cx: &Cx, centre: &Centre, id: SheetId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::WriteSheets)?;
    let (sheet, versions) = find(cx, centre, id).await?;
    if sheet.state == State::Published {
        return Err(Refusal::StillPublished.into());
    }
    if !versions.is_empty() {
        open(cx, centre, Action::PublishSheets)?;
    }
    let operation = cx.operation(Some(centre.id), words(cx, "action-sheets-op-thrown", &sheet.content.title));
    let mut tx = cx.db().begin(&operation).await?;
    if store::delete_draft(&mut tx, &scope, id).await? == 0 {
        return Err(Refusal::StillPublished.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}
