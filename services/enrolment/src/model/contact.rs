//! The way a group wants to be told, as typed and as read. Pure.

use people::import::{PhoneKind, read_email, read_phone};

use super::day::ascii_digits;
use super::enrolment::ContactWay;
use super::refusal::EnrolmentRefusal;

/// What was typed in the boxes of the ways.
#[derive(Debug, Clone, Copy)]
pub struct TypedContact<'a> {
    /// The code of a way.
    pub way: &'a str,
    pub phone: &'a str,
    pub email: &'a str,
    pub address: &'a str,
}

impl TypedContact<'_> {
    /// The way, and where it leads: an e-mail, an E.164 number, postal lines, or nothing at the desk.
    pub fn read(self) -> Result<(ContactWay, String), EnrolmentRefusal> {
        let way = ContactWay::from_code(self.way).ok_or(EnrolmentRefusal::WayMissing)?;
        let to = match way {
            ContactWay::Sms | ContactWay::Call => read_number(&ascii_digits(self.phone), way)?,
            ContactWay::Email => read_email(self.email).ok_or(EnrolmentRefusal::EmailInvalid)?,
            ContactWay::Letter => read_postal(&ascii_digits(self.address))?,
            ContactWay::Desk => String::new(),
        };
        Ok((way, to))
    }
}

fn read_number(typed: &str, way: ContactWay) -> Result<String, EnrolmentRefusal> {
    if typed.trim().is_empty() {
        return Err(EnrolmentRefusal::PhoneMissing);
    }
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    let invalid = EnrolmentRefusal::PhoneInvalid { digits: i64::try_from(digits).unwrap_or(i64::MAX) };
    let phone = read_phone(typed).ok_or(invalid)?;
    if way == ContactWay::Sms && phone.kind == PhoneKind::Landline {
        return Err(EnrolmentRefusal::PhoneNotMobile);
    }
    Ok(phone.e164)
}

/// Street and town on lines of their own; a comma before the postal code will do.
fn read_postal(typed: &str) -> Result<String, EnrolmentRefusal> {
    if people::import::holds_nir(typed) {
        return Err(EnrolmentRefusal::NirIn("adresse"));
    }
    let mut lines: Vec<String> = typed
        .split(['\n', ','])
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|line| !line.is_empty())
        .collect();
    if let [only] = lines.as_slice() {
        lines = split_at_code(only).ok_or(EnrolmentRefusal::AddressMissing)?;
    }
    let town = lines.last().map(String::as_str).unwrap_or_default();
    let code = town.chars().take_while(char::is_ascii_digit).count();
    if lines.len() < 2 || code != 5 || town.chars().count() < 8 {
        return Err(EnrolmentRefusal::AddressMissing);
    }
    Ok(lines.join("\n"))
}

fn split_at_code(line: &str) -> Option<Vec<String>> {
    let words: Vec<&str> = line.split(' ').collect();
    let is_code = |word: &&str| word.len() == 5 && word.bytes().all(|b| b.is_ascii_digit());
    let at = words.iter().rposition(is_code)?;
    let (street, town) = words.split_at_checked(at)?;
    (!street.is_empty()).then(|| vec![street.join(" "), town.join(" ")])
}
