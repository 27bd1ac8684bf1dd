//! From a plan to rows: pure, so that what an import writes can be read without a database.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use kernel::{Cents, HouseholdId, PersonId};

use super::existing::membership_of;
use super::homes::{Homes, settle};
use crate::import::{Action, Gender, ImportPlan, ImportedPerson, PhoneKind, PlannedRow, Title};
use crate::model::{Channel, Consent, HouseholdRole, Membership, Person, Purpose, season_of};
use crate::service::person::blank_person;
use crate::service::registry::KnownPerson;
use crate::store::{Detail, DetailKind, NewMember};

/// What an import writes, table by table.
#[derive(Default)]
pub(super) struct Writes {
    pub homes: Homes,
    pub created: Vec<(Person, HouseholdId)>,
    pub updated: Vec<(Person, HouseholdId)>,
    /// Who leaves the archive.
    pub resumed: Vec<PersonId>,
    pub members: Vec<NewMember>,
    pub memberships: Vec<(PersonId, Membership)>,
    pub consents: Vec<(PersonId, Consent)>,
    pub interests: Vec<(PersonId, String)>,
    pub gone_details: Vec<(PersonId, DetailKind)>,
    pub details: Vec<(PersonId, Detail)>,
}

/// What the rows depend on beside the plan.
pub(super) struct Setting<'a> {
    pub known: HashMap<PersonId, &'a KnownPerson>,
    pub season: Option<&'a str>,
    /// "fichier adherents.csv du 22 novembre 2026"
    pub source: &'a str,
    pub now: DateTime<Utc>,
}

/// The rows of a plan.
pub(super) fn writes_of(plan: &ImportPlan, setting: &Setting<'_>) -> Writes {
    let mut writes = Writes { homes: settle(plan, &setting.known, setting.now), ..Writes::default() };
    for row in &plan.rows {
        let Some(home) = writes.homes.of_line.get(&row.line).copied() else { continue };
        match &row.action {
            Action::Create => writes.create(row, home, setting),
            Action::Update { id, .. } => writes.update(row, *id, home, setting),
            Action::Resume { id, .. } => {
                writes.resumed.push(*id);
                writes.update(row, *id, home, setting);
            }
            // The line says nothing new, but the quotient of its household may have changed under it.
            Action::Unchanged { id } => writes.keep_quotient(row, *id, home, setting),
            _ => {}
        }
    }
    writes
}

impl Writes {
    fn create(&mut self, row: &PlannedRow, home: HouseholdId, setting: &Setting<'_>) {
        let said = &row.person;
        let mut person = blank_person(setting.now);
        let details = write_over(&mut person, said);
        let today = kernel::clock::local_date(setting.now);
        let role = if said.is_child_on(today) { HouseholdRole::Child } else { HouseholdRole::Adult };
        self.members.push(NewMember { household: home, person: person.id, role, is_main: true });
        self.details.extend(details.into_iter().map(|detail| (person.id, detail)));
        self.memberships.extend(new_membership(said, None, setting).map(|membership| (person.id, membership)));
        self.consents.extend(new_consents(said, None, setting).into_iter().map(|consent| (person.id, consent)));
        self.interests.extend(said.activities.iter().map(|activity| (person.id, activity.clone())));
        let quotient = self.own_quotient(said.family_quotient, home);
        self.details.extend(quotient.map(|detail| (person.id, detail)));
        self.created.push((person, home));
    }

    fn update(&mut self, row: &PlannedRow, id: PersonId, home: HouseholdId, setting: &Setting<'_>) {
        let Some(known) = setting.known.get(&id) else { return };
        let said = &row.person;
        let mut person = known.person.clone();
        let details = write_over(&mut person, said);
        for kind in [DetailKind::Email, DetailKind::Phone, DetailKind::Note] {
            let wanted: Vec<&Detail> = details.iter().filter(|detail| detail.kind == kind).collect();
            let has: Vec<&Detail> = known.details.iter().filter(|detail| detail.kind == kind).collect();
            if wanted != has {
                self.gone_details.push((id, kind));
                self.details.extend(wanted.into_iter().map(|detail| (id, detail.clone())));
            }
        }
        self.keep_quotient(row, id, home, setting);
        self.memberships.extend(new_membership(said, Some(known), setting).map(|membership| (id, membership)));
        self.consents.extend(new_consents(said, Some(known), setting).into_iter().map(|consent| (id, consent)));
        let is_new = |activity: &&String| !known.interests.contains(activity);
        self.interests.extend(said.activities.iter().filter(is_new).map(|activity| (id, activity.clone())));
        if person != known.person || self.homes.moved.iter().any(|(moved, _, _)| *moved == id) {
            self.updated.push((person, home));
        }
    }

