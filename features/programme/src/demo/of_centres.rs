//! What is each centre's own: the things it invented, as the network tells them.

use super::arques_and_cambresis::{AJR, JEAN_FERRAT};
use super::lille::{ARBRISSEAU, FAUBOURG, LAZARE_GARREAU, UTOPIATS};
use super::north_of_lille::{BELENCONTRE, CHEMIN_ROUGE, ECHO, PHALEMPINS};
use super::story::Story;

/// Who answers in each centre: at the desk, for the screens, for the families, a volunteer.
pub(super) const CREWS: [(&str, [&str; 4]); 10] = [
    ("jean-ferrat", ["Nadège", "Fabrice", "Sabrina", "Moussa"]),
    ("belencontre", ["Samira", "Julien", "Fatou", "Andrée"]),
    ("phalempins", ["Marc", "Inès", "Chloé", "Bernard"]),
    ("echo", ["Aïcha", "Kevin", "Nora", "Jeanine"]),
    ("chemin-rouge", ["Pauline", "Yanis", "Lucie", "René"]),
    ("lazare-garreau", ["Karine", "Thibault", "Leïla", "Marcel"]),
    ("arbrisseau", ["Odile", "Rachid", "Manon", "Claudine"]),
    ("faubourg-de-bethune", ["Mehdi", "Élodie", "Awa", "Guy"]),
    ("ajr", ["Hélène", "Simon", "Thomas", "Monique"]),
    ("utopiats", ["Le collectif", "Basile", "Zohra", "Francis"]),
];

/// The stories of a centre; those of Arques for a centre nobody told of.
pub(super) fn own_stories(slug: &str) -> &'static [Story] {
    let told = OWN.iter().find(|(name, _)| slug.starts_with(name)).or(OWN.first());
    told.map_or(&[], |(_, stories)| stories)
}

const OWN: [(&str, &[Story]); 10] = [
    ("jean-ferrat", &JEAN_FERRAT),
    ("belencontre", &BELENCONTRE),
    ("phalempins", &PHALEMPINS),
    ("echo", &ECHO),
    ("chemin-rouge", &CHEMIN_ROUGE),
    ("lazare-garreau", &LAZARE_GARREAU),
    ("arbrisseau", &ARBRISSEAU),
    ("faubourg-de-bethune", &FAUBOURG),
    ("ajr", &AJR),
    ("utopiats", &UTOPIATS),
];
