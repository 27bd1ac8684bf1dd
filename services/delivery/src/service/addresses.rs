//! Addresses that no longer answer: read by the team, and given back by its word, which can be undone.

use auth::Scope;
use centres::Centre;
use kernel::OperationId;
use kernel::paging::{Page, PageRequest};
use uuid::Uuid;
use web::{Cx, Problem};

use crate::policy::{Action, decide};
use crate::store::{self, Fault};

/// The addresses of a centre that messages avoid, latest found first.
pub(crate) async fn list(cx: &Cx, centre: &Centre, page: PageRequest) -> Result<Page<Fault>, Problem> {
    let scope = Scope::opened_by(decide(&cx.actor, Action::Read, centre.id), centre.id)?;
    Ok(store::list_faults(cx.db(), &scope, page).await?)
}

/// Says that an address is good: the next message takes it again.
pub(crate) async fn trust(cx: &Cx, centre: &Centre, fault: Uuid) -> Result<OperationId, Problem> {
    let scope = Scope::opened_by(decide(&cx.actor, Action::Correct, centre.id), centre.id)?;
    let fault = store::find_fault(cx.db(), &scope, fault).await?.ok_or(Problem::NotFound)?;
    let words = cx.history_texts().t1("delivery-op-good", "name", fault.full_name.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    store::insert_trust(&mut tx, &scope, &fault, cx.now()).await?;
    tx.commit().await?;
    Ok(operation.id)
}
