//! What is asked of an enrolment, and what became of it: who comes, and how they are told. Pure.
//!
//! A registration names people; which persons they are, and where they stand, is found out by the service.

use chrono::NaiveDate;
use kernel::{EnrolmentId, HouseholdId, ListId, OperationId, PersonId};
use people::NameFault;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::contact::TypedContact;
use super::day::{DayFault, read_date};
use super::enrolment::{ContactWay, EnrolmentState, GroupId, MadeBy};
use super::fee::Fee;
use super::question::Answers;
use super::refusal::EnrolmentRefusal;

/// The most people of one enrolment.
pub const PARTICIPANTS: usize = 12;

/// Someone who comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    pub who: Who,
    pub answers: Answers,
}

/// A person the centre knows, or one it meets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    Known(PersonId),
    New(NewParticipant),
}

/// Someone the centre meets for the first time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewParticipant {
    pub first_name: String,
    pub last_name: String,
    pub birth_date: NaiveDate,
}

impl NewParticipant {
    /// Reads the three fields one fills for a new person; the first thing that is wrong with them.
    pub fn read(first: &str, last: &str, birth: &str, today: NaiveDate) -> Result<Self, EnrolmentRefusal> {
        let read = Self::read_all(first, last, birth, today);
        read.map_err(|faults| faults.into_iter().next().unwrap_or(EnrolmentRefusal::NobodyChosen))
    }

    /// The same, with all that is wrong, so that nobody corrects one box after the other.
    pub fn read_all(first: &str, last: &str, birth: &str, today: NaiveDate) -> Result<Self, Vec<EnrolmentRefusal>> {
        let mut faults = Vec::new();
        let first_name = read_part("prenom", first).map_err(|fault| faults.push(fault)).unwrap_or_default();
        let last_name = read_part("nom", last).map_err(|fault| faults.push(fault)).unwrap_or_default();
        match read_birth(birth, today) {
            Ok(birth_date) if faults.is_empty() => Ok(Self { first_name, last_name, birth_date }),
            Ok(_) => Err(faults),
            Err(fault) => {
                faults.push(fault);
                Err(faults)
            }
        }
    }
}

/// A date on which someone who lives today may be born.
pub fn read_birth(typed: &str, today: NaiveDate) -> Result<NaiveDate, EnrolmentRefusal> {
    let birth = read_date(typed).map_err(|fault| match fault {
        DayFault::Unreadable => EnrolmentRefusal::BirthDateUnreadable,
        DayFault::NoSuchDay => EnrolmentRefusal::BirthDateNoSuchDay,
    })?;
    let is_possible = birth <= today && kernel::clock::age_on(birth, today) <= 120;
    is_possible.then_some(birth).ok_or(EnrolmentRefusal::BirthDateImpossible)
}

/// A name by the rule of the house, told beside its box.
fn read_part(field: &'static str, typed: &str) -> Result<String, EnrolmentRefusal> {
    if people::import::holds_nir(typed) {
        return Err(EnrolmentRefusal::NirTyped);
    }
    people::read_name(typed).map_err(|fault| match (fault, field) {
        (NameFault::Missing, "prenom") => EnrolmentRefusal::FirstNameMissing,
        (NameFault::Missing, "nom") => EnrolmentRefusal::LastNameMissing,
        (NameFault::Missing, _) => EnrolmentRefusal::AdultMissing,
        (NameFault::TooLong, _) => EnrolmentRefusal::NameTooLong(field),
        (NameFault::Signs, _) => EnrolmentRefusal::NameSigns(field),
    })
}

/// The name of the adult who answers for children.
pub fn read_adult(typed: &str) -> Result<String, EnrolmentRefusal> {
    read_part("adulte", typed)
}

/// How to tell a group what happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    pub way: ContactWay,
    /// E-mail, E.164 number, or postal lines; empty at the desk.
    pub to: String,
    /// The adult who answers for the children; empty when an adult comes.
    pub name: String,
    pub person: Option<PersonId>,
}

impl Contact {
    /// They ask at the desk.
    pub fn at_desk() -> Self {
        Self { way: ContactWay::Desk, to: String::new(), name: String::new(), person: None }
    }
}

/// What is asked of `register`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registration {
    pub list: ListId,
    pub participants: Vec<Participant>,
    pub contact: Contact,
    pub household: Option<HouseholdId>,
    pub made_by: MadeBy,
    /// The team may enrol before the opening and after the closing.
    pub is_outside_period: bool,
    /// The draft this comes from, which can become one enrolment only.
    pub draft: Option<SentDraft>,
}

/// A draft as it was sent from its last screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentDraft {
    pub id: Uuid,
    /// The mark of the price that was read there: see `ListTerms::price_mark`.
    pub price: String,
}

/// One line of a paper sheet: someone, and the number they wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetLine {
    pub who: NewParticipant,
    pub way: ContactWay,
    pub to: String,
}

impl SheetLine {
    /// Reads the four boxes of a line.
    pub fn read([last, first, birth, phone]: [&str; 4], today: NaiveDate) -> Result<Self, EnrolmentRefusal> {
        let who = NewParticipant::read(first, last, birth, today)?;
        let way = if phone.trim().is_empty() { ContactWay::Desk } else { ContactWay::Call };
        let (way, to) = TypedContact { way: way.code(), phone, email: "", address: "" }.read()?;
        Ok(Self { who, way, to })
    }

    /// A sheet is typed when there is time, perhaps after the closing.
    pub(crate) fn registration(&self, list: ListId) -> Registration {
        Registration {
            list,
            participants: vec![Participant { who: Who::New(self.who.clone()), answers: Answers::default() }],
            contact: Contact { way: self.way, to: self.to.clone(), name: String::new(), person: None },
            household: None,
            made_by: MadeBy::Sheet,
            is_outside_period: true,
            draft: None,
        }
    }
}

/// What became of a registration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    pub group: GroupId,
    pub code: String,
    pub places: Vec<Place>,
    pub operation: OperationId,
}

/// Where one participant stands after registering.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub enrolment: EnrolmentId,
    pub person: PersonId,
    pub state: EnrolmentState,
    pub fee: Option<Fee>,
}
