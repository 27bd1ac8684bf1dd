//! A centre takes a solution of the catalogue, says what it changed, or stops using it. The row is its own.

use centres::Centre;
use kernel::{CentreId, OperationId};
use uuid::Uuid;
use web::Cx;

use super::{Error, Result, begin, open};
use crate::model::making::read_past_day;
use crate::model::refusal::{Refusal, check};
use crate::model::solution::{Solution, SolutionId, Use};
use crate::policy::Action;
use crate::store::{solutions, uses};

/// A use as it is typed.
#[derive(Debug, Clone, Default)]
pub struct TypedUse {
    /// The centre whose variant is taken; none for the solution as it is.
    pub taken_from: Option<CentreId>,
    pub note: String,
    pub since: String,
}

/// What a centre uses, now or before, each with its solution.
pub async fn list(cx: &Cx, centre: &Centre) -> Result<Vec<(Use, Solution)>> {
    let scope = open(cx, centre, Action::See)?;
    let own = uses::of_centre(cx.db(), &scope).await?;
    let ids: Vec<SolutionId> = own.iter().map(|one| one.solution).collect();
    let known = db::as_house(solutions::published_by_ids_unscoped(cx.db(), &ids)).await?;
    let pair = |one: Use| {
        let solution = known.iter().find(|solution| solution.id == one.solution)?.clone();
        Some((one, solution))
    };
    Ok(own.into_iter().filter_map(pair).collect())
}

/// The use that a centre makes of a solution.
pub async fn find(cx: &Cx, centre: &Centre, solution: SolutionId) -> Result<Option<Use>> {
    let scope = open(cx, centre, Action::See)?;
    Ok(uses::find(cx.db(), &scope, solution).await?)
}

/// A solution that a centre may take: of the catalogue, or its own.
async fn takeable(cx: &Cx, centre: &Centre, id: SolutionId) -> Result<Solution> {
    let scope = open(cx, centre, Action::Edit)?;
    if let Some(own) = solutions::find(cx.db(), &scope, id).await? {
        return Ok(own);
    }
    db::as_house(solutions::find_published_unscoped(cx.db(), id)).await?.ok_or(Error::NotFound)
}

async fn read(cx: &Cx, solution: &Solution, typed: &TypedUse) -> Result<chrono::NaiveDate> {
    let refusals = check(("variante", &typed.note), false, false);
    if !refusals.is_empty() {
        return Err(refusals.into());
    }
    if let Some(from) = typed.taken_from {
        let uses = db::as_house(uses::of_solutions_unscoped(cx.db(), &[solution.id])).await?;
        if from != solution.centre && !uses.iter().any(|one| one.centre == from) {
            return Err(Refusal::SolutionUnknown.into());
        }
    }
    Ok(read_past_day("depuis", &typed.since, cx.today())?)
}

/// Takes a solution into a centre: it uses it from a day on, as it is or with the variant of another.
pub async fn take(cx: &Cx, centre: &Centre, id: SolutionId, typed: TypedUse) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Edit)?;
    let solution = takeable(cx, centre, id).await?;
    let since = read(cx, &solution, &typed).await?;
    let taken_from = typed.taken_from.filter(|from| *from != centre.id);
    let known = uses::find(cx.db(), &scope, id).await?;
    if known.as_ref().is_some_and(Use::is_on) {
        return Err(Refusal::AlreadyUsed.into());
    }
    let (mut tx, operation) = begin(cx, centre, "solutions-op-taken", &solution.sheet.title).await?;
    let note = typed.note.trim().to_owned();
    let written = match known {
        Some(ended) => uses::update(&mut tx, &scope, &Use { taken_from, note, since, ended_on: None, ..ended }).await?,
        None => {
            let one = Use {
                id: Uuid::now_v7(),
                centre: centre.id,
                solution: id,
                taken_from,
                note,
                since,
                ended_on: None,
                revision: 1,
            };
            uses::insert(&mut tx, &scope, &one).await?
        }
    };
    if written == 0 {
        return Err(Refusal::AlreadyUsed.into());
    }
    tx.commit().await?;
    Ok(operation)
}

/// Says what a centre changed in a solution that it uses.
pub async fn change(cx: &Cx, centre: &Centre, id: SolutionId, typed: TypedUse) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Edit)?;
    let solution = takeable(cx, centre, id).await?;
    let known = uses::find(cx.db(), &scope, id).await?.filter(Use::is_on).ok_or(Refusal::NotUsed)?;
    let typed_day = !typed.since.trim().is_empty();
    let read_day = read(cx, &solution, &typed).await?;
    let since = if typed_day { read_day } else { known.since };
    let taken_from = typed.taken_from.filter(|from| *from != centre.id);
    let (mut tx, operation) = begin(cx, centre, "solutions-op-variant", &solution.sheet.title).await?;
    let one = Use { taken_from, note: typed.note.trim().to_owned(), since, ..known };
    if uses::update(&mut tx, &scope, &one).await? == 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    tx.commit().await?;
    Ok(operation)
}

/// A centre stops using a solution.
pub async fn stop(cx: &Cx, centre: &Centre, id: SolutionId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Edit)?;
    let solution = takeable(cx, centre, id).await?;
    let known = uses::find(cx.db(), &scope, id).await?.filter(Use::is_on).ok_or(Refusal::NotUsed)?;
    let (mut tx, operation) = begin(cx, centre, "solutions-op-stopped", &solution.sheet.title).await?;
    let one = Use { ended_on: Some(cx.today()), ..known };
    if uses::update(&mut tx, &scope, &one).await? == 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    tx.commit().await?;
    Ok(operation)
}
