//! What is shown, where, to whom: asked anew each time, so that a word taken back counts at the next glance.

use auth::{Actor, Scope};
use centres::Centre;
use db::Db;
use kernel::CentreId;
use kernel::paging::{Page, PageRequest};
use uuid::Uuid;
use web::Cx;

use super::{Error, Result, found, open};
use crate::film::model::consent::{Seen, Use, is_shown};
use crate::film::model::film::{Film, FilmId, FilmState};
use crate::film::policy::Action;
use crate::film::store;
use crate::film::store::film::{ChannelFilter, OfCentre};

/// What the channel shows to anyone.
const PUBLIC: &[Use] = &[Use::Public];
/// What it shows to the teams of the network.
const NETWORK: &[Use] = &[Use::Network, Use::Public];
/// What the hall shows.
const HALL: &[Use] = &[Use::Hall];

/// A film with the uses to which everyone in it agreed.
#[derive(Debug, Clone)]
pub struct Shown {
    pub film: Film,
    pub centre: CentreId,
    /// Empty while someone's word is missing.
    pub uses: Vec<Use>,
}

impl Shown {
    fn new(film: Film, centre: CentreId, seen: &[Seen]) -> Self {
        let uses = Use::ALL.into_iter().filter(|usage| is_shown(film.state, seen, *usage)).collect();
        Self { film, centre, uses }
    }
}

/// A film of any centre, if everyone in it agreed to this use.
pub async fn find_shown(db: &Db, film: FilmId, usage: Use) -> db::Result<Option<Shown>> {
    let found = db::as_house(find_anywhere(db, film)).await?;
    Ok(found.filter(|shown| shown.uses.contains(&usage)))
}

async fn find_anywhere(db: &Db, film: FilmId) -> db::Result<Option<Shown>> {
    let Some(of) = store::film::find_anywhere(db, film).await? else { return Ok(None) };
    let seen = store::consent::of_films(db, &[film]).await?;
    Ok(Some(Shown::new(of.film, of.centre, &seen)))
}

/// Films of one centre, with where each is shown.
pub(super) async fn with_uses(db: &Db, scope: &Scope, films: Vec<Film>) -> db::Result<Vec<Shown>> {
    let ids: Vec<FilmId> = films.iter().map(|film| film.id).collect();
    let seen = store::consent::of_films(db, &ids).await?;
    let of = |id: FilmId| seen.iter().filter(|one| one.film == id).cloned().collect::<Vec<_>>();
    let shown = films.into_iter().map(|film| (of(film.id), film));
    Ok(shown.map(|(seen, film)| Shown::new(film, scope.centre(), &seen)).collect())
}

/// Every film of an idea, with where it is shown; for the team of its centre.
pub async fn of_idea(db: &Db, scope: &Scope, idea: Uuid) -> db::Result<Vec<Shown>> {
    let films = store::film::of_idea(db, scope, idea).await?;
    with_uses(db, scope, films).await
}

/// The films of an idea that are shown at a use.
pub async fn shown_of_idea(db: &Db, scope: &Scope, idea: Uuid, usage: Use) -> db::Result<Vec<Shown>> {
    let mut all = of_idea(db, scope, idea).await?;
    all.retain(|shown| shown.uses.contains(&usage));
    Ok(all)
}

/// Whether who asks works in a centre of the network.
fn is_of_network(actor: &Actor) -> bool {
    matches!(actor, Actor::Staff(staff) if !staff.grants.is_empty())
}

/// What the channel shows to who asks: of one centre, or of all. The rule is asked again of each film.
pub async fn channel(cx: &Cx, centre: Option<&Centre>, page: PageRequest) -> Result<Page<OfCentre>> {
    let uses = if is_of_network(&cx.actor) { NETWORK } else { PUBLIC };
    let filter = ChannelFilter { centre: centre.map(|centre| centre.id), uses };
    // What everyone agreed to show is of no centre in particular.
    db::as_house(shown_page(cx, filter, page)).await
}

/// What the screen of the hall shows, for who may switch it on.
pub async fn hall(cx: &Cx, centre: &Centre, page: PageRequest) -> Result<Page<OfCentre>> {
    open(cx, centre, Action::SeeFilms)?;
    shown_page(cx, ChannelFilter { centre: Some(centre.id), uses: HALL }, page).await
}

async fn shown_page(cx: &Cx, filter: ChannelFilter, page: PageRequest) -> Result<Page<OfCentre>> {
    let mut found = store::film::list_shown(cx.db(), filter, page).await?;
    let ids: Vec<FilmId> = found.items.iter().map(|of| of.film.id).collect();
    let seen = store::consent::of_films(cx.db(), &ids).await?;
    found.items.retain(|of| {
        let own: Vec<Seen> = seen.iter().filter(|one| one.film == of.film.id).cloned().collect();
        filter.uses.iter().any(|usage| is_shown(of.film.state, &own, *usage))
    });
    Ok(found)
}

/// A film of a centre for whoever asks to see it; `NotFound` for who may not, as if there were none.
pub async fn watch(cx: &Cx, centre: &Centre, id: FilmId) -> Result<Film> {
    if open(cx, centre, Action::SeeFilms).is_ok() {
        return Ok(found(cx, centre, id, Action::SeeFilms).await?.1);
    }
    let scope = Scope::public(centre.id);
    let film = store::film::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let seen = store::consent::of_films(cx.db(), &[id]).await?;
    let uses = if is_of_network(&cx.actor) { NETWORK } else { PUBLIC };
    let may = uses.iter().any(|usage| is_shown(film.state, &seen, *usage));
    if may && film.state == FilmState::Ready { Ok(film) } else { Err(Error::NotFound) }
}
