//! What this room tells of a person: their certificates, to themselves and to who may give some.

use auth::BoxFuture;
use kernel::{CentreId, PersonId, words};
use web::{Cx, OwnBlock, OwnLine, OwnShelf, Problem, TeamShelf};

use crate::model::certificate::Certificate;
use crate::pages::{OWN, TEAM};
use crate::policy::{Action, decide};
use crate::service::{issuing, team};

const SHOWN: usize = 6;

/// The shelf of this room in a person's own file.
pub(crate) fn own() -> OwnShelf {
    OwnShelf { order: 55, read: |cx, centre, person| -> BoxFuture<'_, _> { Box::pin(read_own(cx, centre, person)) } }
}

/// The shelf of this room on a person's page.
pub(crate) fn of_team() -> TeamShelf {
    TeamShelf { order: 55, read: |cx, centre, person| -> BoxFuture<'_, _> { Box::pin(read_team(cx, centre, person)) } }
}

fn line(cx: &Cx, one: &Certificate, href: String) -> OwnLine {
    let day = words::date_with_year(one.earned_on, cx.locale());
    let note = if one.is_valid() { day } else { format!("{day} · {}", cx.t("badges-state-revoked")) };
    OwnLine { text: one.title.clone(), note, href }
}

async fn read_own(cx: &Cx, centre: CentreId, person: PersonId) -> Result<OwnBlock, Problem> {
    let centre = centres::store::find(cx.db(), centre).await?.ok_or(Problem::NotFound)?;
    let held = team::own(cx, &centre, person).await.map_err(|error| error.told(cx))?;
    let lines = held.iter().take(SHOWN).map(|one| line(cx, one, centre.path(&format!("{OWN}/{}", one.id))));
    Ok(OwnBlock {
        title: cx.t("badges-own-title"),
        lines: lines.collect(),
        empty: cx.t("badges-own-empty"),
        more: (!held.is_empty()).then(|| (cx.t("badges-own-more"), centre.path(OWN))),
    })
}

async fn read_team(cx: &Cx, centre: CentreId, person: PersonId) -> Result<Option<OwnBlock>, Problem> {
    let Ok(scope) = auth::Scope::opened_by(decide(&cx.actor, Action::See, centre), centre) else { return Ok(None) };
    let centre = centres::store::find(cx.db(), centre).await?.ok_or(Problem::NotFound)?;
    let held = issuing::of_person(cx.db(), &scope, person).await?;
    let lines = held.iter().take(SHOWN).map(|one| line(cx, one, centre.path(&format!("{TEAM}/{}", one.id))));
    let may_give = decide(&cx.actor, Action::Issue, centre.id).is_allowed();
    Ok(Some(OwnBlock {
        title: cx.t("badges-own-title"),
        lines: lines.collect(),
        empty: cx.t("badges-person-none"),
        more: may_give.then(|| (cx.t("badges-new"), centre.path(&format!("{TEAM}/nouvelle?personne={person}")))),
    }))
}
