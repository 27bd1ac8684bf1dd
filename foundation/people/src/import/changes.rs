//! What a line adds to a person, field by field, and how two versions of one person become one.
//!
//! A file never erases: an empty cell changes nothing. It never gives back a consent that was withdrawn, and
//! accents or capitals alone never change a name.

use kernel::Cents;
use kernel::text::phone_display;

use super::address::place_key;
use super::field::Field;
use super::person::{Gender, ImportedPerson, Title};
use super::plan::FieldChange;
use super::terms::key;

/// The outcome of writing `news` over `known`, and what that changes.
pub(super) fn update(known: &ImportedPerson, news: &ImportedPerson) -> (ImportedPerson, Vec<FieldChange>) {
    let mut merge = Merge { outcome: known.clone(), changes: Vec::new() };
    merge.texts(news);
    merge.options(news);
    merge.consents(news);
    merge.lists(news);
    merge.address(news);
    (merge.outcome, merge.changes)
}

/// Completes `first` with what `again` adds, and returns what `again` says otherwise and is not taken.
///
/// The first line wins, but a refusal wins over a consent wherever it stands.
pub(super) fn complete(first: &mut ImportedPerson, again: &ImportedPerson) -> Vec<FieldChange> {
    let (with_lists, differences) = update(first, again);
    let (filled, _) = update(again, first);
    *first = ImportedPerson {
        last_name: first.last_name.clone(),
        first_name: first.first_name.clone(),
        phones: with_lists.phones,
        emails: with_lists.emails,
        activities: with_lists.activities,
        notes: with_lists.notes,
        ..filled
    };
    differences.into_iter().filter(|change| !change.before.is_empty() && !is_shared(change.field)).collect()
}

/// Fields where both lines are heard.
fn is_shared(field: Field) -> bool {
    matches!(
        field,
        Field::Phone
            | Field::Email
            | Field::Activities
            | Field::Notes
            | Field::SmsConsent
            | Field::EmailConsent
            | Field::ImageRight
    )
}

/// Whether the file would give back a consent that was withdrawn.
pub(super) fn revives_consent(known: &ImportedPerson, news: &ImportedPerson) -> bool {
    let revives = |known: Option<bool>, said: Option<bool>| known == Some(false) && said == Some(true);
    revives(known.sms_consent, news.sms_consent)
        || revives(known.email_consent, news.email_consent)
        || revives(known.image_right, news.image_right)
}

struct Merge {
    outcome: ImportedPerson,
    changes: Vec<FieldChange>,
}

impl Merge {
    fn note(&mut self, field: Field, before: impl Into<String>, after: impl Into<String>) {
        self.changes.push(FieldChange { field, before: before.into(), after: after.into() });
    }

    fn texts(&mut self, news: &ImportedPerson) {
        let outcome = &mut self.outcome;
        let mut changes = Vec::new();
        for (field, known, said) in [
            (Field::LastName, &mut outcome.last_name, &news.last_name),
            (Field::FirstName, &mut outcome.first_name, &news.first_name),
        ] {
            if !said.is_empty() && key(said) != key(known) {
                changes.push((field, known.clone(), said.clone()));
                known.clone_from(said);
            }
        }
        for (field, known, said) in [
            (Field::MemberNumber, &mut outcome.member_number, &news.member_number),
            (Field::HouseholdNumber, &mut outcome.household_number, &news.household_number),
            (Field::Status, &mut outcome.status, &news.status),
            (Field::Language, &mut outcome.language, &news.language),
        ] {
            let Some(said) = said.as_ref().filter(|said| !said.is_empty()) else { continue };
            let before = known.clone().unwrap_or_default();
            if key(said) != key(&before) {
                changes.push((field, before, said.clone()));
                *known = Some(said.clone());
            }
        }
        for (field, before, after) in changes {
            self.note(field, before, after);
        }
    }

    fn options(&mut self, news: &ImportedPerson) {
        let known = self.outcome.clone();
        self.outcome.title = self.option(Field::Title, known.title, news.title, title_text);
        self.outcome.gender = self.option(Field::Gender, known.gender, news.gender, gender_text);
        self.outcome.birth_date = self
            .option(Field::BirthDate, known.birth_date, news.birth_date, |date| date.format("%d/%m/%Y").to_string());
        self.outcome.membership_date =
            self.option(Field::MembershipDate, known.membership_date, news.membership_date, |date| {
                date.format("%d/%m/%Y").to_string()
            });
        self.outcome.family_quotient =
            self.option(Field::FamilyQuotient, known.family_quotient, news.family_quotient, cents_text);
        self.outcome.membership_amount =
            self.option(Field::MembershipAmount, known.membership_amount, news.membership_amount, cents_text);
    }

