//! Street lines taken apart.

use super::{members, town_halls};
use crate::{PartKind, StreetLine};

/// "number|suffix|street|part / part".
fn apart(typed: &str) -> String {
    let line = StreetLine::parse(typed);
    let parts: Vec<&str> = line.parts.iter().map(|part| part.text.as_str()).collect();
    let number = line.number.map(|n| n.to_string()).unwrap_or_default();
    format!("{number}|{}|{}|{}", line.suffix.unwrap_or_default(), line.street, parts.join(" / "))
}

#[test]
fn lines_are_taken_apart() {
    for (typed, expected) in [
        ("57 Rue Jules Guesde", "57||Rue Jules Guesde|"),
        ("12 bis, rue de la Gare", "12|bis|rue de la Gare|"),
        ("12bis rue de la Gare", "12|bis|rue de la Gare|"),
        ("12, bis rue de la Gare", "12|bis|rue de la Gare|"),
        ("N° 7 ter avenue Foch", "7|ter|avenue Foch|"),
        ("n°7 av Foch", "7||av Foch|"),
        ("12 B rue X", "12|b|rue X|"),
        ("12 R Jules Guesde", "12||R Jules Guesde|"),
        ("12-14 rue de Lille", "12|14|rue de Lille|"),
        ("22 Grand'Rue", "22||Grand'Rue|"),
        ("4 Grand'place Louis-le-Sénéchal", "4||Grand'place Louis-le-Sénéchal|"),
        ("Grand place", "||Grand place|"),
        ("1 la Place", "1||la Place|"),
        ("1314 rue Principale", "1314||rue Principale|"),
        ("Rue du 8 mai 1945", "||Rue du 8 mai 1945|"),
        ("3 rue du 11 Novembre", "3||rue du 11 Novembre|"),
        ("Rue des 5 Ormes", "||Rue des 5 Ormes|"),
        ("Route Nationale 43", "||Route Nationale 43|"),
        ("Rue de la Gare 12", "12||Rue de la Gare|"),
        ("Rue de la Gare, 12", "12||Rue de la Gare|"),
        ("3 Residence des Floralies", "3||Residence des Floralies|"),
        ("5 rue de l'Ancienne Porte d'Arras", "5||rue de l'Ancienne Porte d'Arras|"),
        ("", "|||"),
        ("  ,, ", "|||"),
    ] {
        assert_eq!(apart(typed), expected, "{typed}");
    }
}

#[test]
fn what_stands_around_the_street_is_kept_in_parts() {
    for (typed, expected) in [
        (
            "Résidence Les Lilas Bât B Apt 12 3 allée des Tilleuls",
            "3||allée des Tilleuls|Résidence Les Lilas / Bât B / Apt 12",
        ),
        ("3 allée des Tilleuls Bât B Appt 12", "3||allée des Tilleuls|Bât B / Appt 12"),
        ("57 rue Jules Guesde - 2ème étage", "57||rue Jules Guesde|2ème étage"),
        ("57 rue Jules Guesde 2e étage porte 4", "57||rue Jules Guesde|2e étage / porte 4"),
        ("Tour Kennedy, 12 boulevard de Metz, porte 8", "12||boulevard de Metz|Tour Kennedy / porte 8"),
        ("chez Mme Duval, 4 rue Mory", "4||rue Mory|chez Mme Duval"),
        ("4 rue Mory c/o Duval", "4||rue Mory|c/o Duval"),
        ("12 rue de Lille\nBP 40", "12||rue de Lille|BP 40"),
        ("Résidence du Parc, rue des Fleurs", "||rue des Fleurs|Résidence du Parc"),
        ("Résidence Les Lilas Bât B", "||Résidence Les Lilas|Bât B"),
        ("Bât 3 12 rue de Lille", "12||rue de Lille|Bât 3"),
    ] {
        assert_eq!(apart(typed), expected, "{typed}");
    }
}

#[test]
fn parts_know_where_they_stand() {
    let line = StreetLine::parse("chez Duval, Rés. Les Lilas, Esc 2, 3 allée Manet, BP 12");
    let kinds: Vec<PartKind> = line.parts.iter().map(|part| part.kind).collect();
    assert_eq!(kinds, [PartKind::Host, PartKind::Building, PartKind::Door, PartKind::Locality]);
}

#[test]
fn every_member_has_a_number_and_a_street_and_no_word_is_lost() {
    for member in members() {
        let line = StreetLine::parse(&member.street_line);
        let number: String = member.street_line.trim().chars().take_while(char::is_ascii_digit).collect();
        assert_eq!(line.number.map(|n| n.to_string()), Some(number), "{}", member.street_line);
        assert!(line.parts.is_empty(), "{}", member.street_line);
        let suffix = line.suffix.map(|suffix| format!("{suffix} ")).unwrap_or_default();
        let rebuilt = format!("{} {suffix}{}", line.number.unwrap(), line.street);
        assert_eq!(rebuilt.to_lowercase(), member.street_line.to_lowercase());
    }
}

#[test]
fn town_halls_are_taken_apart_without_loss() {
    for (address, ..) in town_halls() {
        let typed = address.lines().next().unwrap();
        if typed.is_empty() {
            continue;
        }
        let line = StreetLine::parse(typed);
        assert!(line.parts.is_empty(), "{typed} {line:?}");
        let starts_with_number = typed.starts_with(|c: char| c.is_ascii_digit());
        assert_eq!(line.number.is_some(), starts_with_number, "{typed} {line:?}");
        assert!(!line.street.is_empty(), "{typed}");
        let kept: usize = line.street.len() + line.parts.iter().map(|part| part.text.len()).sum::<usize>();
        assert!(kept + 12 >= typed.len(), "{typed} {line:?}");
    }
}
