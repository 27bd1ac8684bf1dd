//! What this room tells of a person: to them, in their own file, and to who lends, on their page: what they have.

use auth::{BoxFuture, Scope};
use kernel::{CentreId, PersonId};
use web::{Cx, OwnBlock, OwnLine, OwnShelf, Problem, TeamShelf};

use crate::model::item::Item;
use crate::model::loan::Loan;
use crate::policy::{Action, decide};
use crate::service::reading;
use crate::words::day;

/// The shelf of this room in a person's own file.
pub(crate) fn own() -> OwnShelf {
    OwnShelf { order: 45, read: |cx, centre, person| -> BoxFuture<'_, _> { Box::pin(read_own(cx, centre, person)) } }
}

/// The shelf of this room on a person's page.
pub(crate) fn team() -> TeamShelf {
    TeamShelf { order: 45, read: |cx, centre, person| -> BoxFuture<'_, _> { Box::pin(read_team(cx, centre, person)) } }
}

/// "À rendre le mardi 24 novembre 2026", "Rendu", "Donné".
pub(crate) fn when(cx: &Cx, loan: &Loan) -> String {
    match (loan.due_on, loan.returned_at) {
        (_, Some(back)) => cx.texts.t1("equipment-returned-on", "x", day(kernel::clock::local_date(back), cx.locale())),
        (Some(due), None) if loan.is_late(cx.today()) => {
            cx.texts.t1("equipment-late-since", "x", day(due, cx.locale()))
        }
        (Some(due), None) => cx.texts.t1("equipment-due-on", "x", day(due, cx.locale())),
        (None, None) => cx.t("equipment-given"),
    }
}

fn line(cx: &Cx, (loan, item): &(Loan, Item), href: String) -> OwnLine {
    OwnLine { text: item.details.name.clone(), note: when(cx, loan), href }
}

async fn read_own(cx: &Cx, centre: CentreId, person: PersonId) -> Result<OwnBlock, Problem> {
    // Whoever asks for the block was let in by the page of the file.
    let scope = Scope::opened_by(auth::decide_own(&cx.actor, centre, person), centre)?;
    let slug = centres::store::find(cx.db(), centre).await?.ok_or(Problem::NotFound)?.slug;
    let found = reading::of_person(cx, &scope, person).await.map_err(|error| error.told(cx))?;
    let here = found.iter().filter(|(loan, _)| loan.returned_at.is_none());
    Ok(OwnBlock {
        title: cx.t("equipment-own-title"),
        lines: here.map(|pair| line(cx, pair, String::new())).collect(),
        empty: cx.t("equipment-own-empty"),
        more: Some((cx.t("equipment-own-more"), format!("/{slug}/materiel"))),
    })
}

async fn read_team(cx: &Cx, centre: CentreId, person: PersonId) -> Result<Option<OwnBlock>, Problem> {
    let Ok(scope) = Scope::opened_by(decide(&cx.actor, Action::SeeEquipment, centre), centre) else {
        return Ok(None);
    };
    let slug = centres::store::find(cx.db(), centre).await?.ok_or(Problem::NotFound)?.slug;
    let found = reading::of_person(cx, &scope, person).await.map_err(|error| error.told(cx))?;
    let of_loan = |loan: &Loan| format!("/{slug}/equipe/materiel/prets/{}", loan.id);
    Ok(Some(OwnBlock {
        title: cx.t("equipment-door-team"),
        lines: found.iter().take(6).map(|pair| line(cx, pair, of_loan(&pair.0))).collect(),
        empty: cx.t("equipment-shelf-empty"),
        more: Some((cx.t("equipment-shelf-more"), format!("/{slug}/equipe/materiel"))),
    }))
}
