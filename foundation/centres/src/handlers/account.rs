//! One's own account, with the centres where one works: the page is of `accounts`, the names are of here.

use auth::{Actor, Staff};
use kernel::Role;
use web::{Answer, Cx, Problem, see_other};

use crate::face::network_doors;
use crate::store;

pub(crate) async fn show(cx: Cx) -> Answer {
    let Actor::Staff(staff) = &cx.actor else { return Err(Problem::SignIn) };
    let centres = store::list_among(cx.db(), &cx.actor.centres()).await?;
    let doors = centres.iter().map(|centre| (centre.name.clone(), centre.path("equipe"))).collect();
    accounts::account_page(&cx, staff, doors, network(&cx, staff)).await
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
