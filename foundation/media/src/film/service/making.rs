//! A film from its title to its withdrawal, and the limits of a centre.

use centres::Centre;
use db::Tx;
use kernel::OperationId;
use kernel::paging::{Page, PageRequest};
use uuid::Uuid;
use web::Cx;

use super::showing::{Shown, with_uses};
use super::{Error, Result, begin as begin_act, change, found, open, put};
use crate::film::model::film::{Film, FilmId, FilmState, FilmWords, Limits};
use crate::film::model::refusal::FilmRefusal;
use crate::film::policy::Action;
use crate::film::store;
use crate::film::store::film::CopyMade;

/// Begins a film, of an idea or of nothing in particular.
pub async fn begin(cx: &Cx, centre: &Centre, words: &FilmWords, idea: Option<Uuid>) -> Result<(FilmId, OperationId)> {
    let scope = open(cx, centre, Action::EditFilms)?;
    let (mut tx, operation) = begin_act(cx, &scope, "media-film-op-begun", words.title.trim()).await?;
    let film = begin_within(cx, &mut tx, centre, words, idea).await?;
    tx.commit().await?;
    Ok((film, operation))
}

/// The same within an act of another room: when that is not kept, no film is left that belongs to nothing.
pub async fn begin_within(
    cx: &Cx,
    tx: &mut Tx,
    centre: &Centre,
    words: &FilmWords,
    idea: Option<Uuid>,
) -> Result<FilmId> {
    let scope = open(cx, centre, Action::EditFilms)?;
    let film = Film::begun(words, idea, cx.now())?;
    store::film::insert(tx, &scope, &film).await?;
    Ok(film.id)
}

/// The films of a centre with where each is shown, the latest first.
pub async fn list(cx: &Cx, centre: &Centre, page: PageRequest) -> Result<Page<Shown>> {
    let scope = open(cx, centre, Action::SeeFilms)?;
    let found = store::film::list(cx.db(), &scope, page).await?;
    Ok(Page { items: with_uses(cx.db(), &scope, found.items).await?, next: found.next })
}

/// A film of a centre, as its team sees it.
pub async fn find(cx: &Cx, centre: &Centre, id: FilmId) -> Result<Film> {
    Ok(found(cx, centre, id, Action::SeeFilms).await?.1)
}

/// Writes its title, its language, what is said in it.
pub async fn reword(
    cx: &Cx,
    centre: &Centre,
    id: FilmId,
    words: &FilmWords,
    revision: Option<i64>,
) -> Result<OperationId> {
    let (scope, film) = found(cx, centre, id, Action::EditFilms).await?;
    if revision.is_some_and(|seen| seen != film.revision) {
        return Err(FilmRefusal::ChangedMeanwhile.into());
    }
    let film = film.worded(words)?;
    change(cx, &scope, "media-film-op-words", &film).await
}

/// Shows a film nowhere any more.
pub async fn withdraw(cx: &Cx, centre: &Centre, id: FilmId) -> Result<OperationId> {
    let (scope, film) = found(cx, centre, id, Action::EditFilms).await?;
    let film = film.withdrawn(cx.now())?;
    let (mut tx, operation) = begin_act(cx, &scope, "media-film-op-withdrawn", &film.title).await?;
    put(&mut tx, &scope, &film).await?;
    store::conversion::delete(&mut tx, id).await?;
    tx.commit().await?;
    Ok(operation)
}

/// Puts a withdrawn film back where everyone agreed to it.
pub async fn put_back(cx: &Cx, centre: &Centre, id: FilmId) -> Result<OperationId> {
    let (scope, film) = found(cx, centre, id, Action::EditFilms).await?;
    let film = film.put_back()?;
    change(cx, &scope, "media-film-op-back", &film).await
}

/// Tries once more to convert the file that could not be.
pub async fn try_again(cx: &Cx, centre: &Centre, id: FilmId) -> Result<OperationId> {
    let (scope, film) = found(cx, centre, id, Action::EditFilms).await?;
    let film = film.tried_again()?;
    let (mut tx, operation) = begin_act(cx, &scope, "media-film-op-again", &film.title).await?;
    put(&mut tx, &scope, &film).await?;
    store::conversion::put(&mut tx, centre.id, id, cx.now()).await?;
    tx.commit().await?;
    Ok(operation)
}

/// Whether a film waits for its turn, and no program of this machine can make it.
pub async fn waits_for_programs(cx: &Cx, film: &Film) -> Result<bool> {
    let waits = film.state == FilmState::Converting && store::conversion::is_waiting(cx.db(), film.id).await?;
    Ok(waits && !super::can_convert())
}

/// The copies of a film that left the house.
pub async fn list_copies(cx: &Cx, centre: &Centre, id: FilmId) -> Result<Vec<CopyMade>> {
    let scope = open(cx, centre, Action::SeeFilms)?;
    Ok(store::film::list_copies(cx.db(), &scope, id).await?)
}

/// How large and how long a film of this centre may be.
pub async fn find_limits(cx: &Cx, centre: &Centre) -> Result<Limits> {
    let scope = open(cx, centre, Action::SeeFilms)?;
    Ok(store::limit::find(cx.db(), &scope).await?)
}

/// Says how large and how long a film of this centre may be.
pub async fn set_limits(cx: &Cx, centre: &Centre, limits: Limits) -> Result<OperationId> {
    let scope = open(cx, centre, Action::SetLimits)?;
    let limits = limits.checked()?;
    let (mut tx, operation) = begin_act(cx, &scope, "media-film-op-limits", "").await?;
    if store::limit::put(&mut tx, &scope, limits).await? == 0 {
        return Err(Error::Refused(FilmRefusal::ChangedMeanwhile));
    }
    tx.commit().await?;
    Ok(operation)
}
