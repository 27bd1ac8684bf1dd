//! A centre, its venues, and what may be refused to them. Pure.

use auth::Actor;
use chrono::{DateTime, Utc};
use kernel::{CentreId, NetworkId, VenueId};

/// The accents of the visual language: each at least 8:1 on white and on dark.
pub const ACCENTS: [&str; 8] = ["canard", "brique", "cuivre", "ocre", "sapin", "outremer", "prune", "framboise"];

/// A *centre social*.
#[derive(Debug, Clone, PartialEq)]
pub struct Centre {
    pub id: CentreId,
    pub network: NetworkId,
    pub slug: String,
    pub name: String,
    pub tagline: String,
    pub accent: String,
    /// E.164.
    pub phone: String,
    pub email: String,
    pub street: String,
    pub postal_code: String,
    pub city: String,
    pub help_line: String,
    /// `A`, `B` or `C`.
    pub school_zone: String,
    pub sms_sender: String,
    /// Thousandths of a euro.
    pub sms_price_millis: i64,
    /// Thousandths of a euro.
    pub letter_price_millis: i64,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    /// Moves with each change of the card, so that two who write at once find each other out.
    pub revision: i64,
    pub created_at: DateTime<Utc>,
}

impl Centre {
    /// The phone as people read it.
    pub fn phone_display(&self) -> String {
        kernel::text::phone_display(&self.phone)
    }

    /// The centre as its papers name it: address, number, who answers.
    pub fn sender(&self) -> documents::Sender {
        let town = format!("{} {}", self.postal_code, self.city);
        let address = [self.street.clone(), town.trim().to_owned()];
        documents::Sender {
            name: self.name.clone(),
            address: address.into_iter().filter(|line| !line.is_empty()).collect(),
            phone: (!self.phone.is_empty()).then(|| self.phone_display()),
            phone_note: Some(self.help_line.clone()).filter(|line| !line.is_empty()),
            accent: None,
        }
    }

    /// A path of this centre.
    pub fn path(&self, below: &str) -> String {
        if below.is_empty() { format!("/{}", self.slug) } else { format!("/{}/{below}", self.slug) }
    }

    /// Whether the actor works here.
    pub fn is_team(&self, actor: &Actor) -> bool {
        actor.is_of_team(self.id)
    }
}

/// A room, a partner's place, a stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Venue {
    pub id: VenueId,
    pub name: String,
    pub street: String,
    pub postal_code: String,
    pub city: String,
    pub is_accessible: bool,
    pub retired_at: Option<DateTime<Utc>>,
    /// Moves with each change.
    pub revision: i64,
}

/// How far the network of the demonstration is; a true network has none of this.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Demonstration {
    Filling,
    Filled,
}

impl Demonstration {
    /// The word kept of it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Filling => "filling",
            Self::Filled => "filled",
        }
    }

    /// The state of a kept word.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Filling, Self::Filled].into_iter().find(|state| state.code() == code)
    }
}

/// What a centre is made from; the rest has sensible beginnings.
#[derive(Debug, Clone, Default)]
pub struct NewCentre {
    pub slug: String,
    pub name: String,
    pub phone: String,
    pub city: String,
    pub postal_code: String,
    pub street: String,
    pub email: String,
}

/// Why a centre or a venue is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CentreRefusal {
    NameMissing,
    SlugInvalid,
    SlugTaken,
    SlugReserved,
    PhoneInvalid,
    PostalCodeInvalid,
    AccentUnknown,
    ZoneUnknown,
    SmsSenderInvalid,
    VenueNameMissing,
    /// More than a card or a page can carry; with the field it is told beside.
    TooLong(&'static str),
}

impl CentreRefusal {
    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::NameMissing => ("name", "centres-refusal-name-missing"),
            Self::SlugInvalid => ("slug", "centres-refusal-slug-invalid"),
            Self::SlugTaken => ("slug", "centres-refusal-slug-taken"),
            Self::SlugReserved => ("slug", "centres-refusal-slug-reserved"),
            Self::PhoneInvalid => ("phone", "centres-refusal-phone"),
            Self::PostalCodeInvalid => ("postal_code", "centres-refusal-postal-code"),
            Self::AccentUnknown => ("accent", "centres-refusal-accent"),
            Self::ZoneUnknown => ("school_zone", "centres-refusal-zone"),
            Self::SmsSenderInvalid => ("sms_sender", "centres-refusal-sms-sender"),
            Self::VenueNameMissing => ("name", "centres-refusal-venue-name"),
            Self::TooLong(field) => (field, "centres-refusal-too-long"),
        }
    }
}

/// Words that stand for pages of the house and so cannot name a centre.
pub const RESERVED_SLUGS: [&str; 27] = [
    "attestation",
    "fiches-action",
    "chaine",
    "idees",
    "solutions",
    "accessibilite",
    "carte",
    "moi",
    "api",
    "static",
    "connexion",
    "deconnexion",
    "compte",
    "demarrer",
    "affichage",
    "operations",
    "healthz",
    "readyz",
    "metrics",
    "media",
    "livraison",
    "desabonnement",
    "roles",
    "programme",
    "recherche",
    "reseau",
    "status",
];

/// Checks the address of a centre's pages.
pub fn check_slug(slug: &str) -> Result<(), CentreRefusal> {
    let signs_are_plain = slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if !(2..=60).contains(&slug.len()) || !signs_are_plain || slug.starts_with('-') || slug.ends_with('-') {
        return Err(CentreRefusal::SlugInvalid);
    }
    if RESERVED_SLUGS.contains(&slug) { Err(CentreRefusal::SlugReserved) } else { Ok(()) }
}

/// Whether this is written like a French postal code.
pub(crate) fn is_postal_code(typed: &str) -> bool {
    typed.len() == 5 && typed.bytes().all(|sign| sign.is_ascii_digit())
}

/// A French or international number as E.164, from what people type; ten digits or `+…`.
pub fn parse_phone(typed: &str) -> Option<String> {
    let clean: String = typed.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let clean = clean.strip_prefix("0033").map_or(clean.clone(), |rest| format!("+33{rest}"));
    let e164 = match clean.strip_prefix('0') {
        Some(rest) if rest.len() == 9 && !rest.starts_with('0') => format!("+33{rest}"),
        _ => clean,
    };
    let is_e164 =
        e164.starts_with('+') && (9..=16).contains(&e164.len()) && !e164.get(1..).unwrap_or("+").contains('+');
    is_e164.then_some(e164)
}
