//! From those who are named to persons of the centre: known, recognised, or met for the first time.
//!
//! Someone typed with the names and birth date of a person already there is that person, silently:
//! no page of residents says that a person exists, or is on a list.

use std::collections::HashMap;

use auth::Scope;
use chrono::{DateTime, NaiveDate, Utc};
use db::{Conn, Tx};
use kernel::{Cents, HouseholdId, PersonId};
use people::{Person, PersonDraft};

use super::{Error, Result, merged};
use crate::model::enrolment::{ContactWay, MadeBy};
use crate::model::list::{List, OutOfAge};
use crate::model::question::{Answers, Question};
use crate::model::reach::Recipient;
use crate::model::refusal::EnrolmentRefusal;
use crate::model::registration::{Contact, NewParticipant, PARTICIPANTS, Participant, Registration, Who};

/// One who comes, checked against the list.
#[derive(Debug, Clone)]
pub(crate) struct Candidate {
    pub first_name: String,
    pub last_name: String,
    pub birth_date: Option<NaiveDate>,
    /// Absent for someone met for the first time.
    pub person: Option<Person>,
    pub answers: Answers,
}

impl Candidate {
    /// Who they are, when the centre knows them.
    pub(crate) fn id(&self) -> Option<PersonId> {
        self.person.as_ref().map(|person| person.id)
    }

    pub(crate) fn is_minor(&self, today: NaiveDate) -> bool {
        self.birth_date.is_some_and(|birth| kernel::clock::age_on(birth, today) < 18)
    }
}

/// Reads those who come and checks each against the list; nothing is written.
pub(crate) async fn gather(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    registration: &Registration,
    list: &List,
    questions: &[Question],
) -> Result<Vec<Candidate>> {
    check_number(registration, list)?;
    let mut conn = conn.into();
    let ids: Vec<PersonId> = registration.participants.iter().filter_map(known_id).collect();
    let persons = merged::persons_now(conn.again(), scope, &ids).await?;
    let mut candidates: Vec<Candidate> = Vec::with_capacity(registration.participants.len());
    for (at, participant) in registration.participants.iter().enumerate() {
        let candidate = match &participant.who {
            Who::Known(id) => known(&persons, *id)?,
            Who::New(new) => recognised(conn.again(), scope, new).await?,
        };
        check_age(&candidate, list)?;
        check_same(&candidates, &candidate)?;
        let answers = match registration.made_by {
            // A paper sheet has no room for the questions; they are asked when the person comes.
            MadeBy::Sheet => participant.answers.clone(),
            _ => participant.answers.checked(questions).map_err(|refusal| refusal.of(at))?,
        };
        candidates.push(Candidate { answers, ..candidate });
    }
    Ok(candidates)
}

fn check_number(registration: &Registration, list: &List) -> Result<(), EnrolmentRefusal> {
    match registration.participants.len() {
        0 => Err(EnrolmentRefusal::NobodyChosen),
        1 => Ok(()),
        _ if !list.terms.is_household => Err(EnrolmentRefusal::OneAtATime),
        2..=PARTICIPANTS => Ok(()),
        _ => Err(EnrolmentRefusal::TooManyPeople),
    }
}

fn known_id(participant: &Participant) -> Option<PersonId> {
    match participant.who {
        Who::Known(id) => Some(id),
        Who::New(_) => None,
    }
}

fn of_person(person: &Person) -> Candidate {
    Candidate {
        first_name: person.first_name.clone(),
        last_name: person.last_name.clone(),
        birth_date: person.birth_date,
        person: Some(person.clone()),
        answers: Answers::default(),
    }
}

fn known(persons: &HashMap<PersonId, Person>, id: PersonId) -> Result<Candidate, EnrolmentRefusal> {
    let found = persons.get(&id).filter(|person| person.archived_at.is_none());
    found.map(of_person).ok_or(EnrolmentRefusal::PersonUnknown)
}

