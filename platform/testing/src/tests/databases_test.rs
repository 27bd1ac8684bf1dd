//! Databases of the tests' server: a copy of one that is not there, a name that is taken.

use crate::{databases, skip};

#[tokio::test]
async fn what_is_not_there_is_not_copied_and_a_name_is_given_once() {
    let Ok(server) = std::env::var("ESSAIM_TEST_POSTGRES") else { return skip("no PostgreSQL (ESSAIM_TEST_POSTGRES)") };
    let name = |end: &str| format!("t_{}_{end}", uuid::Uuid::now_v7().simple());
    let (one, other, given) = (name("a"), name("b"), name("c"));
    assert!(!databases::create(&server, &one, Some(&given)).await.unwrap(), "there is no such model");
    for made in [&one, &other] {
        assert!(databases::create(&server, made, None).await.unwrap());
    }
    assert!(databases::rename(&server, &one, &given).await.unwrap());
    assert!(!databases::rename(&server, &other, &given).await.unwrap(), "the name is taken");
    assert_eq!(databases::named(&server, &given).await.unwrap(), std::slice::from_ref(&given));
    for left in [&other, &given] {
        databases::forget(&server, left).await.unwrap();
    }
    assert!(databases::named(&server, &given).await.unwrap().is_empty());
}
