//! The card of a centre and a venue as they are typed or sent, before they are looked at. Pure.
//!
//! A page and a program give the same draft, so both are told the same refusals.

use kernel::VenueId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::model::{ACCENTS, Centre, CentreRefusal, Venue, is_postal_code, parse_phone};

/// What fits on a poster and on an envelope.
const LONGEST_LINE: usize = 160;

/// What a centre says of itself.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct CardDraft {
    pub name: String,
    /// The line under the name.
    pub tagline: String,
    /// `canard`, `brique`, `cuivre`, `ocre`, `sapin`, `outremer`, `prune` or `framboise`.
    pub accent: String,
    /// As people write it, or E.164.
    pub phone: String,
    pub email: String,
    pub street: String,
    pub postal_code: String,
    pub city: String,
    /// Who answers, and until when.
    pub help_line: String,
    /// `A`, `B` or `C`.
    pub school_zone: String,
    /// 3 to 11 plain letters or digits.
    pub sms_sender: String,
}

impl CardDraft {
    /// The card as it is.
    pub(crate) fn of(centre: &Centre) -> Self {
        Self {
            name: centre.name.clone(),
            tagline: centre.tagline.clone(),
            accent: centre.accent.clone(),
            phone: centre.phone.clone(),
            email: centre.email.clone(),
            street: centre.street.clone(),
            postal_code: centre.postal_code.clone(),
            city: centre.city.clone(),
            help_line: centre.help_line.clone(),
            school_zone: centre.school_zone.clone(),
            sms_sender: centre.sms_sender.clone(),
        }
    }

    /// The centre with this card, over what it was; every refusal at once.
    pub(crate) fn over(self, before: &Centre) -> Result<Centre, Vec<CentreRefusal>> {
        let refusals = self.refusals();
        if !refusals.is_empty() {
            return Err(refusals);
        }
        Ok(Centre {
            name: self.name.trim().to_owned(),
            tagline: self.tagline.trim().to_owned(),
            accent: self.accent,
            phone: parse_phone(&self.phone).unwrap_or_default(),
            email: self.email.trim().to_owned(),
            street: self.street.trim().to_owned(),
            postal_code: self.postal_code,
            city: self.city.trim().to_owned(),
            help_line: self.help_line.trim().to_owned(),
            school_zone: self.school_zone,
            sms_sender: self.sms_sender,
            ..before.clone()
        })
    }

    fn refusals(&self) -> Vec<CentreRefusal> {
        let sender = &self.sms_sender;
        let is_plain = (3..=11).contains(&sender.len()) && sender.bytes().all(|sign| sign.is_ascii_alphanumeric());
        let checks = [
            (!self.name.trim().is_empty(), CentreRefusal::NameMissing),
            (self.phone.is_empty() || parse_phone(&self.phone).is_some(), CentreRefusal::PhoneInvalid),
            (self.postal_code.is_empty() || is_postal_code(&self.postal_code), CentreRefusal::PostalCodeInvalid),
            (ACCENTS.contains(&self.accent.as_str()), CentreRefusal::AccentUnknown),
            (matches!(self.school_zone.as_str(), "A" | "B" | "C"), CentreRefusal::ZoneUnknown),
            (is_plain, CentreRefusal::SmsSenderInvalid),
        ];
        let lines = [
            ("name", &self.name),
            ("tagline", &self.tagline),
            ("email", &self.email),
            ("street", &self.street),
            ("city", &self.city),
            ("help_line", &self.help_line),
        ];
        checks
            .into_iter()
            .filter(|(is_right, _)| !is_right)
            .map(|(_, refusal)| refusal)
            .chain(too_long(lines))
            .collect()
    }
}

/// A venue as typed or sent.
#[derive(Debug, Clone, Default, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct VenueDraft {
    pub name: String,
    pub street: String,
    pub postal_code: String,
    pub city: String,
    /// Whether a wheelchair gets in.
    pub is_accessible: bool,
}

impl VenueDraft {
    /// The venue as it is.
    pub(crate) fn of(venue: &Venue) -> Self {
        Self {
            name: venue.name.clone(),
            street: venue.street.clone(),
            postal_code: venue.postal_code.clone(),
            city: venue.city.clone(),
            is_accessible: venue.is_accessible,
        }
    }

    /// A new venue: in the street and town of its centre unless others are given.
    pub(crate) fn at(mut self, centre: &Centre) -> Result<Venue, Vec<CentreRefusal>> {
        for (own, of_centre) in [
            (&mut self.street, &centre.street),
            (&mut self.postal_code, &centre.postal_code),
            (&mut self.city, &centre.city),
        ] {
            if own.trim().is_empty() {
                own.clone_from(of_centre);
            }
        }
        let before = Venue {
            id: VenueId::new(),
            name: String::new(),
            street: String::new(),
            postal_code: String::new(),
            city: String::new(),
            is_accessible: false,
            retired_at: None,
            revision: 1,
        };
        self.over(&before)
    }

    /// The venue with what is said here, over what it was.
    pub(crate) fn over(self, before: &Venue) -> Result<Venue, Vec<CentreRefusal>> {
        let checks = [
            (!self.name.trim().is_empty(), CentreRefusal::VenueNameMissing),
            (self.postal_code.is_empty() || is_postal_code(&self.postal_code), CentreRefusal::PostalCodeInvalid),
        ];
        let lines = [("name", &self.name), ("street", &self.street), ("city", &self.city)];
        let wrong = checks.into_iter().filter(|(is_right, _)| !is_right).map(|(_, refusal)| refusal);
        let refusals: Vec<CentreRefusal> = wrong.chain(too_long(lines)).collect();
        if !refusals.is_empty() {
            return Err(refusals);
        }
        Ok(Venue {
            name: self.name.trim().to_owned(),
            street: self.street.trim().to_owned(),
            postal_code: self.postal_code,
            city: self.city.trim().to_owned(),
            is_accessible: self.is_accessible,
            ..before.clone()
        })
    }
}

fn too_long<'a>(lines: impl IntoIterator<Item = (&'static str, &'a String)>) -> impl Iterator<Item = CentreRefusal> {
    let long = lines.into_iter().filter(|(_, line)| line.chars().count() > LONGEST_LINE);
    long.map(|(field, _)| CentreRefusal::TooLong(field))
}
