//! The outbox as the team reads it, and what a person decides of a message that may or may not have left.

use std::collections::HashMap;

use auth::Scope;
use centres::Centre;
use kernel::paging::{Page, PageRequest};
use kernel::{MessageId, OperationId};
use people::Channel;
use uuid::Uuid;
use web::{Cx, Problem};

use crate::model::{Content, Message, State};
use crate::policy::{Action, decide};
use crate::store::{self, IncomingRow, OutboxFilter};

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
    let contents = store::contents(cx.db(), &ids).await?;
    Ok(Outbox { messages, contents, counts: store::count_outbox(cx.db(), &scope).await? })
}

/// A message with what it says.
pub(crate) async fn find(cx: &Cx, centre: &Centre, id: MessageId) -> Result<(Message, Content), Problem> {
    let scope = Scope::opened_by(decide(&cx.actor, Action::Read, centre.id), centre.id)?;
    let message = store::find(cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    let mut contents = store::contents(cx.db(), &[message.content]).await?;
    let content = contents.remove(&message.content).ok_or(Problem::NotFound)?;
    Ok((message, content))
}

/// What people answered, latest first.
pub(crate) async fn answers(cx: &Cx, centre: &Centre, page: PageRequest) -> Result<Page<IncomingRow>, Problem> {
    let scope = Scope::opened_by(decide(&cx.actor, Action::Read, centre.id), centre.id)?;
    Ok(store::list_incoming(cx.db(), &scope, page).await?)
}

/// Settles an unsure message: it has left, or it is sent again.
pub(crate) async fn decide_unsure(
    cx: &Cx,
    centre: &Centre,
    id: MessageId,
    has_left: bool,
) -> Result<OperationId, Problem> {
    let scope = Scope::opened_by(decide(&cx.actor, Action::Write, centre.id), centre.id)?;
    let message = store::find(cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    let key = if has_left { "delivery-op-left" } else { "delivery-op-again" };
    let operation = cx.operation(Some(centre.id), cx.texts.t1(key, "name", message.full_name.as_str()));
    let mut tx = cx.db().begin(&operation).await?;
    if !store::decide_unsure(&mut tx, &scope, id, has_left, cx.now()).await? {
        return Err(Problem::Conflict(cx.t("delivery-decision-late")));
    }
    db::mark_irreversible(&mut tx, operation.id, &cx.t("delivery-op-irreversible")).await?;
    tx.commit().await?;
    Ok(operation.id)
}
