//! What people answer by SMS: kept, read for what it asks, and shown to the team.

use chrono::Duration;
use db::Tx;
use kernel::{CentreId, PersonId};
use people::Channel;
use uuid::Uuid;
use web::{Cx, Heard};

use super::refusal::{self, Place, Way};
use crate::model::Message;
use crate::reply::sms::{Intent, intent};
use crate::store::{self, Claim, Incoming};

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
    let once_key = (!received.key.is_empty()).then(|| format!("sms:{}", received.key));
    if let Some(key) = &once_key
        && store::is_told(cx.db(), key).await?
    {
        return Ok(false);
    }
    let address = e164(&received.from);
    let written = store::last_messages_unscoped(cx.db(), Channel::Sms, &address).await?;
    let holders = store::holders_unscoped(cx.db(), &address).await?;
    let meaning = intent(&received.text);
    let claims = claims(&written, &holders, meaning);
    if meaning == Intent::Stop {
        // Before the answer is kept: cut short here, the gateway tells it again, and nobody refuses twice.
        for centre in claims.iter().filter_map(|claim| claim.centre) {
            let place = Place { centre, channel: Channel::Sms, address: address.clone() };
            refusal::refuse(cx, &place, Way::Stop).await?;
        }
    }
    let answer = Incoming {
        id: Uuid::now_v7(),
        channel: Channel::Sms,
        address,
        text: received.text,
        intent: meaning.code().to_owned(),
        at: cx.now(),
    };
    keep(cx, answer, &claims, written.first(), meaning, once_key).await
}

/// Whom an answer concerns. A STOP is for every centre that wrote to the number or has it on a card; anything else speaks
/// of the last message, else is for the centres that know the number, else for the network.
fn claims(written: &[Message], holders: &[(CentreId, PersonId)], meaning: Intent) -> Vec<Claim> {
    let heard = if meaning == Intent::Stop { written } else { written.get(..1).unwrap_or_default() };
    let mut claims: Vec<Claim> = heard
        .iter()
        .map(|last| Claim { centre: Some(last.centre), message: Some(last.id), person: Some(last.person) })
        .collect();
    if meaning == Intent::Stop || claims.is_empty() {
        for (centre, person) in holders {
            if claims.iter().all(|claim| claim.centre != Some(*centre)) {
                claims.push(Claim { centre: Some(*centre), message: None, person: Some(*person) });
            }
        }
    }
    if claims.is_empty() { vec![Claim::default()] } else { claims }
}

/// Writes the answer down for each of those it concerns, with what it proves of the last message and of the number.
async fn keep(
    cx: &Cx,
    answer: Incoming,
    claims: &[Claim],
    last: Option<&Message>,
    meaning: Intent,
    once_key: Option<String>,
) -> db::Result<bool> {
    let now = answer.at;
    let mut tx = cx.db().begin_unrecorded().await?;
    for (at, claim) in claims.iter().enumerate() {
        let key = once_key.as_ref().map(|key| if at == 0 { key.clone() } else { format!("{key}#{at}") });
        let id = if at == 0 { answer.id } else { Uuid::now_v7() };
        if !store::insert_incoming(&mut tx, &Incoming { id, ..answer.clone() }, *claim, key).await? {
            return Ok(false);
        }
        tell(cx, &mut tx, &answer, *claim, meaning).await?;
    }
    let window = Duration::days(SPEAKS_OF_LAST_MESSAGE_DAYS);
    if let Some(last) = last.filter(|last| last.sent_at.is_some_and(|at| now - at <= window)) {
        // Who refuses has read; who answers anything else has understood that something was asked.
        let evidence = if meaning == Intent::Stop { "seen" } else { "confirmed" };
        store::record_evidence(&mut tx, last.id, evidence, now).await?;
    }
    store::delete_faults_unscoped(&mut tx, answer.channel, &answer.address).await?;
    tx.commit().await?;
    Ok(true)
}

/// Tells the rooms that asked something what was answered.
async fn tell(cx: &Cx, tx: &mut Tx, answer: &Incoming, claim: Claim, meaning: Intent) -> db::Result<()> {
    let Some(centre) = claim.centre else { return Ok(()) };
    let heard = Heard {
        centre,
        message: claim.message,
        person: claim.person,
        from: answer.address.clone(),
        intent: meaning.code(),
        text: answer.text.clone(),
        at: answer.at,
    };
    for listener in &cx.app.listeners {
        listener(cx, tx, &heard).await?;
    }
    Ok(())
}

/// The sender's number as the ledger writes numbers; a short code stays as it is.
fn e164(from: &str) -> String {
    let digits: String = from.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let full = if digits.len() >= 10 && !digits.starts_with(['+', '0']) { format!("+{digits}") } else { digits };
    centres::parse_phone(&full).unwrap_or(full)
}
