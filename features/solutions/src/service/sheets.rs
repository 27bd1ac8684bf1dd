//! The sheet of a solution: begun from an idea or from nothing, corrected, published, and its versions.

use centres::Centre;
use ideas::IdeaId;
use kernel::OperationId;
use uuid::Uuid;
use web::Cx;

use super::{Error, Result, begin, open};
use crate::model::refusal::{Refusal, check};
use crate::model::solution::{Sheet, Solution, SolutionId, Use, Version};
use crate::policy::Action;
use crate::store::{solutions, uses};

/// A solution of the centre.
pub async fn find(cx: &Cx, centre: &Centre, id: SolutionId) -> Result<Solution> {
    let scope = open(cx, centre, Action::See)?;
    solutions::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)
}

/// What a sheet begins with: the words of the idea it comes from.
pub async fn begun_from(cx: &Cx, centre: &Centre, idea: Option<IdeaId>) -> Result<Sheet> {
    let scope = open(cx, centre, Action::Edit)?;
    let Some(id) = idea else { return Ok(Sheet::default()) };
    let idea = ideas::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    Ok(Sheet { title: idea.title, need: idea.need, theme: idea.theme, ..Sheet::default() })
}

/// Writes a solution; the centre that writes it uses it, and its first version begins.
pub async fn create(cx: &Cx, centre: &Centre, idea: Option<IdeaId>, sheet: Sheet) -> Result<(SolutionId, OperationId)> {
    let scope = open(cx, centre, Action::Edit)?;
    if let Some(idea) = idea {
        ideas::find(cx.db(), &scope, idea).await?.ok_or(Error::NotFound)?;
    }
    let refusals = sheet.refusals(false);
    if !refusals.is_empty() {
        return Err(refusals.into());
    }
    let solution = Solution {
        id: SolutionId::new(),
        centre: centre.id,
        idea,
        sheet,
        is_published: false,
        created_at: cx.now(),
        updated_at: cx.now(),
        revision: 1,
    };
    let (mut tx, operation) = begin(cx, centre, "solutions-op-sheet", &solution.sheet.title).await?;
    solutions::insert(&mut tx, &scope, &solution).await?;
    solutions::insert_version(&mut tx, &scope, &first_version(cx, solution.id)).await?;
    uses::insert(&mut tx, &scope, &own_use(cx, centre, solution.id)).await?;
    tx.commit().await?;
    Ok((solution.id, operation))
}

fn first_version(cx: &Cx, solution: SolutionId) -> Version {
    let words = cx.history_texts().t("solutions-version-first");
    Version { id: Uuid::now_v7(), solution, number: 1, words, at: cx.now() }
}

fn own_use(cx: &Cx, centre: &Centre, solution: SolutionId) -> Use {
    Use {
        id: Uuid::now_v7(),
        centre: centre.id,
        solution,
        taken_from: None,
        note: String::new(),
        since: cx.today(),
        ended_on: None,
        revision: 1,
    }
}

/// Corrects a sheet, unless someone has been there since `revision`.
pub async fn update(cx: &Cx, centre: &Centre, id: SolutionId, sheet: Sheet, revision: i64) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Edit)?;
    let found = find(cx, centre, id).await?;
    let refusals = sheet.refusals(found.is_published);
    if !refusals.is_empty() {
        return Err(refusals.into());
    }
    let solution = Solution { sheet, updated_at: cx.now(), revision, ..found };
    let (mut tx, operation) = begin(cx, centre, "solutions-op-sheet", &solution.sheet.title).await?;
    if solutions::update(&mut tx, &scope, &solution).await? == 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    tx.commit().await?;
    Ok(operation)
}

/// Puts a solution into the catalogue of the network, or takes it out.
pub async fn publish(cx: &Cx, centre: &Centre, id: SolutionId, is_published: bool) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Edit)?;
    let found = find(cx, centre, id).await?;
    let refusals = found.sheet.refusals(is_published);
    if is_published && !refusals.is_empty() {
        return Err(refusals.into());
    }
    let key = if is_published { "solutions-op-published" } else { "solutions-op-withdrawn" };
    let solution = Solution { is_published, updated_at: cx.now(), ..found };
    let (mut tx, operation) = begin(cx, centre, key, &solution.sheet.title).await?;
    if solutions::update(&mut tx, &scope, &solution).await? == 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    tx.commit().await?;
    Ok(operation)
}

/// Notes a new version: what changed.
pub async fn add_version(cx: &Cx, centre: &Centre, id: SolutionId, words: &str) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Edit)?;
    let found = find(cx, centre, id).await?;
    let refusals = check(("version", words), false, true);
    if !refusals.is_empty() {
        return Err(refusals.into());
    }
    let known = solutions::versions_unscoped(cx.db(), &[id]).await?;
    let number = known.last().map_or(0, |version| version.number) + 1;
    let version = Version { id: Uuid::now_v7(), solution: id, number, words: words.trim().to_owned(), at: cx.now() };
    let (mut tx, operation) = begin(cx, centre, "solutions-op-version", &found.sheet.title).await?;
    let written = solutions::insert_version(&mut tx, &scope, &version).await?;
    let moved = solutions::update(&mut tx, &scope, &Solution { updated_at: cx.now(), ..found }).await?;
    if written == 0 || moved == 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    tx.commit().await?;
    Ok(operation)
}
