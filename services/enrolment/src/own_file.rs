//! What this room tells of a person: the enrolments that are still running, theirs and those of the children they
//! answer for. The resident reads it in their own file, the team on the person's page.

use auth::{BoxFuture, Scope};
use kernel::{CentreId, PersonId};
use people::Person;
use web::{Cx, OwnBlock, OwnLine, OwnShelf, Problem, TeamShelf};

use crate::model::enrolment::{Enrolment, Group};
use crate::model::list::List;
use crate::policy::{self, Action};
use crate::service::views::ACTIVE;
use crate::store::{enrolments, lists};
use crate::telling;

const SHOWN: i64 = 20;

/// The shelf of this room in a person's own file.
pub(crate) fn shelf() -> OwnShelf {
    OwnShelf { order: 10, read }
}

/// The shelf of this room on a person's page, for the team.
pub(crate) fn team_shelf() -> TeamShelf {
    TeamShelf { order: 10, read: read_for_team }
}

fn read(cx: &Cx, centre: CentreId, person: PersonId) -> BoxFuture<'_, Result<OwnBlock, Problem>> {
    Box::pin(own_enrolments(cx, centre, person))
}

fn read_for_team(cx: &Cx, centre: CentreId, person: PersonId) -> BoxFuture<'_, Result<Option<OwnBlock>, Problem>> {
    Box::pin(running_enrolments(cx, centre, person))
}

async fn own_enrolments(cx: &Cx, centre: CentreId, person: PersonId) -> Result<OwnBlock, Problem> {
    // Whoever asks for the block was let in by the page of the file.
    let scope = Scope::opened_by(auth::decide_own(&cx.actor, centre, person), centre)?;
    let slug = centres::store::find(cx.db(), centre).await?.ok_or(Problem::NotFound)?.slug;
    let running = Running::of(cx, &scope, person).await?;
    let lines = running.lines(cx, |_, group| {
        let is_ours = group.contact_person.is_some_and(|contact| running.ids.contains(&contact));
        if is_ours { format!("/{slug}/mon-inscription/{}", group.code) } else { String::new() }
    });
    Ok(OwnBlock {
        title: cx.t("enrolment-own-file"),
        lines,
        empty: cx.t("enrolment-own-file-empty"),
        more: Some((cx.t("enrolment-own-file-more"), format!("/{slug}"))),
    })
}

async fn running_enrolments(cx: &Cx, centre: CentreId, person: PersonId) -> Result<Option<OwnBlock>, Problem> {
    let Ok(scope) = policy::scope(&cx.actor, Action::SeeLists, centre) else { return Ok(None) };
    let slug = centres::store::find(cx.db(), centre).await?.ok_or(Problem::NotFound)?.slug;
    let running = Running::of(cx, &scope, person).await?;
    let door = format!("/{slug}/equipe/inscriptions");
    Ok(Some(OwnBlock {
        title: cx.t("enrolment-team-file"),
        lines: running.lines(cx, |list, group| format!("{door}/{}/groupes/{}", list.id, group.id)),
        empty: cx.t("enrolment-team-file-empty"),
        more: Some((cx.t("enrolment-team-file-more"), door)),
    }))
}

/// What is still running of a person, under every entry they were known by.
struct Running {
    ids: Vec<PersonId>,
    found: Vec<(Enrolment, Group)>,
    lists: Vec<List>,
    who: Vec<Person>,
}

impl Running {
    async fn of(cx: &Cx, scope: &Scope, person: PersonId) -> Result<Self, Problem> {
        let mut ids = vec![person];
        ids.extend(people::store::taken_in_by(cx.db(), scope, &[person]).await?.into_iter().map(|(gone, _)| gone));
        let found = enrolments::of_people(cx.db(), scope, &ids, &ACTIVE, SHOWN).await?;
        let list_ids: Vec<_> = found.iter().map(|(enrolment, _)| enrolment.list).collect();
        let lists = lists::lists_by_ids(cx.db(), scope, &list_ids).await?;
        let who_ids: Vec<PersonId> = found.iter().map(|(enrolment, _)| enrolment.person).collect();
        let who = people::store::persons_by_ids(cx.db(), scope, &who_ids).await?;
        Ok(Self { ids, found, lists, who })
    }

    /// A line for each: on what, who, where they stand, and the address that `href` gives.
    fn lines(&self, cx: &Cx, href: impl Fn(&List, &Group) -> String) -> Vec<OwnLine> {
        let line = |(enrolment, group): &(Enrolment, Group)| {
            let list = self.lists.iter().find(|list| list.id == enrolment.list)?;
            let name = self.who.iter().find(|known| known.id == enrolment.person).map(|known| &known.first_name);
            let state = telling::state(&cx.texts, enrolment.state);
            let note = name.map_or_else(|| state.clone(), |name| format!("{name} · {state}"));
            Some(OwnLine { text: list.terms.title.clone(), note, href: href(list, group) })
        };
        self.found.iter().filter_map(line).collect()
    }
}
