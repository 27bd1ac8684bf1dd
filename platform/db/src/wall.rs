//! The second wall: which centres' rows the work under way may touch, whatever its questions forget.
//!
//! A request begins behind a wall that is not drawn yet; whoever learns of which centre it is draws it
//! ([`stand_in`]), and from then on PostgreSQL shows no row of another (see `policies`). Work that belongs
//! to the house itself, such as an undo, steps out ([`as_house`]). SQLite has no such wall and ignores this.

use std::future::Future;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use kernel::CentreId;

tokio::task_local! {
    static WALL: Wall;
}

#[derive(Clone, Default)]
struct Wall {
    drawn: Arc<Mutex<Option<Arc<str>>>>,
    has_kept: Arc<AtomicBool>,
}

/// Runs work behind a wall that is drawn as soon as its centre is known; until then it is the house's.
pub async fn behind_wall<F: Future>(work: F) -> F::Output {
    WALL.scope(Wall::default(), work).await
}

/// Runs work of the house itself: it sees every centre, even when asked for from behind a wall.
pub async fn as_house<F: Future>(work: F) -> F::Output {
    let has_kept = WALL.try_with(|wall| Arc::clone(&wall.has_kept)).unwrap_or_default();
    WALL.scope(Wall { drawn: Arc::default(), has_kept }, work).await
}

/// Draws the wall of the work under way around these centres and no other. Outside a wall it changes nothing.
pub fn stand_in(centres: &[CentreId]) {
    let ids: Vec<String> = centres.iter().map(|centre| centre.uuid().to_string()).collect();
    let drawn: Arc<str> = format!("{{{}}}", ids.join(",")).into();
    let _no_wall_here = WALL.try_with(|wall| *wall.drawn.lock().unwrap_or_else(PoisonError::into_inner) = Some(drawn));
}

/// Whether the work under way has kept something already: if not, and it fails, it can be begun again.
pub fn has_kept() -> bool {
    WALL.try_with(|wall| wall.has_kept.load(Ordering::Acquire)).unwrap_or(true)
}

/// Notes that the work under way has kept something.
pub(crate) fn keep() {
    let _no_wall_here = WALL.try_with(|wall| wall.has_kept.store(true, Ordering::Release));
}

/// The wall as PostgreSQL reads it, an array of identifiers; `None` for the house.
pub(crate) fn drawn() -> Option<Arc<str>> {
    WALL.try_with(|wall| wall.drawn.lock().unwrap_or_else(PoisonError::into_inner).clone()).ok().flatten()
}
