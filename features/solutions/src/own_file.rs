//! What this room tells a resident in their own file, and the team on a person's page: the ideas they said.

use auth::{BoxFuture, Scope};
use ideas::{Author, Idea};
use kernel::{CentreId, PersonId};
use web::{Cx, OwnBlock, OwnLine, OwnShelf, Problem, TeamShelf};

use crate::policy::{Action, decide};
use crate::words::long_day;

/// The shelf of this room in a person's own file.
pub(crate) fn own() -> OwnShelf {
    OwnShelf { order: 60, read: |cx, centre, person| -> BoxFuture<'_, _> { Box::pin(read_own(cx, centre, person)) } }
}

/// The shelf of this room on a person's page.
pub(crate) fn team() -> TeamShelf {
    TeamShelf { order: 60, read: |cx, centre, person| -> BoxFuture<'_, _> { Box::pin(read_team(cx, centre, person)) } }
}

/// The ideas of someone, under whichever entry of the file they were said.
async fn said(cx: &Cx, scope: &Scope, person: PersonId) -> db::Result<Vec<(Author, Idea)>> {
    let mut ids = vec![person];
    ids.extend(people::store::taken_in_by(cx.db(), scope, &[person]).await?.into_iter().map(|(gone, _)| gone));
    ideas::of_people(cx.db(), scope, &ids).await
}

fn note(cx: &Cx, idea: &Idea) -> String {
    let state = cx.t(&format!("ideas-state-{}", idea.state.word()));
    format!("{state} · {}", long_day(idea.moved_at, cx.locale()))
}

async fn read_own(cx: &Cx, centre: CentreId, person: PersonId) -> Result<OwnBlock, Problem> {
    // Whoever asks for the block was let in by the page of the file.
    let scope = Scope::opened_by(auth::decide_own(&cx.actor, centre, person), centre)?;
    let slug = centres::store::find(cx.db(), centre).await?.ok_or(Problem::NotFound)?.slug;
    let lines = said(cx, &scope, person).await?.into_iter().map(|(author, idea)| OwnLine {
        note: note(cx, &idea),
        text: idea.title,
        href: format!("/{slug}/mon-idee/{}", author.code),
    });
    Ok(OwnBlock {
        title: cx.t("solutions-own-file"),
        lines: lines.collect(),
        empty: cx.t("solutions-own-file-empty"),
        more: Some((cx.t("solutions-propose-title"), format!("/{slug}/idees/proposer"))),
    })
}

async fn read_team(cx: &Cx, centre: CentreId, person: PersonId) -> Result<Option<OwnBlock>, Problem> {
    let Ok(scope) = Scope::opened_by(decide(&cx.actor, Action::See, centre), centre) else { return Ok(None) };
    let slug = centres::store::find(cx.db(), centre).await?.ok_or(Problem::NotFound)?.slug;
    let lines = said(cx, &scope, person).await?.into_iter().map(|(_, idea)| OwnLine {
        note: note(cx, &idea),
        href: format!("/{slug}/equipe/idees/{}", idea.id),
        text: idea.title,
    });
    let may_edit = decide(&cx.actor, Action::Edit, centre).is_allowed();
    let record = format!("/{slug}/equipe/idees/nouvelle?personne={person}");
    Ok(Some(OwnBlock {
        title: cx.t("solutions-own-file-team"),
        lines: lines.collect(),
        empty: cx.t("solutions-own-file-team-empty"),
        more: may_edit.then(|| (cx.t("solutions-record-title"), record)),
    }))
}
