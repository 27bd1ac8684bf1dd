//! What is told elsewhere: on the person's page to those who accompany, and to the person in their own file. Nothing is
//! opened for it: a date and a count, never what it is about.

use auth::BoxFuture;
use kernel::{CentreId, PersonId};
use web::{Cx, OwnBlock, OwnLine, OwnShelf, Problem, TeamShelf};

use crate::policy::{Action, decide};
use crate::service::{files, own as own_file};
use crate::words::{long_day, names};

/// The shelf of this room on a person's page.
pub(crate) fn team() -> TeamShelf {
    TeamShelf { order: 20, read: told_to_team }
}

/// The shelf of this room in a person's own file.
pub(crate) fn own() -> OwnShelf {
    OwnShelf { order: 20, read: told_to_person }
}

fn told_to_team(cx: &Cx, centre: CentreId, person: PersonId) -> BoxFuture<'_, Result<Option<OwnBlock>, Problem>> {
    Box::pin(team_block(cx, centre, person))
}

fn told_to_person(cx: &Cx, centre: CentreId, person: PersonId) -> BoxFuture<'_, Result<OwnBlock, Problem>> {
    Box::pin(own_block(cx, centre, person))
}

async fn team_block(cx: &Cx, centre: CentreId, person: PersonId) -> Result<Option<OwnBlock>, Problem> {
    if !decide(&cx.actor, Action::ReadFiles, centre).is_allowed() {
        return Ok(None);
    }
    let centre = centres::store::find(cx.db(), centre).await?.ok_or(Problem::NotFound)?;
    let href = centre.path(&format!("equipe/personnes/{person}/accompagnement"));
    let (_, cover) = files::cover(cx, &centre, person).await.map_err(|error| error.told(cx))?;
    let line = cover.as_ref().map(|cover| {
        let state = cx.t(&format!("accompaniment-state-{}", cover.state.code()));
        let next = cover.next_on.map(|day| cx.texts.t1("accompaniment-next-on", "day", long_day(cx, day)));
        let who = names(cx, &cover.referents);
        let note: Vec<String> = [Some(who), next].into_iter().flatten().collect();
        OwnLine { text: state, note: note.join(" · "), href: href.clone() }
    });
    let more = if line.is_some() { "accompaniment-shelf-open" } else { "accompaniment-shelf-begin" };
    Ok(Some(OwnBlock {
        title: cx.t("accompaniment-title"),
        lines: line.into_iter().collect(),
        empty: cx.t("accompaniment-shelf-empty"),
        more: Some((cx.t(more), href)),
    }))
}

async fn own_block(cx: &Cx, centre: CentreId, person: PersonId) -> Result<OwnBlock, Problem> {
    let mut block = OwnBlock { title: cx.t("accompaniment-own-title"), ..OwnBlock::default() };
    if own_file::is_helped(cx) {
        block.empty = cx.t("accompaniment-own-helped");
        return Ok(block);
    }
    block.empty = cx.t("accompaniment-own-none");
    let cover = own_file::cover(cx, centre, person).await.map_err(|error| error.told(cx))?;
    let Some(cover) = cover else { return Ok(block) };
    let slug = centres::store::find(cx.db(), centre).await?.ok_or(Problem::NotFound)?.slug;
    let href = format!("/{slug}/moi/accompagnement");
    let next = cover.next_on.map(|day| cx.texts.t1("accompaniment-next-on", "day", long_day(cx, day)));
    block.lines.push(OwnLine {
        text: cx.texts.t1("accompaniment-own-steps", "n", cover.steps),
        note: next.unwrap_or_default(),
        href: href.clone(),
    });
    if cover.running > 0 {
        let text = cx.texts.t1("accompaniment-own-mandates", "n", cover.running);
        block.lines.push(OwnLine { text, note: String::new(), href: href.clone() });
    }
    block.more = Some((cx.t("accompaniment-own-more"), href));
    Ok(block)
}
