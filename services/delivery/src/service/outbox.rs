//! The outbox as the team reads it, and what a person decides of a message that may or may not have left.

use std::collections::HashMap;

use auth::Scope;
use centres::Centre;
use kernel::paging::{Page, PageRequest};
use kernel::{MessageId, OperationId};
use people::Channel;
use uuid::Uuid;
use web::{Cx, Problem};

use crate::model::{Content, Doubt, Message, State};
use crate::policy::{Action, decide, decide_over_network};
use crate::store::{self, Fault, IncomingRow, OutboxFilter};

/// One page of the outbox.
pub(crate) struct Outbox {
    pub messages: Page<Message>,
    pub contents: HashMap<Uuid, Content>,
    pub counts: Vec<(Channel, State, i64)>,
}

pub(crate) async fn list(
    cx: &Cx,
    centre: &Centre,
    filter: &OutboxFilter,
    page: PageRequest,
) -> Result<Outbox, Problem> {
    let scope = Scope::opened_by(decide(&cx.actor, Action::Read, centre.id), centre.id)?;
    let messages = store::list_outbox(cx.db(), &scope, filter, page).await?;
    let ids: Vec<Uuid> = messages.items.iter().map(|message| message.content).collect();
    let contents = shown(cx, store::contents(cx.db(), &scope, &ids).await?);
    Ok(Outbox { messages, contents, counts: store::count_outbox(cx.db(), &scope).await? })
}

/// What the team may read of what is said; in a demonstration, where no message leaves, everything.
fn shown(cx: &Cx, contents: HashMap<Uuid, Content>) -> HashMap<Uuid, Content> {
    if cx.app.settings.is_demo {
        return contents;
    }
    contents.into_iter().map(|(id, content)| (id, content.hidden())).collect()
}

/// A message with what it says, and what is known against its address.
pub(crate) struct Found {
    pub message: Message,
    pub content: Content,
    pub fault: Option<Fault>,
}

pub(crate) async fn find(cx: &Cx, centre: &Centre, id: MessageId) -> Result<Found, Problem> {
    let scope = Scope::opened_by(decide(&cx.actor, Action::Read, centre.id), centre.id)?;
    let message = store::find(cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    let mut contents = shown(cx, store::contents(cx.db(), &scope, &[message.content]).await?);
    let content = contents.remove(&message.content).ok_or(Problem::NotFound)?;
    let fault = store::fault_of(cx.db(), &scope, &message).await?;
    Ok(Found { message, content, fault })
}

/// What people answered, latest first.
pub(crate) async fn answers(cx: &Cx, centre: &Centre, page: PageRequest) -> Result<Page<IncomingRow>, Problem> {
    let scope = Scope::opened_by(decide(&cx.actor, Action::Read, centre.id), centre.id)?;
    Ok(store::list_incoming(cx.db(), &scope, page).await?)
}

/// The answers of numbers that no centre knows, for who answers for the network.
pub(crate) async fn unclaimed(cx: &Cx, page: PageRequest) -> Result<Page<IncomingRow>, Problem> {
    decide_over_network(&cx.actor).require()?;
    Ok(store::list_unclaimed_unscoped(cx.db(), page).await?)
}

/// Settles an unsure message: it has left, or it is sent again.
pub(crate) async fn settle_doubt(
    cx: &Cx,
    centre: &Centre,
    id: MessageId,
    doubt: Doubt,
) -> Result<OperationId, Problem> {
    let scope = Scope::opened_by(decide(&cx.actor, Action::Write, centre.id), centre.id)?;
    let message = store::find(cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    let key = if doubt == Doubt::Again { "delivery-op-again" } else { "delivery-op-left" };
    let texts = cx.history_texts();
    let operation = cx.operation(Some(centre.id), texts.t1(key, "name", message.full_name.as_str()));
    let mut tx = cx.db().begin(&operation).await?;
    if !store::settle_doubt(&mut tx, &scope, id, doubt, cx.now()).await? {
        return Err(Problem::Conflict(cx.t("delivery-decision-late")));
    }
    db::mark_irreversible(&mut tx, operation.id, &texts.t("delivery-op-irreversible")).await?;
    tx.commit().await?;
    Ok(operation.id)
}
