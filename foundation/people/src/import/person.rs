//! A person as a file or the database says them: the same shape on both sides, so that they compare.
//!
//! Names keep the file's spelling; telephone numbers are E.164; nothing here was ever a social security number.

use chrono::NaiveDate;
use kernel::Cents;
use serde::{Deserialize, Serialize};

/// How a person is addressed in a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Title {
    Madame,
    Monsieur,
}

/// What a file says of a person's gender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gender {
    Female,
    Male,
    Other,
}

/// Whether a number can receive an SMS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PhoneKind {
    Mobile,
    Landline,
    /// Another country's, where we cannot tell.
    Foreign,
}

/// A telephone number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Phone {
    pub e164: String,
    pub kind: PhoneKind,
}

/// A postal address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Address {
    pub street: String,
    pub extra: String,
    pub postal_code: String,
    pub city: String,
}

impl Address {
    /// Whether a letter could reach it.
    pub fn is_empty(&self) -> bool {
        self.street.is_empty() && self.extra.is_empty()
    }
}

/// A person, as far as a member file can say.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ImportedPerson {
    pub member_number: Option<String>,
    pub household_number: Option<String>,
    pub title: Option<Title>,
    pub gender: Option<Gender>,
    pub last_name: String,
    pub first_name: String,
    pub birth_date: Option<NaiveDate>,
    pub address: Address,
    pub phones: Vec<Phone>,
    pub emails: Vec<String>,
    pub family_quotient: Option<Cents>,
    pub status: Option<String>,
    pub activities: Vec<String>,
    pub membership_date: Option<NaiveDate>,
    pub membership_amount: Option<Cents>,
    pub sms_consent: Option<bool>,
    pub email_consent: Option<bool>,
    pub image_right: Option<bool>,
    /// ISO 639-1.
    pub language: Option<String>,
    pub notes: String,
}

impl ImportedPerson {
    /// Whether the person is under 18 on a day; without a birth date nobody is a child.
    pub fn is_child_on(&self, day: NaiveDate) -> bool {
        self.birth_date.is_some_and(|birth| kernel::clock::age_on(birth, day) < 18)
    }

    /// Whether anything could reach the person.
    pub fn has_channel(&self) -> bool {
        !self.phones.is_empty() || !self.emails.is_empty() || !self.address.is_empty()
    }
}
