//! Those whom someone must tell: the list, the sheets to hand over, and ticking off.

use centres::Centre;
use documents::Letter;
use ideas::to_tell::{self, ToTell, Together};
use kernel::OperationId;
use uuid::Uuid;
use web::Cx;

use super::{Error, Result, begin, open};
use crate::policy::Action;

/// Every step that someone must tell, those that have waited longest first.
pub async fn list(cx: &Cx, centre: &Centre) -> Result<Vec<ToTell>> {
    let scope = open(cx, centre, Action::See)?;
    Ok(to_tell::list(cx, centre, &scope).await?)
}

/// The same, a line for each person and idea.
pub async fn lines(cx: &Cx, centre: &Centre) -> Result<Vec<Together>> {
    let left = list(cx, centre).await?;
    Ok(to_tell::together(cx, centre, left))
}

/// How many people wait to be told.
pub async fn count_people(cx: &Cx, centre: &Centre) -> Result<usize> {
    Ok(to_tell::count_people(&list(cx, centre).await?))
}

/// Someone said these steps, or handed them over.
pub async fn tick(cx: &Cx, centre: &Centre, notices: &[Uuid]) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Edit)?;
    let (mut tx, operation) = begin(cx, centre, "solutions-op-told", "").await?;
    to_tell::tick(cx, &mut tx, &scope, notices).await?;
    db::mark_irreversible(&mut tx, operation, &cx.history_texts().t("solutions-irreversible-told")).await?;
    tx.commit().await?;
    Ok(operation)
}

/// The sheets to post or to hand over.
pub async fn letters(cx: &Cx, centre: &Centre) -> Result<Letter> {
    let left = lines(cx, centre).await?;
    if left.iter().any(|line| line.is_on_paper) {
        Ok(to_tell::letters(cx, centre, &left))
    } else {
        Err(Error::NotFound)
    }
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
