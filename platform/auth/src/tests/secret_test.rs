//! Passwords and drawn secrets: right ones open, nothing kept can be used to enter.

use crate::{Secret, hash_password, verify_password};

#[tokio::test]
async fn only_the_password_that_was_hashed_is_right() {
    let kept = hash_password("trois mots au hasard".to_owned()).await.unwrap();
    assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
    assert!(!kept.contains("hasard"));
    assert!(verify_password("trois mots au hasard".to_owned(), Some(kept.clone())).await);
    for wrong in ["", "trois mots au hasard ", "Trois mots au hasard", kept.as_str()] {
        assert!(!verify_password(wrong.to_owned(), Some(kept.clone())).await, "{wrong:?}");
    }
}

#[tokio::test]
async fn the_same_password_is_never_hashed_the_same_way() {
    let first = hash_password("trois mots au hasard".to_owned()).await.unwrap();
    let second = hash_password("trois mots au hasard".to_owned()).await.unwrap();
    assert_ne!(first, second);
}

#[tokio::test]
async fn nobody_enters_an_unknown_account_or_by_a_damaged_hash() {
    assert!(!verify_password("trois mots au hasard".to_owned(), None).await);
    for damaged in ["", "trois mots au hasard", "$argon2id$v=19$m=19456,t=2,p=1$"] {
        assert!(!verify_password("trois mots au hasard".to_owned(), Some(damaged.to_owned())).await, "{damaged:?}");
    }
}

#[test]
fn a_drawn_secret_is_long_fit_for_a_link_and_kept_as_a_hash() {
    let secret = Secret::draw();
    assert_eq!(secret.reveal().len(), 43, "256 bits");
    assert!(secret.reveal().bytes().all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, b'-' | b'_')));
    assert_eq!(secret.hash(), Secret::hash_of(secret.reveal()));
    assert!(!secret.hash().contains(secret.reveal()));
    assert_ne!(Secret::draw().reveal(), secret.reveal());
}
