//! What this room tells of a person: the paths they follow, and how far. Never what others do.

use auth::{BoxFuture, Scope};
use kernel::{CentreId, PersonId};
use web::{Cx, OwnBlock, OwnLine, OwnShelf, Problem, TeamShelf};

use crate::model::fact::Facts;
use crate::model::progress::Progress;
use crate::policy::{self, Action};
use crate::store::{facts, paths};

/// The shelf of this room in a person's own file.
pub(crate) fn shelf() -> OwnShelf {
    OwnShelf { order: 30, read }
}

/// The shelf of this room on a person's page, for the team.
pub(crate) fn team_shelf() -> TeamShelf {
    TeamShelf { order: 30, read: read_for_team }
}

fn read(cx: &Cx, centre: CentreId, person: PersonId) -> BoxFuture<'_, Result<OwnBlock, Problem>> {
    Box::pin(own_paths(cx, centre, person))
}

fn read_for_team(cx: &Cx, centre: CentreId, person: PersonId) -> BoxFuture<'_, Result<Option<OwnBlock>, Problem>> {
    Box::pin(known_paths(cx, centre, person))
}

async fn own_paths(cx: &Cx, centre: CentreId, person: PersonId) -> Result<OwnBlock, Problem> {
    let scope = Scope::opened_by(auth::decide_own(&cx.actor, centre, person), centre)?;
    let slug = centres::store::find(cx.db(), centre).await?.ok_or(Problem::NotFound)?.slug;
    Ok(OwnBlock {
        title: cx.t("paths-own-file"),
        lines: lines(cx, &scope, person, |path| format!("/{slug}/parcours/{path}")).await?,
        empty: cx.t("paths-own-file-empty"),
        more: Some((cx.t("paths-title"), format!("/{slug}/parcours"))),
    })
}

async fn known_paths(cx: &Cx, centre: CentreId, person: PersonId) -> Result<Option<OwnBlock>, Problem> {
    let Ok(scope) = Scope::opened_by(policy::decide(&cx.actor, Action::SeePaths, centre), centre) else {
        return Ok(None);
    };
    let slug = centres::store::find(cx.db(), centre).await?.ok_or(Problem::NotFound)?.slug;
    let door = format!("/{slug}/equipe/parcours");
    Ok(Some(OwnBlock {
        title: cx.t("paths-title"),
        lines: lines(cx, &scope, person, |path| format!("{door}/{path}/personnes/{person}")).await?,
        empty: cx.t("paths-team-file-empty"),
        more: Some((cx.t("paths-door-team"), door.clone())),
    }))
}

/// A line for each path: its title, and how many modules are behind the person.
async fn lines(
    cx: &Cx,
    scope: &Scope,
    person: PersonId,
    href: impl Fn(crate::model::PathId) -> String,
) -> Result<Vec<OwnLine>, Problem> {
    let entries = people::store::entries_of(cx.db(), scope, person).await?;
    let followed = facts::followed(cx.db(), scope, &entries).await?;
    if followed.is_empty() {
        return Ok(Vec::new());
    }
    let known = facts::of_person(cx.db(), scope, &entries).await?;
    let found = paths::list(cx.db(), scope, false).await?.into_iter().filter(|path| followed.contains(&path.id));
    let line = |path: crate::model::content::Path| {
        let of_path = known.iter().filter(|kept| kept.path == path.id).map(|kept| kept.fact.clone());
        let done = Progress::of(&Facts::of(of_path)).finished(&path.content);
        let (n, x) = (i64::try_from(done).unwrap_or(0), path.content.modules.len().to_string());
        let is_open = path.state == crate::model::content::State::Open;
        let href = if is_open { href(path.id) } else { String::new() };
        OwnLine { text: path.title, note: cx.texts.t2("paths-modules-of", ("n", n), ("x", x)), href }
    };
    Ok(found.map(line).collect())
}
