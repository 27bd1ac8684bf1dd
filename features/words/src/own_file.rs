//! What this room tells a resident in their own file: the words they asked.

use auth::{BoxFuture, Scope};
use kernel::{CentreId, PersonId};
use web::{Cx, OwnBlock, OwnLine, OwnShelf, Problem};

use crate::model::QuestionId;
use crate::model::question::Asker;
use crate::store::{askers, questions};

/// The shelf of this room in a person's own file.
pub(crate) fn own() -> OwnShelf {
    OwnShelf { order: 70, read: |cx, centre, person| -> BoxFuture<'_, _> { Box::pin(read_own(cx, centre, person)) } }
}

async fn read_own(cx: &Cx, centre: CentreId, person: PersonId) -> Result<OwnBlock, Problem> {
    // Whoever asks for the block was let in by the page of the file.
    let scope = Scope::opened_by(auth::decide_own(&cx.actor, centre, person), centre)?;
    let slug = centres::store::find(cx.db(), centre).await?.ok_or(Problem::NotFound)?.slug;
    let own = askers::of_person(cx.db(), &scope, person).await?;
    let asked: Vec<QuestionId> = own.iter().map(|asker| asker.question).collect();
    let known = questions::find_among(cx.db(), &scope, &asked).await?;
    let line = |asker: &Asker| {
        let question = known.iter().find(|question| question.id == asker.question)?;
        Some(OwnLine {
            note: cx.t(&format!("words-mine-{}", question.state.code().replace('_', "-"))),
            text: question.term.clone(),
            href: format!("/{slug}/mots/ma-question/{}", asker.code),
        })
    };
    let lines = own.iter().filter_map(line).collect();
    Ok(OwnBlock {
        title: cx.t("words-own-file"),
        lines,
        empty: cx.t("words-own-file-empty"),
        more: Some((cx.t("words-ask"), format!("/{slug}/mots/demander"))),
    })
}
