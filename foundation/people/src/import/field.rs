//! What a column may mean for a person.
//!
//! A closed list with stable names: a mapping is remembered from one year to the next.

use serde::{Deserialize, Serialize};

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident $code:literal),+ $(,)?) => {
        /// The meaning of a column.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Field { $($(#[$doc])* #[serde(rename = $code)] $name),+ }

        impl Field {
            /// Every meaning, in the order of a menu.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its stable name, in forms and in JSON.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code),+ }
            }
        }
    };
}

fields! {
    Ignore "ignore",
    MemberNumber "member-number",
    HouseholdNumber "household-number",
    Title "title",
    LastName "last-name",
    FirstName "first-name",
    /// Name and first name in one cell.
    FullName "full-name",
    BirthDate "birth-date",
    Gender "gender",
    Address "address",
    AddressExtra "address-extra",
    /// The member number of the person whose address is also this one's.
    AddressReference "address-reference",
    PostalCode "postal-code",
    City "city",
    /// Postal code and town in one cell.
    PostalCity "postal-city",
    Phone "phone",
    Phone2 "phone-2",
    Email "email",
    FamilyQuotient "family-quotient",
    Status "status",
    Activities "activities",
    MembershipDate "membership-date",
    MembershipAmount "membership-amount",
    SmsConsent "sms-consent",
    EmailConsent "email-consent",
    ImageRight "image-right",
    Language "language",
    Deceased "deceased",
    Notes "notes",
}

impl Field {
    /// The field of a stable name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.code() == code)
    }

    /// The Fluent key of its name.
    pub fn key(self) -> String {
        format!("people-import-field-{}", self.code())
    }

    /// Whether several columns may have this meaning together.
    pub fn is_repeatable(self) -> bool {
        matches!(
            self,
            Self::Ignore
                | Self::Address
                | Self::AddressExtra
                | Self::Phone
                | Self::Phone2
                | Self::Email
                | Self::Activities
                | Self::Notes
        )
    }
}
