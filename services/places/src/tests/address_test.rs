//! When two addresses are one.

use std::collections::HashMap;

use super::{address, members};
use crate::{AddressMatch, PostalAddress, compare_addresses, same_address};

#[test]
fn one_door_spelt_twice_is_the_same() {
    let one = PostalAddress { extra: "Bât B, appt 12".into(), ..address("12 bis rue St Michel") };
    let other = PostalAddress {
        recipient: "M. Jean Dupont".into(),
        city: "ARQUES CEDEX 2".into(),
        postal_code: "62 510".into(),
        ..address("12bis, R. Saint-Michel bâtiment B apt. 12")
    };
    assert!(same_address(&one, &other));
}

#[test]
fn a_missing_building_is_for_a_person_to_decide() {
    let one = address("12 rue St Michel");
    let other = address("12 rue St Michel Bât B");
    assert_eq!(compare_addresses(&one, &other), AddressMatch::SameHouse);
    assert!(!same_address(&one, &other));
    let host = PostalAddress { extra: "chez Mme Duval".into(), ..one.clone() };
    assert_eq!(compare_addresses(&one, &host), AddressMatch::Same);
}

#[test]
fn other_doors_are_different() {
    let one = address("12 rue St Michel Apt 2");
    for other in
        ["12 rue St Michel Apt 12", "12 bis rue St Michel Apt 2", "14 rue St Michel Apt 2", "12 rue Ste Michel Apt 2"]
    {
        assert_eq!(compare_addresses(&one, &address(other)), AddressMatch::Different, "{other}");
    }
    let elsewhere = PostalAddress { city: "Saint-Omer".into(), ..one.clone() };
    assert_eq!(compare_addresses(&one, &elsewhere), AddressMatch::Different);
}

#[test]
fn two_unknown_addresses_are_not_one_household() {
    assert_eq!(compare_addresses(&address(""), &address("")), AddressMatch::Different);
    assert_eq!(compare_addresses(&address(" - "), &address("?")), AddressMatch::Different);
}

#[test]
fn members_gather_at_as_many_doors_as_the_file_has() {
    let members = members();
    let mut doors: HashMap<_, Vec<&str>> = HashMap::new();
    for member in &members {
        doors.entry(member.delivery_key()).or_default().push(&member.street_line);
    }
    for spellings in doors.values_mut() {
        spellings.sort_unstable();
        spellings.dedup();
        // Spellings may differ in accents only in this file.
        let folded: std::collections::BTreeSet<String> = spellings.iter().map(|s| kernel::text::fold(s)).collect();
        assert_eq!(folded.len(), 1, "{spellings:?}");
    }
    println!("{} members at {} doors", members.len(), doors.len());
}
