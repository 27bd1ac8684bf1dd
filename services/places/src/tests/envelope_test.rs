//! Envelopes, against the rules of the post.

use super::{address, members, town_halls};
use crate::{LINE_LENGTH, PostalAddress};

#[test]
fn an_address_becomes_capitals_without_accents_or_signs() {
    let envelope = address("12 bis, rue de l’Égalité").envelope();
    assert_eq!(envelope.lines, ["MME INES DUPONT", "12 BIS RUE DE L EGALITE", "62510 ARQUES"]);
    assert!(!envelope.is_cut);
}

#[test]
fn six_lines_from_the_person_to_the_town() {
    let full = PostalAddress {
        recipient: "M. & Mme Léon-Paul Œuvrard".into(),
        extra: "Appt 12, Résidence Les Lilas Bât B".into(),
        postal_code: "62 510".into(),
        ..address("3 allée des Tilleuls, BP 40")
    };
    assert_eq!(
        full.envelope().lines,
        [
            "M ET MME LEON PAUL OEUVRARD",
            "APPT 12",
            "RESIDENCE LES LILAS BAT B",
            "3 ALLEE DES TILLEULS",
            "BP 40",
            "62510 ARQUES"
        ]
    );
}

#[test]
fn a_line_too_long_is_abbreviated_before_it_is_cut() {
    let long = address("128 boulevard du Général Jean-Baptiste de la Tour d’Auvergne").envelope();
    assert_eq!(long.lines[1], "128 BD DU GAL J B DE LA T D AUVERGNE");
    assert!(!long.is_cut);
    let slightly = address("128 boulevard du Maréchal de Lattre de Tassigny").envelope();
    assert_eq!(slightly.lines[1], "128 BD DU MAL DE LATTRE DE TASSIGNY");
    let endless = address(&format!("1 rue {}", "x".repeat(60))).envelope();
    assert!(endless.is_cut);
}

#[test]
fn a_long_building_takes_the_free_line() {
    let long =
        PostalAddress { extra: "Résidence intergénérationnelle du Grand Marais".into(), ..address("1 rue Mory") };
    let envelope = long.envelope();
    assert_eq!(envelope.lines[1..3], ["RESIDENCE INTERGENERATIONNELLE DU", "GRAND MARAIS"]);
    assert!(!envelope.is_cut);
}

fn assert_postal(address: &PostalAddress) {
    let envelope = address.envelope();
    assert!((2..=6).contains(&envelope.lines.len()), "{envelope:?}");
    assert!(!envelope.is_cut, "{envelope:?}");
    for line in &envelope.lines {
        assert!(line.chars().count() <= LINE_LENGTH);
        assert!(line.chars().all(|c| c == ' ' || c.is_ascii_uppercase() || c.is_ascii_digit()), "{line}");
        assert!(!line.contains("  ") && line.trim() == line && !line.is_empty());
    }
}

#[test]
fn every_real_address_fits_the_window() {
    for member in members() {
        assert_postal(&member);
    }
    for (hall, ..) in town_halls() {
        let (street, town) = hall.split_once('\n').unwrap();
        let (code, city) = town.split_once(' ').unwrap();
        assert_postal(&PostalAddress { postal_code: code.into(), city: city.into(), ..address(street) });
    }
}

#[test]
fn an_empty_address_prints_nothing() {
    assert!(PostalAddress::default().envelope().lines.is_empty());
}
