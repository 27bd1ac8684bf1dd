//! Returned e-mail, brought by a pipe of the mail server, by the command line or by a program.
//!
//! The token in the bounce address names the message; without it, the Message-ID of what is returned does. A letter
//! that speaks of no message of ours changes nothing.

use std::sync::Arc;

use auth::Scope;
use kernel::{CentreId, MessageId};
use people::Channel;
use serde::Serialize;
use web::{App, Cx};

use super::refusal::{self, Place, Way};
use crate::mail::bounce::{self, BounceFact, Kind};
use crate::model::{Message, State};
use crate::store;

/// What a returned letter changed, in numbers of messages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct BounceTaken {
    /// Messages of ours that the letter speaks of.
    pub matched: usize,
    /// Failed now; their address is remembered when nobody is there.
    pub failed: usize,
    /// Delivered, as the mail server says.
    pub delivered: usize,
    /// Complaints that became refusals.
    pub refused: usize,
}

/// Reads a returned letter and settles the messages it speaks of.
pub async fn take_bounce(app: &Arc<App>, bytes: &[u8]) -> db::Result<BounceTaken> {
    take(&Cx::of_house(app, "les retours de courrier"), None, bytes).await
}

/// The same, for the messages of one centre only.
pub(crate) async fn take(cx: &Cx, only: Option<CentreId>, bytes: &[u8]) -> db::Result<BounceTaken> {
    let mut taken = BounceTaken::default();
    for fact in bounce::read(bytes) {
        let Some(id) = message_of(&fact) else { continue };
        let found = match only {
            Some(centre) => store::find(cx.db(), &Scope::of_house(centre), id).await?,
            None => store::find_unscoped(cx.db(), id).await?,
        };
        if let Some(message) = found {
            taken.matched += 1;
            settle(cx, &message, &fact, &mut taken).await?;
        }
    }
    Ok(taken)
}

async fn settle(cx: &Cx, message: &Message, fact: &BounceFact, taken: &mut BounceTaken) -> db::Result<()> {
    let state = match fact.kind {
        Kind::Hard | Kind::Soft => State::Failed,
        Kind::Delivered => State::Delivered,
        Kind::Complaint => {
            taken.refused += usize::from(refusal::refuse(cx, &Place::of(message), Way::Complaint).await?.is_some());
            return Ok(());
        }
        // The server goes on trying, or someone is on holiday: nothing is known yet.
        Kind::Delayed | Kind::AutoReply => return Ok(()),
    };
    let mut tx = cx.db().begin_unrecorded().await?;
    let reason = if state == State::Failed { fact.diagnostic.as_str() } else { "" };
    let is_new = store::settle_by_reference(&mut tx, message.id, Channel::Email, state, reason, cx.now()).await?;
    if fact.kind == Kind::Hard {
        store::insert_fault(&mut tx, message, reason, cx.now()).await?;
    }
    tx.commit().await?;
    match state {
        State::Delivered => taken.delivered += usize::from(is_new),
        _ => taken.failed += usize::from(is_new),
    }
    Ok(())
}

/// The message that a fact speaks of: our bounce addresses and our Message-IDs both begin with its id.
fn message_of(fact: &BounceFact) -> Option<MessageId> {
    let by_address = fact.verp_token.as_deref().and_then(kernel::ids::parse);
    by_address.or_else(|| fact.message_id.as_deref()?.split('.').next().and_then(kernel::ids::parse))
}
