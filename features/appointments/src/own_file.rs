//! What this room tells a resident in their own file, and the team on a person's page: the appointments to come.
//!
//! One that is invisible is told in neither, not even to whoever opened the file: another may look over the shoulder.

use auth::{BoxFuture, Scope};
use kernel::{CentreId, PersonId};
use web::{Cx, OwnBlock, OwnLine, OwnShelf, Problem, TeamShelf};

use crate::model::appointment::Appointment;
use crate::model::motive::Motive;
use crate::policy::{Action, decide};
use crate::store::{appointments, motives, openings};
use crate::words::{capital, moment};

const SHOWN: i64 = 10;

/// The shelf of this room in a person's own file.
pub(crate) fn own() -> OwnShelf {
    OwnShelf { order: 20, read: |cx, centre, person| -> BoxFuture<'_, _> { Box::pin(read_own(cx, centre, person)) } }
}

/// The shelf of this room on a person's page.
pub(crate) fn team() -> TeamShelf {
    TeamShelf { order: 20, read: |cx, centre, person| -> BoxFuture<'_, _> { Box::pin(read_team(cx, centre, person)) } }
}

/// What someone has to come that may be told, with why.
async fn coming(cx: &Cx, scope: &Scope, person: PersonId) -> Result<Vec<(Appointment, Motive)>, Problem> {
    let mut ids = vec![person];
    ids.extend(people::store::taken_in_by(cx.db(), scope, &[person]).await?.into_iter().map(|(gone, _)| gone));
    let found = appointments::list_of_people(cx.db(), scope, &ids, cx.now(), SHOWN).await?;
    let known = motives::list(cx.db(), scope).await?;
    let pairs = found.into_iter().filter_map(|kept| {
        let motive = known.iter().find(|motive| motive.id == kept.motive && !motive.is_invisible())?;
        Some((kept, motive.clone()))
    });
    Ok(pairs.collect())
}

async fn read_own(cx: &Cx, centre: CentreId, person: PersonId) -> Result<OwnBlock, Problem> {
    // Whoever asks for the block was let in by the page of the file.
    let scope = Scope::opened_by(auth::decide_own(&cx.actor, centre, person), centre)?;
    let slug = centres::store::find(cx.db(), centre).await?.ok_or(Problem::NotFound)?.slug;
    let lines = coming(cx, &scope, person).await?.into_iter().map(|(kept, motive)| OwnLine {
        text: capital(&moment(kept.starts_at, cx.locale())),
        note: format!("{} · {}", motive.public_name(), kept.place),
        href: format!("/{slug}/mon-rendez-vous/{}", kept.code),
    });
    Ok(OwnBlock {
        title: cx.t("appointments-own-file"),
        lines: lines.collect(),
        empty: cx.t("appointments-own-file-empty"),
        more: Some((cx.t("appointments-own-file-more"), format!("/{slug}/rendez-vous"))),
    })
}

async fn read_team(cx: &Cx, centre: CentreId, person: PersonId) -> Result<Option<OwnBlock>, Problem> {
    let Ok(scope) = Scope::opened_by(decide(&cx.actor, Action::SeeBoard, centre), centre) else { return Ok(None) };
    let slug = centres::store::find(cx.db(), centre).await?.ok_or(Problem::NotFound)?.slug;
    let agendas = openings::agendas(cx.db(), &scope).await?;
    let lines = coming(cx, &scope, person).await?.into_iter().map(|(kept, motive)| {
        let with = agendas.iter().find(|agenda| agenda.id == kept.agenda).map_or("", |agenda| agenda.label.as_str());
        OwnLine {
            text: capital(&moment(kept.starts_at, cx.locale())),
            note: format!("{} · {with}", motive.public_name()),
            href: format!("/{slug}/equipe/permanences/rendez-vous/{}", kept.id),
        }
    });
    let may_book = decide(&cx.actor, Action::Book, centre).is_allowed();
    let book = format!("/{slug}/equipe/permanences/nouveau?personne={person}");
    Ok(Some(OwnBlock {
        title: cx.t("appointments-own-file"),
        lines: lines.collect(),
        empty: cx.t("appointments-own-file-empty"),
        more: may_book.then(|| (cx.t("appointments-book"), book)),
    }))
}