async fn recognised(conn: Conn<'_>, scope: &Scope, new: &NewParticipant) -> Result<Candidate> {
    if people::import::holds_nir(&new.last_name) || people::import::holds_nir(&new.first_name) {
        return Err(EnrolmentRefusal::NirTyped.into());
    }
    let found = same_person(conn, scope, new).await?;
    let known = found.as_ref().map(of_person);
    Ok(known.unwrap_or_else(|| Candidate {
        first_name: new.first_name.clone(),
        last_name: new.last_name.clone(),
        birth_date: Some(new.birth_date),
        person: None,
        answers: Answers::default(),
    }))
}

/// Whether a card may have to be made: for one who comes, or for the adult who answers for them.
pub(crate) fn meets_someone_new(registration: &Registration, candidates: &[Candidate]) -> bool {
    let contact = &registration.contact;
    let is_adult_typed = contact.person.is_none() && !contact.name.trim().is_empty();
    is_adult_typed || candidates.iter().any(|candidate| candidate.person.is_none())
}

/// Looks again for those met for the first time, once the list is held: two parents may have typed the
/// same child at once, and the first of them made the child's card a moment ago. No mark of the data can
/// spare it: others who wrote before in the same group of one commit are not in that mark yet.
pub(crate) async fn look_again(
    tx: &mut Tx,
    scope: &Scope,
    registration: &Registration,
    candidates: &mut [Candidate],
) -> db::Result<()> {
    for (participant, candidate) in registration.participants.iter().zip(candidates) {
        if let (Who::New(new), None) = (&participant.who, &candidate.person) {
            candidate.person = same_person(Conn::from(&mut *tx), scope, new).await?;
        }
    }
    Ok(())
}

async fn same_person(conn: Conn<'_>, scope: &Scope, new: &NewParticipant) -> db::Result<Option<Person>> {
    let names = (new.last_name.as_str(), new.first_name.as_str());
    let alike = people::store::namesakes(conn, scope, names, new.birth_date).await?;
    let (first, last) = (folded(&new.first_name), folded(&new.last_name));
    let is_same = |person: &Person| folded(&person.first_name) == first && folded(&person.last_name) == last;
    Ok(alike.into_iter().find(is_same))
}

fn folded(name: &str) -> String {
    people::text::words_of(name)
}

fn check_age(candidate: &Candidate, list: &List) -> Result<(), EnrolmentRefusal> {
    let ages = list.terms.ages;
    let first_name = candidate.first_name.clone();
    let Some(birth) = candidate.birth_date else {
        let any = ages.min.is_none() && ages.max.is_none();
        return if any { Ok(()) } else { Err(EnrolmentRefusal::BirthDateMissing { first_name }) };
    };
    ages.check(birth).map_err(|out| match out {
        OutOfAge::TooYoung { age, min } => EnrolmentRefusal::TooYoung { first_name, age, min },
        OutOfAge::TooOld { age, max } => EnrolmentRefusal::TooOld { first_name, age, max },
    })
}

fn check_same(before: &[Candidate], candidate: &Candidate) -> Result<(), EnrolmentRefusal> {
    let key = |c: &Candidate| (folded(&c.first_name), folded(&c.last_name), c.birth_date);
    let is_same = |other: &&Candidate| match (&other.person, &candidate.person) {
        (Some(a), Some(b)) => a.id == b.id,
        _ => key(other) == key(candidate),
    };
    match before.iter().find(is_same) {
        Some(_) => Err(EnrolmentRefusal::SamePersonTwice { first_name: candidate.first_name.clone() }),
        None => Ok(()),
    }
}

/// Those who come as persons of the centre, with the one who is told and their household.
#[derive(Debug)]
pub(crate) struct Settled {
    /// In the order of the candidates.
    pub persons: Vec<PersonId>,
    pub contact: Option<Recipient>,
    pub household: Option<HouseholdId>,
    pub quotient: Option<Cents>,
}

