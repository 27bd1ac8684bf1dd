//! A person of the database in the shape of a file, so that the two compare.
//!
//! What a line once wrote must be read back the same, or the same file would change it again.

use crate::import::{self, Address, Existing, Gender, ImportedPerson, Phone, Title};
use crate::model::{Channel, Membership, Purpose};
use crate::service::registry::KnownPerson;
use crate::store::DetailKind;
use kernel::Cents;

/// A known person as the planner wants them; memberships are those of the season, or the latest.
pub(super) fn existing_of(known: &KnownPerson, season: Option<&str>) -> Existing {
    Existing {
        id: known.person.id,
        household: known.home().map(|home| home.id),
        is_archived: known.person.archived_at.is_some(),
        person: imported_of(known, season),
    }
}

fn imported_of(known: &KnownPerson, season: Option<&str>) -> ImportedPerson {
    let person = &known.person;
    let membership = membership_of(known, season);
    let home = known.home();
    let quotient = known.details_of(DetailKind::Quotient).next().and_then(|cents| cents.parse().ok()).map(Cents);
    ImportedPerson {
        member_number: person.member_number.clone(),
        household_number: home.and_then(|home| home.number.clone()),
        title: match person.title.as_str() {
            "Mme" => Some(Title::Madame),
            "M." => Some(Title::Monsieur),
            _ => None,
        },
        gender: match person.gender.as_str() {
            "f" => Some(Gender::Female),
            "m" => Some(Gender::Male),
            "x" => Some(Gender::Other),
            _ => None,
        },
        last_name: person.last_name.clone(),
        first_name: person.first_name.clone(),
        birth_date: person.birth_date,
        address: home.map(address_of).unwrap_or_default(),
        phones: phones_of(known),
        emails: person.email.iter().cloned().chain(known.details_of(DetailKind::Email).map(str::to_owned)).collect(),
        family_quotient: quotient.or_else(|| home.and_then(|home| home.family_quotient)),
        status: membership.map(|membership| membership.status.clone()).filter(|status| !status.is_empty()),
        activities: known.interests.clone(),
        membership_date: membership.and_then(|membership| membership.joined_on),
        membership_amount: membership.and_then(|membership| membership.amount),
        sms_consent: known.consent(Purpose::Message(Channel::Sms)),
        email_consent: known.consent(Purpose::Message(Channel::Email)),
        image_right: known.consent(Purpose::Image),
        language: Some(person.language.clone()),
        notes: known.note(),
    }
}

/// The membership that a line would speak of.
pub(super) fn membership_of<'a>(known: &'a KnownPerson, season: Option<&str>) -> Option<&'a Membership> {
    match season {
        Some(season) => known.memberships.iter().find(|membership| membership.season == season),
        None => known.memberships.first(),
    }
}

pub(super) fn address_of(home: &crate::model::Household) -> Address {
    Address {
        street: home.street.clone(),
        extra: home.extra.clone(),
        postal_code: home.postal_code.clone(),
        city: home.city.clone(),
    }
}

fn phones_of(known: &KnownPerson) -> Vec<Phone> {
    let numbers = [&known.person.mobile, &known.person.landline].into_iter().flatten().map(String::as_str);
    let numbers = numbers.chain(known.details_of(DetailKind::Phone));
    let read = |number: &str| import::read_phone(number);
    numbers.filter_map(read).collect()
}
