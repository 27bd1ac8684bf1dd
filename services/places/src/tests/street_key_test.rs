//! The order of letters.

use super::members;
use crate::{StreetKey, WalkOrder, street_key};

#[test]
fn spellings_of_one_street_share_a_key() {
    for (one, other) in [
        ("12 av. de la Gare", "12, Avenue de la GARE"),
        ("3 bd St Michel", "3 Boulevard Saint-Michel"),
        ("7 R. du Gal Leclerc", "7 rue du Général Leclerc"),
        ("2 place du 8 mai 1945", "2 pl du Huit Mai"),
        ("28 Allee de la Jardiniere", "28 allée de la Jardinière"),
        ("8 rue de l'Abbé Lemire", "8 Rue de l’abbe Lemire"),
        ("5 chem. Vert Bâtiment B appt. 2", "5 chemin Vert, Bat. B, Apt 2"),
    ] {
        assert_eq!(street_key(one), street_key(other));
    }
    assert_ne!(street_key("3 rue Manet"), street_key("3 avenue Manet"));
    assert_ne!(street_key("3 rue Manet"), street_key("3 bis rue Manet"));
}

fn sorted(typed: &[&'static str], order: WalkOrder) -> Vec<&'static str> {
    let mut lines = typed.to_vec();
    lines.sort_by(|one, other| street_key(one).compare(&street_key(other), order));
    lines
}

#[test]
fn letters_go_by_street_number_suffix_and_building() {
    let typed = [
        "10 rue Manet",
        "2 rue Manet Bât B Apt 12",
        "2 rue Manet Bât B Apt 2",
        "9 bis rue Manet",
        "9 rue Manet",
        "2 rue Manet Bât A",
        "rue Manet",
        "30 allée Corneille",
    ];
    assert_eq!(
        sorted(&typed, WalkOrder::ByNumber),
        [
            "30 allée Corneille",
            "rue Manet",
            "2 rue Manet Bât A",
            "2 rue Manet Bât B Apt 2",
            "2 rue Manet Bât B Apt 12",
            "9 rue Manet",
            "9 bis rue Manet",
            "10 rue Manet",
        ]
    );
}

#[test]
fn a_walker_goes_up_one_side_and_down_the_other() {
    let typed = [
        "2 rue Manet",
        "1 rue Manet",
        "4 bis rue Manet",
        "3 rue Manet",
        "4 rue Manet",
        "2 rue Alpy",
        "1 bis rue Manet",
    ];
    assert_eq!(
        sorted(&typed, WalkOrder::OneSideThenTheOther),
        [
            "2 rue Alpy",
            "1 rue Manet",
            "1 bis rue Manet",
            "3 rue Manet",
            "4 bis rue Manet",
            "4 rue Manet",
            "2 rue Manet"
        ]
    );
}

#[test]
fn both_orders_of_real_letters_keep_streets_together() {
    for order in [WalkOrder::ByNumber, WalkOrder::OneSideThenTheOther] {
        let mut keys: Vec<StreetKey> = members().iter().map(|member| member.street_key()).collect();
        keys.sort_by(|one, other| one.compare(other, order));
        let mut streets: Vec<&str> = keys.iter().map(|key| key.street.as_str()).collect();
        streets.dedup();
        let distinct: std::collections::BTreeSet<&str> = streets.iter().copied().collect();
        assert_eq!(streets.len(), distinct.len());
    }
}
