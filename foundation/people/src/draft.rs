//! A person as someone types them, and what may be refused to them. Pure.
//!
//! A form, the API and a resident's enrolment all pass here: one reading of dates, numbers and
//! addresses, one list of refusals. A social security number is refused wherever it is typed.

use chrono::{Datelike, NaiveDate};
use kernel::{Cents, HouseholdId, Locale};
use serde::{Deserialize, Serialize};

use crate::day::parse_date;
use crate::import::{self, PhoneKind};
use crate::model::{Channel, Household, Person};
use crate::names::{LONGEST_NAME, NameFault, read_name};

/// The longest text of a field.
pub(crate) const LONGEST: usize = 120;
const LONGEST_INTEREST: usize = 80;
const LONGEST_NOTE: usize = 2_000;
const OLDEST_YEARS: i32 = 120;

/// A person, as typed. Empty means "not said".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct PersonDraft {
    pub member_number: String,
    /// `Mme`, `M.` or nothing.
    pub title: String,
    pub last_name: String,
    pub first_name: String,
    /// `12/03/1984`, `1984-03-12` or `12 mars 1984`.
    pub birth_date: String,
    /// `f`, `m`, `x` or nothing.
    pub gender: String,
    /// A language tag; French when nothing is said.
    pub language: String,
    pub email: String,
    pub mobile: String,
    pub landline: String,
    /// `email`, `sms`, `letter`, `call` or nothing.
    pub preferred_channel: String,
    pub wants_large_print: bool,
    pub note: String,
    pub street: String,
    pub extra: String,
    pub postal_code: String,
    pub city: String,
    /// Euros: `412,50`.
    pub family_quotient: String,
    /// The household to join; a new one is made otherwise.
    #[schema(value_type = Option<uuid::Uuid>)]
    pub household: Option<HouseholdId>,
}

