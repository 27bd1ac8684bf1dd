//! What an account may be made from.

use super::{EMAIL, PASSWORD, lea};
use crate::{AccountRefusal, NewAccount};

#[test]
fn an_address_is_folded_and_a_name_trimmed() {
    let checked = NewAccount { email: " LEA@Exemple.FR ".to_owned(), name: " Léa ".to_owned(), ..lea() }.checked();
    let checked = checked.unwrap();
    assert_eq!((checked.email.as_str(), checked.name.as_str()), (EMAIL, "Léa"));
    assert_eq!(checked.password, PASSWORD, "a password is never trimmed nor folded");
}

#[test]
fn what_is_no_address_is_refused() {
    for email in ["", "lea", "@exemple.fr", "lea@", "lea@localhost", "lea@.fr", "le a@exemple.fr"] {
        let refused = NewAccount { email: email.to_owned(), ..lea() }.checked();
        assert_eq!(refused.unwrap_err(), AccountRefusal::EmailInvalid, "{email:?}");
    }
}

#[test]
fn a_password_is_long_varied_and_not_ones_own_name() {
    for (password, refusal) in [
        ("onze lettre", AccountRefusal::PasswordTooShort),
        ("aaaaaaaaaaaaaaaa", AccountRefusal::PasswordCommon),
        ("abababababababab", AccountRefusal::PasswordCommon),
        ("je suis LÉA 1234", AccountRefusal::PasswordCommon),
    ] {
        let refused = NewAccount { password: password.to_owned(), ..lea() }.checked();
        assert_eq!(refused.unwrap_err(), refusal, "{password:?}");
    }
    assert!(NewAccount { password: "ééééé ààà çç".to_owned(), ..lea() }.checked().is_err());
    assert!(NewAccount { password: "été à la ruche".to_owned(), ..lea() }.checked().is_ok(), "accents are signs");
}

#[test]
fn a_name_is_wanted() {
    let refused = NewAccount { name: "  ".to_owned(), ..lea() }.checked();
    assert_eq!(refused.unwrap_err(), AccountRefusal::NameMissing);
}
