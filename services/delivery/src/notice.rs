//! A notice to one person: a confirmation, a place offered. Planned inside the caller's transaction.
//!
//! The caller chooses the channel, by what the person has and allows; here nothing is chosen. A notice is not a
//! campaign: it concerns what the person asked for, and leaves before the batches. By SMS it keeps decent hours, as
//! they do, unless it answers whoever has just acted, or would come too late.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::Tx;
use kernel::{HouseholdId, MessageId, PersonId};
use people::Channel;
use uuid::Uuid;

use crate::model::{Content, NewMessage};
use crate::store;

/// What to tell, to whom, where.
#[derive(Debug, Clone)]
pub struct Notice {
    pub person: PersonId,
    pub household: Option<HouseholdId>,
    pub channel: Channel,
    /// E-mail address, E.164 number, or the lines of an envelope.
    pub address: String,
    pub first_name: String,
    pub full_name: String,
    pub wants_large_print: bool,
    pub subject: String,
    pub text: String,
    /// Short words for a phone; the text itself when empty.
    pub sms_text: String,
    pub locale: String,
    /// It answers whoever has just acted, or would come too late: as an SMS too, it waits for no decent hour.
    pub at_any_hour: bool,
    /// It carries a code that opens something, or speaks of what few may know: the team sees that it left, and no more.
    pub is_secret: bool,
    /// The same notice twice under one key is told once.
    pub once_key: String,
}

/// Plans a notice, and says which message carries it: the one already planned under the same key, when there is one.
pub async fn notify(tx: &mut Tx, scope: &Scope, notice: Notice, now: DateTime<Utc>) -> db::Result<MessageId> {
    if let Some(known) = store::id_of_key(tx, scope, &notice.once_key).await? {
        return Ok(known);
    }
    let content = Content {
        id: Uuid::now_v7(),
        sms_text: if notice.sms_text.is_empty() { notice.text.clone() } else { notice.sms_text },
        subject: notice.subject,
        text: notice.text,
        locale: notice.locale,
        is_secret: notice.is_secret,
    };
    store::insert_content(tx, scope, &content, now).await?;
    let message = NewMessage {
        content: content.id,
        batch: None,
        person: notice.person,
        household: notice.household,
        channel: notice.channel,
        address: notice.address,
        first_name: notice.first_name,
        full_name: notice.full_name,
        wants_large_print: notice.wants_large_print,
        street_key: String::new(),
        attempt: 1,
        at_any_hour: notice.at_any_hour,
        run_at: now,
        cost_millis: 0,
        once_key: notice.once_key,
    };
    let id = MessageId::new();
    store::insert_messages_named(tx, scope, &[id], &[message], now).await?;
    Ok(id)
}
