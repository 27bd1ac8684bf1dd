//! People as they are now: an entry that was merged into another is the other.
//!
//! Enrolments, groups and drafts keep the entry they were made with, so that a merge can be taken
//! apart; whoever reads them reads through here. Nothing here writes.

use std::collections::HashMap;

use auth::Scope;
use db::Conn;
use kernel::{ListId, PersonId};
use people::Person;

use crate::model::enrolment::Enrolment;
use crate::store::enrolments;

/// The people of these entries as they are now, by entry.
pub(crate) async fn persons_now(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    ids: &[PersonId],
) -> db::Result<HashMap<PersonId, Person>> {
    let mut conn = conn.into();
    let found = people::store::persons_by_ids(conn.again(), scope, ids).await?;
    let aside: Vec<PersonId> = found.iter().filter(|p| p.archived_at.is_some()).map(|p| p.id).collect();
    let mut persons: HashMap<PersonId, Person> = found.into_iter().map(|person| (person.id, person)).collect();
    if aside.is_empty() {
        return Ok(persons);
    }
    let merged = people::store::now_of(conn.again(), scope, &aside).await?;
    let kept: Vec<PersonId> = merged.iter().map(|(_, now)| *now).collect();
    let kept = people::store::persons_by_ids(conn, scope, &kept).await?;
    for (entry, now) in merged {
        if let Some(person) = kept.iter().find(|person| person.id == now) {
            persons.insert(entry, person.clone());
        }
    }
    Ok(persons)
}

/// One of them.
pub(crate) async fn person_now(conn: impl Into<Conn<'_>>, scope: &Scope, id: PersonId) -> db::Result<Option<Person>> {
    Ok(persons_now(conn, scope, &[id]).await?.remove(&id))
}

/// What those of these people who stand on a list have there, under whichever of their entries.
pub(crate) async fn standing_on(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    list: ListId,
    persons: &[PersonId],
) -> db::Result<HashMap<PersonId, Enrolment>> {
    if persons.is_empty() {
        return Ok(HashMap::new());
    }
    let mut conn = conn.into();
    let taken_in: HashMap<PersonId, PersonId> =
        people::store::taken_in_by(conn.again(), scope, persons).await?.into_iter().collect();
    let entries: Vec<PersonId> = persons.iter().chain(taken_in.keys()).copied().collect();
    let there = enrolments::already_on(conn, scope, list, &entries).await?;
    Ok(there.into_iter().map(|e| (taken_in.get(&e.person).copied().unwrap_or(e.person), e)).collect())
}
