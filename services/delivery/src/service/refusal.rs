//! Someone refuses a channel: by STOP, by the link of an e-mail, by a complaint to their provider.
//!
//! Everyone reached through that address refuses with them, what a batch still meant to send there is held back,
//! and the history says why. Told again, it changes nothing.

use auth::Scope;
use chrono::{DateTime, Datelike as _, Utc};
use db::{Operation, Tx};
use kernel::{Locale, OperationId, PersonId, clock, words};
use people::{Channel, Consent, Person, Purpose};
use web::Cx;

use crate::model::Message;
use crate::store;

/// How a refusal came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// An SMS that says STOP.
    Stop,
    /// The link in an e-mail.
    Link,
    /// "This is spam", passed on by the provider.
    Complaint,
}

impl Way {
    fn source_key(self) -> &'static str {
        match self {
            Self::Stop => "delivery-source-stop",
            Self::Link => "delivery-source-link",
            Self::Complaint => "delivery-source-complaint",
        }
    }
}

/// A refusal, or its withdrawal, ready to be written down.
pub(crate) struct Change {
    pub operation: Operation,
    scope: Scope,
    consents: Vec<(PersonId, Consent)>,
    channel: Channel,
    address: String,
}

impl Change {
    /// Writes it inside the transaction of its operation.
    pub async fn write(&self, tx: &mut Tx, now: DateTime<Utc>) -> db::Result<()> {
        people::store::upsert_consents(tx, &self.scope, &self.consents).await?;
        if self.consents.iter().any(|(_, consent)| !consent.is_granted) {
            store::refuse_planned(tx, &self.scope, self.channel, &self.address, now).await?;
        }
        Ok(())
    }
}

/// What it takes to note a refusal; nothing when everyone at the address refuses already.
pub(crate) async fn prepare(cx: &Cx, message: &Message, way: Way) -> db::Result<Option<Change>> {
    change(cx, message, false, way.source_key()).await
}

/// Notes the refusal that a message met; returns its operation, or none when it was known.
pub(crate) async fn refuse(cx: &Cx, message: &Message, way: Way) -> db::Result<Option<OperationId>> {
    commit(cx, prepare(cx, message, way).await?).await
}

/// Takes a refusal back, by the same link.
pub(crate) async fn come_back(cx: &Cx, message: &Message) -> db::Result<Option<OperationId>> {
    commit(cx, change(cx, message, true, "delivery-source-return").await?).await
}

/// Whether everyone at the address of a message refuses its channel.
pub(crate) async fn is_refused(cx: &Cx, message: &Message) -> db::Result<bool> {
    let people = people_behind(cx, message).await?;
    Ok(!people.is_empty() && differing(cx, message, &people, false).await?.is_empty())
}

async fn commit(cx: &Cx, change: Option<Change>) -> db::Result<Option<OperationId>> {
    let Some(change) = change else { return Ok(None) };
    let mut tx = cx.db().begin(&change.operation).await?;
    change.write(&mut tx, cx.now()).await?;
    tx.commit().await?;
    Ok(Some(change.operation.id))
}

async fn change(cx: &Cx, message: &Message, is_granted: bool, source_key: &str) -> db::Result<Option<Change>> {
    let people = people_behind(cx, message).await?;
    let people = differing(cx, message, &people, is_granted).await?;
    if people.is_empty() {
        return Ok(None);
    }
    // The history and the consents of a centre are read by its team, whatever the language of who answered.
    let texts = cx.texts.in_locale(Locale::Fr);
    let today = clock::local_date(cx.now());
    let day = format!("{} {}", words::day_month(today, Locale::Fr), today.year());
    let consent = Consent {
        purpose: Purpose::Message(message.channel),
        is_granted,
        at: cx.now(),
        source: texts.t1(source_key, "day", day),
    };
    let names: Vec<String> = people.iter().map(Person::full_name).collect();
    let stem = if is_granted { "delivery-op-return" } else { "delivery-op-refusal" };
    let words = texts.t1(&format!("{stem}-{}", message.channel.code()), "people", names.join(", "));
    Ok(Some(Change {
        operation: cx.operation(Some(message.centre), words),
        scope: Scope::of_house(message.centre),
        consents: people.iter().map(|person| (person.id, consent.clone())).collect(),
        channel: message.channel,
        address: message.address.clone(),
    }))
}

/// Those reached through the address of a message who are still known; the merged are who they became.
async fn people_behind(cx: &Cx, message: &Message) -> db::Result<Vec<Person>> {
    let scope = Scope::of_house(message.centre);
    let mut ids = store::people_at(cx.db(), &scope, message.channel, &message.address).await?;
    let found = people::store::persons_by_ids(cx.db(), &scope, &ids).await?;
    // Archived ones are few, and only they may have been merged.
    for person in found.iter().filter(|person| person.archived_at.is_some()) {
        ids.extend(people::store::merged_into(cx.db(), &scope, person.id).await?);
    }
    if ids.len() == found.len() {
        return Ok(found);
    }
    people::store::persons_by_ids(cx.db(), &scope, &ids).await
}

/// Those who have not said the same already.
async fn differing(cx: &Cx, message: &Message, people: &[Person], is_granted: bool) -> db::Result<Vec<Person>> {
    let ids: Vec<PersonId> = people.iter().map(|person| person.id).collect();
    let purpose = Purpose::Message(message.channel);
    let known = people::store::consents_of(cx.db(), &Scope::of_house(message.centre), &ids).await?;
    let has_said = |person: &Person| {
        known.iter().any(|(id, said)| *id == person.id && said.purpose == purpose && said.is_granted == is_granted)
    };
    Ok(people.iter().filter(|person| !has_said(person)).cloned().collect())
}