/// Makes persons of those met for the first time, in one household with those who come with them.
pub(crate) async fn settle(
    tx: &mut Tx,
    scope: &Scope,
    registration: &Registration,
    candidates: &[Candidate],
    list: &List,
    now: DateTime<Utc>,
) -> Result<Settled> {
    let today = kernel::clock::local_date(now);
    let contact = &registration.contact;
    let mut household = household_of(tx, scope, registration, candidates).await?;
    let (mut told, home) = match contact.person {
        Some(person) => (merged::person_now(&mut *tx, scope, person).await?, None),
        None if contact.name.trim().is_empty() => (None, None),
        None => adult(tx, scope, contact, household, now).await?,
    };
    household = household.or(home);
    if let (None, Some(adult)) = (household, &told) {
        household = main_household(tx, scope, adult.id).await?;
    }
    let mut persons: Vec<Person> = Vec::with_capacity(candidates.len());
    for candidate in candidates {
        if let Some(person) = &candidate.person {
            persons.push(person.clone());
            continue;
        }
        // The contact's own number goes on the first adult met; a child has none of their own.
        let carries = told.is_none() && !candidate.is_minor(today);
        let draft = new_person(candidate, carries.then_some(contact), household);
        let (person, home) = created(tx, scope, &draft, now).await?;
        household = household.or(Some(home));
        told = if carries { Some(person.clone()) } else { told };
        persons.push(person);
    }
    let quotient = quotient_of(tx, scope, household.filter(|_| list.terms.fees.needs_quotient())).await?;
    let contact = told.as_ref().or(persons.first()).map(Recipient::of);
    Ok(Settled { persons: persons.iter().map(|person| person.id).collect(), contact, household, quotient })
}

async fn quotient_of(tx: &mut Tx, scope: &Scope, household: Option<HouseholdId>) -> db::Result<Option<Cents>> {
    let Some(household) = household else { return Ok(None) };
    let home = people::store::find_household(&mut *tx, scope, household).await?;
    Ok(home.and_then(|home| home.family_quotient))
}

async fn household_of(
    tx: &mut Tx,
    scope: &Scope,
    registration: &Registration,
    candidates: &[Candidate],
) -> db::Result<Option<HouseholdId>> {
    if registration.household.is_some() {
        return Ok(registration.household);
    }
    // Only a household that was proved (by a code, at the desk) takes in those who are new.
    let proved = registration.participants.iter().find_map(known_id).or(registration.contact.person);
    let known = proved.filter(|id| {
        registration.contact.person == Some(*id)
            || candidates.iter().any(|c| c.person.as_ref().is_some_and(|person| person.id == *id))
    });
    match known {
        Some(person) => main_household(tx, scope, person).await,
        None => Ok(None),
    }
}

async fn main_household(tx: &mut Tx, scope: &Scope, person: PersonId) -> db::Result<Option<HouseholdId>> {
    let homes = people::store::households_of(&mut *tx, scope, &[person]).await?;
    Ok(homes.first().map(|home| home.household.id))
}

fn new_person(candidate: &Candidate, contact: Option<&Contact>, household: Option<HouseholdId>) -> PersonDraft {
    let mut draft = PersonDraft {
        first_name: candidate.first_name.clone(),
        last_name: candidate.last_name.clone(),
        birth_date: candidate.birth_date.map(|day| day.format("%d/%m/%Y").to_string()).unwrap_or_default(),
        household,
        ..PersonDraft::default()
    };
    if let Some(contact) = contact {
        write_contact(&mut draft, contact);
    }
    draft
}

fn write_contact(draft: &mut PersonDraft, contact: &Contact) {
    let channel = match contact.way {
        ContactWay::Email => {
            draft.email.clone_from(&contact.to);
            "email"
        }
        ContactWay::Sms | ContactWay::Call => {
            draft.mobile.clone_from(&contact.to);
            if contact.way == ContactWay::Sms { "sms" } else { "call" }
        }
        ContactWay::Letter => {
            write_address(draft, &contact.to);
            "letter"
        }
        ContactWay::Desk => {
            draft.mobile.clone_from(&contact.to);
            ""
        }
    };
    channel.clone_into(&mut draft.preferred_channel);
}