    fn option<T: Copy + PartialEq>(
        &mut self,
        field: Field,
        known: Option<T>,
        said: Option<T>,
        text: impl Fn(T) -> String,
    ) -> Option<T> {
        if let Some(value) = said
            && known != said
        {
            self.note(field, known.map(&text).unwrap_or_default(), text(value));
        }
        said.or(known)
    }

    /// A refusal is written at any time; a consent only where nothing was said.
    fn consents(&mut self, news: &ImportedPerson) {
        let outcome = &mut self.outcome;
        let mut changes = Vec::new();
        for (field, known, said) in [
            (Field::SmsConsent, &mut outcome.sms_consent, news.sms_consent),
            (Field::EmailConsent, &mut outcome.email_consent, news.email_consent),
            (Field::ImageRight, &mut outcome.image_right, news.image_right),
        ] {
            let may_change = said == Some(false) || known.is_none();
            if may_change && said.is_some() && *known != said {
                changes.push((field, yes_no(*known), yes_no(said)));
                *known = said;
            }
        }
        for (field, before, after) in changes {
            self.note(field, before, after);
        }
    }

    fn lists(&mut self, news: &ImportedPerson) {
        let before = self.outcome.clone();
        for phone in &news.phones {
            if !self.outcome.phones.iter().any(|known| known.e164 == phone.e164) {
                self.outcome.phones.push(phone.clone());
            }
        }
        for email in &news.emails {
            if !self.outcome.emails.contains(email) {
                self.outcome.emails.push(email.clone());
            }
        }
        for activity in &news.activities {
            if !self.outcome.activities.iter().any(|known| key(known) == key(activity)) {
                self.outcome.activities.push(activity.clone());
            }
        }
        for note in news.notes.lines().filter(|note| !note.trim().is_empty()) {
            if !before.notes.lines().any(|known| key(known) == key(note)) {
                let separator = if self.outcome.notes.is_empty() { "" } else { "\n" };
                self.outcome.notes = format!("{}{separator}{note}", self.outcome.notes);
            }
        }
        let after = self.outcome.clone();
        self.note_list(Field::Phone, phones_text(&before), phones_text(&after));
        self.note_list(Field::Email, before.emails.join(", "), after.emails.join(", "));
        self.note_list(Field::Activities, before.activities.join(", "), after.activities.join(", "));
        self.note_list(Field::Notes, before.notes, after.notes);
    }

    fn note_list(&mut self, field: Field, before: String, after: String) {
        if before != after {
            self.note(field, before, after);
        }
    }

    /// A new place replaces the whole address; the same place written otherwise changes nothing.
    fn address(&mut self, news: &ImportedPerson) {
        let (before, said) = (self.outcome.address.clone(), &news.address);
        if said.is_empty() {
            let town = &mut self.outcome.address;
            if town.is_empty() && !said.city.is_empty() && key(&said.city) != key(&town.city) {
                town.city.clone_from(&said.city);
            }
            if town.is_empty() && !said.postal_code.is_empty() {
                town.postal_code.clone_from(&said.postal_code);
            }
        } else if place_key(&before) != place_key(said) {
            self.outcome.address = said.clone();
        } else {
            for (known, said) in [
                (&mut self.outcome.address.extra, &said.extra),
                (&mut self.outcome.address.city, &said.city),
                (&mut self.outcome.address.postal_code, &said.postal_code),
            ] {
                if known.is_empty() {
                    known.clone_from(said);
                }
            }
        }
        let after = self.outcome.address.clone();
        if before != after {
            self.note(Field::Address, address_text(&before), address_text(&after));
        }
    }
}

fn title_text(title: Title) -> String {
    match title {
        Title::Madame => "Mme",
        Title::Monsieur => "M.",
    }
    .to_owned()
}

/// The usual letters, which every language of ours reads.
fn gender_text(gender: Gender) -> String {
    match gender {
        Gender::Female => "F",
        Gender::Male => "M",
        Gender::Other => "X",
    }
    .to_owned()
}

fn cents_text(cents: Cents) -> String {
    cents.to_string()
}

fn yes_no(answer: Option<bool>) -> String {
    answer.map(|yes| if yes { "oui" } else { "non" }.to_owned()).unwrap_or_default()
}

fn phones_text(person: &ImportedPerson) -> String {
    person.phones.iter().map(|phone| phone_display(&phone.e164)).collect::<Vec<_>>().join(", ")
}

fn address_text(address: &super::person::Address) -> String {
    let town = format!("{} {}", address.postal_code, address.city);
    let parts = [address.street.as_str(), address.extra.as_str(), town.trim()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
