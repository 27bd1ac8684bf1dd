//! Rules without data.

use kernel::Role;

use crate::policy::{Action, may};
use crate::{CentreRefusal, check_slug, parse_phone};

#[test]
fn a_phone_is_read_in_the_spellings_people_use() {
    for typed in ["03 53 01 62 10", "03.53.01.62.10", "+33 3 53 01 62 10", "0033353016210", "03-53-01-62-10"] {
        assert_eq!(parse_phone(typed).as_deref(), Some("+33353016210"), "{typed}");
    }
    for typed in ["", "12", "00 53 01 62 10", "téléphone", "++33353016210"] {
        assert_eq!(parse_phone(typed), None, "{typed}");
    }
}

#[test]
fn a_slug_is_plain_and_no_page_of_the_house() {
    assert_eq!(check_slug("jean-ferrat"), Ok(()));
    assert_eq!(check_slug("Jean Ferrat"), Err(CentreRefusal::SlugInvalid));
    assert_eq!(check_slug("-x"), Err(CentreRefusal::SlugInvalid));
    assert_eq!(check_slug("connexion"), Err(CentreRefusal::SlugReserved));
}

#[test]
fn the_federation_opens_no_door_of_a_centre() {
    for action in Action::ALL {
        assert!(!may(Role::Federation, action), "{action:?}");
    }
}