    /// Keeps a quotient that is not the household's beside the person.
    fn keep_quotient(&mut self, row: &PlannedRow, id: PersonId, home: HouseholdId, setting: &Setting<'_>) {
        let Some(known) = setting.known.get(&id) else { return };
        let has = known.details.iter().find(|detail| detail.kind == DetailKind::Quotient);
        let home_quotient = match self.homes.find(home) {
            Some(home) => home.family_quotient,
            None => known.home().filter(|own| own.id == home).and_then(|own| own.family_quotient),
        };
        let wanted = own_quotient(row.person.family_quotient, home_quotient);
        if wanted.as_ref() != has {
            self.gone_details.push((id, DetailKind::Quotient));
            self.details.extend(wanted.map(|detail| (id, detail)));
        }
    }

    fn own_quotient(&self, said: Option<Cents>, home: HouseholdId) -> Option<Detail> {
        // A household that does not change has the quotient that the lines say, or another that they do not.
        let home = self.homes.find(home)?;
        own_quotient(said, home.family_quotient)
    }
}

fn own_quotient(said: Option<Cents>, home: Option<Cents>) -> Option<Detail> {
    let own = said.filter(|said| home != Some(*said))?;
    Some(Detail { kind: DetailKind::Quotient, value: own.0.to_string() })
}

/// "Mme", "M." or nothing.
pub(super) fn title_word(title: Option<Title>) -> &'static str {
    match title {
        Some(Title::Madame) => "Mme",
        Some(Title::Monsieur) => "M.",
        None => "",
    }
}

/// Writes what a file says over a person; what does not fit on the card is returned as details.
fn write_over(person: &mut Person, said: &ImportedPerson) -> Vec<Detail> {
    person.member_number.clone_from(&said.member_number);
    title_word(said.title).clone_into(&mut person.title);
    person.last_name.clone_from(&said.last_name);
    person.first_name.clone_from(&said.first_name);
    person.birth_date = said.birth_date;
    let gender = match said.gender {
        Some(Gender::Female) => "f",
        Some(Gender::Male) => "m",
        Some(Gender::Other) => "x",
        None => "",
    };
    gender.clone_into(&mut person.gender);
    if let Some(language) = &said.language {
        person.language.clone_from(language);
    }
    let mut details = write_phones(person, said);
    let mut emails = said.emails.iter();
    person.email = emails.next().cloned();
    details.extend(emails.map(|email| Detail { kind: DetailKind::Email, value: email.clone() }));
    if !said.notes.is_empty() {
        details.push(Detail { kind: DetailKind::Note, value: said.notes.clone() });
    }
    details
}

/// The numbers of the card stay; empty places are filled by kind, the rest become details.
fn write_phones(person: &mut Person, said: &ImportedPerson) -> Vec<Detail> {
    let on_card = |person: &Person, number: &str| {
        person.mobile.as_deref() == Some(number) || person.landline.as_deref() == Some(number)
    };
    for kind in [PhoneKind::Mobile, PhoneKind::Landline] {
        let free = said.phones.iter().find(|phone| phone.kind == kind && !on_card(person, &phone.e164));
        let place = if kind == PhoneKind::Mobile { &mut person.mobile } else { &mut person.landline };
        if place.is_none() {
            *place = free.map(|phone| phone.e164.clone());
        }
    }
    if person.landline.is_none() {
        let other = said.phones.iter().find(|phone| !on_card(person, &phone.e164));
        person.landline = other.map(|phone| phone.e164.clone());
    }
    let rest = said.phones.iter().filter(|phone| !on_card(person, &phone.e164));
    rest.map(|phone| Detail { kind: DetailKind::Phone, value: phone.e164.clone() }).collect()
}

/// The membership to write, when the line says one and it is not there.
fn new_membership(said: &ImportedPerson, known: Option<&KnownPerson>, setting: &Setting<'_>) -> Option<Membership> {
    if said.status.is_none() && said.membership_date.is_none() && said.membership_amount.is_none() {
        return None;
    }
    let current = known.and_then(|known| membership_of(known, setting.season));
    let season = match (setting.season, said.membership_date) {
        (Some(season), _) => season.to_owned(),
        (None, Some(date)) => season_of(date),
        (None, None) => current
            .map_or_else(|| season_of(kernel::clock::local_date(setting.now)), |membership| membership.season.clone()),
    };
    let membership = Membership {
        season,
        status: said.status.clone().unwrap_or_default(),
        joined_on: said.membership_date,
        amount: said.membership_amount,
    };
    (current != Some(&membership)).then_some(membership)
}

fn new_consents(said: &ImportedPerson, known: Option<&KnownPerson>, setting: &Setting<'_>) -> Vec<Consent> {
    let answers = [
        (Purpose::Message(Channel::Sms), said.sms_consent),
        (Purpose::Message(Channel::Email), said.email_consent),
        (Purpose::Image, said.image_right),
    ];
    answers
        .into_iter()
        .filter(|(purpose, answer)| known.and_then(|known| known.consent(*purpose)) != *answer)
        .filter_map(|(purpose, answer)| {
            answer.map(|is_granted| Consent { purpose, is_granted, at: setting.now, source: setting.source.to_owned() })
        })
        .collect()
}
