//! What browsers post, read back as it was typed.

use axum::http::StatusCode;

use super::House;
use crate::forms::decode;

fn pair(body: &str) -> (String, String) {
    decode(body.as_bytes()).into_iter().next().unwrap()
}

#[test]
fn what_was_typed_comes_back() {
    for (body, typed) in [
        ("nom=L%C3%A9a+Martin", "Léa Martin"),
        ("nom=Léa", "Léa"),
        ("nom=1%2B1%3D2", "1+1=2"),
        ("nom=a=b", "a=b"),
        ("nom=%D9%86%D8%B9%D9%85", "نعم"),
        ("nom=", ""),
        ("nom", ""),
        ("nom=une%0D%0Adeux", "une\ndeux"),
    ] {
        assert_eq!(pair(body), ("nom".to_owned(), typed.to_owned()), "{body}");
    }
}

#[test]
fn a_name_is_read_like_a_value() {
    assert_eq!(pair("pr%C3%A9nom=x").0, "prénom");
}

#[test]
fn what_is_badly_written_is_kept_as_far_as_it_can_be() {
    for (body, read) in [("n=100%", "100%"), ("n=%zz", "%zz"), ("n=%C", "%C"), ("n=%C3", "\u{fffd}"), ("n=%", "%")] {
        assert_eq!(pair(body).1, read, "{body}");
    }
}

#[test]
fn null_bytes_are_dropped() {
    assert_eq!(pair("n%00om=L%00%C3%A9a%00"), ("nom".to_owned(), "Léa".to_owned()));
    assert_eq!(pair("nom=L\0éa").1, "Léa");
}

#[test]
fn all_pairs_are_kept_in_order_and_empty_ones_are_not() {
    let read = decode(b"&jour=lundi&&jour=mardi&");
    let jours: Vec<&str> = read.iter().map(|(_, value)| value.as_str()).collect();
    assert_eq!(jours, ["lundi", "mardi"]);
    assert!(decode(b"").is_empty());
}

#[tokio::test]
async fn a_form_without_end_is_refused() {
    let house = House::new(testing::sqlite_db().await);
    let endless = format!("nom={}", "a".repeat(1024 * 1024));
    assert_eq!(house.post("/tours", &endless, &[]).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(house.done(), 0);
}

#[tokio::test]
async fn a_form_of_another_site_is_refused() {
    let house = House::new(testing::sqlite_db().await);
    let told =
        house.post("/tours", "nom=x", &[("sec-fetch-site", "cross-site"), ("origin", "http://autre.test")]).await;
    assert_eq!(told.status, StatusCode::FORBIDDEN);
    let told = house.post("/tours", "nom=x", &[("sec-fetch-site", "same-origin")]).await;
    assert_eq!((told.status, house.done()), (StatusCode::OK, 1));
}
