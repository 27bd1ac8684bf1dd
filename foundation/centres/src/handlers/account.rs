//! One's own account, with the centres where one works: the page is of `accounts`, the names are of here.

use auth::Actor;
use web::{Answer, Cx, Problem};

use crate::store;

pub(crate) async fn show(cx: Cx) -> Answer {
    let Actor::Staff(staff) = &cx.actor else { return Err(Problem::SignIn) };
    let centres = store::list_among(cx.db(), &cx.actor.centres()).await?;
    let doors = centres.iter().map(|centre| (centre.name.clone(), centre.path("equipe"))).collect();
    accounts::account_page(&cx, staff, doors).await
}
