//! What makes a person recognisable, folded once so that thousands compare quickly.

use chrono::NaiveDate;

use super::address::place_key;
use super::person::{Gender, ImportedPerson};
use super::terms::key;

/// The comparison keys of one person.
#[derive(Debug, Clone)]
pub(super) struct Identity {
    pub last: String,
    pub first: String,
    pub birth: Option<NaiveDate>,
    pub gender: Option<Gender>,
    pub phones: Vec<String>,
    pub emails: Vec<String>,
    pub member_number: Option<String>,
    pub household_number: Option<String>,
    pub place: Option<String>,
}

impl Identity {
    pub(super) fn of(person: &ImportedPerson) -> Self {
        let number = |number: &Option<String>| number.as_deref().map(key).filter(|number| !number.is_empty());
        Self {
            last: key(&person.last_name),
            first: key(&person.first_name),
            birth: person.birth_date,
            gender: person.gender,
            phones: person.phones.iter().map(|phone| phone.e164.clone()).collect(),
            emails: person.emails.clone(),
            member_number: number(&person.member_number),
            household_number: number(&person.household_number),
            place: place_key(&person.address),
        }
    }

    /// A telephone number or an e-mail address that both have.
    pub(super) fn shares_contact(&self, other: &Self) -> (bool, bool) {
        let phone = self.phones.iter().any(|phone| other.phones.contains(phone));
        let email = self.emails.iter().any(|email| other.emails.contains(email));
        (phone, email)
    }

    /// The keys under which two likely equal persons always meet at least once.
    ///
    /// Name and birth date together find each other even within a crowd of namesakes.
    pub(super) fn meeting_keys(&self) -> Vec<String> {
        let mut keys = Vec::with_capacity(5 + self.phones.len() + self.emails.len());
        let mut names = [self.last.as_str(), self.first.as_str()];
        names.sort_unstable();
        let names = names.join("|");
        if let Some(birth) = self.birth {
            let mut initials: Vec<char> =
                [&self.last, &self.first].into_iter().filter_map(|name| name.chars().next()).collect();
            initials.sort_unstable();
            keys.push(format!("b{birth}{}", initials.into_iter().collect::<String>()));
            keys.push(format!("x{birth}{names}"));
        }
        keys.push(format!("n{names}"));
        keys.extend(self.phones.iter().map(|phone| format!("p{phone}")));
        keys.extend(self.emails.iter().map(|email| format!("e{email}")));
        keys.extend(self.member_number.iter().map(|number| format!("m{number}")));
        keys
    }
}
