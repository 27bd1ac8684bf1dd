//! Someone refuses a channel: by STOP, by the link of an e-mail, by a complaint to their provider.
//!
//! Everyone reached through that address refuses with them, what a batch still meant to send there is held back,
//! and the history says why. Told again, it changes nothing.

use auth::Scope;
use chrono::{DateTime, Datelike as _, Utc};
use db::{Operation, Tx};
use kernel::{CentreId, Locale, OperationId, PersonId, clock, words};
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

/// An address, as one centre knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub centre: CentreId,
    pub channel: Channel,
    pub address: String,
}

impl Place {
    /// Where a message went.
    pub fn of(message: &Message) -> Self {
        Self { centre: message.centre, channel: message.channel, address: message.address.clone() }
    }

    fn scope(&self) -> Scope {
        Scope::of_house(self.centre)
    }
}

/// A refusal, or its withdrawal, ready to be written down.
struct Change {
    operation: Operation,
    place: Place,
    consents: Vec<(PersonId, Consent)>,
}

impl Change {
    /// Writes it inside the transaction of its operation.
    async fn write(&self, tx: &mut Tx, now: DateTime<Utc>) -> db::Result<()> {
        let (scope, Place { channel, address, .. }) = (self.place.scope(), &self.place);
        people::store::upsert_consents(tx, &scope, &self.consents).await?;
        if self.consents.iter().any(|(_, consent)| !consent.is_granted) {
            store::refuse_planned(tx, &scope, *channel, address, now).await?;
        } else {
            // Who asks for messages again says that the address is theirs and alive.
            store::delete_faults(tx, &scope, *channel, std::slice::from_ref(address)).await?;
        }
        Ok(())
    }
}

/// Notes a refusal met at a place; returns its operation, or none when everyone there refuses already.
pub(crate) async fn refuse(cx: &Cx, place: &Place, way: Way) -> db::Result<Option<OperationId>> {
    commit(cx, change(cx, place, false, way.source_key()).await?).await
}

/// Takes a refusal back, by the same link.
pub(crate) async fn come_back(cx: &Cx, place: &Place) -> db::Result<Option<OperationId>> {
    commit(cx, change(cx, place, true, "delivery-source-return").await?).await
}

/// Whether everyone at a place refuses its channel.
pub(crate) async fn is_refused(cx: &Cx, place: &Place) -> db::Result<bool> {
    let people = people_behind(cx, place).await?;
    Ok(!people.is_empty() && differing(cx, place, &people, false).await?.is_empty())
}

async fn commit(cx: &Cx, change: Option<Change>) -> db::Result<Option<OperationId>> {
    let Some(change) = change else { return Ok(None) };
    let mut tx = cx.db().begin(&change.operation).await?;
    change.write(&mut tx, cx.now()).await?;
    tx.commit().await?;
    Ok(Some(change.operation.id))
}

async fn change(cx: &Cx, place: &Place, is_granted: bool, source_key: &str) -> db::Result<Option<Change>> {
    let people = people_behind(cx, place).await?;
    let people = differing(cx, place, &people, is_granted).await?;
    if people.is_empty() {
        return Ok(None);
    }
    let texts = cx.history_texts();
    let today = clock::local_date(cx.now());
    let day = format!("{} {}", words::day_month(today, Locale::Fr), today.year());
    let consent = Consent {
        purpose: Purpose::Message(place.channel),
        is_granted,
        at: cx.now(),
        source: texts.t1(source_key, "day", day),
    };
    let names: Vec<String> = people.iter().map(Person::full_name).collect();
    let stem = if is_granted { "delivery-op-return" } else { "delivery-op-refusal" };
    let words = texts.t1(&format!("{stem}-{}", place.channel.code()), "people", names.join(", "));
    Ok(Some(Change {
        operation: cx.operation(Some(place.centre), words),
        place: place.clone(),
        consents: people.iter().map(|person| (person.id, consent.clone())).collect(),
    }))
}

/// Those reached through an address who are still known; the merged are who they became.
async fn people_behind(cx: &Cx, place: &Place) -> db::Result<Vec<Person>> {
    let scope = place.scope();
    let mut ids = store::people_at(cx.db(), &scope, place.channel, &place.address).await?;
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
async fn differing(cx: &Cx, place: &Place, people: &[Person], is_granted: bool) -> db::Result<Vec<Person>> {
    let ids: Vec<PersonId> = people.iter().map(|person| person.id).collect();
    let purpose = Purpose::Message(place.channel);
    let known = people::store::consents_of(cx.db(), &place.scope(), &ids).await?;
    let has_said = |person: &Person| {
        known.iter().any(|(id, said)| *id == person.id && said.purpose == purpose && said.is_granted == is_granted)
    };
    Ok(people.iter().filter(|person| !has_said(person)).cloned().collect())
}
