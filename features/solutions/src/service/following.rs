//! Those whom someone must tell: the list, the sheets to hand over, and ticking off.

use centres::Centre;
use documents::Letter;
use ideas::to_tell::{self, ToTell};
use kernel::OperationId;
use uuid::Uuid;
use web::Cx;

use super::{Error, Result, begin, open};
use crate::policy::Action;

/// Everyone whom someone must tell, those who have waited longest first.
pub async fn list(cx: &Cx, centre: &Centre) -> Result<Vec<ToTell>> {
    let scope = open(cx, centre, Action::See)?;
    Ok(to_tell::list(cx, centre, &scope).await?)
}

/// Someone said it, or handed it over.
pub async fn tick(cx: &Cx, centre: &Centre, notice: Uuid) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Edit)?;
    let (mut tx, operation) = begin(cx, centre, "solutions-op-told", "").await?;
    to_tell::tick(cx, &mut tx, &scope, notice).await?;
    db::mark_irreversible(&mut tx, operation, &cx.history_texts().t("solutions-irreversible-told")).await?;
    tx.commit().await?;
    Ok(operation)
}

/// The sheets to post or to hand over.
pub async fn letters(cx: &Cx, centre: &Centre) -> Result<Letter> {
    let left = list(cx, centre).await?;
    if left.iter().any(ToTell::is_on_paper) { Ok(to_tell::letters(cx, centre, &left)) } else { Err(Error::NotFound) }
}

/// Notes that they are printed.
pub async fn note_printed(cx: &Cx, centre: &Centre) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Edit)?;
    let left = list(cx, centre).await?;
    let (mut tx, operation) = begin(cx, centre, "solutions-op-printed", "").await?;
    to_tell::note_printed(cx, &mut tx, &scope, &left).await?;
    db::mark_irreversible(&mut tx, operation, &cx.history_texts().t("solutions-irreversible-told")).await?;
    tx.commit().await?;
    Ok(operation)
}
