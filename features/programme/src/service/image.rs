//! The picture of an activity.

use centres::Centre;
use kernel::{ActivityId, OperationId};
use media::MediaRefusal;
use web::{Cx, Problem};

use super::opened;
use crate::policy::Action;
use crate::store::activities;

/// Gives an activity its picture. The picture is prepared before anything is written.
pub async fn set_image(
    cx: &Cx,
    centre: &Centre,
    id: ActivityId,
    bytes: bytes::Bytes,
    (alt, credit): (&str, &str),
) -> Result<Result<OperationId, MediaRefusal>, Problem> {
    let scope = opened(cx, centre, Action::Write)?;
    let activity = activities::find(cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    let prepared = match media::prepare(cx, bytes, alt, credit).await? {
        Ok(prepared) => prepared,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let words = cx.history_texts().t1("programme-did-image", "x", activity.details.title.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    media::store::insert(&mut tx, &scope, &prepared).await?;
    activities::update_media(&mut tx, &scope, id, Some(prepared.media().id), cx.now()).await?;
    tx.commit().await?;
    Ok(Ok(operation.id))
}

/// Takes the picture away; it can come back for thirty days.
pub async fn remove_image(cx: &Cx, centre: &Centre, id: ActivityId) -> Result<OperationId, Problem> {
    let scope = opened(cx, centre, Action::Write)?;
    let activity = activities::find(cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    let words = cx.history_texts().t1("programme-did-image-removed", "x", activity.details.title.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    activities::update_media(&mut tx, &scope, id, None, cx.now()).await?;
    tx.commit().await?;
    Ok(operation.id)
}
