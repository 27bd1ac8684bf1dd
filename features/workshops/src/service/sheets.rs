//! Sheets of paper, photographed: their lines are typed from the picture, when there is time.

use centres::Centre;
use kernel::{MediaId, OperationId};
use media::{Media, MediaRefusal};
use web::{Cx, Problem, Upload};

use super::{Error, Result, open};
use crate::model::{SheetId, WorkshopId};
use crate::policy::Action;
use crate::store::{sheets, workshops};

/// The sheets of a workshop with their pictures.
pub async fn list(cx: &Cx, centre: &Centre, id: WorkshopId) -> Result<Vec<(SheetId, MediaId)>> {
    let scope = open(cx, centre, Action::LeadWorkshops)?;
    workshops::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    Ok(sheets::list(cx.db(), &scope, id).await?)
}

/// Keeps the photograph of a sheet. The picture is prepared before anything is written.
pub async fn add(
    cx: &Cx,
    centre: &Centre,
    id: WorkshopId,
    photo: &Upload,
) -> std::result::Result<std::result::Result<OperationId, MediaRefusal>, Problem> {
    let told = |error: Error| error.told(cx);
    let number = list(cx, centre, id).await.map_err(told)?.len() + 1;
    let scope = open(cx, centre, Action::LeadWorkshops).map_err(told)?;
    let workshop = workshops::find(cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    let alt = cx.history_texts().t1("workshops-photo-alt", "n", number);
    let prepared = match media::prepare(cx, photo.bytes.clone(), &alt, "").await? {
        Ok(prepared) => prepared,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let picture: &Media = prepared.media();
    let words = cx.history_texts().t1("workshops-op-photo", "x", workshop.terms.title.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    media::store::insert(&mut tx, &scope, &prepared).await?;
    sheets::insert(&mut tx, &scope, (id, SheetId::new()), picture.id, cx.now()).await?;
    tx.commit().await?;
    Ok(Ok(operation.id))
}

/// Takes the photograph of a sheet away.
pub async fn remove(cx: &Cx, centre: &Centre, at: (WorkshopId, SheetId)) -> Result<OperationId> {
    let scope = open(cx, centre, Action::LeadWorkshops)?;
    let workshop = workshops::find(cx.db(), &scope, at.0).await?.ok_or(Error::NotFound)?;
    let words = cx.history_texts().t1("workshops-op-photo-away", "x", workshop.terms.title.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    if sheets::delete(&mut tx, &scope, at).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(operation.id)
}
