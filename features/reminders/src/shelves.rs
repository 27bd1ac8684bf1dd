//! What this room tells of a person: to them, in their own file, and to who accompanies them, on their page.

use auth::BoxFuture;
use kernel::{CentreId, PersonId, words};
use web::{Cx, OwnBlock, OwnLine, OwnShelf, Problem, TeamShelf};

use crate::pages::said;
use crate::policy::{Action, decide};
use crate::service::{own, views};

const SHOWN: usize = 6;

/// The shelf of this room in a person's own file.
pub(crate) fn own() -> OwnShelf {
    OwnShelf { order: 15, read: read_own }
}

/// The shelf of this room on a person's page.
pub(crate) fn team() -> TeamShelf {
    TeamShelf { order: 30, read: read_team }
}

fn read_own(cx: &Cx, centre: CentreId, person: PersonId) -> BoxFuture<'_, Result<OwnBlock, Problem>> {
    Box::pin(async move {
        let slug = centres::store::find(cx.db(), centre).await?.ok_or(Problem::NotFound)?.slug;
        let dates = own::list(cx, centre, person).await.map_err(|error| error.told(cx))?;
        let coming = dates.iter().filter(|one| one.date.state.is_open() || one.date.due_on >= cx.today()).take(SHOWN);
        let line = |one: &own::OwnDate| OwnLine {
            text: said::label(&one.procedure, &one.reminder),
            note: format!("{} · {}", said::before(cx, one.date.due_on), said::state(cx, one.date.state)),
            href: String::new(),
        };
        Ok(OwnBlock {
            title: cx.t("reminders-own-title"),
            lines: coming.map(line).collect(),
            empty: cx.t("reminders-own-empty"),
            more: (!dates.is_empty()).then(|| (cx.t("reminders-own-more"), format!("/{slug}/moi/rappels"))),
        })
    })
}

fn read_team(cx: &Cx, centre: CentreId, person: PersonId) -> BoxFuture<'_, Result<Option<OwnBlock>, Problem>> {
    Box::pin(async move {
        if !decide(&cx.actor, Action::SeeReminders, centre).is_allowed() {
            return Ok(None);
        }
        let centre = centres::store::find(cx.db(), centre).await?.ok_or(Problem::NotFound)?;
        let whole = views::of_person(cx, &centre, person).await.map_err(|error| error.told(cx))?;
        let going = whole.reminders.iter().filter(|one| one.reminder.stopped_at.is_none());
        let line = |one: &views::OwnReminder| {
            let next = one.dates.iter().find(|date| date.due_on >= cx.today());
            OwnLine {
                text: said::label(&one.procedure, &one.reminder),
                note: match (next, one.gap) {
                    (Some(date), _) => {
                        format!("{} · {}", words::date(date.due_on, cx.locale()), said::state(cx, date.state))
                    }
                    (None, Some(gap)) => said::gap(cx, gap),
                    (None, None) => cx.t("reminders-no-date-soon"),
                },
                href: String::new(),
            }
        };
        Ok(Some(OwnBlock {
            title: cx.t("reminders-door"),
            lines: going.take(SHOWN).map(line).collect(),
            empty: cx.t("reminders-person-none"),
            more: Some((cx.t("reminders-person-open"), centre.path(&format!("equipe/personnes/{person}/rappels")))),
        }))
    })
}