/// "8 rue Pasteur\n59159 Noyelles-sur-Escaut": the last line is the town, the first the street.
fn write_address(draft: &mut PersonDraft, postal: &str) {
    let lines: Vec<&str> = postal.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let Some((town, before)) = lines.split_last() else { return };
    let code: String = town.chars().take_while(char::is_ascii_digit).collect();
    if code.len() == 5 {
        town.get(5..).unwrap_or_default().trim().clone_into(&mut draft.city);
        draft.postal_code = code;
    } else {
        (*town).clone_into(&mut draft.city);
    }
    if let Some((street, extra)) = before.split_last() {
        (*street).clone_into(&mut draft.street);
        draft.extra = extra.join(", ");
    }
}

/// The adult who answers for the children: someone of this name with this contact, or a new person, whose home
/// is then known.
async fn adult(
    tx: &mut Tx,
    scope: &Scope,
    contact: &Contact,
    household: Option<HouseholdId>,
    now: DateTime<Utc>,
) -> Result<(Option<Person>, Option<HouseholdId>)> {
    let (first_name, last_name) = split_name(&contact.name);
    let mut draft = PersonDraft { first_name, last_name, household, ..PersonDraft::default() };
    write_contact(&mut draft, contact);
    let alike = people::service::lookalikes(&mut *tx, scope, &draft, now).await?;
    let is_same = |person: &Person| {
        folded(&person.first_name) == folded(&draft.first_name) && folded(&person.last_name) == folded(&draft.last_name)
    };
    match alike.into_iter().find(|alike| alike.shares_contact && is_same(&alike.person)) {
        Some(known) => Ok((Some(known.person), None)),
        None => created(tx, scope, &draft, now).await.map(|(person, home)| (Some(person), Some(home))),
    }
}

/// "Nadia Benali" as first and last name; one word alone stands for both.
fn split_name(name: &str) -> (String, String) {
    let name = name.trim();
    match name.split_once(char::is_whitespace) {
        Some((first, last)) => (first.to_owned(), last.trim().to_owned()),
        None => (name.to_owned(), name.to_owned()),
    }
}

async fn created(tx: &mut Tx, scope: &Scope, draft: &PersonDraft, now: DateTime<Utc>) -> Result<(Person, HouseholdId)> {
    match people::service::create_person(tx, scope, draft, now).await {
        Ok(made) => Ok(made),
        Err(people::service::Error::Refused(refusals)) => Err(refused(&refusals).into()),
        Err(people::service::Error::Denied(denied)) => Err(denied.into()),
        Err(people::service::Error::NotFound) => Err(Error::NotFound),
        Err(people::service::Error::Failed(error)) => Err(error.into()),
        Err(other) => Err(Error::People(other)),
    }
}

fn refused(refusals: &[people::PersonRefusal]) -> EnrolmentRefusal {
    use people::PersonRefusal as P;
    match refusals.first() {
        Some(P::LastNameMissing) => EnrolmentRefusal::LastNameMissing,
        Some(P::FirstNameMissing) => EnrolmentRefusal::FirstNameMissing,
        Some(P::BirthDateUnreadable) => EnrolmentRefusal::BirthDateUnreadable,
        Some(P::BirthDateFuture | P::BirthDateTooOld) => EnrolmentRefusal::BirthDateImpossible,
        Some(P::EmailInvalid) => EnrolmentRefusal::EmailInvalid,
        Some(P::MobileInvalid | P::LandlineInvalid) => EnrolmentRefusal::PhoneInvalid { digits: 0 },
        Some(P::PostalCodeInvalid) => EnrolmentRefusal::AddressMissing,
        // Those who come were read before: it is the adult's name.
        Some(P::NameSigns(_)) => EnrolmentRefusal::NameSigns("adulte"),
        Some(P::TooLong("first_name" | "last_name")) => EnrolmentRefusal::NameTooLong("adulte"),
        Some(P::NirTyped(_)) => EnrolmentRefusal::NirTyped,
        _ => EnrolmentRefusal::PersonUnknown,
    }
}
