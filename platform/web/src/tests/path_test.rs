//! Addresses: never another site's, one value changed at a time, and the language they are read in.

use axum::http::{HeaderMap, HeaderValue, Uri, header};
use kernel::Locale;

use super::House;
use crate::cx::{locale_of, with_query};
use crate::safe_path;
use crate::undoing::above;

#[test]
fn above_a_page_is_the_next_one_until_the_first() {
    assert_eq!(above("/arques/equipe/lieux/12?page=2"), Some("/arques/equipe/lieux".to_owned()));
    assert_eq!(above("/arques/"), Some("/".to_owned()));
    assert_eq!((above("/"), above("/?q=a/b")), (None, None));
}

#[test]
fn only_our_own_paths_are_safe() {
    for ours in ["/", "/jean-ferrat/equipe", "/recherche?q=caf%C3%A9", "/été"] {
        assert_eq!(safe_path(ours), ours);
    }
    for foreign in [
        "",
        "jean-ferrat",
        "//autre.test",
        "https://autre.test",
        "javascript:alert(1)",
        "/\\autre.test",
        "\\\\autre.test",
        "/\t/autre.test",
        "/\n/autre.test",
        "/x\r\nset-cookie: a=b",
        " //autre.test",
    ] {
        assert_eq!(safe_path(foreign), "/", "{foreign:?}");
    }
}

#[test]
fn one_value_of_a_query_is_set_and_the_others_stay() {
    for (path, with_lang) in [
        ("/", "/?lang=ar"),
        ("/x?", "/x?lang=ar"),
        ("/x?lang=fr", "/x?lang=ar"),
        ("/x?q=pain&lang=fr&page=2", "/x?q=pain&page=2&lang=ar"),
        ("/x?language=c", "/x?language=c&lang=ar"),
        ("/x?a=1&a=2", "/x?a=1&a=2&lang=ar"),
    ] {
        assert_eq!(with_query(path, "lang", "ar"), with_lang, "{path}");
    }
}

fn read_in(path: &str, lines: &[(header::HeaderName, &'static str)]) -> (Locale, Option<Locale>) {
    let headers: HeaderMap =
        lines.iter().map(|(name, value)| (name.clone(), HeaderValue::from_static(value))).collect();
    locale_of(&headers, &path.parse::<Uri>().unwrap())
}

#[test]
fn a_link_beats_a_cookie_that_beats_the_browser() {
    let cookie = (header::COOKIE, "essaim_affichage=fort; essaim_langue=ar");
    let browser = (header::ACCEPT_LANGUAGE, "de-DE, en-GB;q=0.8, fr;q=0.5");
    let all = [cookie.clone(), browser.clone()];
    assert_eq!(read_in("/?lang=fr-simple", &all), (Locale::FrSimple, Some(Locale::FrSimple)));
    assert_eq!(read_in("/?lang=xx", &all), (Locale::Ar, None));
    assert_eq!(read_in("/", &all), (Locale::Ar, None));
    assert_eq!(read_in("/", &[browser]), (Locale::En, None));
    assert_eq!(read_in("/", &[(header::ACCEPT_LANGUAGE, "de, tlh")]), (Locale::Fr, None));
    assert_eq!(read_in("/", &[(header::COOKIE, "essaim_langue=xx")]), (Locale::Fr, None));
    assert_eq!(read_in("/", &[]), (Locale::Fr, None));
}

#[tokio::test]
async fn a_slash_too_many_leads_to_the_page_and_never_out() {
    let house = House::new(testing::sqlite_db().await);
    let told = house.get("/soucis/role/?jour=lundi").await;
    assert_eq!((told.status.as_u16(), told.header(header::LOCATION)), (308, "/soucis/role?jour=lundi"));
    assert_eq!(house.get("//autre.test/").await.header(header::LOCATION), "/autre.test");
    assert_eq!(house.get("/soucis/").await.header(header::LOCATION), "/soucis");
    assert_eq!(house.get("/").await.status.as_u16(), 404, "a house without a home page");
}

#[tokio::test]
async fn coming_back_to_an_address_with_accents_works() {
    let house = House::new(testing::sqlite_db().await);
    let told = house.get("/affichage?contraste=fort&retour=%2F%C3%A9t%C3%A9%3Fq%3Dpain+bis").await;
    assert_eq!(told.header(header::LOCATION), "/%C3%A9t%C3%A9?q=pain%20bis");
    assert!(told.header(header::SET_COOKIE).starts_with("essaim_affichage=fort;"));
    let told = house.get("/affichage?contraste=fort&retour=%2F%2Fautre.test").await;
    assert_eq!(told.header(header::LOCATION), "/");
}
