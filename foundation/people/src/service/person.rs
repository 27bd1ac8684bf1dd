//! One person: made, corrected, put aside; what they agreed to.

use auth::Scope;
use chrono::{DateTime, NaiveDate, Utc};
use db::{Conn, Tx};
use kernel::ids::SpokenCode;
use kernel::{HouseholdId, PersonId};
use rand::RngCore as _;
use sha2::{Digest, Sha256};

use super::household::{household_name, role_on};
use super::{Error, Result};
use crate::draft::{PersonDraft, PersonRefusal};
use crate::model::{Consent, Household, Person};
use crate::store::{self, Detail, DetailKind, NewMember};
use crate::text::words_of;

/// How many signs a person's code has.
const CODE_LENGTH: usize = 8;

/// A new code, to be printed on a card.
pub(crate) fn draw_code() -> String {
    let mut random = [0_u8; CODE_LENGTH];
    rand::rng().fill_bytes(&mut random);
    SpokenCode::from_random(&random, CODE_LENGTH).as_str().to_owned()
}

/// The code of an invented person, drawn from the demonstration's own dice.
pub(crate) fn draw_demo_code(random: u64) -> String {
    SpokenCode::from_random(&random.to_le_bytes(), CODE_LENGTH).as_str().to_owned()
}

/// A person of whom nothing is known yet.
pub(crate) fn blank_person(now: DateTime<Utc>) -> Person {
    Person {
        id: PersonId::new(),
        member_number: None,
        title: String::new(),
        last_name: String::new(),
        first_name: String::new(),
        birth_date: None,
        gender: String::new(),
        language: "fr".to_owned(),
        email: None,
        mobile: None,
        landline: None,
        code: draw_code(),
        preferred_channel: None,
        wants_large_print: false,
        created_at: now,
        archived_at: None,
    }
}

/// Adds a person, in the household of the draft or in a new one, which is told too.
pub async fn create_person(
    tx: &mut Tx,
    scope: &Scope,
    draft: &PersonDraft,
    now: DateTime<Utc>,
) -> Result<(Person, HouseholdId)> {
    let today = kernel::clock::local_date(now);
    let refusals = draft.refusals(today);
    if !refusals.is_empty() {
        return Err(Error::Refused(refusals));
    }
    let mut person = blank_person(now);
    draft.write_over(&mut person);
    let home = home_for(tx, scope, draft, &person, now).await?;
    store::insert(tx, scope, &person, Some(&home)).await?;
    let member = NewMember { household: home.id, person: person.id, role: role_on(&person, today), is_main: true };
    store::insert_member(tx, scope, member).await?;
    // Nobody has written about someone who was not there: there is no note to compare with.
    if !draft.note.trim().is_empty() {
        write_note(tx, scope, person.id, &draft.note).await?;
    }
    Ok((person, home.id))
}

async fn home_for(
    tx: &mut Tx,
    scope: &Scope,
    draft: &PersonDraft,
    person: &Person,
    now: DateTime<Utc>,
) -> Result<Household> {
    if let Some(id) = draft.household {
        let known = store::find_household(&mut *tx, scope, id).await?;
        return known.ok_or_else(|| PersonRefusal::HouseholdUnknown.into());
    }
    let mut home = Household {
        id: HouseholdId::new(),
        number: None,
        name: household_name(std::slice::from_ref(person)),
        street: String::new(),
        extra: String::new(),
        postal_code: String::new(),
        city: String::new(),
        family_quotient: None,
        created_at: now,
    };
    draft.home()?.apply(&mut home);
    store::insert_household(tx, scope, &home).await?;
    Ok(home)
}

async fn write_note(tx: &mut Tx, scope: &Scope, person: PersonId, note: &str) -> db::Result<()> {
    let known = note_of(&mut *tx, scope, person).await?;
    if known == note.trim() {
        return Ok(());
    }
    store::delete_details(tx, scope, person, DetailKind::Note).await?;
    if !note.trim().is_empty() {
        let detail = Detail { kind: DetailKind::Note, value: note.trim().to_owned() };
        store::insert_details(tx, scope, &[(person, detail)]).await?;
    }
    Ok(())
}

/// The team's note on a person.
pub(crate) async fn note_of(conn: impl Into<Conn<'_>>, scope: &Scope, person: PersonId) -> db::Result<String> {
    let details = store::details_of(conn, scope, &[person]).await?;
    let notes = details.into_iter().filter(|(_, detail)| detail.kind == DetailKind::Note);
    Ok(notes.map(|(_, detail)| detail.value).collect::<Vec<_>>().join("\n"))
}

