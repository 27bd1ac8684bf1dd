//! The ten centres of the story, as the demonstration tells them. Places are true, phones are fiction.

use centres::Centre;
use chrono::{DateTime, Utc};
use kernel::{CentreId, NetworkId};

/// One centre, told.
pub struct Told {
    pub slug: &'static str,
    pub name: &'static str,
    pub tagline: &'static str,
    pub accent: &'static str,
    pub phone: &'static str,
    pub help_line: &'static str,
    pub street: &'static str,
    pub postal_code: &'static str,
    pub city: &'static str,
    pub latitude: f64,
    pub longitude: f64,
    /// How many members the demonstration invents.
    pub members: usize,
}

impl Told {
    /// The centre; beyond ten, the same places again under another number.
    pub fn centre(&self, network: NetworkId, round: usize, now: DateTime<Utc>) -> Centre {
        let (slug, name) = match round {
            0 => (self.slug.to_owned(), self.name.to_owned()),
            n => (format!("{}-{}", self.slug, n + 1), format!("{} {}", self.name, n + 1)),
        };
        let sender: String = kernel::text::fold(self.name).to_uppercase().chars().filter(char::is_ascii_alphanumeric).take(11).collect();
        Centre {
            id: CentreId::new(),
            network,
            email: format!("accueil@{slug}.example"),
            slug,
            name,
            tagline: self.tagline.to_owned(),
            accent: self.accent.to_owned(),
            phone: self.phone.to_owned(),
            street: self.street.to_owned(),
            postal_code: self.postal_code.to_owned(),
            city: self.city.to_owned(),
            help_line: self.help_line.to_owned(),
            school_zone: "B".to_owned(),
            sms_sender: sender,
            sms_price_millis: 45,
            letter_price_millis: 50,
            latitude: Some(self.latitude),
            longitude: Some(self.longitude),
            created_at: now,
        }
    }
}

/// The ten.
pub const CENTRES: [Told; 10] = [
    Told { slug: "jean-ferrat", name: "Jean Ferrat", tagline: "Centre social, Arques", accent: "framboise", phone: "+33353016210", help_line: "Nadège vous répond, jusqu’à 18 h.", street: "Rue de l’Europe", postal_code: "62510", city: "Arques", latitude: 50.7355, longitude: 2.3022, members: 1800 },
    Told { slug: "belencontre", name: "Belencontre", tagline: "Centre social, Tourcoing", accent: "canard", phone: "+33353016220", help_line: "Samira vous répond, jusqu’à 18 h.", street: "Rue Lamartine", postal_code: "59200", city: "Tourcoing", latitude: 50.7365, longitude: 3.1668, members: 420 },
    Told { slug: "phalempins", name: "Phalempins", tagline: "Centre social, Tourcoing", accent: "sapin", phone: "+33353016230", help_line: "Marc vous répond, jusqu’à 17 h 30.", street: "Rue de la Malcense", postal_code: "59200", city: "Tourcoing", latitude: 50.7191, longitude: 3.1550, members: 380 },
    Told { slug: "echo", name: "ÉCHO", tagline: "Centre social, Roubaix", accent: "outremer", phone: "+33353016240", help_line: "Aïcha vous répond, jusqu’à 18 h.", street: "Rue d’Alger", postal_code: "59100", city: "Roubaix", latitude: 50.6927, longitude: 3.1778, members: 350 },
    Told { slug: "chemin-rouge", name: "Chemin Rouge", tagline: "Centre social, Faches-Thumesnil", accent: "brique", phone: "+33353016250", help_line: "Pauline vous répond, jusqu’à 18 h.", street: "Chemin Rouge", postal_code: "59155", city: "Faches-Thumesnil", latitude: 50.5905, longitude: 3.0736, members: 460 },
    Told { slug: "lazare-garreau", name: "Lazare Garreau", tagline: "Centre social, Lille", accent: "prune", phone: "+33353016260", help_line: "Karine vous répond, jusqu’à 18 h.", street: "Rue Lazare Garreau", postal_code: "59000", city: "Lille", latitude: 50.6168, longitude: 3.0530, members: 510 },
    Told { slug: "arbrisseau", name: "L’Arbrisseau", tagline: "Centre social, Lille", accent: "sapin", phone: "+33353016270", help_line: "Odile vous répond, jusqu’à 18 h.", street: "Rue Vergniaud", postal_code: "59000", city: "Lille", latitude: 50.6098, longitude: 3.0447, members: 480 },
    Told { slug: "faubourg-de-bethune", name: "Projet – Faubourg de Béthune", tagline: "Centre social, Lille", accent: "cuivre", phone: "+33353016280", help_line: "Mehdi vous répond, jusqu’à 17 h 30.", street: "Boulevard de Metz", postal_code: "59000", city: "Lille", latitude: 50.6190, longitude: 3.0349, members: 440 },
    Told { slug: "ajr", name: "AJR", tagline: "Centre social, Noyelles-sur-Escaut", accent: "canard", phone: "+33353015940", help_line: "Hélène vous répond, jusqu’à 18 h.", street: "Rue de Cambrai", postal_code: "59159", city: "Noyelles-sur-Escaut", latitude: 50.1020, longitude: 3.1740, members: 520 },
    Told { slug: "utopiats", name: "Utopiats", tagline: "Tiers-lieu du quartier, Lille", accent: "ocre", phone: "+33353016290", help_line: "Le collectif vous répond, l’après-midi.", street: "Rue Pierre Legrand", postal_code: "59000", city: "Lille", latitude: 50.6330, longitude: 3.0960, members: 260 },
];
