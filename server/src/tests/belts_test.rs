//! What surrounds every answer of the house, asked at every address, by someone of the street and by the direction.

use axum::http::{HeaderMap, Method, StatusCode, header};
use testing::{Page, TestApp, sqlite_db};

use super::doors::{
    Kept, Who, fill_with_unknown, methods, page_paths, program_paths, signed_in, small_house, two_centres,
};

/// What the policy of contents says, whatever else it may come to say.
const POLICY: [&str; 6] = [
    "default-src 'self'",
    "script-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
];

/// Kinds of contents that no browser takes for a page.
const SAFE_KINDS: [&str; 9] = [
    "application/json",
    "application/geo+json",
    "application/problem+json",
    "application/pdf",
    "application/x-zim",
    "application/zip",
    "image/",
    "font/",
    "text/",
];

/// What a town's site shows of us: a map in a frame, without script or cookie, and its points.
const SHOWN_ELSEWHERE: [&str; 2] = ["/lieux/integrer", "/lieux/lieux.geojson"];

/// What belongs to being shown there, and nothing more.
const ALLOWED_THERE: [&str; 4] = [
    "the policy has no script-src 'self'",
    "the policy has no frame-ancestors 'none'",
    "the policy is loose: default-src 'self'; script-src 'none'; ",
    "another site may read it",
];

fn value<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// What an answer lacks.
fn faults(page: &Page) -> Vec<String> {
    let headers = &page.headers;
    let mut faults = Vec::new();
    let policy = value(headers, "content-security-policy");
    faults.extend(POLICY.iter().filter(|part| !policy.contains(*part)).map(|part| format!("the policy has no {part}")));
    if policy.contains("unsafe-") || policy.contains('*') {
        faults.push(format!("the policy is loose: {policy}"));
    }
    for (name, wanted) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
    ] {
        if value(headers, name) != wanted {
            faults.push(format!("{name}: {}", value(headers, name)));
        }
    }
    if headers.keys().any(|name| name.as_str().starts_with("access-control-")) {
        faults.push("another site may read it".to_owned());
    }
    faults.extend(kind_fault(page));
    let kept = value(headers, "cache-control");
    if kept != "no-store" && !kept.starts_with("public, max-age=") {
        faults.push(format!("a browser may keep it: {kept}"));
    }
    faults
}

fn kind_fault(page: &Page) -> Option<String> {
    if page.bytes.is_empty() {
        return None;
    }
    let kind = value(&page.headers, "content-type");
    let is_known =
        SAFE_KINDS.iter().any(|known| kind.starts_with(known)) || kind.starts_with("application/vnd.openxmlformats");
    // A drawing of ours is UTF-8, which XML supposes.
    let is_text = kind.starts_with("text/") || (kind.contains("+xml") && kind != "image/svg+xml");
    let is_told = !is_text || kind.ends_with("; charset=utf-8");
    (!is_known || !is_told).then(|| format!("its kind is {kind:?}"))
}

/// Every address that is read, as it is asked for in a centre, with who asks.
async fn asked(app: &TestApp) -> (Vec<String>, Who) {
    let (own, _) = two_centres(app).await;
    let director = auth::Grant { centre: Some(own.id), role: kernel::Role::Director };
    let director = signed_in(app, "director", director).await;
    let kept = Kept::of(app, &own).await;
    let programs = program_paths().into_iter().map(|path| format!("/api/v1{path}"));
    let mut paths = Vec::new();
    for path in page_paths().into_iter().chain(programs) {
        if methods(app, &fill_with_unknown(&path, &own.slug)).await.contains(&Method::GET) {
            paths.push(kept.fill(&path, &own.slug));
        }
    }
    paths.extend(
        ["/", "/healthz", "/readyz", "/metrics", "/rien", "/api/v1/rien", "/api/v1/openapi.json"]
            .map(ToOwned::to_owned),
    );
    paths.extend(["/static/rien.css", "/favicon.ico", "/affichage?theme=sombre"].map(ToOwned::to_owned));
    (paths, director)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_wears_its_belts() {
    let app = small_house(sqlite_db().await).await;
    let (paths, director) = asked(&app).await;
    let mut bad = Vec::new();
    for who in [&Who::of_street(), &director] {
        for path in &paths {
            who.comes(&app);
            // A mail as it will be read keeps the rules of mails, not those of our pages.
            if path.ends_with("e-mail.html") {
                continue;
            }
            let page = app.get(path).await;
            let is_shown = SHOWN_ELSEWHERE.iter().any(|end| path.ends_with(end));
            let is_fault = |fault: &String| !is_shown || !ALLOWED_THERE.iter().any(|told| fault.starts_with(told));
            let faults = faults(&page).into_iter().filter(is_fault);
            bad.extend(faults.map(|fault| format!("{path} as {}: {fault}", who.word)));
        }
    }
    assert!(bad.is_empty(), "{bad:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn looking_changes_nothing() {
    let app = small_house(sqlite_db().await).await;
    let (paths, director) = asked(&app).await;
    let acts = async || {
        let row = app.db().one("select count(*) as n from operation", vec![]).await.unwrap().unwrap();
        row.int("n").unwrap()
    };
    let before = acts().await;
    for path in paths.iter().filter(|path| !path.ends_with("e-mail.html")) {
        director.comes(&app);
        app.get(path).await;
    }
    assert_eq!(acts().await, before, "an address that is looked at did something");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_may_leave_from_every_page_of_the_team() {
    let app = small_house(sqlite_db().await).await;
    let (paths, director) = asked(&app).await;
    let mut bad = Vec::new();
    // The screen of a room is seen by all, cards are cut out, a pretend screen has no real door: none bears a name.
    let is_bare = |path: &str| path.ends_with("/ecran") || path.ends_with("/cartes") || path.contains("/essai/");
    let of_team = |path: &&String| (path.contains("/equipe") || path.starts_with("/compte")) && !is_bare(path);
    for path in paths.iter().filter(of_team).filter(|path| !path.ends_with("e-mail.html")) {
        director.comes(&app);
        let page = app.get(path).await;
        let is_page = page.status == StatusCode::OK && page.body.contains("<h1");
        // One's account, or a page of it that leads there.
        if is_page && !page.body.contains("href=\"/compte") && !page.body.contains("action=\"/deconnexion\"") {
            bad.push(path);
        }
    }
    assert!(bad.is_empty(), "{bad:#?}");
    director.comes(&app);
    assert!(app.get("/compte").await.body.contains("action=\"/deconnexion\""));
}

#[tokio::test]
async fn what_is_not_there_is_not_there() {
    let app = super::empty_house(sqlite_db().await);
    for path in [
        "/static/",
        "/static",
        "/static/../Cargo.toml",
        "/.git/config",
        "/media/",
        "/server-status",
        "/metrics",
        "/debug",
    ] {
        let page = app.get(path).await;
        assert!(
            matches!(page.status, StatusCode::NOT_FOUND | StatusCode::PERMANENT_REDIRECT),
            "{path}: {}",
            page.status
        );
    }
    for path in ["/", "/connexion", "/api/v1/openapi.json", "/healthz"] {
        for method in [Method::TRACE, Method::CONNECT] {
            let page = app.send(method.clone(), path, "", Vec::new()).await;
            assert_eq!(page.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {path}");
        }
        let page = app.send(Method::GET, path, "", Vec::new()).await;
        assert!(!page.headers.contains_key(header::SERVER), "{path}");
    }
}
