//! Which two rows may be one place.

use std::collections::HashSet;

use places::Position;

use crate::model::likeness::{Card, Reason, ordered, pairs};
use crate::model::place::PlaceId;

fn card(name: &str, street: &str, point: Option<(f64, f64)>) -> Card {
    Card {
        id: PlaceId::new(),
        name: name.to_owned(),
        street: street.to_owned(),
        postal_code: "62510".to_owned(),
        city: "Arques".to_owned(),
        pivot: String::new(),
        position: point.and_then(|(north, east)| Position::new(north, east)),
    }
}

#[test]
fn spellings_addresses_and_steps() {
    let here = Some((50.7353, 2.3047));
    let near = Some((50.7355, 2.3049));
    let cards = [
        card("Maison de quartier Jean Ferrat", "12 rue de la Gare", here),
        card("MAISON DE QUARTIER JEAN-FERRAT", "12, r. de la gare", None),
        card("Mairie d’Arques", "12 rue de la Gare", here),
        card("Médiathèque Aimé-Césaire", "3 place du Marché", here),
        card("Mediatheque Aime Cesaire", "", near),
    ];
    let found = pairs(&cards, &HashSet::new());
    let told: Vec<_> = found.iter().map(|pair| (pair.one, pair.other, pair.reason)).collect();
    assert_eq!(
        told,
        vec![(cards[0].id, cards[1].id, Reason::SameAddress), (cards[3].id, cards[4].id, Reason::Near)],
        "{found:?}"
    );
    let apart = HashSet::from([ordered(cards[1].id, cards[0].id)]);
    assert_eq!(pairs(&cards, &apart).len(), 1, "told apart, they are not proposed again");
}

#[test]
fn a_number_of_nobody_joins_nobody() {
    let mut cards = [card("Point A", "1 rue X", Some((50.73, 2.30))), card("Autre B", "9 rue Y", Some((50.73, 2.30)))];
    cards.iter_mut().for_each(|card| card.pivot = "00000000000000".to_owned());
    assert!(pairs(&cards, &HashSet::new()).is_empty());
    cards.iter_mut().for_each(|card| card.pivot = "12345678900012".to_owned());
    assert_eq!(pairs(&cards, &HashSet::new()).first().map(|pair| pair.reason), Some(Reason::SameNumber));
}
