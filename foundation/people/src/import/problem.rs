//! What is wrong with one line, where, and whether the line is kept.
//!
//! The wording lives in Fluent under `people-import-problem-<code>`; a problem carries the offending text as
//! the file wrote it, never a social security number.

use i18n::Value;
use serde::{Deserialize, Serialize};

use super::table::Column;

/// What a problem does to its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The line is imported, without what is wrong or with a doubt.
    Warning,
    /// The line is not imported.
    Refused,
}

macro_rules! problem_codes {
    ($($name:ident $code:literal $severity:ident),+ $(,)?) => {
        /// What may be wrong with a line.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum ProblemCode { $(#[serde(rename = $code)] $name),+ }

        impl ProblemCode {
            /// Every problem there is.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its stable name, in keys and in JSON.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }

            /// What it does to the line.
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity),+ }
            }
        }
    };
}

problem_codes! {
    NameMissing "name-missing" Refused,
    Deceased "deceased" Refused,
    FirstNameMissing "first-name-missing" Warning,
    NameUnlikely "name-unlikely" Warning,
    NameOrderGuessed "name-order-guessed" Warning,
    TwoPeopleInName "two-people-in-name" Warning,
    BirthDateUnreadable "birth-date-unreadable" Warning,
    BirthDateImpossible "birth-date-impossible" Warning,
    BirthDateFuture "birth-date-future" Warning,
    BirthDateTooOld "birth-date-too-old" Warning,
    BirthYearOnly "birth-year-only" Warning,
    BirthCenturyGuessed "birth-century-guessed" Warning,
    MembershipDateUnreadable "membership-date-unreadable" Warning,
    MembershipDateUnlikely "membership-date-unlikely" Warning,
    PhoneHasLetters "phone-has-letters" Warning,
    PhoneInvalid "phone-invalid" Warning,
    EmailInvalid "email-invalid" Warning,
    EmailDomainIncomplete "email-domain-incomplete" Warning,
    EmailShared "email-shared" Warning,
    PostalCodeInvalid "postal-code-invalid" Warning,
    AmountUnreadable "amount-unreadable" Warning,
    QuotientUnreadable "quotient-unreadable" Warning,
    ConsentUnreadable "consent-unreadable" Warning,
    GenderUnreadable "gender-unreadable" Warning,
    LanguageUnknown "language-unknown" Warning,
    MemberNumberRepeated "member-number-repeated" Warning,
    AddressReferenceUnknown "address-reference-unknown" Warning,
    NoChannel "no-channel" Warning,
    ConsentWithdrawn "consent-withdrawn" Warning,
    NirRefused "nir-refused" Warning,
}

/// One thing wrong with one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    pub code: ProblemCode,
    /// The line of the file, counted as a spreadsheet shows it.
    pub line: u64,
    /// The title of the column, when the problem is in one cell.
    pub column: Option<String>,
    /// What the cell says, social security numbers masked.
    pub text: String,
    /// The other line that this one disagrees with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_line: Option<u64>,
}

impl Problem {
    pub(super) fn of_cell(code: ProblemCode, line: u64, column: &Column, text: &str) -> Self {
        Self { code, line, column: Some(column.title.clone()), text: text.trim().to_owned(), other_line: None }
    }

    pub(super) fn of_line(code: ProblemCode, line: u64, text: impl Into<String>) -> Self {
        Self { code, line, column: None, text: text.into(), other_line: None }
    }

    pub(super) fn with_line(code: ProblemCode, line: u64, text: impl Into<String>, other: u64) -> Self {
        Self { other_line: Some(other), ..Self::of_line(code, line, text) }
    }

    /// What the problem does to its line.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// The Fluent key of the sentence.
    pub fn key(&self) -> String {
        format!("people-import-problem-{}", self.code.code())
    }

    /// The variables of the sentence.
    pub fn args(&self) -> Vec<(&'static str, Value<'static>)> {
        vec![
            ("line", Value::from(self.line)),
            ("column", Value::from(self.column.clone().unwrap_or_default())),
            ("text", Value::from(self.text.clone())),
            ("other", Value::from(self.other_line.unwrap_or_default())),
        ]
    }
}
