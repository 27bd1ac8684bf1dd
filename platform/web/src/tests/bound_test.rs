//! Over https: cookies are bound to this host, browsers stay, whoever leaves leaves nothing behind; a file has a plain name.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use axum::routing::{get, post};

use super::House;
use crate::{App, Cx, attachment, end_session, start_session, text};

/// A room that opens, reads and ends a session, and gives a file.
fn room() -> Router<Arc<App>> {
    Router::new()
        .route(
            "/entree",
            post(|cx: Cx| async move {
                let mut response = text("text/plain; charset=utf-8", "entré".to_owned())?;
                start_session(&cx, &mut response, "secret", 60);
                crate::Answer::Ok(response)
            }),
        )
        .route(
            "/sortie",
            post(|cx: Cx| async move {
                let mut response = text("text/plain; charset=utf-8", "sorti".to_owned())?;
                end_session(&cx, &mut response);
                crate::Answer::Ok(response)
            }),
        )
        .route(
            "/lue",
            get(|headers: HeaderMap| async move {
                let secret = crate::session_secret(&headers).unwrap_or("rien").to_owned();
                text("text/plain; charset=utf-8", secret)
            }),
        )
        .route(
            "/fichier",
            get(|| async {
                attachment("text/csv; charset=utf-8", "../a\"; x=\r\nSet-Cookie: b\u{e9}.csv", b"1".to_vec())
            }),
        )
}

async fn house(public_url: &str) -> House {
    let db = testing::sqlite_db().await;
    House::at(db, public_url, |_| room())
}

async fn asked(house: &House, method: &str, path: &str, cookies: &str) -> (StatusCode, HeaderMap, String) {
    let request = Request::builder().method(method).uri(path).header(header::COOKIE, cookies);
    let told = house.send(request.body(Body::empty()).unwrap()).await;
    (told.status, told.headers, told.body)
}

fn cookie(headers: &HeaderMap) -> String {
    let lines: Vec<&str> = headers.get_all(header::SET_COOKIE).iter().filter_map(|line| line.to_str().ok()).collect();
    lines.join("\n")
}

#[tokio::test]
async fn over_https_a_cookie_is_bound_to_this_host() {
    let house = house("https://essaim.test").await;
    let (_, headers, _) = asked(&house, "POST", "/entree", "").await;
    assert_eq!(cookie(&headers), "__Host-essaim_session=secret; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60");
    for (sent, read) in [
        ("__Host-essaim_session=le-mien", "le-mien"),
        ("autre=1; __Host-essaim_session=le-mien", "le-mien"),
        // A neighbouring host can set these two, and never the first.
        ("essaim_session=pose", "rien"),
        ("__Secure-essaim_session=pose", "rien"),
    ] {
        let (_, _, body) = asked(&house, "GET", "/lue", sent).await;
        assert_eq!(body, read, "{sent}");
    }
}

#[tokio::test]
async fn over_plain_http_a_cookie_keeps_its_name() {
    let house = house("http://essaim.test").await;
    let (_, headers, _) = asked(&house, "POST", "/entree", "").await;
    assert!(cookie(&headers).starts_with("essaim_session=secret; "), "{}", cookie(&headers));
    assert!(!headers.contains_key(header::STRICT_TRANSPORT_SECURITY));
    let (_, _, body) = asked(&house, "GET", "/lue", "essaim_session=le-mien").await;
    assert_eq!(body, "le-mien");
}

#[tokio::test]
async fn over_https_browsers_are_told_to_stay_there() {
    let house = house("https://essaim.test").await;
    for path in ["/lue", "/rien", "/api/v1/rien", "/static/rien.css", "/healthz"] {
        let (_, headers, _) = asked(&house, "GET", path, "").await;
        assert_eq!(
            headers.get(header::STRICT_TRANSPORT_SECURITY).unwrap(),
            "max-age=31536000; includeSubDomains",
            "{path}"
        );
    }
}

#[tokio::test]
async fn who_leaves_leaves_nothing_in_the_browser() {
    let house = house("https://essaim.test").await;
    let (_, headers, _) = asked(&house, "POST", "/sortie", "__Host-essaim_session=secret").await;
    assert_eq!(headers.get("clear-site-data").unwrap(), "\"cache\", \"storage\"");
    assert!(cookie(&headers).starts_with("__Host-essaim_session=; "), "{}", cookie(&headers));
    assert!(cookie(&headers).contains("Max-Age=0"));
}

#[tokio::test]
async fn a_file_leaves_under_a_plain_name() {
    let house = house("http://essaim.test").await;
    let (status, headers, _) = asked(&house, "GET", "/fichier", "").await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(headers.get(header::CONTENT_DISPOSITION).unwrap(), "attachment; filename=\"..axSet-Cookieb.csv\"");
    assert!(!headers.contains_key(header::SET_COOKIE));
}

#[test]
fn what_someone_typed_is_not_in_an_address_of_the_log() {
    assert_eq!(crate::refusals::plain("/jean-ferrat/equipe/personnes"), "/jean-ferrat/equipe/personnes");
    assert_eq!(crate::refusals::plain("/jean-ferrat/Benali Nadia/06%2039"), "/jean-ferrat/…/…");
    assert_eq!(crate::refusals::plain("/a/\u{e9}"), "/a/…");
}
