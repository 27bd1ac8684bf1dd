//! What everyone chooses is no password; what someone alone would choose is one, whatever its signs.

use crate::model::check_password;
use crate::{AccountRefusal, PASSWORD_LENGTH};

#[test]
fn what_everyone_chooses_is_refused() {
    for chosen in ["qwerty123456", "QWERTY123456", "1q2w3e4r5t6y", "telechargement", "password1234", "justinbieber"] {
        assert_eq!(check_password(chosen, "lea"), Err(AccountRefusal::PasswordCommon), "{chosen}");
    }
    let all: Vec<&str> = include_str!("../passwords.txt").lines().collect();
    assert!(all.len() >= 3_000, "{}", all.len());
    for chosen in all {
        assert!(chosen.chars().count() >= PASSWORD_LENGTH, "{chosen} is too short to be chosen");
        assert_eq!(chosen, chosen.to_lowercase());
        assert!(check_password(chosen, "nobody-here").is_err(), "{chosen}");
    }
}

#[test]
fn words_of_the_place_make_no_password() {
    for made in ["CentreSocial62!", "essaim-essaim-2026", "accueil accueil 1", "Bonjour-Quartier!", "MotDePasse 2026?"]
    {
        assert_eq!(check_password(made, "lea"), Err(AccountRefusal::PasswordCommon), "{made}");
    }
    for own in ["essaim-demonstration", "centre-hibou-tarte", "8391-4457-2206-18"] {
        assert_eq!(check_password(own, "lea"), Ok(()), "{own}");
    }
}

#[test]
fn no_sign_is_asked_for_and_none_is_refused() {
    let long = "une phrase que personne d’autre ne dirait, ".repeat(4);
    for own in [
        "quatre mots sans rapport",
        "TARTEAUMAROILLES",
        "5081940276318495",
        "كلمة سر طويلة جدا",
        "🐝🐌🦔🐢🐍🐙🦉🐸🐺🦊🐻🐼",
        &long,
    ] {
        assert_eq!(check_password(own, "lea"), Ok(()), "{own}");
    }
}
