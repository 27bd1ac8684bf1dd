//! One's own account, with the centres where one works: the page is of `accounts`, the names are of here.

use accounts::CentreDoors;
use auth::{Actor, Staff};
use kernel::Role;
use web::{Answer, Cx, Problem, see_other};

use crate::face::network_doors;
use crate::model::Centre;
use crate::policy::{Action, decide};
use crate::store;

pub(crate) async fn show(cx: Cx) -> Answer {
    let Actor::Staff(staff) = &cx.actor else { return Err(Problem::SignIn) };
    let centres = store::list_among(cx.db(), &cx.actor.centres()).await?;
    let doors = centres.iter().map(|centre| doors_of(&cx, centre)).collect();
    accounts::account_page(&cx, staff, doors, network(&cx, staff)).await
}

/// What is open to someone in a centre where they work: a page that would be refused is not offered.
fn doors_of(cx: &Cx, centre: &Centre) -> CentreDoors {
    let may = |action| decide(&cx.actor, action, centre.id).is_allowed();
    CentreDoors {
        name: centre.name.clone(),
        href: centre.path("equipe"),
        has_history: may(Action::SeeHistory),
        has_settings: may(Action::EditCentre),
    }
}

/// Leads whoever came in to their work: the day of their centre, the network's totals, or the choice between several.
pub(crate) async fn arrive(cx: Cx) -> Answer {
    let Actor::Staff(staff) = &cx.actor else { return Err(Problem::SignIn) };
    let centres = store::list_among(cx.db(), &cx.actor.centres()).await?;
    let network = network(&cx, staff);
    let to = match (centres.as_slice(), network.first()) {
        ([centre], None) => centre.path("equipe"),
        ([], Some((_, href))) => href.clone(),
        _ => "/compte".to_owned(),
    };
    see_other(&cx, &to, None)
}

/// What whoever counts for all centres may open.
fn network(cx: &Cx, staff: &Staff) -> Vec<(String, String)> {
    let counts_for_all = staff.grants.iter().any(|grant| grant.centre.is_none() && grant.role == Role::Federation);
    let doors = if counts_for_all { network_doors(cx, "") } else { Vec::new() };
    doors.into_iter().map(|door| (door.label, door.href)).collect()
}
