//! What is said of films on a person's page, to the team, and in a resident's own file, to themselves.

use auth::BoxFuture;
use kernel::{CentreId, PersonId};
use web::{Cx, OwnBlock, OwnLine, OwnShelf, Problem, TeamShelf};

use super::uses_words;
use crate::film::model::consent::{Seen, Use};
use crate::film::model::film::{Film, FilmId};
use crate::film::policy::{self, Action};
use crate::film::store;

/// The shelf of the team's page.
pub(crate) fn shelf() -> TeamShelf {
    TeamShelf { order: 70, read: told_to_team }
}

/// The shelf of a resident's own file.
pub(crate) fn own_shelf() -> OwnShelf {
    OwnShelf { order: 70, read: told_to_person }
}

fn told_to_team(cx: &Cx, centre: CentreId, person: PersonId) -> BoxFuture<'_, Result<Option<OwnBlock>, Problem>> {
    Box::pin(async move {
        let Ok(scope) = policy::scope(&cx.actor, Action::SeeFilms, centre) else { return Ok(None) };
        let Some(known) = db::as_house(centres::store::find(cx.db(), centre)).await? else { return Ok(None) };
        let found = read(cx, &scope, person).await?;
        let href = |film: FilmId| crate::film::href(&known, film);
        Ok(Some(block(cx, person, &found, href)).filter(|block| !block.lines.is_empty()))
    })
}

fn told_to_person(cx: &Cx, centre: CentreId, person: PersonId) -> BoxFuture<'_, Result<OwnBlock, Problem>> {
    Box::pin(async move {
        let found = read(cx, &auth::Scope::public(centre), person).await?;
        // Only what everyone may see can be opened from here.
        Ok(block(cx, person, &found, |_| String::new()))
    })
}

async fn read(cx: &Cx, scope: &auth::Scope, person: PersonId) -> db::Result<(Vec<Film>, Vec<Seen>)> {
    let films = store::film::of_person(cx.db(), scope, person).await?;
    let ids: Vec<FilmId> = films.iter().map(|film| film.id).collect();
    Ok((films, store::consent::of_films(cx.db(), &ids).await?))
}

fn block(
    cx: &Cx,
    person: PersonId,
    (films, seen): &(Vec<Film>, Vec<Seen>),
    href: impl Fn(FilmId) -> String,
) -> OwnBlock {
    let line = |film: &Film| {
        let own = seen.iter().find(|one| one.film == film.id && one.person == Some(person))?;
        let agreed: Vec<Use> = Use::ALL.into_iter().filter(|usage| own.agrees(*usage)).collect();
        let note = if agreed.is_empty() { cx.t("media-film-agreed-nothing") } else { uses_words(cx, &agreed) };
        Some(OwnLine { text: film.title.clone(), note, href: href(film.id) })
    };
    OwnBlock {
        title: cx.t("media-film-of-person"),
        lines: films.iter().filter_map(line).collect(),
        empty: cx.t("media-film-of-person-none"),
        more: None,
    }
}
