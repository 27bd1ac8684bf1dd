//! All that is known of people, gathered in a few questions.

use std::collections::HashMap;
use std::hash::Hash;

use auth::Scope;
use db::{Conn, Result};
use kernel::PersonId;

use crate::model::{Consent, Household, Membership, Person, Purpose};
use crate::store::{self, Detail, DetailKind, Residence, Whose, by_key};

/// A person with their household, memberships, agreements and the rest.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownPerson {
    pub person: Person,
    /// The main one first.
    pub residences: Vec<Residence>,
    /// The latest season first.
    pub memberships: Vec<Membership>,
    pub consents: Vec<Consent>,
    pub interests: Vec<String>,
    pub details: Vec<Detail>,
}

impl KnownPerson {
    /// Where the person's letters go.
    pub fn home(&self) -> Option<&Household> {
        self.residences.first().map(|residence| &residence.household)
    }

    /// What the person said of a purpose.
    pub fn consent(&self, purpose: Purpose) -> Option<bool> {
        self.consents.iter().find(|consent| consent.purpose == purpose).map(|consent| consent.is_granted)
    }

    /// The values of one kind of detail.
    pub fn details_of(&self, kind: DetailKind) -> impl Iterator<Item = &str> {
        self.details.iter().filter(move |detail| detail.kind == kind).map(|detail| detail.value.as_str())
    }

    /// The team's note.
    pub fn note(&self) -> String {
        self.details_of(DetailKind::Note).collect::<Vec<_>>().join("\n")
    }
}

/// Gathers what is known of some people, or of everyone, the archived too, in the order of names.
pub async fn known_people<'a>(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    whose: impl Into<Whose<'a>>,
) -> Result<Vec<KnownPerson>> {
    let mut conn = conn.into();
    let whose = whose.into();
    let people = match whose {
        Whose::Everyone => store::everyone_and_archived(conn.again(), scope).await?,
        Whose::These(ids) => store::persons_by_ids(conn.again(), scope, ids).await?,
    };
    let residences = store::households_of(conn.again(), scope, whose).await?;
    let mut residences = by_key(residences.into_iter().map(|residence| (residence.person, residence)).collect());
    let mut memberships = by_key(store::memberships_of(conn.again(), scope, whose).await?);
    let mut consents = by_key(store::consents_of(conn.again(), scope, whose).await?);
    let mut interests = by_key(store::interests_of(conn.again(), scope, whose).await?);
    let mut details = by_key(store::details_of(conn.again(), scope, whose).await?);
    Ok(people
        .into_iter()
        .map(|person| KnownPerson {
            residences: take(&mut residences, person.id),
            memberships: take(&mut memberships, person.id),
            consents: take(&mut consents, person.id),
            interests: take(&mut interests, person.id),
            details: take(&mut details, person.id),
            person,
        })
        .collect())
}

/// What is known of one person.
pub async fn known_person(conn: impl Into<Conn<'_>>, scope: &Scope, id: PersonId) -> Result<Option<KnownPerson>> {
    Ok(known_people(conn, scope, &[id]).await?.into_iter().next())
}

fn take<K: Eq + Hash, T>(gathered: &mut HashMap<K, Vec<T>>, key: K) -> Vec<T> {
    gathered.remove(&key).unwrap_or_default()
}