/// Why a person or a household is not kept as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonRefusal {
    LastNameMissing,
    FirstNameMissing,
    BirthDateUnreadable,
    BirthDateFuture,
    BirthDateTooOld,
    EmailInvalid,
    MobileInvalid,
    LandlineInvalid,
    PostalCodeInvalid,
    QuotientInvalid,
    ChoiceUnknown(&'static str),
    TooLong(&'static str),
    /// A name of something else than letters, blanks, hyphens, apostrophes and dots.
    NameSigns(&'static str),
    /// A social security number was typed in this field; nothing of it is kept.
    NirTyped(&'static str),
    HouseholdUnknown,
    HouseholdNameMissing,
    /// A household keeps at least one person.
    LastOfHousehold,
    AlreadyMember,
    /// This is written on the household of the person, where all its members have it.
    OfHousehold(&'static str),
    InterestMissing,
    AmountInvalid,
    /// A confided note says something, or has a document.
    NoteMissing,
    /// A password was typed in a confided note; nothing of it is kept.
    PasswordTyped,
    /// A document is a PDF or a photograph.
    FileUnknown,
    FileTooHeavy,
    /// "Other" is said in words.
    WordsMissing,
    ReasonMissing,
    /// Someone put aside, or erased: nothing is added.
    PutAside,
    /// The name was not typed as shown, or a demand of the law forbids it.
    NotConfirmed,
    Held,
    DaysInvalid,
    HoldWithoutReason,
    /// Nobody merges with themselves, nor with someone already merged.
    CannotMerge,
}

impl PersonRefusal {
    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::LastNameMissing => ("last_name", "people-refusal-last-name-missing"),
            Self::FirstNameMissing => ("first_name", "people-refusal-first-name-missing"),
            Self::BirthDateUnreadable => ("birth_date", "people-refusal-birth-date-unreadable"),
            Self::BirthDateFuture => ("birth_date", "people-refusal-birth-date-future"),
            Self::BirthDateTooOld => ("birth_date", "people-refusal-birth-date-too-old"),
            Self::EmailInvalid => ("email", "people-refusal-email-invalid"),
            Self::MobileInvalid => ("mobile", "people-refusal-phone-invalid"),
            Self::LandlineInvalid => ("landline", "people-refusal-phone-invalid"),
            Self::PostalCodeInvalid => ("postal_code", "people-refusal-postal-code-invalid"),
            Self::QuotientInvalid => ("family_quotient", "people-refusal-quotient-invalid"),
            Self::ChoiceUnknown(field) => (field, "people-refusal-choice-unknown"),
            Self::TooLong(field) => (field, "people-refusal-too-long"),
            Self::NameSigns(field) => (field, "people-refusal-name-signs"),
            Self::NirTyped(field) => (field, "people-refusal-nir"),
            Self::HouseholdUnknown => ("household", "people-refusal-household-unknown"),
            Self::HouseholdNameMissing => ("name", "people-refusal-household-name-missing"),
            Self::LastOfHousehold => ("", "people-refusal-last-of-household"),
            Self::AlreadyMember => ("household", "people-refusal-already-member"),
            Self::OfHousehold(field) => (field, "people-refusal-of-household"),
            Self::InterestMissing => ("interest", "people-refusal-interest-missing"),
            Self::AmountInvalid => ("amount", "people-refusal-amount"),
            Self::NoteMissing => ("note", "people-confided-refusal-note"),
            Self::PasswordTyped => ("note", "people-confided-refusal-password"),
            Self::FileUnknown => ("document", "people-confided-refusal-file"),
            Self::FileTooHeavy => ("document", "people-confided-refusal-file-heavy"),
            Self::ReasonMissing => ("reason", "people-confided-refusal-reason"),
            Self::WordsMissing => ("words", "people-confided-refusal-words"),
            Self::PutAside => ("", "people-confided-refusal-aside"),
            Self::NotConfirmed => ("confirmation", "people-erasure-refusal-confirmation"),
            Self::Held => ("", "people-erasure-refusal-held"),
            Self::HoldWithoutReason => ("reason", "people-erasure-refusal-reason"),
            Self::DaysInvalid => ("days", "people-retention-refusal-days"),
            Self::CannotMerge => ("", "people-refusal-cannot-merge"),
        }
    }
}

/// Where people live, as typed and read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HomeFields {
    pub street: String,
    pub extra: String,
    pub postal_code: String,
    pub city: String,
    pub family_quotient: Option<Cents>,
}

impl HomeFields {
    /// Writes them over a household.
    pub fn apply(self, household: &mut Household) {
        household.street = self.street;
        household.extra = self.extra;
        household.postal_code = self.postal_code;
        household.city = self.city;
        household.family_quotient = self.family_quotient;
    }

    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Text without stray blanks, nor signs that nobody sees.
pub fn tidy(text: &str) -> String {
    let visible = text.chars().filter(|sign| !sign.is_control() || sign.is_whitespace());
    let visible: String = visible.filter(|sign| !matches!(sign, '\u{200b}'..='\u{200f}' | '\u{feff}')).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Refuses a text that is too long for its field, or that holds a social security number.
pub(crate) fn check_text(field: &'static str, text: &str, longest: usize) -> Result<(), PersonRefusal> {
    if import::holds_nir(text) {
        return Err(PersonRefusal::NirTyped(field));
    }
    if text.chars().count() > longest { Err(PersonRefusal::TooLong(field)) } else { Ok(()) }
}

/// An interest as it is kept: a few words, and something to be found by.
pub(crate) fn read_interest(typed: &str) -> Result<String, PersonRefusal> {
    let label = tidy(typed);
    check_text("interest", &label, LONGEST_INTEREST)?;
    if crate::text::words_of(&label).is_empty() { Err(PersonRefusal::InterestMissing) } else { Ok(label) }
}

impl PersonDraft {
    /// What is wrong in the whole draft; empty when it can be kept.
    pub fn refusals(&self, today: NaiveDate) -> Vec<PersonRefusal> {
        let mut refusals = self.refusals_but_signs(today);
        refusals.extend(self.sign_refusals(None));
        refusals
    }

    /// The names that hold what no name has. One that is kept already stays, however a file of long ago wrote it.
    pub(crate) fn sign_refusals(&self, known: Option<&Person>) -> Vec<PersonRefusal> {
        let names = [
            ("last_name", &self.last_name, known.map(|known| &known.last_name)),
            ("first_name", &self.first_name, known.map(|known| &known.first_name)),
        ];
        let is_wrong = |typed: &str, kept: Option<&String>| {
            read_name(typed) == Err(NameFault::Signs)
                && !import::holds_nir(typed)
                && kept.is_none_or(|kept| *kept != tidy(typed))
        };
        let wrong = names.into_iter().filter(|(_, typed, kept)| is_wrong(typed, *kept));
        wrong.map(|(field, ..)| PersonRefusal::NameSigns(field)).collect()
    }

    /// All else that is wrong.
    pub(crate) fn refusals_but_signs(&self, today: NaiveDate) -> Vec<PersonRefusal> {
        let mut refusals = self.text_refusals();
        if tidy(&self.last_name).is_empty() {
            refusals.push(PersonRefusal::LastNameMissing);
        }
        if tidy(&self.first_name).is_empty() {
            refusals.push(PersonRefusal::FirstNameMissing);
        }
        refusals.extend(self.read_birth(today).err());
        refusals.extend(read_optional(&self.email, import::read_email).err().map(|()| PersonRefusal::EmailInvalid));
        refusals.extend(read_optional(&self.mobile, import::read_phone).err().map(|()| PersonRefusal::MobileInvalid));
        refusals
            .extend(read_optional(&self.landline, import::read_phone).err().map(|()| PersonRefusal::LandlineInvalid));
        refusals.extend(self.home().err());
        let choices = [
            ("title", matches!(self.title.as_str(), "" | "Mme" | "M.")),
            ("gender", matches!(self.gender.as_str(), "" | "f" | "m" | "x")),
            ("preferred_channel", self.preferred_channel.is_empty() || self.channel().is_some()),
            (
                "language",
                self.language.len() <= 12 && self.language.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'),
            ),
        ];
        refusals
            .extend(choices.iter().filter(|(_, known)| !known).map(|(field, _)| PersonRefusal::ChoiceUnknown(field)));
        refusals
    }

    fn text_refusals(&self) -> Vec<PersonRefusal> {
        let fields = [
            ("member_number", &self.member_number),
            ("last_name", &self.last_name),
            ("first_name", &self.first_name),
            ("birth_date", &self.birth_date),
            ("email", &self.email),
            ("mobile", &self.mobile),
            ("landline", &self.landline),
            ("street", &self.street),
            ("extra", &self.extra),
            ("postal_code", &self.postal_code),
            ("city", &self.city),
            ("family_quotient", &self.family_quotient),
            ("note", &self.note),
        ];
        let longest = |field| match field {
            "note" => LONGEST_NOTE,
            "last_name" | "first_name" => LONGEST_NAME,
            _ => LONGEST,
        };
        fields.into_iter().filter_map(|(field, text)| check_text(field, text, longest(field)).err()).collect()
    }

    fn read_birth(&self, today: NaiveDate) -> Result<Option<NaiveDate>, PersonRefusal> {
        if self.birth_date.trim().is_empty() {
            return Ok(None);
        }
        let day = parse_date(&self.birth_date).ok_or(PersonRefusal::BirthDateUnreadable)?;
        if day > today {
            return Err(PersonRefusal::BirthDateFuture);
        }
        if day.year() < today.year() - OLDEST_YEARS { Err(PersonRefusal::BirthDateTooOld) } else { Ok(Some(day)) }
    }

    fn channel(&self) -> Option<Channel> {
        Channel::from_code(&self.preferred_channel)
    }

    /// The address and quotient, or what is wrong with them.
    pub fn home(&self) -> Result<HomeFields, PersonRefusal> {
        let postal_code: String = self.postal_code.split_whitespace().collect();
        let is_code = postal_code.len() == 5 && postal_code.bytes().all(|byte| byte.is_ascii_digit());
        if !postal_code.is_empty() && !is_code {
            return Err(PersonRefusal::PostalCodeInvalid);
        }
        let family_quotient = match self.family_quotient.trim() {
            "" => None,
            typed => Some(Cents::parse(typed).filter(|cents| cents.0 >= 0).ok_or(PersonRefusal::QuotientInvalid)?),
        };
        Ok(HomeFields {
            street: tidy(&self.street),
            extra: tidy(&self.extra),
            postal_code,
            city: tidy(&self.city),
            family_quotient,
        })
    }

    /// Writes the draft over a person. Call it on a draft without refusals only.
    pub fn write_over(&self, person: &mut Person) {
        let some = |text: &str| Some(tidy(text)).filter(|text| !text.is_empty());
        person.member_number = some(&self.member_number);
        person.title.clone_from(&self.title);
        person.last_name = tidy(&self.last_name);
        person.first_name = tidy(&self.first_name);
        person.birth_date = parse_date(&self.birth_date);
        person.gender.clone_from(&self.gender);
        person.language = some(&self.language).unwrap_or_else(|| Locale::Fr.code().to_owned());
        person.email = import::read_email(&self.email);
        (person.mobile, person.landline) = sort_phones(&self.mobile, &self.landline);
        person.preferred_channel = self.channel();
        person.wants_large_print = self.wants_large_print;
    }

    /// The draft that shows a person as they are.
    pub fn of(person: &Person, note: &str, home: Option<&Household>) -> Self {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let phone = |value: &Option<String>| value.as_deref().map(kernel::text::phone_display).unwrap_or_default();
        let place = |pick: fn(&Household) -> &String| home.map(pick).cloned().unwrap_or_default();
        Self {
            member_number: text(&person.member_number),
            title: person.title.clone(),
            last_name: person.last_name.clone(),
            first_name: person.first_name.clone(),
            birth_date: person.birth_date.map(|day| day.format("%d/%m/%Y").to_string()).unwrap_or_default(),
            gender: person.gender.clone(),
            language: person.language.clone(),
            email: text(&person.email),
            mobile: phone(&person.mobile),
            landline: phone(&person.landline),
            preferred_channel: person.preferred_channel.map(|channel| channel.code().to_owned()).unwrap_or_default(),
            wants_large_print: person.wants_large_print,
            note: note.to_owned(),
            street: place(|home| &home.street),
            extra: place(|home| &home.extra),
            postal_code: place(|home| &home.postal_code),
            city: place(|home| &home.city),
            family_quotient: home.and_then(|home| home.family_quotient).map(plain_euros).unwrap_or_default(),
            household: home.map(|home| home.id),
        }
    }
}

/// An amount as one types it: `412,50`.
pub fn plain_euros(amount: Cents) -> String {
    format!("{},{:02}", amount.0 / 100, amount.0.rem_euclid(100))
}

fn read_optional<T>(typed: &str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, ()> {
    if typed.trim().is_empty() { Ok(None) } else { read(typed).map(Some).ok_or(()) }
}

/// Puts each number in its place: the one that takes an SMS first, whichever box it was typed in.
fn sort_phones(mobile: &str, landline: &str) -> (Option<String>, Option<String>) {
    let (first, second) = (import::read_phone(mobile), import::read_phone(landline));
    let takes_sms = |phone: &import::Phone| phone.kind == PhoneKind::Mobile;
    let (sms, voice) = match (first, second) {
        (Some(first), None) if first.kind == PhoneKind::Landline => (None, Some(first)),
        (None, Some(second)) if takes_sms(&second) => (Some(second), None),
        (Some(first), Some(second)) if !takes_sms(&first) && takes_sms(&second) => (Some(second), Some(first)),
        pair => pair,
    };
    (sms.map(|phone| phone.e164), voice.map(|phone| phone.e164))
}
