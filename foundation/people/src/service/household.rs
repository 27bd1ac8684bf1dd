//! Households: their name, their address, who belongs to them.

use auth::Scope;
use chrono::{DateTime, NaiveDate, Utc};
use db::Tx;
use kernel::{HouseholdId, PersonId};
use sha2::{Digest, Sha256};

use super::person::refresh_household;
use super::{Error, Result};
use crate::draft::{LONGEST, PersonDraft, PersonRefusal, check_text, tidy};
use crate::model::{Household, HouseholdRole, Person};
use crate::store::{self, NewMember};
use crate::text::words_of;

/// A household, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct HouseholdDraft {
    pub number: String,
    pub name: String,
    pub street: String,
    pub extra: String,
    pub postal_code: String,
    pub city: String,
    /// Euros: `412,50`.
    pub family_quotient: String,
}

impl HouseholdDraft {
    /// The draft that shows a household as it is.
    pub fn of(household: &Household) -> Self {
        Self {
            number: household.number.clone().unwrap_or_default(),
            name: household.name.clone(),
            street: household.street.clone(),
            extra: household.extra.clone(),
            postal_code: household.postal_code.clone(),
            city: household.city.clone(),
            family_quotient: household.family_quotient.map(crate::draft::plain_euros).unwrap_or_default(),
        }
    }

    fn write_over(&self, household: &mut Household) -> Result<()> {
        let place = PersonDraft {
            street: self.street.clone(),
            extra: self.extra.clone(),
            postal_code: self.postal_code.clone(),
            city: self.city.clone(),
            family_quotient: self.family_quotient.clone(),
            ..PersonDraft::default()
        };
        let texts = [
            ("name", &self.name),
            ("number", &self.number),
            ("street", &self.street),
            ("extra", &self.extra),
            ("postal_code", &self.postal_code),
            ("city", &self.city),
            ("family_quotient", &self.family_quotient),
        ];
        for (field, text) in texts {
            check_text(field, text, LONGEST)?;
        }
        household.name = tidy(&self.name);
        if household.name.is_empty() {
            return Err(PersonRefusal::HouseholdNameMissing.into());
        }
        household.number = Some(tidy(&self.number)).filter(|number| !number.is_empty());
        place.home()?.apply(household);
        Ok(())
    }
}

/// What is written on an envelope: "Mme Inès Benali", "Famille Benali", "Famille Benali – Dupont".
pub fn household_name(members: &[Person]) -> String {
    let name_of = |person: &Person| (person.title.clone(), person.first_name.clone(), person.last_name.clone());
    envelope_name(&members.iter().map(name_of).collect::<Vec<_>>())
}

/// The same, from title, first name and last name of each.
pub(super) fn envelope_name(members: &[(String, String, String)]) -> String {
    if let [(title, first, last)] = members {
        let words = [title, first, last].into_iter().filter(|word| !word.is_empty());
        return words.map(String::as_str).collect::<Vec<_>>().join(" ");
    }
    let mut names: Vec<&str> = Vec::new();
    for (_, _, last) in members {
        if !names.iter().any(|name| words_of(name) == words_of(last)) {
            names.push(last);
        }
    }
    names.truncate(2);
    format!("Famille {}", names.join(" – "))
}

/// A child below 18, an adult otherwise; without a birth date nobody is a child.
pub fn role_on(person: &Person, today: NaiveDate) -> HouseholdRole {
    match person.age_on(today) {
        Some(age) if age < 18 => HouseholdRole::Child,
        _ => HouseholdRole::Adult,
    }
}

/// A mark of a household as read, given back with the correction.
pub fn household_mark(household: &Household) -> String {
    let mut mark = hex::encode(Sha256::digest(format!("{household:?}")));
    mark.truncate(16);
    mark
}

/// Makes a household for people who live apart from those they are known with.
pub async fn create_household(
    tx: &mut Tx,
    scope: &Scope,
    draft: &HouseholdDraft,
    now: DateTime<Utc>,
) -> Result<Household> {
    let mut household = Household {
        id: HouseholdId::new(),
        number: None,
        name: String::new(),
        street: String::new(),
        extra: String::new(),
        postal_code: String::new(),
        city: String::new(),
        family_quotient: None,
        created_at: now,
    };
    draft.write_over(&mut household)?;
    store::insert_household(tx, scope, &household).await?;
    Ok(household)
}

/// Corrects a household; its members are found under the new address at once.
pub async fn update_household(
    tx: &mut Tx,
    scope: &Scope,
    id: HouseholdId,
    draft: &HouseholdDraft,
    seen: Option<&str>,
) -> Result<Household> {
    if !store::lock_household(tx, scope, id).await? {
        return Err(Error::NotFound);
    }
    let mut household = store::find_household(&mut *tx, scope, id).await?.ok_or(Error::NotFound)?;
    if seen.is_some_and(|seen| seen != household_mark(&household)) {
        return Err(db::Error::Stale.into());
    }
    draft.write_over(&mut household)?;
    store::update_household(tx, scope, &household).await?;
    refresh_household(tx, scope, id).await?;
    Ok(household)
}

/// Gives someone known a place in a household; their letters follow when it is their main one, or the only one.
pub async fn add_member(tx: &mut Tx, scope: &Scope, member: NewMember) -> Result<()> {
    store::find(&mut *tx, scope, member.person).await?.ok_or(Error::NotFound)?;
    store::find_household(&mut *tx, scope, member.household).await?.ok_or(Error::NotFound)?;
    let homes = store::households_of(&mut *tx, scope, &[member.person]).await?;
    if homes.iter().any(|home| home.household.id == member.household) {
        return Err(PersonRefusal::AlreadyMember.into());
    }
    store::insert_member(tx, scope, NewMember { is_main: homes.is_empty(), ..member }).await?;
    if member.is_main && !homes.is_empty() {
        store::set_main(tx, scope, member.person, member.household).await?;
    }
    store::refresh_search(tx, scope, &[member.person]).await?;
    Ok(())
}

/// Takes someone out of a household, unless it is the only one they have.
pub async fn remove_member(tx: &mut Tx, scope: &Scope, household: HouseholdId, person: PersonId) -> Result<()> {
    let homes = store::households_of(&mut *tx, scope, &[person]).await?;
    let was_main = homes.iter().find(|home| home.household.id == household).ok_or(Error::NotFound)?.is_main;
    let Some(other) = homes.iter().find(|home| home.household.id != household) else {
        return Err(PersonRefusal::LastOfHousehold.into());
    };
    store::delete_member(tx, scope, household, person).await?;
    if was_main {
        store::set_main(tx, scope, person, other.household.id).await?;
        store::refresh_search(tx, scope, &[person]).await?;
    }
    Ok(())
}