/// A mark of a person as read, given back with the correction: it differs once someone else wrote.
pub fn mark(person: &Person, note: &str) -> String {
    let mut mark = hex::encode(Sha256::digest(format!("{person:?}{note}")));
    mark.truncate(16);
    mark
}

/// Corrects a person. With `seen`, fails as stale when someone wrote since the mark was taken.
pub async fn update_person(
    tx: &mut Tx,
    scope: &Scope,
    id: PersonId,
    draft: &PersonDraft,
    seen: Option<&str>,
    today: NaiveDate,
) -> Result<Person> {
    let refusals = draft.refusals_but_signs(today);
    if !refusals.is_empty() {
        return Err(Error::Refused(refusals));
    }
    if !store::lock(tx, scope, id).await? {
        return Err(Error::NotFound);
    }
    let known = store::find(&mut *tx, scope, id).await?.ok_or(Error::NotFound)?;
    let note = note_of(&mut *tx, scope, id).await?;
    if seen.is_some_and(|seen| seen != mark(&known, &note)) {
        return Err(db::Error::Stale.into());
    }
    let refusals = draft.sign_refusals(Some(&known));
    if !refusals.is_empty() {
        return Err(Error::Refused(refusals));
    }
    let mut person = known;
    draft.write_over(&mut person);
    let homes = store::households_of(&mut *tx, scope, &[id]).await?;
    store::update(tx, scope, &person, homes.first().map(|home| &home.household)).await?;
    write_note(tx, scope, id, &draft.note).await?;
    Ok(person)
}

/// Puts a person aside.
pub async fn archive_person(tx: &mut Tx, scope: &Scope, id: PersonId, now: DateTime<Utc>) -> Result<()> {
    let archived = store::archive(tx, scope, id, now).await?;
    if archived == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// Takes a person out of the archive.
pub async fn restore_person(tx: &mut Tx, scope: &Scope, id: PersonId) -> Result<()> {
    let restored = store::unarchive(tx, scope, id).await?;
    if restored == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// Writes what a person said of a purpose, and how we know; what was already said the same way stays.
pub async fn record_consent(tx: &mut Tx, scope: &Scope, person: PersonId, consent: Consent) -> Result<()> {
    let known = store::consents_of(&mut *tx, scope, &[person]).await?;
    let is_same = |known: &Consent| known.purpose == consent.purpose && known.is_granted == consent.is_granted;
    if !known.iter().any(|(_, known)| is_same(known)) {
        store::upsert_consents(tx, scope, &[(person, consent)]).await?;
    }
    Ok(())
}

/// Someone already there who may be the person that is typed.
#[derive(Debug, Clone)]
pub struct Lookalike {
    pub person: Person,
    pub shares_birth: bool,
    pub shares_contact: bool,
}

/// People already there who may be the one of a draft, the likeliest first; at most five.
pub async fn lookalikes(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    draft: &PersonDraft,
    now: DateTime<Utc>,
) -> db::Result<Vec<Lookalike>> {
    let mut typed = blank_person(now);
    draft.write_over(&mut typed);
    let found = store::same_contact(conn, scope, &typed).await?;
    let mut alike: Vec<(f64, Lookalike)> = found
        .into_iter()
        .filter_map(|person| {
            let names = likeness(&person, &typed);
            let shares_birth = person.birth_date.is_some() && person.birth_date == typed.birth_date;
            let is_shared = |a: &Option<String>, b: &Option<String>| a.is_some() && a == b;
            let shares_contact = is_shared(&person.email, &typed.email) || is_shared(&person.mobile, &typed.mobile);
            let births_differ = !shares_birth && person.birth_date.is_some() && typed.birth_date.is_some();
            let least = if shares_birth || shares_contact { 0.85 } else { 0.97 };
            (names >= least && !(births_differ && names < 0.97))
                .then_some((names, Lookalike { person, shares_birth, shares_contact }))
        })
        .collect();
    alike.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    Ok(alike.into_iter().take(5).map(|(_, lookalike)| lookalike).collect())
}

/// How near two names are, in either order.
fn likeness(a: &Person, b: &Person) -> f64 {
    let name = |person: &Person| words_of(&format!("{} {}", person.last_name, person.first_name));
    let swapped = words_of(&format!("{} {}", b.first_name, b.last_name));
    strsim::jaro_winkler(&name(a), &name(b)).max(strsim::jaro_winkler(&name(a), &swapped))
}

/// The people of a household whose search text must follow a change of address.
pub(crate) async fn refresh_household(tx: &mut Tx, scope: &Scope, household: HouseholdId) -> db::Result<()> {
    let members = store::members_of(&mut *tx, scope, &[household]).await?;
    let ids: Vec<PersonId> = members.iter().map(|(member, _)| member.person).collect();
    store::refresh_search(tx, scope, &ids).await
}
