//! What people answer by SMS: kept, read for what it asks, and shown to the team.

use chrono::Duration;
use people::Channel;
use uuid::Uuid;
use web::Cx;

use super::refusal::{self, Way};
use crate::reply::sms::{Intent, intent};
use crate::store::{self, Incoming};

/// An answer after so long speaks of something else; a STOP always counts.
const SPEAKS_OF_LAST_MESSAGE_DAYS: i64 = 30;

/// An SMS as the gateway gives it.
#[derive(Debug, Clone)]
pub(crate) struct Received {
    pub from: String,
    pub text: String,
    /// The gateway's own name for it; empty when it gives none.
    pub key: String,
}

/// Takes an answer in, once. `false` when it had been told already.
pub(crate) async fn take_answer(cx: &Cx, received: Received) -> db::Result<bool> {
    let now = cx.now();
    let address = e164(&received.from);
    let message = store::last_to_address(cx.db(), Channel::Sms, &address).await?;
    let meaning = intent(&received.text);
    let change = match &message {
        Some(message) if meaning == Intent::Stop => refusal::prepare(cx, message, Way::Stop).await?,
        _ => None,
    };
    let mut tx = match &change {
        Some(change) => cx.db().begin(&change.operation).await?,
        None => cx.db().begin_unrecorded().await?,
    };
    let answer = Incoming {
        id: Uuid::now_v7(),
        channel: Channel::Sms,
        address,
        text: received.text,
        intent: meaning.code().to_owned(),
        at: now,
    };
    let once_key = (!received.key.is_empty()).then(|| format!("sms:{}", received.key));
    if !store::insert_incoming(&mut tx, &answer, message.as_ref(), once_key).await? {
        return Ok(false);
    }
    if let Some(change) = &change {
        change.write(&mut tx, now).await?;
    }
    let window = Duration::days(SPEAKS_OF_LAST_MESSAGE_DAYS);
    if let Some(message) = message.filter(|message| message.sent_at.is_some_and(|at| now - at <= window)) {
        // Who refuses has read; who answers anything else has understood that something was asked.
        let evidence = if meaning == Intent::Stop { "seen" } else { "confirmed" };
        store::record_evidence(&mut tx, message.id, evidence, now).await?;
    }
    tx.commit().await?;
    Ok(true)
}

/// The sender's number as the ledger writes numbers; a short code stays as it is.
fn e164(from: &str) -> String {
    let digits: String = from.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let full = if digits.len() >= 10 && !digits.starts_with(['+', '0']) { format!("+{digits}") } else { digits };
    centres::parse_phone(&full).unwrap_or(full)
}
