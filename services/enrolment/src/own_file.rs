//! What this room tells a resident about themselves: the enrolments that are still running, theirs and those of the
//! children they answer for.

use auth::{BoxFuture, Scope};
use kernel::{CentreId, PersonId};
use web::{Cx, OwnBlock, OwnLine, OwnShelf, Problem};

use crate::service::views::ACTIVE;
use crate::store::{enrolments, lists};
use crate::telling;

const SHOWN: i64 = 20;

/// The shelf of this room in a person's own file.
pub(crate) fn shelf() -> OwnShelf {
    OwnShelf { order: 10, read }
}

fn read(cx: &Cx, centre: CentreId, person: PersonId) -> BoxFuture<'_, Result<OwnBlock, Problem>> {
    Box::pin(own_enrolments(cx, centre, person))
}

async fn own_enrolments(cx: &Cx, centre: CentreId, person: PersonId) -> Result<OwnBlock, Problem> {
    // Whoever asks for the block was let in by the page of the file.
    let scope = Scope::opened_by(auth::decide_own(&cx.actor, centre, person), centre)?;
    let slug = centres::store::find(cx.db(), centre).await?.ok_or(Problem::NotFound)?.slug;
    let mut ids = vec![person];
    ids.extend(people::store::taken_in_by(cx.db(), &scope, &[person]).await?.into_iter().map(|(gone, _)| gone));
    let found = enrolments::of_people(cx.db(), &scope, &ids, &ACTIVE, SHOWN).await?;
    let list_ids: Vec<_> = found.iter().map(|(enrolment, _)| enrolment.list).collect();
    let known = lists::lists_by_ids(cx.db(), &scope, &list_ids).await?;
    let who_ids: Vec<PersonId> = found.iter().map(|(enrolment, _)| enrolment.person).collect();
    let who = people::store::persons_by_ids(cx.db(), &scope, &who_ids).await?;
    let lines = found.iter().filter_map(|(enrolment, group)| {
        let list = known.iter().find(|list| list.id == enrolment.list)?;
        let name = who.iter().find(|known| known.id == enrolment.person).map(|known| known.first_name.clone());
        let state = telling::state(&cx.texts, enrolment.state);
        let is_ours = group.contact_person.is_some_and(|contact| ids.contains(&contact));
        Some(OwnLine {
            text: list.terms.title.clone(),
            note: name.map_or_else(|| state.clone(), |name| format!("{name} · {state}")),
            href: if is_ours { format!("/{slug}/mon-inscription/{}", group.code) } else { String::new() },
        })
    });
    Ok(OwnBlock {
        title: cx.t("enrolment-own-file"),
        lines: lines.collect(),
        empty: cx.t("enrolment-own-file-empty"),
        more: Some((cx.t("enrolment-own-file-more"), format!("/{slug}"))),
    })
}
